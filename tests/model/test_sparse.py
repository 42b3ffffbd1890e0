"""Tables of people by teams and by skills are kept as what is in them, and are the same whole."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from orgsim.model.arrays import Sparse

ROWS = st.lists(
    st.dictionaries(st.integers(0, 6), st.sampled_from([-1.0, 0.0, 0.5, 2.0]), max_size=7), max_size=8
)


@given(ROWS, st.sampled_from([-1.0, 0.0]))
def test_a_sparse_table_is_its_rows_and_empty_elsewhere(rows: list[dict[int, float]], empty: float) -> None:
    table = Sparse.of(rows, 7, empty, np.float64)
    assert table.dense().shape == (len(rows), 7)
    assert table.dense().tolist() == [[row.get(column, empty) for column in range(7)] for row in rows]
    assert table.rows() == [
        {column: value for column, value in row.items() if value != empty} for row in rows
    ]
    assert [list(row) for row in table.rows()] == [sorted(row) for row in table.rows()]

"""For all tests: the same examples in every run, signals that are heard, an empty cache, slow tests only
where asked for, and workers that are always busy."""

import gc
import os
import shutil
import signal
import tempfile
from collections.abc import Generator, Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("orgsim", deadline=None, derandomize=True)
settings.register_profile("search", deadline=None, max_examples=1000)
settings.load_profile("orgsim")

if (
    signal.getsignal(signal.SIGINT) is signal.SIG_IGN
):  # as a shell has it for what it starts in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)
if hasattr(signal, "SIGHUP") and signal.getsignal(signal.SIGHUP) is signal.SIG_IGN:  # as nohup has it
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Look for unused memory only in what tests make, not in what they are made of."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(wrapper=True, optionalhook=True)
def pytest_xdist_auto_num_workers() -> Generator[None, int, int]:
    """One worker more than cores: some tests wait for processes of their own."""
    workers = yield
    return workers if "PYTEST_XDIST_AUTO_NUM_WORKERS" in os.environ else workers + 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes long unless it is asked for."""
    if "slow" in config.option.markexpr:
        return
    for item in items:
        if "slow" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="takes long; run with -m slow"))


@pytest.fixture(scope="session")
def caches() -> Iterator[Path]:
    """A folder for the caches of replications, which is gone at the end; what is wider than a test shares one
    of them."""
    folder = Path(tempfile.mkdtemp(prefix="orgsim-caches-"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ORGSIM_CACHE", str(folder / "shared"))
        yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session", autouse=True)
def _own_caches(caches: Path) -> None:
    """The user's own cache is left alone."""


_NUMBERS = count()


@pytest.fixture(autouse=True)
def _own_cache(caches: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test has a cache of its own, which is empty."""
    monkeypatch.setenv("ORGSIM_CACHE", str(caches / str(next(_NUMBERS))))

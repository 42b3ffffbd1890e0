"""Charts as files, the same bytes for the same result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from orgsim.errors import UsageError
from orgsim.visible import one_line
from orgsim.writing import replacing

if TYPE_CHECKING:
    from matplotlib.figure import Figure

FORMATS: Final = ("png", "svg", "pdf")
_DOTS_PER_INCH: Final = 200
_SETTINGS: Final[Mapping[str, Any]] = MappingProxyType({"png": {"pil_kwargs": {"compress_level": 1}}})
"""The lightest compression makes the smallest files of charts, and the quickest."""


def save(figure: Figure, path: str | Path, formats: Sequence[str] = FORMATS) -> list[Path]:
    """Write a chart once for each format, beside each other under ``path`` without its ending.

    Return the paths. PNG has 200 dots per inch. The files hold no time of writing, and one that is there
    stays until the new one is whole. Raises `UsageError` for a format that is not known.
    """
    from orgsim.charts.style import house_style

    check_formats(formats)
    path = Path(path)
    stem = path.stem if path.suffix[1:] in FORMATS else path.name
    path.parent.mkdir(parents=True, exist_ok=True)
    written = [path.parent / f"{stem}.{name}" for name in formats]
    with house_style():
        for target, name in zip(written, formats, strict=True):
            settings = _SETTINGS.get(name, {})
            about = _metadata(figure, name)
            with replacing(target) as begun:
                figure.savefig(begun, format=name, dpi=_DOTS_PER_INCH, metadata=about, **settings)
    return written


def check_formats(formats: Sequence[str]) -> None:
    """Raise `UsageError` for a format that is not known."""
    unknown = [name for name in formats if name not in FORMATS]
    if unknown:
        raise UsageError(f"a chart cannot be written as '{unknown[0]}'; the formats are {', '.join(FORMATS)}")


def _metadata(figure: Figure, name: str) -> dict[str, str | None]:
    """The finding as the title, where the numbers came from, and nothing that changes from one writing to the
    next."""
    title, origin = one_line(str(figure.get_label())), one_line(getattr(figure, "provenance", ""))
    if name == "png":
        return {"Title": title, "Description": origin, "Software": "orgsim"}
    if name == "svg":
        return {"Title": title, "Description": origin, "Creator": "orgsim", "Date": None}
    return {
        "Title": title,
        "Subject": origin,
        "Creator": "orgsim",
        "Producer": None,
        "CreationDate": None,
    }

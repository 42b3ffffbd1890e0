"""The words on a chart, which must not leave its page."""

from matplotlib.figure import Figure
from matplotlib.text import Text

from orgsim.charts.style import house_style


def words(figure: Figure) -> list[str]:
    """Every text on a page, none of which may leave it."""
    with house_style():
        figure.draw_without_rendering()
    width, height = figure.canvas.get_width_height()
    found = []
    for text in figure.findobj(Text):
        if text.get_text() and text.get_visible():
            box = text.get_window_extent()
            assert box.x0 >= -1, text.get_text()
            assert box.x1 <= width + 1, text.get_text()
            assert box.y0 >= -1, text.get_text()
            assert box.y1 <= height + 1, text.get_text()
            found.append(text.get_text())
    return found

"""Reports: one file each, `render(report) -> str`; found here and in the entry points `carelint.reports`."""

import importlib
import pkgutil
from collections.abc import Callable

from lint.finding import Report

Render = Callable[[Report], str]
ENTRY_POINTS = "carelint.reports"
OF_OUTCOMES = frozenset({"earl"})  # reports that need to know what became of each rule on each page


class PluginError(Exception):
    """A report of another package that cannot be used."""


def names() -> list[str]:
    """The names of carelint's own reports."""
    return sorted(module.name for module in pkgutil.iter_modules(__path__))


def find(name: str) -> Render | None:
    """The report of that name; None when there is none."""
    if name in names():
        render: Render = importlib.import_module(f"{__name__}.{name}").render
        return render
    from importlib.metadata import entry_points  # slow to import, and only for reports of other packages

    for point in entry_points(group=ENTRY_POINTS, name=name):
        try:
            loaded: Render = point.load()
        except Exception as error:  # another package's code: name it and say what went wrong
            raise PluginError(f"The report {name} ({point.value}) cannot be loaded: {error}") from error
        return loaded
    return None

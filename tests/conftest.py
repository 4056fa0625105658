"""Marks the tests that start the installed command as slow: `make quick` leaves them out."""

import pytest

from tests import command


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    started = {id(one) for one in vars(command).values() if callable(one)}
    for item in items:
        module = item.getparent(pytest.Module)
        used = vars(module.obj).values() if module is not None else ()
        if any(
            id(one) in started for one in used if callable(one) and getattr(one, "__module__", "") == command.__name__
        ):
            item.add_marker(pytest.mark.slow)

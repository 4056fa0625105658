"""What supplies facts: with `source`, the only code that does input or output."""

import importlib
from collections.abc import Callable, Mapping, Sequence

from lint.facts import TextEngine

# Name to where the class stands; imported only when asked for, for each of them is slow.
_TEXT_ENGINES = {
    "harper": "lint.engines.harper:Harper",
    "nlp": "lint.engines.nlp:Nlp",
    "languagetool": "lint.engines.languagetool:LanguageTool",
}


TEXT_ENGINES = tuple(_TEXT_ENGINES)


def text_engine(name: str, options: Mapping[str, str] | None = None) -> TextEngine:
    """Return an engine for texts, not started; its name, or the module:Class of another."""
    module, _, attribute = _TEXT_ENGINES.get(name, name).partition(":")
    make: Callable[..., TextEngine] = getattr(importlib.import_module(module), attribute)
    return make(**(options or {}))


def chosen(names: Sequence[str]) -> tuple[str, ...]:
    """Read a choice of engines for texts: their names, "all", or "none". Raises ValueError, saying what there is."""
    if names in (["none"], ("none",)):
        return ()
    if "all" in names:
        return TEXT_ENGINES
    for name in names:
        if name not in _TEXT_ENGINES and ":" not in name:
            raise ValueError(f"there is no engine {name!r}; choose from {', '.join(TEXT_ENGINES)}, all, none")
    return tuple(names)

"""What supplies facts: with `source`, the only code that does input or output."""

import importlib
from collections.abc import Callable

from lint.facts import TextEngine

# Name to where the class stands; imported only when asked for, for each of them is slow.
_TEXT_ENGINES = {
    "harper": "lint.engines.harper:Harper",
    "nlp": "lint.engines.nlp:Nlp",
    "languagetool": "lint.engines.languagetool:LanguageTool",
}


def text_engine(name: str) -> TextEngine:
    """Return an engine for texts, not started. Raises KeyError for an unknown name."""
    module, _, attribute = _TEXT_ENGINES[name].partition(":")
    make: Callable[[], TextEngine] = getattr(importlib.import_module(module), attribute)
    return make()

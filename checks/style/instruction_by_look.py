"""An instruction names a control; its look or its place alone does not tell which one is meant.

People who cannot see the page do not find “the green button”, and on a phone nothing stands “on the right”.

Write what the control is called: “the Send button”. The look may stand beside the name. “Above” and “below” are fine.
"""

import re
from collections.abc import Iterator, Sequence

from lint.analysis.accessibility.nodes import nodes
from lint.over import sentences_with
from lint.page import Page, Sentence
from lint.rule import Bad, Good, Level, Problem, rule

_LOOK = (
    "red|green|blue|yellow|orange|purple|pink|gr[ae]y|black|white|teal|round|square|circular|triangular|oval|"
    "star-shaped|big|large|small|flashing"
)
_SIDE = r"(?:far |upper |lower |top |bottom )?(?:left|right)(?:[- ]hand)?"
_PLACE = rf"(?:on|at|in|to) (?:the|your) {_SIDE}(?: (?:side|corner|column|sidebar|margin))?"
# Nouns that only pages have, and those that devices, packs and walls have too, with what people do to them on pages.
_OF_PAGES = r"(?:click|tap|press|select|choose|use|see|follow|open|check)(?: on)? ({np}(?:links?|icons?|menu|panel))"
_OF_BOTH = r"(?:click|tap|tick|select)(?: on)? ({np}(?:buttons?|box|arrows?|tab))"
_IN_VIEW = r"(?:see|read|fill in|look at|check) ({np}(?:box|column|tab))"
_PRESSED = r"(?:press|push|hit|use) ({np}buttons?)"
_NOUNS = "links link icons icon menu panel buttons button box arrows arrow tab column"
_ALONE = rf"(?:the|any) (?:(?:(?:{_LOOK}|{_SIDE}),? (?:and )?)+(?:coloured |colored )?NOUN(?: {_PLACE})?|NOUN {_PLACE})"
# What follows when no name does; "the black box warning" and "the button marked Send" go on otherwise.
_ENDS = re.compile(
    r"\s*(?:$|[.;!?]|,(?! [“\"‘'A-Z]))|\s+(?:to|and|or|if|when|then|now|again|once|twice|at|so|before|after|until|as)\b"
)
_OF_THE_PAGE = re.compile(r" of (?:the|this|your|every|each) (?:page|screen|window|site|website|browser)\b", re.I)
_DEVICE = re.compile(
    r"\b(?:\w*inhaler|\w*injector|pump|pen|syringe|device|monitor|meter|machine|nebuli[sz]er|remote|\w*oximeter|"
    r"\w+meter|kit|handset|hearing aid|alarm|wheelchair|bed|phone|tracker|patch|dispenser|pack|blister|lift|wall)s?\b",
    re.I,
)
_ONLINE = re.compile(r"\b(?:page|website|site|app|online|screen)\b", re.I)


def _pattern(template: str) -> re.Pattern[str]:
    head, _, rest = template.partition("({np}")
    noun = rest.removesuffix(")")
    return re.compile(rf"\b{head}({_ALONE.replace('NOUN', noun)})(?![\w-])", re.I)


_PAGE_ONLY, _CLICKED, _SEEN, _PUSHED = map(_pattern, (_OF_PAGES, _OF_BOTH, _IN_VIEW, _PRESSED))


def over(page: Page) -> Sequence[tuple[Page, Sentence]]:
    """Every English sentence that speaks of a part of a page."""
    return [(page, sentence) for sentence in _SPOKEN(page)]


_SPOKEN = sentences_with(*_NOUNS.split())


def check(item: tuple[Page, Sentence]) -> Iterator[Problem]:
    page, sentence = item
    text = sentence.string
    patterns = [_PAGE_ONLY, _CLICKED, _SEEN]
    if _PUSHED.search(text) and page.derive(_is_operated):
        patterns.append(_PUSHED)
    if _DEVICE.search(sentence.block.text.string) and not _ONLINE.search(sentence.block.text.string):
        return
    for match in (match for pattern in patterns for match in pattern.finditer(text)):
        after = text[match.end() :]
        of_page = _OF_THE_PAGE.match(after)
        if of_page or _ENDS.match(after):
            message = (
                f"“{match[1]}” is told by its look or place alone, which nobody finds who cannot see the page. Write "
                "what it is called as well."
            )
            yield Problem(sentence.span(*match.span(1)), message, review=True)


def _is_operated(page: Page) -> bool:
    """Tell whether a page has buttons of its own, and tells of no device that has some."""
    return bool(nodes(page).of_role("button")) and not any(_DEVICE.search(one.text.string) for one in page.main)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.3", "WCAG technique F14", "WCAG technique F26", "HHS 504"),
    examples=(
        Bad("<p>To sign up, click [[the green button]].</p>", "“the green button” is told by its look", review=True),
        Bad("<p>See [[the box on the right]] to learn more.</p>", "Write what it is called as well", review=True),
        Bad("<p>Use [[the menu on the left-hand side]] of the page.</p>", "by its look or place alone", review=True),
        Bad("<p>Press [[the round button on the right]].</p><button>Send</button>", "nobody finds", review=True),
        Good("<p>Press the round button on the right. Push the blue button on the auto-injector.</p>"),
        Good("<p>Click the green Send button, or the “Find” box on the right.</p><p>See the Contact box on the right."),
        Good(
            "<p>Click the button below. Click the green button labelled Send. Use the menu. Follow the link above.</p>"
        ),
        Good("<p>Press the grey button on your inhaler.</p><p>Use the blue pen.</p><button>Send</button>"),
        Good("<p>Press on the right side of the belly. Take the small red tablet. Raise the left arm.</p>"),
        Good("<p>Read the black box warning. Open the small panel of the machine. Choose a small menu.</p>"),
        Good("<p>Click the icon to the right of your name. Use the left and right arrow keys.</p>"),
    ),
)

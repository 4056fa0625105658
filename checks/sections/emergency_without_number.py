"""Emergency advice says which number to call, or where to go.

Somebody in an emergency has no time to look for a number. "Get emergency help" alone leaves the reader to find
out how.

Give the number (911, 999, 112 …) or the hospital's own, as a link that a phone can dial, or say where to go.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import Annotated

from lint.analysis.structure import emergencies
from lint.over import page as whole_page
from lint.over import sentences_with
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_NEAR = 3  # blocks before and behind
_asking = sentences_with(*emergencies.WORDS)


def check(
    page: Page, *, anywhere: Annotated[bool, "A number anywhere in the main content is enough."] = False
) -> Iterator[Problem]:
    advice = [(sentence, place) for sentence in _asking(page) if (place := emergencies.directed(sentence))]
    if not advice:
        return
    helped = emergencies.helped(page)
    starts = [0, *(section.heading.order for section in page.sections), len(page.blocks)]
    for sentence, place in advice:
        order = sentence.block.order
        index = bisect_right(starts, order)
        first, end = starts[index - 1], starts[min(index, len(starts) - 1)]
        following = bisect_left(helped, min(first, order - _NEAR))
        near = following < len(helped) and helped[following] < max(end, order + _NEAR + 1)
        if sentence.block.main and not (near or (anywhere and helped)):
            said = sentence.string[slice(*place)]
            message = f"“{said}” comes without a number to call or a link to the place. Add one."
            yield Problem(sentence.span(*place), message, review=True)


RULE = rule(
    __name__,
    __doc__,
    over=whole_page,
    check=check,
    level=Level.WARNING,
    folds=True,
    plain=True,
    standards=("PEMAT 20", "NHS content style guide"),
    examples=(
        Bad(
            "<p>If you faint, call your doctor and [[go to the <b>emergency department]]</b>.</p>",
            "“go to the emergency department” comes without a number",
            review=True,
        ),
        Bad("<h2>Help</h2><p>[[Seek immediate medical care]] if you faint.</p>", "without a number", review=True),
        Bad(
            "<p>[[Phone for an ambulance]] if you faint.</p><h2>B</h2><p>b</p><p>c</p><p>d</p><p>Or 999</p>",
            "",
            review=True,
        ),
        Good("<p><b>Call 911 or go to the emergency room.</b></p><p>Get emergency help: call 0121 496 0000.</p>"),
        Good("<h2>Help</h2><p>Call 999 if you:</p><ul><li>faint</li></ul><p>Get urgent medical help for a rash.</p>"),
        Good("<p>Go to the emergency room. <a href=/er>Find your nearest one</a>.</p>"),
        Good("<p>Seek medical help right away.</p><p><a href=tel:+15550100>Our nurses</a></p>"),
        Good("<p>Many people go to the emergency room. You may have had to go to the ER for emergency care.</p>"),
        Good("<ul><li>When to call us or go to the emergency room</li></ul><p>How to get emergency help</p>"),
        Good("<p>Take emergency contraception. In an emergency, surgery may be needed.</p>"),
    ),
)

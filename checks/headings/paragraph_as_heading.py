"""A heading names what follows; it is no paragraph.

Screen readers list the headings, so that people find their way. Whole sentences among them hide the names of the
sections, and a text that is made large by a heading tag is announced as a heading.

Make the text a <p>, and give it its look with CSS.
"""

import re
from collections.abc import Iterator, Sequence

from lint.over import headings
from lint.page import Block, Page, sentences
from lint.rule import Bad, Good, Level, Problem, rule

_LONGEST = 120  # characters of a heading of two sentences
_PLAINLY = 200  # characters that no heading of three sentences has
_ENDS = re.compile(r"\w{2}[.!][\"'”’)\]]*\Z")


def over(page: Page) -> Sequence[Block]:
    """Every heading outside navigation that is no link."""
    return [block for block in headings(page) if not block.nav and not block.linked]


def check(block: Block) -> Iterator[Problem]:
    text = block.text.string.strip()
    if len(text) <= _LONGEST or not _ENDS.search(text):
        return
    whole = [one for one in sentences(block) if len(one.words) > 2 and _ENDS.search(one.string.strip())]
    if len(whole) > 1:
        said = text if len(text) <= 60 else text[:59].rstrip() + "…"
        message = f"“{said}” is a paragraph, and is marked up as a heading. Write <p>, and change its look with CSS."
        yield Problem(block.span, message, review=len(whole) < 3 or len(text) <= _PLAINLY)


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.WARNING,
    standards=("WCAG 1.3.1", "WCAG technique F43", "HHS 504"),
    examples=(
        Bad(
            "<h2>[[Gout is a disease of the joints that comes and goes. With the right medicine and some changes in "
            "what you eat, most people have no more attacks. Ask your doctor which of the medicines is the right "
            "one for you.]]</h2>",
            "is a paragraph, and is marked up as a heading",
        ),
        Bad(
            "<h3>[[Gout is a disease of the joints that comes and goes. With the right medicine and some changes in "
            "what you eat, it may never come back.]]</h3>",
            "Write <p>",
            review=True,
        ),
        Good("<h2>Gout: what it is, who gets it, and what you can do about it</h2><h2>Rest. Drink. Call us.</h2>"),
        Good(
            "<h3>I have had two attacks of gout in the last year. My doctor wants me to take a medicine every day. "
            "Do I have to take it for the rest of my life?</h3>"
        ),
        Good(
            "<p>Gout is a disease of the joints that comes and goes. With the right medicine and some changes in "
            "what you eat, it may never come back.</p>"
        ),
    ),
)

"""Something stands under every heading.

A heading is a promise. Readers who jump to it, by eye or with a screen reader, find nothing and do not know
whether the page is broken or the answer is "none".

Write what belongs there, or delete the heading. A heading followed by its own sub-heading is not empty.
"""

from collections.abc import Iterator

from lint.over import sections
from lint.page import Section
from lint.rule import Bad, Good, Level, Problem, rule


def check(section: Section) -> Iterator[Problem]:
    if section.blocks or section.children or section.media or section.level == 1:
        return
    message = f"Nothing stands under the heading “{section.text}”. Write what belongs there, or delete the heading."
    if section.slots:
        message = f"Nothing stands under the heading “{section.text}” in the source. Does a script fill it?"
    yield Problem(section.heading.span, message, review=section.slots)


RULE = rule(
    __name__,
    __doc__,
    over=sections,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.4.6", "PEMAT 9"),
    examples=(
        Bad("<h2>[[Related services:]]</h2><h2>Causes</h2><p>Text.</p>", "under the heading “Related services:”"),
        Bad("<h2>Causes</h2><p>Text.</p><h3>[[Risks]]</h3>", "“Risks”"),
        Bad("<main><h2>[[Care <b>near</b> you]]</h2></main><footer><p>Address</p></footer>", "Care near you"),
        Bad('<h2>[[Related]]</h2><div id="related-services"></div><h2>B</h2><p>b</p>', "Does a script", review=True),
        Good("<h2>Risks and complications</h2><h3>Risks</h3><p>Text.</p>"),
        Good("<h2>Where it hurts</h2><img src=body.png alt='A foot'><h2>B</h2><p>b</p>"),
        Good("<h2>Find us</h2><iframe src=map.html title=Map></iframe>"),
        Good("<h1>Asthma</h1><h2>Causes</h2><p>Text.</p>"),
        Good("<h2>On this page</h2><nav><ul><li><a href=#a>A</a></li></ul></nav>"),
    ),
)

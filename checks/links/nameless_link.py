"""Every link has a name.

People who use a screen reader hear "link" and an address, letter by letter; who speaks to the computer cannot name it.

Put text in the link, alt on its image, or aria-label on the link: say where it leads.
"""

from collections.abc import Iterator

from lint.analysis.accessibility.describe import capital, describe
from lint.analysis.accessibility.lost_names import causes
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_role
from lint.rule import Bad, Good, Level, Problem, because, rule


def check(link: Node) -> Iterator[Problem]:
    if not link.name:
        said = f"{capital(describe(link))} has no text. {_remedy(link)}"
        yield Problem(link.element, said, related=because(causes(link)))


def _remedy(link: Node) -> str:
    if link.tag == "area":
        return "Add alt that says where it leads."
    image = next((one for one in link.descendants() if one.tag == "img" and one.exposed), None)
    if image is not None:
        return f"Say where it leads in the alt of {describe(image).partition(' inside ')[0]}."
    if any(one.tag in ("svg", "i", "span") for one in link.descendants()):
        return "An icon alone is not read out: add aria-label that says where it leads."
    return "Write where it leads, or remove it."


RULE = rule(
    __name__,
    __doc__,
    over=with_role("link", "doc-backlink", "doc-biblioref", "doc-glossref", "doc-noteref"),
    check=check,
    level=Level.ERROR,
    standards=("WCAG 4.1.2", "WCAG 2.4.4", "WCAG 2.4.9", "ACT c487ae", "HHS 504"),
    examples=(
        Bad("<p>[[<a href=d.html>]]</a></p>", "The link to d.html has no text. Write where it leads"),
        Bad("<p>[[<a href=/>]]<img src=logo.png alt=''></a></p>", "in the alt of the image logo.png"),
        Bad("<p>[[<a href=t class=icon>]]<i class=x></i></a></p>", "An icon alone is not read out"),
        Bad("<p>[[<a href=t>]]<b aria-hidden=true>X</b></a></p>", "The link “X” has no text"),
        Bad("<img src=m usemap=#m alt=Map><map name=m>[[<area href=n.html>]]</map>", "The link to n.html"),
        Bad("<p>[[<a href=t role=none>]] </a></p>", "has no text"),
        Bad("<p>[[<span role=doc-noteref tabindex=0>]]</span></p>", "has no text"),
        Good("<a href=d.html>Doctors</a><a href=d.html aria-label=Doctors></a><a href=d.html title=Doctors></a>"),
        Good("<a href=/><img src=logo.png alt='Home'></a><a href=t><svg><title>Twitter</title></svg></a>"),
        Good("<style>.doctors::after{content:'Doctors'}</style><a href=d.html><i class=doctors></i></a>"),
        Good("<a id=here></a><a href=t hidden></a><a href=t role=button></a><a href=t aria-hidden=true></a>"),
    ),
)

"""What a button or link is called holds the words that stand on it.

People who speak to the computer say what they see: "click Find a doctor". Where aria-label says something else, nothing
happens.

Begin aria-label with the words on the button or link, or remove it.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import aria, hiding
from lint.analysis.accessibility.describe import noun, short
from lint.analysis.accessibility.label_words import Held, held
from lint.analysis.accessibility.nodes import Node
from lint.analysis.accessibility.over import with_attribute
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

_renamed = with_attribute("aria-label", "aria-labelledby")
_BUTTONS = frozenset({"button", "reset", "submit"})


def over(page: Page) -> Sequence[tuple[Node, str, Held]]:
    """Every widget named by its content that shows text and is named otherwise, with the text.

    Where the two differ by a hyphen or an abbreviation alone, what is the same word is a matter of the language.
    """
    found = []
    for node in _renamed(page):
        role = aria.roles().get(node.role)
        if (
            role
            and "widget" in role.superclasses
            and "contents" in role.named_by
            and node.exposed
            and _shows_text(node)
        ):
            label = _label(node)
            same = held(label, node.name) if node.name_source.startswith("aria-") else Held.YES
            if same is not Held.UNSURE:
                found.append((node, label, same))
    return found


def check(item: tuple[Node, str, Held]) -> Iterator[Problem]:
    node, label, same = item
    if same is Held.NO:
        name = "aria-label" if node.name_source == "aria-label" else "aria-labelledby"
        message = f"This {noun(node)} shows “{short(label)}” and is called “{short(node.name)}”: who says what it shows"
        at = node.page.tree.attribute(node.element, name) or node.element
        message += f" is not understood. Begin {name} with “{short(label)}”, or remove it."
        yield Problem(at, message, review=_may_be_hidden(node))


def _may_be_hidden(node: Node) -> bool:
    """Tell whether a style sheet that cannot be read may hide a part of the text."""
    return not node.tree.styles.complete and any(one.attr("class") for one in node.descendants())


def _shows_text(node: Node) -> bool:
    return bool(_label(node)) or any(piece.strip() for piece in hiding.visible_text(node, icons=True))


def _label(node: Node) -> str:
    """The words on it."""
    if node.tag == "input":
        return (node.attr("value") or "") if node.attr("type") in _BUTTONS else ""
    return node.text


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 2.5.3", "ACT 2ee8b8", "HHS 504"),
    examples=(
        Bad(
            "<a href=d aria-label='[[Staff list]]'>Find a doctor</a>",
            "This link shows “Find a doctor” and is called “St",
        ),
        Bad("<button aria-label='[[Send]]'>Send form</button>", "Begin aria-label with “Send form”"),
        Bad("<b id=n>Go on</b><button aria-labelledby=[[n]]>Next</button>", "is called “Go on”"),
        Bad("<a href=t aria-label='[[4 4 4]]'>444</a>", "shows “444”"),
        Bad("<a href=a aria-label='[[Asthma]]'>Asthma <b aria-hidden=true>leaflet</b></a>", "“Asthma leaflet”"),
        Bad("<input type=submit value=Search aria-label=[[Go]]>", "This button shows “Search”"),
        Bad(
            "<link rel=stylesheet href=a.css><a href=a aria-label='[[Asthma]]'>More <b class=unseen>on</b></a>",
            "“More on”",
            review=True,
        ),
        Good("<a href=d aria-label='Find a doctor near you'>FIND A DOCTOR</a><button aria-label=Close>×</button>"),
        Good("<button aria-label='Close'>X</button><button aria-label='Day of birth'>Day of birth (DD)</button>"),
        Good("<a href=a aria-label='Next page'>Next <b hidden>x</b>page…</a><a href=a aria-label=Go><img src=a></a>"),
        Good("<a href=a aria-label='Doctor Lee'>Dr. Lee</a><a href=a aria-label='Check up'>Check-up</a>"),
        Good("<nav aria-label=Main>Links</nav><div role=tooltip aria-label=a>b</div><input aria-label=a value=b>"),
        Good("<button aria-label=Search><i class=material-icons>magnify</i></button>", name="icon-font.html"),
    ),
)

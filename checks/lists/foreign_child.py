"""A list holds items, and nothing beside them.

A screen reader counts the items of a list: "list with five items". Text, a heading or another list between them
is counted wrongly, read in the wrong place, or left out of the list.

Put it inside an item, or end the list before it. A list inside a list belongs into the item above it.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import lists
from lint.analysis.accessibility.describe import short
from lint.analysis.accessibility.nodes import Node
from lint.page import Block, Element, Page
from lint.rule import Bad, Good, Level, Problem, rule


def over(page: Page) -> Sequence[Node | Block]:
    """Every element, and every text, that stands in a list and is no item."""
    return [*lists.foreign_elements(page), *lists.foreign_texts(page)]


def check(item: Node | Block) -> Iterator[Problem]:
    if isinstance(item, Block):
        text, outer = short(item.text.string), item.tag
        yield Problem(
            item.span, f"The text “{text}” stands right in a <{outer}>, in no item. Put it in {_item(outer)}."
        )
        return
    outer = item.parent.tag if item.parent is not None else ""
    said = short(item.text or item.name)
    what = f"<{item.tag}> “{said}”" if said else f"<{item.tag}>"
    if item.tag in ("ul", "ol") and outer in ("ul", "ol"):
        first = next((one.text for one in item.children if one.text), said)
        where = "the <li> before it" if _follows_item(item) else "an <li>"
        message = f"The list that starts with “{short(first)}” stands right in another list. Put it inside {where}."
    elif outer == "div":
        message = f"The {what} stands in a <div> of a <dl>, which holds <dt> and <dd> only. Put it in one of them."
    else:
        message = f"The {what} stands right in a <{outer}>, in no item. Put it in {_item(outer)}, or outside the list."
    yield Problem(item.element, message, key=f"{item.tag} in {outer}")


def _follows_item(node: Node) -> bool:
    before = next((one for one in node.element.previous_siblings if isinstance(one, Element)), None)
    return before is not None and before.tag == "li"


def _item(outer: str) -> str:
    return "<dt> or <dd>" if outer == "dl" else "<li>"


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.3.1", "WCAG technique H48", "ACT bc4a75", "HTML", "HHS 504"),
    examples=(
        Bad("<ul><li>Fever</li>[[<p>]]Or chills</p></ul>", "The <p> “Or chills” stands right in a <ul>, in no item"),
        Bad("<ul><li>Fever</li>[[<ul>]]<li>High</li></ul></ul>", "Put it inside the <li> before it"),
        Bad(
            "<ol>[[<ol>]]<li>High</li></ol></ol>",
            "that starts with “High” stands right in another list. Put it inside an <li>",
        ),
        Bad("<ol>[[<div>]]<li>Fever</li></div></ol>", "The <div> “Fever” stands right in a <ol>"),
        Bad("<ul>[[Signs of flu:]]<li>Fever</li></ul>", "The text “Signs of flu:” stands right in a <ul>"),
        Bad("<dl><dt>Fever</dt>[[<p>]]A high temperature</p></dl>", "Put it in <dt> or <dd>"),
        Bad("<dl><div><dt>Fever</dt><dd>High</dd>[[<p>]]Call us</p></div></dl>", "which holds <dt> and <dd> only"),
        Bad("<ul>[[<a href=a>]]Fever</a></ul>", "The <a> “Fever”"),
        Good("<ul><li>Fever<ul><li>High</li></ul></li><script>1</script><template><p>a</p></template></ul>"),
        Good("<dl><div><dt>Fever</dt><dd>High</dd></div><dt>Chills</dt><dd><p>Shaking</p></dd></dl>"),
        Good("<ul role=menu><a role=menuitem href=a>Home</a></ul><ul><br><li>a</li><p></p></ul>"),
        Good("<ul hidden>text<p>a</p></ul><ul><x-item>a</x-item><div role=listitem>b</div></ul>"),
    ),
)

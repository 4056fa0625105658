"""What can be focused, what the tab key reaches and what is hidden, against the HTML standard."""

import pytest

from lint.analysis.accessibility.nodes import Node, nodes
from tests.markup import page

# Whether the element with id=t can be focused, and whether the tab key reaches it.
FOCUS = [
    ('<a id=t href=x>x</a>', True, True),
    ('<a id=t href="">x</a>', True, True),
    ('<a id=t>x</a>', False, False),
    ('<a id=t tabindex=0>x</a>', True, True),
    ('<a id=t href=x tabindex=-1>x</a>', True, False),
    ('<div id=t tabindex="  2">x</div>', True, True),
    ('<div id=t tabindex=2px>x</div>', True, True),
    ('<div id=t tabindex=x>x</div>', False, False),
    ('<div id=t tabindex="">x</div>', False, False),
    ('<div id=t>x</div>', False, False),
    ('<button id=t></button>', True, True),
    ('<button id=t disabled></button>', False, False),
    ('<button id=t disabled tabindex=0></button>', False, False),
    ('<button id=t aria-disabled=true></button>', True, True),
    ('<input id=t type=hidden>', False, False),
    ('<input id=t>', True, True),
    ('<fieldset disabled><input id=t></fieldset>', False, False),
    ('<fieldset disabled><div><input id=t></div></fieldset>', False, False),
    ('<fieldset disabled><legend><input id=t></legend></fieldset>', True, True),
    ('<fieldset disabled><legend>x</legend><legend><input id=t></legend></fieldset>', False, False),
    ('<fieldset disabled><div><legend><input id=t></legend></div></fieldset>', False, False),
    ('<fieldset disabled><fieldset><legend><input id=t></legend></fieldset></fieldset>', False, False),
    ('<fieldset disabled><a id=t href=x>x</a></fieldset>', True, True),
    ('<details><summary id=t>x</summary></details>', True, True),
    ('<details><summary>x</summary><summary id=t>y</summary></details>', False, False),
    ('<summary id=t>x</summary>', False, False),
    ('<details><summary>x</summary><a id=t href=x>y</a></details>', False, False),
    ('<details open><summary>x</summary><a id=t href=x>y</a></details>', True, True),
    ('<details><summary><a id=t href=x>y</a></summary></details>', True, True),
    ('<iframe id=t src=x></iframe>', True, True),
    ('<video id=t controls src=x></video>', True, True),
    ('<video id=t src=x></video>', False, False),
    ('<div id=t contenteditable>x</div>', True, True),
    ('<div id=t contenteditable=true>x</div>', True, True),
    ('<div id=t contenteditable=false>x</div>', False, False),
    ('<div id=t contenteditable=plaintext-only>x</div>', True, True),
    ('<button id=t hidden></button>', False, False),
    ('<div hidden><button id=t></button></div>', False, False),
    ('<button id=t style="display:none"></button>', False, False),
    ('<button id=t style="visibility:hidden"></button>', False, False),
    ('<div inert><button id=t></button></div>', False, False),
    ('<button id=t inert></button>', False, False),
    ('<button id=t aria-hidden=true></button>', True, True),
    ('<button id=t style="position:absolute;left:-9999px"></button>', True, True),
    ('<dialog><button id=t></button></dialog>', False, False),
    ('<dialog open><button id=t></button></dialog>', True, True),
]  # fmt: skip
# Whether the element is rendered for nobody, whether a screen reader meets it, and whether people see it.
HIDDEN = [
    ('<p id=t>x</p>', False, True, True),
    ('<p id=t hidden>x</p>', True, False, False),
    ('<div hidden><p id=t>x</p></div>', True, False, False),
    ('<div style="display:none"><p id=t style="display:block">x</p></div>', True, False, False),
    ('<p id=t style="visibility:hidden">x</p>', True, False, False),
    ('<p id=t aria-hidden=true>x</p>', False, False, True),
    ('<p id=t aria-hidden=false>x</p>', False, True, True),
    ('<p id=t aria-hidden="">x</p>', False, True, True),
    ('<div aria-hidden=true><p id=t aria-hidden=false>x</p></div>', False, False, True),
    ('<p id=t inert>x</p>', False, False, True),
    ('<p id=t style="opacity:0">x</p>', False, True, False),
    ('<p id=t style="position:absolute;left:-9999px">x</p>', False, True, False),
    ('<div style="margin-left:-9999px"><p id=t>x</p></div>', False, True, False),
    ('<p id=t style="position:absolute;clip:rect(0,0,0,0);width:1px;height:1px;overflow:hidden">x</p>',
     False, True, False),
    ('<p id=t style="clip-path:inset(50%)">x</p>', False, True, False),
    ('<p id=t style="left:-9999px">x</p>', False, True, True),
    ('<p id=t style="position:relative;left:-20px">x</p>', False, True, True),
    ('<p>a</p><noscript><p id=t>x</p></noscript>', True, False, False),
]  # fmt: skip


def target(html: str) -> Node:
    tree = nodes(page(html))
    return tree.node(tree.by_id["t"])


@pytest.mark.parametrize(("html", "focusable", "tabbable"), FOCUS)
def test_focus(html: str, focusable: bool, tabbable: bool) -> None:
    node = target(html)
    assert (node.focusable, node.tabbable) == (focusable, tabbable)


@pytest.mark.parametrize(("html", "hidden", "exposed", "seen"), HIDDEN)
def test_hiding(html: str, hidden: bool, exposed: bool, seen: bool) -> None:
    node = target(html)
    assert (node.hidden, node.exposed, node.visible) == (hidden, exposed, seen)


def test_the_text_that_people_see() -> None:
    html = "<p id=t>One <b hidden>two</b><b style='opacity:0'>three</b> <i aria-hidden=true>four</i><br>five</p>"
    assert target(html).text == "One four five"


def test_what_a_closed_disclosure_holds_is_exposed_once_it_is_opened() -> None:
    node = target("<details><summary>x</summary><p id=t>y</p></details>")
    assert (node.hidden, node.collapsed, node.exposed, node.visible) == (False, True, True, False)


def test_the_language_in_force() -> None:
    assert target("<html lang=en><p lang=es><b id=t>x</b></p>").language == "es"
    assert target('<html lang=en><p lang=""><b id=t>x</b></p>').language == ""

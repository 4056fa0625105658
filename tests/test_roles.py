"""Roles, against WAI-ARIA 1.2 (5.3.4, 7.1 and 7.2) and the HTML Accessibility API Mappings, section 3.5."""

import pytest

from lint.analysis.accessibility.nodes import nodes
from tests.markup import page

# The role of the element with id=t.
IMPLICIT = [
    ('<a id=t href=x>x</a>', "link"),
    ('<a id=t>x</a>', ""),
    ('<a id=t name=x>x</a>', ""),
    ('<map name=m><area id=t href=x></map>', "link"),
    ('<map name=m><area id=t></map>', ""),
    ('<img id=t src=x alt=y>', "img"),
    ('<img id=t src=x>', "img"),
    ('<img id=t src=x alt="">', "none"),
    ('<img id=t src=x alt>', "none"),
    ('<img id=t src=x alt=" ">', "img"),
    ('<img id=t src=x alt="" title=Map>', "img"),
    ('<img id=t src=x alt="" aria-label=Map>', "img"),
    ('<input id=t>', "textbox"),
    ('<input id=t type="">', "textbox"),
    ('<input id=t type=unknown>', "textbox"),
    ('<input id=t type=EMAIL>', "textbox"),
    ('<input id=t type=search>', "searchbox"),
    ('<input id=t type=search list=l>', "combobox"),
    ('<input id=t list=l>', "combobox"),
    ('<input id=t type=number list=l>', "spinbutton"),
    ('<input id=t type=range>', "slider"),
    ('<input id=t type=checkbox>', "checkbox"),
    ('<input id=t type=radio>', "radio"),
    ('<input id=t type=submit>', "button"),
    ('<input id=t type=image src=x>', "button"),
    ('<input id=t type=password>', ""),
    ('<input id=t type=file>', ""),
    ('<input id=t type=date>', ""),
    ('<select id=t></select>', "combobox"),
    ('<select id=t size=1></select>', "combobox"),
    ('<select id=t size=4></select>', "listbox"),
    ('<select id=t size=many></select>', "combobox"),
    ('<select id=t multiple></select>', "listbox"),
    ('<textarea id=t></textarea>', "textbox"),
    ('<ul><li id=t></ul>', "listitem"),
    ('<menu><li id=t></menu>', "listitem"),
    ('<div><li id=t></div>', ""),
    ('<div role=list><li id=t></div>', "listitem"),
    ('<ul role=list><li id=t></ul>', "listitem"),
    ('<ul role=tablist><li id=t></ul>', ""),
    ('<ul role=x><li id=t></ul>', "listitem"),
    ('<section id=t>x</section>', ""),
    ('<section id=t aria-label=News>x</section>', "region"),
    ('<section id=t aria-label=" ">x</section>', ""),
    ('<section id=t aria-labelledby=h><h2 id=h>News</h2></section>', "region"),
    ('<section id=t aria-labelledby=gone>x</section>', ""),
    ('<body><header id=t>x</header></body>', "banner"),
    ('<main><header id=t>x</header></main>', ""),
    ('<article><header id=t>x</header></article>', ""),
    ('<div role=article><footer id=t>x</footer></div>', ""),
    ('<div><footer id=t>x</footer></div>', "contentinfo"),
    ('<section><footer id=t>x</footer></section>', ""),
    ('<main><aside id=t>x</aside></main>', "complementary"),
    ('<article><aside id=t>x</aside></article>', ""),
    ('<article><aside id=t aria-label=More>x</aside></article>', "complementary"),
    ('<form id=t></form>', "form"),
    ('<nav id=t></nav>', "navigation"),
    ('<fieldset id=t></fieldset>', "group"),
    ('<details id=t></details>', "group"),
    ('<table><tr><td id=t>x</table>', "cell"),
    ('<table role=grid><tr><td id=t>x</table>', "gridcell"),
    ('<table><tr id=t><td>x</table>', "row"),
    ('<table><tr><th id=t>x<th>y</table>', "columnheader"),
    ('<table><tr><th id=t>x<td>y</table>', "rowheader"),
    ('<table><tr><th id=t scope=row>x<th>y</table>', "rowheader"),
    ('<table><tr><th id=t scope=col>x<td>y</table>', "columnheader"),
    ('<h3 id=t>x</h3>', "heading"),
    ('<div id=t>x</div>', ""),
    ('<span id=t>x</span>', ""),
    ('<dialog open id=t>x</dialog>', "dialog"),
    ('<output id=t></output>', "status"),
    ('<progress id=t></progress>', "progressbar"),
    ('<hr id=t>', "separator"),
]  # fmt: skip
EXPLICIT = [
    ('<div id=t role=button>x</div>', "button"),
    ('<div id=t role=BUTTON>x</div>', "button"),
    ('<div id=t role=" bogus  link button ">x</div>', "link"),
    ('<h2 id=t role=bogus>x</h2>', "heading"),
    ('<h2 id=t role="">x</h2>', "heading"),
    ('<h2 id=t role=widget>x</h2>', "heading"),
    ('<div id=t role=image>x</div>', "img"),
    ('<a href=x id=t role=doc-biblioref>x</a>', "doc-biblioref"),
    ('<svg><circle id=t role=graphics-symbol></circle></svg>', "graphics-symbol"),
    ('<h2 id=t role=none>x</h2>', "none"),
    ('<h2 id=t role=presentation>x</h2>', "none"),
    ('<h2 id=t role="bogus none">x</h2>', "none"),
]  # fmt: skip
# 7.1: what can be focused, or has a global attribute, is not presentational.
CONFLICTS = [
    ('<h2 id=t role=none tabindex=0>x</h2>', "heading"),
    ('<h2 id=t role=none tabindex=-1>x</h2>', "heading"),
    ('<h2 id=t role=none aria-label=y>x</h2>', "heading"),
    ('<h2 id=t role=none aria-describedby=y>x</h2>', "heading"),
    ('<h2 id=t role=none aria-hidden=false>x</h2>', "none"),
    ('<h2 id=t role=none aria-level=2>x</h2>', "none"),
    ('<button id=t role=none>x</button>', "button"),
    ('<button id=t role=none disabled>x</button>', "none"),
    ('<a id=t href=x role=none>x</a>', "link"),
    ('<a id=t role=none>x</a>', "none"),
    ('<img id=t src=x alt="" tabindex=0>', "img"),
    ('<img id=t src=x role=none tabindex=0>', "img"),
    ('<select id=t role=none></select>', "combobox"),
    ('<div id=t role=none contenteditable>x</div>', ""),
    # Parts of a presentational list or table are presentational too.
    ('<ul role=none><li id=t>x</ul>', "none"),
    ('<ul role=none><li id=t tabindex=0>x</ul>', "listitem"),
    ('<ul role=none><li role=listitem id=t>x</ul>', "listitem"),
    ('<ul role=none aria-label=x><li id=t>x</ul>', "listitem"),
    ('<ul role=none><li><ul><li id=t>x</ul></ul>', "listitem"),
    ('<table role=none><tr><td id=t>x</table>', "none"),
    ('<table role=none><tr id=t><td>x</table>', "none"),
    ('<table role=presentation><tr><th id=t>x</table>', "none"),
    ('<table role=none><tr><td><table><tr><td id=t>x</table></table>', "cell"),
    ('<table role=none><tr><td><h2 id=t>x</h2></table>', "heading"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "role"), [*IMPLICIT, *EXPLICIT, *CONFLICTS])
def test_the_role(html: str, role: str) -> None:
    tree = nodes(page(html))
    assert tree.node(tree.by_id["t"]).role == role


def test_nodes_of_a_role_stand_in_order_and_are_exposed() -> None:
    tree = nodes(page("<a href=1>1</a><b role=link>2</b><a href=3 hidden>3</a><a href=4 role=button>4</a><a>5</a>"))
    assert [node.element.text for node in tree.of_role("link")] == ["1", "2"]

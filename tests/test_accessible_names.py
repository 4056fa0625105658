"""Accessible names, against the text of accname 1.2 and of the HTML Accessibility API Mappings, section 4.1."""

import time

import pytest

from lint.analysis.accessibility.nodes import Node, nodes
from tests.markup import page

# What the element with id=t is called, and where its name comes from.
BY_REFERENCE = [  # accname 2B
    ('<b id=a>Find</b><button id=t aria-labelledby=a>x</button>', "Find", "aria-labelledby"),
    ('<b id=b>two</b><b id=a>one</b><input id=t aria-labelledby="a b">', "one two", "aria-labelledby"),
    ('<b id=a>A</b><i id=n>B</i><b id=l aria-labelledby=n>C</b><input id=t aria-labelledby=l>', "C", "aria-labelledby"),
    ('<input id=t aria-label=Delete aria-labelledby="t f"><b id=f>scan.pdf</b>', "Delete scan.pdf", "aria-labelledby"),
    ('<button id=t aria-labelledby="t f">Delete</button><b id=f>file</b>', "Delete file", "aria-labelledby"),
    ('<b id=a>A</b><input id=t aria-labelledby="a a">', "A A", "aria-labelledby"),
    ('<input id=t aria-labelledby="gone" aria-label=Here>', "Here", "aria-label"),
    ('<b id=a></b><input id=t aria-labelledby=a aria-label=Here>', "Here", "aria-label"),
    ('<b id=a></b><button id=t aria-labelledby=a>Text</button>', "Text", "contents"),
    ('<b id=a hidden>Hidden</b><input id=t aria-labelledby=a>', "Hidden", "aria-labelledby"),
    ('<b id=a style="display:none">Not drawn <i>at all</i></b><input id=t aria-labelledby=a>', "Not drawn at all",
     "aria-labelledby"),
    ('<b id=a aria-hidden=true>Muted</b><input id=t aria-labelledby=a>', "Muted", "aria-labelledby"),
    ('<b id=a>Seen <i hidden>unseen</i></b><input id=t aria-labelledby=a>', "Seen", "aria-labelledby"),
    ('<b id=a>Seen <i aria-hidden=true>unheard</i></b><input id=t aria-labelledby=a>', "Seen", "aria-labelledby"),
    ('<b id=a><img src=x alt="Scan"> of the heart</b><div role=img id=t aria-labelledby=a></div>', "Scan of the heart",
     "aria-labelledby"),
    ('<b id=a aria-label="Said">Written</b><input id=t aria-labelledby=a>', "Said", "aria-labelledby"),
    ('<b id=a>First</b><b id=a>Second</b><input id=t aria-labelledby=a>', "First", "aria-labelledby"),
    ('<input id=a value=42><div role=group id=t aria-labelledby=a></div>', "42", "aria-labelledby"),
    ('<b id=a title="Tip"></b><input id=t aria-labelledby=a>', "Tip", "aria-labelledby"),
    ('<b id=t aria-labelledby=u></b><b id=u aria-labelledby=t></b>', "", ""),
    ('<button id=t aria-labelledby=u>One</button><button id=u aria-labelledby=t>Two</button>', "Two",
     "aria-labelledby"),
    ('<button id=t><b aria-labelledby=t>x</b></button>', "x", "contents"),
    ('<a href=x id=t>Read <b aria-labelledby=o>this</b></a><i id=o>more</i>', "Read more", "contents"),
]  # fmt: skip
BY_LABEL = [  # accname 2D
    ('<button id=t aria-label="Close">x</button>', "Close", "aria-label"),
    ('<button id=t aria-label="">x</button>', "x", "contents"),
    ('<button id=t aria-label="  ">x</button>', "x", "contents"),
    ('<button id=t aria-label="  Find \n a   doctor ">x</button>', "Find a doctor", "aria-label"),
    ('<nav id=t aria-label=Main>Links</nav>', "Main", "aria-label"),
    ('<nav id=t>Links</nav>', "", ""),
    ('<section id=t title=News>Text</section>', "News", "title"),
    ('<iframe id=t title="Map of the clinic" src=m></iframe>', "Map of the clinic", "title"),
    ('<iframe id=t name=map src=m></iframe>', "", ""),
]  # fmt: skip
CONTROLS = [  # HTML-AAM 4.1.1 to 4.1.6
    ('<label for=t>Name</label><input id=t>', "Name", "label"),
    ('<label>Name <input id=t></label>', "Name", "label"),
    ('<label for=t>First</label><label>Second <input id=t></label>', "First Second", "label"),
    ('<label for=t>First</label><label for=t>Second</label><input id=t>', "First Second", "label"),
    ('<label for=gone>Name <input id=t></label>', "", ""),
    ('<label for="">Name <input id=t></label>', "", ""),
    ('<label>Two <input id=a><input id=t></label>', "", ""),
    ('<label>Kind <input type=hidden><input id=t></label>', "Kind", "label"),
    ('<label for=t></label><input id=t title=Tip>', "Tip", "title"),
    ('<label for=t>Name</label><input id=t title=Tip placeholder=Hint>', "Name", "label"),
    ('<label for=t>Name</label><input id=t aria-label="Full name">', "Full name", "aria-label"),
    ('<input id=t title=Tip placeholder=Hint>', "Tip", "title"),
    ('<input id=t placeholder=Hint>', "Hint", "placeholder"),
    ('<textarea id=t placeholder=Hint></textarea>', "Hint", "placeholder"),
    ('<input id=t type=checkbox placeholder=Hint>', "", ""),
    ('<input id=t value="typed text">', "", ""),
    ('<textarea id=t>typed text</textarea>', "", ""),
    ('<label for=t>Country</label><select id=t><option>France</select>', "Country", "label"),
    ('<label>Country <select id=t><option>France</select></label>', "Country", "label"),
    ('<select id=t><option>France</select>', "", ""),
    ('<label for=t>Born</label><input id=t type=date>', "Born", "label"),
    ('<label>Colour <input id=t type=color></label>', "Colour", "label"),
    ('<label for=t>Share</label><progress id=t value=3></progress>', "Share", "label"),
    ('<label for=t>Level</label><meter id=t value=3></meter>', "Level", "label"),
    ('<label for=t>Sum</label><output id=t>4</output>', "Sum", "label"),
    ('<label for=t>Not for divs</label><div role=textbox id=t></div>', "", ""),
    ('<label><b>First</b> <i>name</i><input id=t></label>', "First name", "label"),
    ('<label for=t><img src=x alt="Search"></label><input id=t>', "Search", "label"),
    ('<label for=t aria-label="Said">Written</label><input id=t>', "Said", "label"),
    ('<label for=t>a<br>b</label><input id=t>', "a b", "label"),
    ('<label><input id=t type=checkbox> Wake me after <input value=5> minutes</label>', "Wake me after 5 minutes",
     "label"),
    ('<label><input id=t type=checkbox> Wake me after <select><option>5<option selected>10</select> minutes</label>',
     "Wake me after 10 minutes", "label"),
    ('<label><input id=t type=checkbox> Wake me after <select><option>5<option>10</select> minutes</label>',
     "Wake me after 5 minutes", "label"),
    ('<label><input id=t type=checkbox> At <input type=range value=7 aria-valuetext=seven> percent</label>',
     "At seven percent", "label"),
    ('<label><input id=t type=checkbox> At <input type=range value=7> percent</label>', "At 7 percent", "label"),
    ('<label><input id=t type=checkbox> Near <span role=textbox>Leeds</span></label>', "Near Leeds", "label"),
    ('<input id=t type=submit>', "Submit", "value"),
    ('<input id=t type=reset>', "Reset", "value"),
    ('<input id=t type=button>', "", ""),
    ('<input id=t type=submit value="Send it">', "Send it", "value"),
    ('<input id=t type=submit value="">', "", ""),
    ('<input id=t type=button value="" title=Tip>', "Tip", "title"),
    ('<label for=t>Label</label><input id=t type=submit value=Value>', "Label", "label"),
    ('<input id=t type=image alt=Search src=x>', "Search", "alt"),
    ('<input id=t type=image alt="" title=Tip src=x>', "Tip", "title"),
    ('<input id=t type=image value=Value src=x>', "", ""),
    ('<button id=t value=Value></button>', "", ""),
    ('<label for=t>Label</label><button id=t>Text</button>', "Label", "label"),
    ('<button id=t title=Tip></button>', "Tip", "title"),
    ('<button id=t title=Tip>Text</button>', "Text", "contents"),
    ('<fieldset id=t><legend>Pain</legend><input></fieldset>', "Pain", "legend"),
    ("<fieldset id=t><legend></legend><label>Day <input></label></fieldset>", "", ""),
    ("<table id=t><caption></caption><tr><td>1</table>", "", ""),
    ('<fieldset id=t title=Tip><input></fieldset>', "Tip", "title"),
    ('<fieldset id=t><div><legend>Pain</legend></div></fieldset>', "", ""),
    ('<fieldset id=t><legend>One</legend><legend>Two</legend></fieldset>', "One", "legend"),
    ('<fieldset id=t aria-label=Said><legend>Pain</legend></fieldset>', "Said", "aria-label"),
    ('<select><optgroup id=t label=Europe></optgroup></select>', "Europe", "label"),
    ('<select><option id=t label=Short>Long text</option></select>', "Short", "label"),
    ('<select><option id=t>Long text</option></select>', "Long text", "contents"),
]  # fmt: skip
CONTENT = [  # accname 2F, and what HTML-AAM says of other elements
    ('<a href=x id=t>Find <b>a</b> doctor</a>', "Find a doctor", "contents"),
    ('<a href=x id=t>Doc<b>tor</b>s</a>', "Doctors", "contents"),
    ('<a href=x id=t>Find<br>us</a>', "Find us", "contents"),
    ('<a href=x id=t><div>Find</div><div>us</div></a>', "Find us", "contents"),
    ('<a href=x id=t><div style="display:inline">A</div><div style="display:inline">B</div></a>', "AB", "contents"),
    ('<a href=x id=t><span style="display:block">A</span><span style="display:block">B</span></a>', "A B", "contents"),
    ('<a href=x id=t><i style="display:inline-block">A</i><i style="display:inline-block">B</i></a>', "A B",
     "contents"),
    ('<a href=x id=t><img src=x alt="Home"></a>', "Home", "contents"),
    ('<a href=x id=t><img src=x alt="Home"> page</a>', "Home page", "contents"),
    ('<a href=x id=t><img src=x alt=""></a>', "", ""),
    ('<a href=x id=t><img src=x alt="Home" role=presentation></a>', "", ""),
    ('<a href=x id=t><img src=x title="Home"></a>', "Home", "contents"),
    ('<a href=x id=t title=Tip><img src=x alt=""></a>', "Tip", "title"),
    ('<a href=x id=t><span title=Tip></span></a>', "Tip", "contents"),
    ('<a href=x id=t><span title=Tip>Text</span></a>', "Text", "contents"),
    ('<a href=x id=t><b aria-label=Said>Text</b> more</a>', "Said more", "contents"),
    ('<a href=x id=t><b aria-hidden=true>x</b> Close</a>', "Close", "contents"),
    ('<a href=x id=t><b hidden>x</b><b style="display:none">y</b><b style="visibility:hidden">z</b>Close</a>',
     "Close", "contents"),
    ('<a href=x id=t><script>x()</script><style>a{}</style><template>y</template>Close</a>', "Close", "contents"),
    ('<a href=x id=t><!-- remark -->Close</a>', "Close", "contents"),
    ('<a href=x id=t>a&nbsp;b</a>', "a b", "contents"),
    ('<a href=x id=t><svg><title>Home</title><path d=x></path></svg></a>', "Home", "contents"),
    ('<a href=x id=t><svg role=img aria-label=House><title>Home</title></svg></a>', "House", "contents"),
    ('<h2 id=t>Pain <button>Help</button></h2>', "Pain Help", "contents"),
    ('<h2 id=t><a href=x>Linked</a></h2>', "Linked", "contents"),
    ('<h2 id=t><input value="7"> days</h2>', "7 days", "contents"),
    ('<div id=t role=heading aria-level=2>Pain</div>', "Pain", "contents"),
    ('<div id=t role=checkbox>I agree</div>', "I agree", "contents"),
    ('<div id=t role=textbox>typed</div>', "", ""),
    ('<div id=t role=img>drawn text</div>', "", ""),
    ('<div id=t>text</div>', "", ""),
    ('<ul id=t><li>item</li></ul>', "", ""),
    ('<details><summary id=t>Opening times</summary>x</details>', "Opening times", "contents"),
    ('<details id=t><summary>Opening times</summary>x</details>', "", ""),
    ('<table id=t><caption>Doses</caption><tr><td>1</table>', "Doses", "caption"),
    ('<table id=t title=Tip><tr><td>1</table>', "Tip", "title"),
    ('<table id=t title=Tip><caption>Doses</caption><tr><td>1</table>', "Doses", "caption"),
    ('<figure id=t><img src=x alt=y><figcaption>The heart</figcaption></figure>', "The heart", "figcaption"),
    ('<table><tr><td id=t>12 <b>mg</b></td></tr></table>', "12 mg", "contents"),
    ('<table><tr><th id=t scope=col>Dose</th></tr></table>', "Dose", "contents"),
    ('<img id=t src=x alt=" A  scan ">', "A scan", "alt"),
    ('<img id=t src=x alt="" title=Tip>', "Tip", "title"),
    ('<img id=t src=x title=Tip>', "Tip", "title"),
    ('<img id=t src=scan.png>', "", ""),
    ('<img id=t src=x alt=A aria-label=B>', "B", "aria-label"),
    ('<map name=m><area id=t href=x alt=Heart></map>', "Heart", "alt"),
    ('<map name=m><area id=t href=x title=Heart></map>', "Heart", "title"),
    ('<svg id=t role=img><title>Chart</title></svg>', "Chart", "title"),
    ('<svg id=t role=img><g><title>Part</title></g></svg>', "", ""),
    ('<svg id=t role=img><text>Words</text></svg>', "", ""),
    ('<svg><circle id=t role=graphics-symbol><title>Dot</title></circle></svg>', "Dot", "title"),
    ('<object id=t data=x.png><p>fallback</p></object>', "", ""),
    ('<object id=t data=x.png title=Map></object>', "Map", "title"),
    ('<button id=t aria-owns=o>Own </button><b id=o>Owned</b>', "Own Owned", "contents"),
    ('<div role=menu><button id=t role=menuitem>New</button></div>', "New", "contents"),
    ('<a href=x id=t><ul><li>One<li>Two</ul></a>', "One Two", "contents"),
    ('<a href=x id=t><table><tr><td>One<td>Two</table></a>', "One Two", "contents"),
    ('<a href=x id=t><p>One</p>Two</a>', "One Two", "contents"),
    ('<a href=x id=t><q>One</q></a>', "One", "contents"),
]  # fmt: skip


def target(html: str) -> Node:
    tree = nodes(page(html))
    return tree.node(tree.by_id["t"])


FROM_STYLES = [  # accname 2F.ii, where nothing else names an element
    ("<style>.m::after{content:'Menu'}</style><a href=x id=t class=m></a>", "Menu", "styles"),
    ("<style>.m::before{content:'Menu'}</style><a href=x id=t><i class=m></i></a>", "Menu", "styles"),
    ("<style>.m::before{content:url(a.svg) / 'Search'}</style><button id=t class=m></button>", "Search", "styles"),
    ("<style>.m::before{content:'Search' / ''}</style><button id=t class=m></button>", "", ""),
    ("<style>.m::before{content:attr(data-tip)}</style><a href=x id=t class=m data-tip=Menu></a>", "Menu", "styles"),
    ("<style>.m::before{content:attr(data-tip)}</style><a href=x id=t class=m></a>", "", ""),
    ("<style>.m::before{content:'\\f101'}</style><a href=x id=t class=m></a>", "", ""),
    ("<style>.m::before{content:'Menu'}.m::before{display:none}</style><a href=x id=t class=m></a>", "", ""),
    ("<style>.m::before{content:'Menu'}</style><a href=x id=t><i class=m aria-hidden=true></i></a>", "", ""),
    ("<style>.m::before{content:'Menu'}</style><nav id=t class=m></nav>", "", ""),
    ("<style>@media print{.m::before{content:'Menu'}}</style><a href=x id=t class=m></a>", "", ""),
]  # fmt: skip


@pytest.mark.parametrize(("html", "name", "source"), [*BY_REFERENCE, *BY_LABEL, *CONTROLS, *CONTENT, *FROM_STYLES])
def test_the_name_and_its_source(html: str, name: str, source: str) -> None:
    node = target(html)
    assert (node.name, node.name_source) == (name, source)


def test_there_are_cases_enough() -> None:
    assert len({html for html, _, _ in [*BY_REFERENCE, *BY_LABEL, *CONTROLS, *CONTENT]}) >= 120


HOSTILE = {
    "5,000 nested elements": "<a href=x id=t>" + "<span>x" * 5_000,
    "2,000 nested blocks that name each other": "".join(f"<div id=d{n} aria-labelledby=d{n + 1}>" for n in range(2_000))
    + "<button id=t aria-labelledby=d0>x",
    "3,000 elements that name each other in a circle": "".join(
        f"<button id=b{n} aria-labelledby=b{(n + 1) % 3_000}>{n}</button>" for n in range(3_000)
    ),
    "3,000 elements that name all the others": "<p id=t>x</p>"
    + "".join(f"<button id=b{n} aria-labelledby='b0 b1 b2 b{n - 1}'>{n}</button>" for n in range(3_000)),
    "3,000 elements named by one long text": f"<p id=t>{'<b>word </b>' * 3_000}</p>"
    + "<input aria-labelledby=t>" * 3_000,
    "3,000 labels of one field": "<input id=t>" + "<label for=t>x</label>" * 3_000,
    "3,000 fields in labels": "<label>x <input></label>" * 3_000,
    "3,000 fields in one label": f"<label>x {'<input value=1>' * 3_000}</label>",
    "500 nested labels": "<label>x <input>" * 500,
    "2,000 elements owned by each other": "".join(
        f"<button id=o{n} aria-owns=o{n + 1}>x</button>" for n in range(2_000)
    ),
    "3,000 items in a listbox in a label": "<label>x <input type=checkbox>"
    f"<select>{'<option>x</option>' * 3_000}</select></label>",
    "3,000 choices in disabled groups": "<fieldset disabled>" * 100 + "<input>" * 3_000,
}  # fmt: skip


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_names_of_hostile_pages_take_linear_time(html: str) -> None:
    read = page(html)
    start = time.process_time()
    tree = nodes(read)
    for element in tree.every:
        node = tree.node(element)
        assert node.name or not node.name_source
    assert time.process_time() - start < 1

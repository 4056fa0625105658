"""A page becomes blocks of the text that its readers see, each with its region, level and kind."""

from xml.etree.ElementTree import Element

import html5lib
import pytest

from lint import parse
from lint.blocks import Block
from tests.markup import blocks, page
from tests.shared import real_pages


def main_texts(markup: str, content: str = "") -> list[str]:
    return [block.text.string for block in page(markup, content=content).blocks if block.main]


def one(markup: str) -> Block:
    (block,) = page(markup).blocks
    return block


REGIONS = "<header><p>h</p></header><nav><p>n</p></nav>{}<aside><p>a</p></aside><footer><p>f</p></footer>"


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (REGIONS.format("<main><p>x</p></main><p>y</p>"), ["x"]),
        (REGIONS.format("<div role=main><p>x</p></div><p>y</p>"), ["x"]),
        (REGIONS.format("<article><p>x</p></article><article><p>y</p></article><p>z</p>"), ["x", "y"]),
        (REGIONS.format("<main><article><p>x</p></article><p>y</p></main>"), ["x", "y"]),
        (REGIONS.format("<p>x</p>"), ["x"]),
        (REGIONS.format("<div role=navigation><p>n</p></div><div role=banner>b</div><p>x</p>"), ["x"]),
        ("<main><header><p>x</p></header><footer><p>y</p></footer><p>z</p></main>", ["x", "y", "z"]),
        ("<nav><aside><p>n</p></aside></nav><p>x</p>", ["x"]),
        ("<p>loose</p>text", ["loose", "text"]),
    ],
)
def test_main_content_is_main_else_article_else_the_page_without_its_frame(markup: str, expected: list[str]) -> None:
    assert main_texts(markup) == expected


def test_the_content_option_says_what_main_content_is() -> None:
    markup = "<main><p>x</p></main><div class=body><p>y</p></div>"
    assert main_texts(markup, ".body") == ["y"]
    assert main_texts(markup, ".nothing-there") == ["x"]


def test_navigation_inside_main_content_is_known_as_such() -> None:
    nav = {block.text.string: block.nav for block in page("<main><nav><p>n</p></nav><p>x</p></main>").blocks}
    assert nav == {"n": True, "x": False}


@pytest.mark.parametrize(
    "hidden",
    [
        "<p hidden>h</p>",
        "<div hidden><p>h</p></div>",
        "<p style='display:none'>h</p>",
        "<p style='color: red; DISPLAY : None'>h</p>",
        "<p style='visibility:hidden'>h</p>",
        "<template><p>h</p></template>",
        "<noscript><p>h</p></noscript>",
        "<dialog><p>h</p></dialog>",
        "<svg><text>h</text><title>h</title></svg>",
        "<select><option>h</select>",
        "<textarea>h</textarea>",
        "<script>h</script><style>h</style>",
        "<iframe>h</iframe><video>h</video><object>h</object>",
        "<title>h</title>",
        "<!-- h -->",
    ],
)
def test_hidden_text_is_no_text_of_the_page(hidden: str) -> None:
    assert blocks(f"<p>x</p>{hidden}<p>y</p>") == ["x", "y"]


@pytest.mark.parametrize(
    "visible", ["<p hidden=until-found>v</p>", "<dialog open>v</dialog>", "<p style='display:block'>v</p>"]
)
def test_text_that_is_or_can_be_shown_is_read(visible: str) -> None:
    assert blocks(visible) == ["v"]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("labor.<sup>1</sup> Then", "labor. Then"),
        ("labor,<sup>1,2</sup> then", "labor, then"),
        ("labor<sup><a href='#n1'>1</a></sup> then", "labor then"),
        ("labor.<sup>[12]</sup>", "labor."),
        ("10<sup>9</sup> cells", "109 cells"),
        ("a m<sup>2</sup> more", "a m2 more"),
        ("the 1<sup>st</sup>", "the 1st"),
        ("word.<sup>TM</sup>", "word.TM"),
    ],
)
def test_footnote_marks_are_left_out_and_exponents_are_not(markup: str, expected: str) -> None:
    assert one(f"<p>{markup}</p>").text.string == expected


@pytest.mark.parametrize(
    ("markup", "level"),
    [
        ("<h3>x</h3>", 3),
        ("<div role=heading aria-level=4>x</div>", 4),
        ("<span role=heading aria-level=1>x</span>", 1),
        ("<div role=heading>x</div>", 2),
        ("<h3 role=heading>x</h3>", 3),
        ("<div role=heading aria-level=none>x</div>", 2),
        ("<div role=heading aria-level='²'>x</div>", 2),
        ("<h3 role=presentation>x</h3>", 0),
        ("<p aria-level=3>x</p>", 0),
        ("<h2><div>x</div></h2>", 2),
        ("<h2><b>x</b></h2>", 2),
    ],
)
def test_a_heading_has_the_level_of_its_tag_or_role(markup: str, level: int) -> None:
    assert one(markup).level == level


def test_a_heading_with_blocks_in_it_is_one_block() -> None:
    assert [(block.text.string, block.level) for block in page("<h2>a <div>b</div> c</h2><p>d</p>").blocks] == [
        ("a b c", 2),
        ("d", 0),
    ]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<ul><li>a<ul><li>b</li></ul>c</li><li>d</ul>", ["a", "b", "c", "d"]),
        ("<table><caption>k</caption><tr><th>a<td>b<tr><td>c</table>", ["k", "a", "b", "c"]),
        ("<table>x<tr><td>y</table>", ["x", "y"]),
        ("<dl><dt>a<dd>b</dl>", ["a", "b"]),
        ("a<p>b</p>c<div>d<p>e</p>f</div>g", ["a", "b", "c", "d", "e", "f", "g"]),
        ("<p>a<b>b</b> <i>c</i>d</p>", ["ab cd"]),
        ("<p>a<custom-one>b</custom-one></p>", ["ab"]),
        ("<p>a</p><button>b</button><p>c</p>", ["a", "b", "c"]),
        ("<p> </p><p>&nbsp;</p><p>x</p>", ["x"]),
        ("<p>a<br>b<br/><br>c<br></p>", ["a\nb\nc\n"]),
        ("<p>a \r\n\t b</p>", ["a b"]),
        ("<p>a&nbsp;b&shy;c\u200bd</p>", ["a\xa0bcd"]),
        ("<p>a<img alt=x>b</p>", ["a b"]),
        ("<p>a &lt;b&gt; &amp;amp; &copy</p>", ["a <b> &amp; ©"]),
    ],
)
def test_text_is_cut_where_a_browser_starts_a_new_block(markup: str, expected: list[str]) -> None:
    assert blocks(markup) == expected


def test_a_block_knows_what_it_stands_in() -> None:
    found = page("<ul><li><p>i</p></ul><table><tr><td>t</table><button>b</button><p><a href=x>l</a></p><p>p</p>").blocks
    assert [block.text.string for block in found if block.item] == ["i"]
    assert [block.text.string for block in found if block.table] == ["t"]
    assert [block.text.string for block in found if block.control] == ["b"]
    assert [block.text.string for block in found if block.linked] == ["l"]
    assert [block.order for block in found] == [0, 1, 2, 3, 4]


def test_a_block_has_the_language_of_the_nearest_element_that_names_one() -> None:
    found = page("<div lang=es><p>a</p><p lang=fr>b</p><p>c</p></div><p>d</p>").blocks
    assert [(block.text.string, block.lang) for block in found] == [("a", "es"), ("b", "fr"), ("c", "es"), ("d", "")]


def test_a_plain_text_file_is_cut_at_empty_lines_and_bullets() -> None:
    found = page("One\r\ntwo.\r\n\r\n• Three\r\n• Four &amp; <b>\r\n \r\nFive", name="x.txt")
    assert [(block.tag, block.text.string) for block in found.blocks] == [
        ("p", "One two."),
        ("li", "Three"),
        ("li", "Four &amp; <b>"),
        ("p", "Five"),
    ]
    for block in found.blocks[1:]:
        assert block.span is not None
        assert found.source.text[block.span.start : block.span.end] == block.text.string


def second_opinion(text: str) -> tuple[list[str], str]:
    """The tags of the body, in order, and its text without white space, as html5lib reads them."""
    root = html5lib.parse(text, treebuilder="etree", namespaceHTMLElements=False)
    body = root.find("body")
    assert body is not None
    tags, texts = [], []

    def go(element: Element) -> None:
        if isinstance(element.tag, str):  # a comment has a function there
            tags.append(element.tag)
            texts.append(element.text or "")
        for child in element:
            go(child)
            texts.append(child.tail or "")

    go(body)
    return tags, "".join("".join(texts).split())


def our_opinion(text: str) -> tuple[list[str], str]:
    (body,) = parse.parse(text).select("body")
    tags = [body.tag, *(node.tag for node in body.descendants if isinstance(node, parse.Element))]
    return tags, "".join(body.text.split())


@pytest.mark.conformance
@pytest.mark.slow
def test_our_tree_is_that_of_a_second_parser_on_real_pages() -> None:
    """Tags without their namespaces. One page may differ: html5lib's last release, 2020, lacks later rules."""
    different = []
    for path in real_pages():
        text = parse.unify(path.read_text("utf-8-sig"))
        theirs, ours = second_opinion(text), our_opinion(text)
        if [tag.rpartition("}")[2].lower() for tag in theirs[0]] != [tag.lower() for tag in ours[0]]:
            different.append(f"{path.name}: tags")
        if theirs[1] != ours[1]:
            different.append(f"{path.name}: text")
    assert len(different) <= 1, different

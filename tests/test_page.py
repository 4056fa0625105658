"""What a page knows of itself: outline, links, ids, JSON-LD, language, sentences, and where its tags stand."""

import pytest
from bs4.element import NavigableString

from lint import parse
from lint.page import Page, Section
from lint.soup import PlacedString
from lint.text import Span, split
from tests.markup import page


def outline(section: Section) -> tuple[str, int, str]:
    return section.text, section.level, section.parent.text if section.parent else ""


def test_sections_follow_the_levels_of_headings_with_their_jumps() -> None:
    found = page("<h1>A</h1><p>a</p><h3>B</h3><h2>C</h2><p>c</p><p>d</p><h4>D</h4><h2>E</h2>").sections
    assert [outline(one) for one in found] == [("A", 1, ""), ("B", 3, "A"), ("C", 2, "A"), ("D", 4, "C"), ("E", 2, "A")]
    assert [[block.text.string for block in one.blocks] for one in found] == [["a"], [], ["c", "d"], [], []]
    assert [child.text for child in found[0].children] == ["B", "C", "E"]


def test_sections_are_those_of_the_main_content() -> None:
    assert [one.text for one in page("<header><h2>H</h2></header><main><h2>M</h2></main>").sections] == ["M"]


@pytest.mark.parametrize(
    ("markup", "media", "slots"),
    [
        ("<h2>A</h2><img src=x><h2>B</h2>", [True, False], [False, False]),
        ("<h2>A</h2><p>t</p><h2>B</h2><form><input></form>", [False, True], [False, False]),
        ("<h2>A</h2><div id=later></div><h2>B</h2>", [False, False], [True, False]),
        ("<h2>A</h2><script>x</script><h2>B</h2>", [False, False], [True, False]),
        ("<h2>A</h2><script type='application/ld+json'>{}</script><h2>B</h2>", [False, False], [False, False]),
        ("<h2>A</h2><div></div><h2>B</h2>", [False, False], [False, False]),
        ("<img src=x><h2>A</h2><h2>B</h2>", [False, False], [False, False]),
        ("<h2>A</h2><svg></svg><p>t</p><h2>B</h2>", [True, False], [False, False]),
    ],
)
def test_a_section_knows_the_media_and_the_slots_under_its_heading(
    markup: str, media: list[bool], slots: list[bool]
) -> None:
    found = page(markup).sections
    assert [one.media for one in found] == media
    assert [one.slots for one in found] == slots


def test_a_place_belongs_to_the_heading_above_it() -> None:
    markup = "<p>zero</p><h2>A <b>b</b></h2><p>one</p><h3>C</h3><p>two</p>"
    found = page(markup)
    assert [found.section_at(markup.index(word)) for word in ("zero", "one", "two")] == ["", "A b", "C"]


def test_links_are_those_with_an_address_which_is_trimmed() -> None:
    markup = "<a href=' x.html\n'>The <b>x</b>\n page</a><a name=y>y</a><map><area href=z></map><a href>w</a>"
    found = page(markup)
    assert [(link.href, link.text) for link in found.links] == [("x.html", "The x page"), ("z", ""), ("", "w")]
    assert [slice_of(found, link.href_span) for link in found.links] == [" x.html\n", "z", "href"]
    assert slice_of(found, found.links[0].content_span) == "The <b>x</b>\n page"


def test_ids_are_every_place_a_fragment_can_lead_to() -> None:
    found = page("<p id=a><a name=b id=c>x</a><p id=''><input name=d><p id=a>")
    assert found.ids == {"a", "b", "c"}
    assert [name for name, _ in found.identified] == ["a", "c", "", "a"]


def json_ld(text: str) -> Page:
    return page(f'<p>x</p><script type="Application/LD+JSON">{text}</script>')


def test_json_ld_is_read_with_the_places_of_its_strings() -> None:
    found = json_ld('{"@type": "MedicalWebPage", "lastReviewed" : "2024-09-05", "a": ["\\"q\\""], "n": 5}')
    (one,) = found.json_ld
    assert one.value == {"@type": "MedicalWebPage", "lastReviewed": "2024-09-05", "a": ['"q"'], "n": 5}
    assert one.error == ""
    assert [(key, value, slice_of(found, span)) for key, value, span in one.strings] == [
        ("lastReviewed", "2024-09-05", "2024-09-05")
    ]


@pytest.mark.parametrize(
    ("text", "says"), [('{"a": }', "Expecting value"), ("", "Expecting value"), ("[" * 200_000, "too deeply")]
)
def test_broken_json_ld_is_nothing_with_the_reason(text: str, says: str) -> None:
    (one,) = json_ld(text).json_ld
    assert one.value is None
    assert says in one.error


def test_the_strings_of_a_huge_broken_script_are_read_in_time() -> None:
    assert json_ld('"a":"' * 200_000).json_ld[0].value is None


@pytest.mark.parametrize(
    ("markup", "fragment"),
    [
        ("<p>x</p>", True),
        ("<!doctype html><p>x</p>", False),
        ("<!-- <html> --><p>x</p>", True),
        ("<!-- a --><HTML lang=en><p>x", False),
        ("<body class=x><p>x", False),
        ("<header>x</header>", True),
        ("<head><title>x</title>", False),
    ],
)
def test_a_page_without_its_frame_is_a_fragment(markup: str, fragment: bool) -> None:
    assert page(markup).fragment is fragment


def test_a_plain_text_file_is_no_fragment_and_has_no_root() -> None:
    found = page("x", name="x.txt")
    assert not found.fragment
    assert found.root is None
    assert found.lang == ""


@pytest.mark.parametrize(
    ("markup", "lang"),
    [("<html lang=' EN-us '>x", "en-us"), ("<html>x", ""), ("<html lang>x", ""), ("<p lang=es>x", "")],
)
def test_the_language_of_a_page_is_what_its_root_says(markup: str, lang: str) -> None:
    assert page(markup).lang == lang


@pytest.mark.parametrize(
    ("markup", "title"),
    [
        ("<title>T | Site</title><h1> A\n <i>b</i></h1><h1>C</h1>", "A b"),
        ("<title> T &amp; U\n</title><h2>x</h2>", "T & U"),
        ("<p>x</p>", ""),
    ],
)
def test_a_title_is_the_first_h1_else_the_title(markup: str, title: str) -> None:
    assert page(markup).title == title


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


WHOLE = [
    "Ask Dr. Smith about it.",
    "Bring food, e.g. bread.",
    "See i.e. this page.",
    "The U.S. Department says so.",
    "Come at 5 p.m. on Monday.",
    "Take 2.5 mg a day.",
    "J. Smith wrote it.",
    "Take approx. 5 mg.",
    "See No. 5 in the list.",
    "Mr. and Mrs. Jones came.",
    "Wait ... and see.",
    "Visit example.org today.",
    "It is (very. rarely) so.",
    "Eggs, milk, etc. are fine.",
    "No stop at the end",
]


@pytest.mark.parametrize("text", WHOLE)
def test_a_stop_that_ends_no_sentence_does_not_cut(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("One.", "Two."),
        ("Is it? ", "Yes."),
        ("Stop!", "Go."),
        ("He said “stop.”", "She went."),
        ('He said "stop."', "She went."),
        ("It helps (much.)", "It does."),
        ("So…", "It ends."),
        ("Come at 5 p.m.", "The doctor waits."),
        ("He lives in the U.S.", "She does not."),
        ("You have vitamin C.", "It helps."),
        ("You and I.", "We go."),
        ("Take 5 mg.", "Then rest."),
        ("Take 5.", "10 are left."),
        ("One\n", "two"),
        ("The answer is no.", "It is."),
    ],
)
def test_a_stop_that_ends_a_sentence_cuts(first: str, second: str) -> None:
    assert cut(f"{first.strip(' ')} {second}") == [first.strip(), second]


def test_list_items_and_line_breaks_end_sentences_without_a_stop() -> None:
    found = page("<ul><li>One thing<li>Two things</ul><p>Street 5<br>Town</p>").sentences
    assert [sentence.string for sentence in found] == ["One thing", "Two things", "Street 5", "Town"]


def test_navigation_holds_no_sentences_and_pieces_without_a_word_are_none() -> None:
    assert [one.string for one in page("<nav>Go home.</nav><p>… x. !!!</p>").sentences] == ["x."]


def test_words_are_in_lower_case_with_straight_apostrophes_and_keep_their_places() -> None:
    (sentence,) = page("<p>İt DOESN’T take 1,000.5 mg&nbsp;</p>").sentences
    assert sentence.words[1:] == ["doesn't", "take", "1,000.5", "mg"]
    assert [sentence.written(index) for index in range(5)] == ["İt", "DOESN’T", "take", "1,000.5", "mg"]
    assert sentence.joined(0)
    assert not sentence.joined(4)


def slice_of(found: Page, span: Span | None) -> str | None:
    return found.source.text[span.start : span.end] if span else None


def at(markup: str, selector: str) -> tuple[Page, parse.Element]:
    found = page(markup)
    return found, found.tree.select(selector)[0]


@pytest.mark.parametrize(
    ("markup", "name", "value"),
    [
        ('<p title="a b">', "title", "a b"),
        ("<p title='a\"b'>", "title", 'a"b'),
        ("<p title=a>", "title", "a"),
        ("<p title = 'a'>", "title", "a"),
        ("<p title=''>", "title", ""),
        ("<p hidden>", "hidden", "hidden"),
        ("<p title=>", "title", "title"),
        ('<p title="a &amp; b">', "title", "a &amp; b"),
        ("<p TITLE=A>", "title", "A"),
        ("<p title=a title=b>", "title", "a"),
        ("\r\n<p\r\ntitle='a\r\nb'>", "title", "a\r\nb"),
        ("<p a='=' title='x=y'>", "title", "x=y"),
        ("<p title='a'class=b>", "class", "b"),
        ("<p class=b>", "title", None),
    ],
)
def test_the_value_of_an_attribute_has_its_place(markup: str, name: str, value: str | None) -> None:
    found, element = at(markup + "x</p>", "p")
    assert slice_of(found, found.tree.attribute(element, name)) == value


@pytest.mark.parametrize(
    ("markup", "selector", "tag", "extent", "content"),
    [
        ("<div><b a='>'>x</b>y</div>", "b", "<b a='>'>", "<b a='>'>x</b>", "x"),
        ("\r\n<p>a\r\nb</p >c", "p", "<p>", "<p>a\r\nb</p >", "a\r\nb"),
        ("<ul><li>a<li>b</ul>", "li", "<li>", "<li>a", "a"),
        ("<ul><li>a</ul>b", "li", "<li>", "<li>a", "a"),
        ("<p>a", "p", "<p>", "<p>a", "a"),
        ("<p>a<div>b</div>", "p", "<p>", "<p>a", "a"),
        ("<table><tr><td>a<td>b</table>", "td", "<td>", "<td>a", "a"),
        ("<p>x <img src=a> y</p>", "img", "<img src=a>", "<img src=a>", ""),
        ("<table><tr><td>a</table>", "tbody", None, None, None),
    ],
)
def test_an_element_has_the_place_of_its_tag_of_all_of_it_and_of_what_it_holds(
    markup: str, selector: str, tag: str | None, extent: str | None, content: str | None
) -> None:
    found, element = at(markup, selector)
    assert slice_of(found, found.tree.span(element)) == tag
    assert slice_of(found, found.tree.extent(element)) == extent
    assert slice_of(found, found.tree.content(element)) == content


SOUP = (
    "<!doctype html><html lang=en><title>T</title><body><!-- c -->"
    "<p class='a b' id=p>x &amp; <b>y</b>\r\nz</p><ul><li>q"
)


def test_soup_has_the_same_tags_and_texts_as_the_page() -> None:
    found = page(SOUP)
    ours = [element.tag for element in found.tree.select("*")]
    assert [tag.name for tag in found.soup.find_all(True)] == ours
    assert found.soup.get_text() == "Tx & y\nzq"
    assert [tag.text for tag in found.soup.select("p.a.b#p > b")] == ["y"]
    assert found.soup.select_one("html")["lang"] == "en"  # type: ignore[index]


def test_soup_knows_where_tags_and_texts_stand() -> None:
    found = page(SOUP)
    normal = parse.unify(SOUP)
    lines = [0, *(index + 1 for index, one in enumerate(normal) if one == "\n")]
    for tag in found.soup.find_all(["p", "b", "ul", "li"]):
        assert tag.sourceline is not None
        assert tag.sourcepos is not None
        assert normal.startswith(f"<{tag.name}", lines[tag.sourceline - 1] + tag.sourcepos)
    placed = [
        one for one in found.soup.find_all(string=True) if isinstance(one, PlacedString) and one.offset is not None
    ]
    assert {"T", "y", "\nz", "q"} <= set(placed)
    for text in placed:
        assert text.offset is not None
        assert normal.startswith(str(text), text.offset)


def test_soup_keeps_scripts_out_of_the_text_but_in_the_tree() -> None:
    soup = page("<p>x</p><script>var a = '<b>';</script>").soup
    assert soup.get_text() == "x"
    assert isinstance(soup.script and soup.script.string, NavigableString)
    assert page("").soup.get_text() == ""

"""Every text leads back to the characters of the file that say it: on real pages, and on random markup."""

import random
from collections.abc import Callable, Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lint import check, parse
from lint.page import Page
from lint.page import sentences as sentences_of
from tests.markup import decode, fold, page, page_of, shown
from tests.shared import real_pages

pytestmark = pytest.mark.slow

BOM = "\ufeff".encode()
MUST_BE_LOCATED = 0.9999
LEFT_OUT = ("<sup", "display:", "display :", "hidden")  # what may stand in the source of a block, and not in its text


def runs(text: str) -> Iterator[tuple[str, str | None]]:
    """Each run of each text node with what stands at its place in the file; None where the place is not known."""
    tree = parse.parse(text)
    for event in parse.walk(tree):
        if event[0] != parse.TEXT:
            continue
        said, place = event[1], event[2]
        if place is None:
            yield said, None
            continue
        pieces = ((0, place, 0),) if isinstance(place, int) else place
        for index, (start, source, length) in enumerate(pieces):
            end = pieces[index + 1][0] if index + 1 < len(pieces) else len(said)
            stop = source + (length or end - start)
            assert 0 <= source < stop <= len(tree.text)
            yield said[start:end], text[tree.file(source) : tree.file(stop)]


def newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def as_it_is(data: bytes) -> bytes:
    return data


def with_crlf(data: bytes) -> bytes:
    return data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")


def with_bom(data: bytes) -> bytes:
    return BOM + data


@pytest.mark.conformance
@pytest.mark.parametrize("changed", [as_it_is, with_crlf, with_bom])
def test_every_located_run_of_a_real_page_says_in_the_file_what_the_text_says(
    changed: Callable[[bytes], bytes],
) -> None:
    located = lost = 0
    for path in real_pages():
        source = page_of(changed(path.read_bytes()), path.name).source
        for said, written in runs(source.text):
            if written is None:
                lost += 1
                continue
            located += 1
            assert decode(newlines(written)) == said, path.name
    print(f"{located} runs located, {lost} text nodes lost")
    assert located / (located + lost) >= MUST_BE_LOCATED


def in_order(few: str, many: str) -> bool:
    rest = iter(many)
    return all(character in rest for character in few)


@pytest.mark.conformance
@pytest.mark.parametrize("changed", [as_it_is, with_crlf])
def test_any_range_of_a_block_leads_to_the_source_that_shows_it(changed: Callable[[bytes], bytes]) -> None:
    chance = random.Random(1)
    compared = 0
    for path in real_pages():
        found = page_of(changed(path.read_bytes()), path.name)
        for block in found.blocks:
            said = block.text.string
            for _ in range(4):
                start, end = sorted((chance.randrange(len(said) + 1), chance.randrange(len(said) + 1)))
                span = block.text.span(start, end)
                if start == end or span is None:
                    continue
                written = found.source.text[span.start : span.end]
                expected, seen = fold(said[start:end]), shown(written)
                compared += 1
                if any(mark in written for mark in LEFT_OUT):
                    assert in_order(expected, seen), path.name
                else:
                    assert seen == expected, path.name
    assert compared > 50_000


WORDS = st.sampled_from(
    [
        "It",
        "can",
        "also",
        "prevents",
        "labor.",
        "a",
        "5",
        "mg",
        "naïve",
        "👩‍⚕️",
        "𝒳",
        "\u00ad",
        "soft\u00adhyphen",
        "AT&T",
        "<",
        ">",
    ]
)
REFERENCES = st.sampled_from(
    "&amp; &lt; &nbsp; &rsquo; &#8217; &#x2019; &#128; &copy &copy2024 &amp &notit; &notin; &NotEqualTilde; "
    "&nosuch; & &; &# &#x &#0; &#1; &#xD800; &#xFFFF; &#99999999; &#65 &shy; &zwj;".split()
)
SPACES = st.sampled_from([" ", "  ", "\n", "\r\n", "\r", "\t", "\n   ", "\f", "\xa0", "\u200b", "\0"])
TAGS = st.sampled_from(
    [
        "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href='x'>", "</a>", "<br>", "<br/>", "<div>", "</div>", "<li>",
        "<ul>", "</ul>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<h2>", "</h2>", "<sup>x</sup>",
        "<img alt='>'>",
        "<!-- c -->", "<!---->", "<!-->", "<!-- <b> -->", "<!x>", "<?x?>", "</>", "</ x>", "<p class=\"a>b\">",
        "<p title='&quot;'>", "<p \">", "<p a='b\"c'>", "<b x=\">", "<br\">", "<p a=b'c>",
        "<script>a<b</script>", "<style>",
        "</style>", "<select><option>x</select>", "<svg>", "</svg>", "<math><mi>", "<![CDATA[", "]]>", "<template>",
        "</template>", "<textarea>\n", "</textarea>", "<pre>\n", "</pre>", "<button>", "<form>", "<title>", "</title>",
        "<main>", "<P CLASS=X>", "<custom-one>", "<caption>", "<frameset>", "<plaintext>", "<xmp>",
        "</xmp>", "<iframe>",
        "</iframe>", "<noscript>", "</noscript>", "<body a>", "<html lang=en>", "</body>", "<hr>", "<h1><div>",
    ]
)  # fmt: skip
MARKUP = st.lists(st.one_of(WORDS, WORDS, REFERENCES, SPACES, TAGS), max_size=25).map("".join)


@given(MARKUP)
@example("<table>x&nbsp;y<tr><td>z</table>")
@example("<b>x<i>y</b>z</i>&#8217;")
@example('<p>a<br">b"c</p>')
@settings(max_examples=400, deadline=None)
def test_random_markup_is_read_and_every_located_run_says_what_the_text_says(markup: str) -> None:
    for said, written in runs(markup):
        if written is not None:
            as_data = "<![CDATA[" in markup and newlines(written) == said  # no references there
            assert as_data or decode(newlines(written)).replace("\0", "\ufffd") == said


@given(MARKUP, st.randoms(use_true_random=False))
@settings(max_examples=400, deadline=None)
def test_every_span_of_a_block_lies_in_the_source(markup: str, chance: random.Random) -> None:
    for block in page(markup).blocks:
        size = len(block.text.string)
        assert size
        for _ in range(4):
            start, end = sorted((chance.randrange(size + 1), chance.randrange(size + 1)))
            span = block.text.span(start, end)
            if span is not None:
                assert 0 <= span.start <= span.end <= len(markup)
                assert start == end or span.start < span.end


@given(MARKUP, st.randoms(use_true_random=False), st.sampled_from(["labor", "Zz", "<b>", "x &amp; y"]))
@example("<p>R&D is</p>", random.Random(3), "lt")
@settings(max_examples=400, deadline=None)
def test_an_edit_of_the_source_gives_exactly_the_new_text(markup: str, chance: random.Random, new: str) -> None:
    for block in page(markup).blocks:
        said = block.text.string
        start, end = sorted((chance.randrange(len(said) + 1), chance.randrange(len(said) + 1)))
        edit = block.text.edit(start, end, new)
        if edit is None:
            continue
        assert 0 <= edit.start <= edit.end <= len(markup)
        again = page(markup[: edit.start] + edit.text + markup[edit.end :])
        assert fold(said[:start] + new + said[end:]) in [fold(one.text.string) for one in again.blocks]


@pytest.mark.parametrize(
    ("markup", "old", "new", "expected"),
    [
        ("<p>It can prevents it.</p>", "prevents", "prevent", "<p>It can prevent it.</p>"),
        ("<p>the <b>the</b> leg</p>", "the the", "the", None),
        ("<p>caf&eacute;s here</p>", "cafés", "café", "<p>caf&eacute; here</p>"),
        ("<p>caf&eacute; here</p>", "café", "cafe", "<p>cafe here</p>"),
        ("<p>a\r\n   b</p>", "a b", "a-b", "<p>a-b</p>"),
        ("<p>a b</p>", "b", "<i>", "<p>a &lt;i&gt;</p>"),
        ("<p>a &b</p>", "b", "lt;", None),
        ("<p> </b>&lt;</p>", "<", "x", "<p> </b>x</p>"),
        ("<p>a \xad&shy; b</p>", " b", "b", "<p>ab</p>"),
        ("<p>a <b> b</b></p>", " b", "b", None),
    ],
)
def test_an_edit_is_the_smallest_and_never_crosses_markup(
    markup: str, old: str, new: str, expected: str | None
) -> None:
    text = page(markup).blocks[0].text
    start = text.string.index(old)
    edit = text.edit(start, start + len(old), new)
    assert (markup[: edit.start] + edit.text + markup[edit.end :] if edit else None) == expected


def test_a_column_counts_code_points_and_a_bom_counts_nothing() -> None:
    found = page_of(BOM + "<p>👩 can prevents</p>".encode())
    span = found.blocks[0].text.span(6, 14)
    assert span == (9, 17)
    assert found.source.text[9:17] == "prevents"


def test_text_of_unknown_place_has_no_span_and_takes_no_edit() -> None:
    text = page("<p>a<br>b</p>").blocks[0].text
    assert text.string == "a\nb"
    assert text.span(1, 2) is None
    assert text.edit(1, 2, " ") is None
    assert text.span(0, 3) == (3, 9)


PARAGRAPHS = st.lists(
    st.sampled_from(
        "It can also prevents labor.|See the the doctor.|There is many kinds.|She has a infection.|Dr. Smith sees you "
        "at 5 p.m. on Monday.|Take approx. 5 mg a day.|This helps to preventing it.|Nothing is wrong here.".split("|")
    ),
    min_size=1,
    max_size=4,
).map(" ".join)


def language(markup: str) -> list[tuple[str, str, int]]:
    report = check(markup, engines=())
    assert not report.problems
    assert all(one.status == "checked" and not one.problems for one in report.pages)
    return sorted((one.rule, one.message, one.count) for one in report.findings if one.family == "language")


def read_as(markup: str) -> tuple[list[str], list[str]]:
    found: Page = page(markup)
    return (
        [block.text.string for block in found.blocks],
        [sentence.string for block in found.blocks for sentence in sentences_of(block)],
    )


@given(PARAGRAPHS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_wrapping_words_in_spans_changes_nothing_that_is_read_or_found(text: str, chance: random.Random) -> None:
    plain = f"<p>{text}</p>"
    wrapped = " ".join(f"<span>{word}</span>" if chance.random() < 0.5 else word for word in text.split(" "))
    assert read_as(f"<p>{wrapped}</p>") == read_as(plain)
    assert language(f"<p>{wrapped}</p>") == language(plain)


@given(PARAGRAPHS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_white_space_between_words_changes_nothing_that_is_read_or_found(text: str, chance: random.Random) -> None:
    plain = f"<p>{text}</p>"
    spaced = "".join(chance.choice((" ", "\n    ", "\r\n", "\t ")) if one == " " else one for one in text)
    assert read_as(f"<p> {spaced}\n</p>") == read_as(plain)
    assert language(f"<p> {spaced}\n</p>") == language(plain)


def test_the_invariance_tests_find_something_to_compare() -> None:
    assert {"language/modal-verb-form", "language/doubled-word"} <= {
        rule for rule, _, _ in language("<p>It can also prevents labor. See the the doctor.</p>")
    }

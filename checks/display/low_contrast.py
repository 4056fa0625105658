"""Text stands out from what is behind it.

Many older people see contrast badly, and nobody reads pale grey in the sun: what stands there is lost for them.

Make the text darker or its background lighter, to 4.5 to 1, or 3 to 1 for large text.
"""

from collections.abc import Iterator, Sequence

from lint.analysis.accessibility import contrast
from lint.analysis.accessibility.contrast import Pair
from lint.page import Page
from lint.rule import Bad, Good, Level, Problem, rule

NORMAL, LARGE = 4.5, 3.0  # WCAG 2.2, 1.4.3


def over(page: Page) -> Sequence[Pair]:
    """Every pair of colours that visible text has, with the texts that have it."""
    return contrast.pairs(page)


def check(pair: Pair) -> Iterator[Problem]:
    least = LARGE if pair.large else NORMAL
    if contrast.ratio(pair) < least:
        for node in pair.nodes:
            yield Problem(node.place, contrast.said(pair, node, least), key=pair.key, review=bool(pair.doubt))


RULE = rule(
    __name__,
    __doc__,
    over=over,
    check=check,
    level=Level.ERROR,
    standards=("WCAG 1.4.3", "ACT afw4f7", "HHS 504"),
    examples=(
        Bad(
            "[[<p style='color:#777;background:#fff'>]]Call us</p>",
            "#777777 on #ffffff is 4.47 to 1; it needs 4.5 to 1",
        ),
        Bad("<style>b{color:#999}</style><p>Call [[<b>]]us now</b></p>", "“us now” has too little contrast"),
        Bad("<div style='background:#000'>[[<p style='opacity:.4;color:#fff'>]]Call us</p></div>", "it needs 4.5 to 1"),
        Bad(
            "[[<p style='color:#999;background:url(a.png)'>]]Call us</p>",
            "Look at it: it stands on a picture",
            review=True,
        ),
        Bad("<link rel=stylesheet href=far.css>[[<p style='color:#999;background:#fff'>]]Call us</p>", "2.84 to 1"),
        Bad("<link rel=stylesheet href=far.css>[[<p style='color:#999'>]]Call us</p>", "is not here", review=True),
        Bad("[[<p style='color:#bbb;background:linear-gradient(90deg,#fff,#036)'>]]Call us</p>", "#ffffff"),
        Bad(
            "[[<p id=a style='color:#aaa'>]]</p><script>const a = document.getElementById('a')\n"
            "const root = a.attachShadow({mode: 'open'})\nroot.textContent = 'Call us'</script>",
            "“Call us” has too little contrast",
        ),
        Bad(
            "<style>input::placeholder{color:#bbb}</style>[[<input placeholder='Your town' title=Town>]]",
            "“Your town” has too little contrast: #bbbbbb on #ffffff",
        ),
        Good("<style>::placeholder{color:#595959;opacity:1}</style><input placeholder=Town title=Town>"),
        Good("<style>::placeholder{color:#bbb}</style><input placeholder=Town value=Leeds title=Town><input title=a>"),
        Good("<p style='color:#767676;background:#fff'>Call us</p><p>Call us</p><a href=/>Call us</a>"),
        Good("<h2 style='color:#949494;background:#fff'>Call us</h2><p style='color:#999;background:#fff'>* — *</p>"),
        Good("<input disabled aria-describedby=a><p id=a style='color:#999'>For members</p>"),
        Good("<p style='color:#999' hidden>Call us</p><button style='color:#999' disabled>Call us</button>"),
        Good(
            "<p style='color:#999' aria-hidden=true>Call us</p><label style='color:#999'>Name <input disabled></label>"
        ),
    ),
)

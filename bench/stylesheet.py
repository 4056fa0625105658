"""CSS to measure with, made as the sheets of real sites are: many rules, of which few match a page."""

import random

_TAGS = ("body", "h1", "h2", "h3", "p", "ul", "li", "a", "main", "header", "footer", "nav a", "main p", "strong")
_STATES = ("", "", "", ":hover", ":focus", ":first-child", "::before", ":not(.open)")
_WIDTHS = ("@media (min-width: 768px)", "@media (max-width: 600px)", "@media print", "@supports (display: grid)")


def sheet(number: int, rules: int) -> str:
    """A style sheet of that many rules, one in ten inside an at-rule; about 110 characters a rule."""
    chance = random.Random(number)
    parts = [":root { --ink: #222; --paper: #fff }\n", "body { color: var(--ink); background-color: var(--paper) }\n"]
    parts += [f"{tag} {{ {_declarations(chance, dark=True)} }}\n" for tag in _TAGS[1:]]
    for index in range(rules):
        selector = f".{chance.choice('abcdefgh')}-{index}{chance.choice(_STATES)} {chance.choice(_TAGS[1:])}"
        if chance.random() < 0.3:
            selector += f", .u-{index} > .v{chance.choice(_STATES)}"
        rule = f"{selector} {{ {_declarations(chance, dark=False)} }}\n"
        parts.append(f"{chance.choice(_WIDTHS)} {{ {rule} }}\n" if chance.random() < 0.1 else rule)
    return "".join(parts)


def _declarations(chance: random.Random, *, dark: bool) -> str:
    colour = f"#{chance.randrange(0x44 if dark else 0xFF):02x}2222"
    pieces = [f"color: {colour}", f"margin: 0 {chance.randrange(9)}px", f"font-size: {chance.randrange(14, 22)}px"]
    if not dark:
        pieces += chance.sample(
            ("display: block", "position: relative", "background: #fafafa url(a.png) no-repeat", "opacity: .9",
             "border: 1px solid #ccc", "transition: all .2s ease-in-out", "letter-spacing: .02em"), 3
        )  # fmt: skip
    return "; ".join(pieces)

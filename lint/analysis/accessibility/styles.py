"""Computed styles (stub until the cascade lands: inline styles only)."""

from lint.page import Page
from lint.parse import Element


class Styles:
    def __init__(self, page: Page) -> None:
        self.page = page
        self.inline = {
            one: {
                k.strip().lower(): v.partition("!")[0].strip().lower()
                for k, _, v in (d.partition(":") for d in (one.attr("style") or "").split(";"))
            }
            for one in page.tree.select("[style]")
        }
        self.empty = not self.inline

    def value(self, element: Element, name: str) -> str:
        return self.inline[element].get(name, "") if element in self.inline else ""

    def pixels(self, element: Element, name: str) -> float | None:
        value = self.value(element, name)
        try:
            if value.endswith("px"):
                return float(value[:-2])
            return float(value[:-2]) * 16 if value.endswith("em") else None
        except ValueError:
            return None


def styles(page: Page) -> Styles:
    return page.derive(Styles)

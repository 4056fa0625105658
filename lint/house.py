"""What a content team adds to what carelint knows of pages: types of page, and the wording of its headings."""

from dataclasses import dataclass

Groups = tuple[tuple[str, ...], ...]
Phrases = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PageType:
    """A type of page of the team's own: what it should hold, and what tells it.

    `required` and `recommended` are groups of sections, each met by any one of its alternatives. `like` is the
    type of carelint whose rules apply to it.
    """

    name: str
    required: Groups = ()
    recommended: Groups = ()
    paths: tuple[str, ...] = ()  # patterns of page names and of the paths of canonical links
    schema: tuple[str, ...] = ()  # types of schema.org
    marks: tuple[str, ...] = ()  # sections that other pages seldom have
    like: str = "condition"


@dataclass(frozen=True, slots=True)
class House:
    """All that a content team adds; `phrases` holds (section, words that announce it in a heading)."""

    types: tuple[PageType, ...] = ()
    phrases: Phrases = ()

    def type(self, name: str) -> PageType | None:
        """The team's type of this name; None when it has none."""
        return next((one for one in self.types if one.name == name), None)

    def like(self, name: str) -> str:
        """The type of carelint whose rules apply to pages of this type: itself, for carelint's own."""
        own = self.type(name)
        return own.like if own else name


NO_HOUSE = House()

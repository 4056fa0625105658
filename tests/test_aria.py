"""The table of roles and attributes says what WAI-ARIA 1.2 says."""

import pytest

from lint.analysis.accessibility import aria
from lint.analysis.accessibility.allowed_roles import allowed_roles
from lint.analysis.accessibility.nodes import nodes
from tests.markup import page


@pytest.mark.parametrize(
    ("role", "required"),
    [
        ("checkbox", "aria-checked"), ("switch", "aria-checked"), ("radio", "aria-checked"),
        ("menuitemcheckbox", "aria-checked"), ("heading", "aria-level"), ("slider", "aria-valuenow"),
        ("scrollbar", "aria-controls aria-valuenow"), ("combobox", "aria-controls aria-expanded"),
        ("meter", "aria-valuenow"), ("option", ""), ("button", ""), ("separator", ""), ("tab", ""), ("treeitem", ""),
    ],
)  # fmt: skip
def test_required_states_are_those_of_the_recommendation(role: str, required: str) -> None:
    assert aria.roles()[role].required == frozenset(required.split())


@pytest.mark.parametrize("role", "button checkbox img menuitemradio option progressbar slider switch tab".split())
def test_children_are_presentational_where_the_recommendation_says_so(role: str) -> None:
    assert aria.roles()[role].presentational_children


@pytest.mark.parametrize("role", "generic none presentation paragraph strong emphasis code caption deletion".split())
def test_naming_is_prohibited_where_the_recommendation_says_so(role: str) -> None:
    assert {"aria-label", "aria-labelledby"} <= aria.roles()[role].prohibited
    assert not aria.roles()[role].named_by


@pytest.mark.parametrize("role", "link button heading cell option tooltip row treeitem menuitem".split())
def test_content_names_these_roles(role: str) -> None:
    assert "contents" in aria.roles()[role].named_by


@pytest.mark.parametrize("role", "navigation main region list textbox dialog table img listbox".split())
def test_content_does_not_name_these_roles(role: str) -> None:
    assert aria.roles()[role].named_by == {"author"}


@pytest.mark.parametrize(
    ("role", "parents"),
    [("tab", "tablist"), ("row", "grid rowgroup table treegrid"), ("listitem", "directory list"), ("button", "")],
)
def test_parents_are_those_of_the_recommendation(role: str, parents: str) -> None:
    assert aria.roles()[role].parents == frozenset(parents.split())


def test_abstract_roles_are_marked() -> None:
    abstract = {name for name, role in aria.roles().items() if role.abstract}
    assert abstract == set(
        "command composite input landmark range roletype section sectionhead select structure widget window".split()
    )


def test_global_attributes_are_supported_by_every_role_that_does_not_prohibit_them() -> None:
    for role in aria.roles().values():
        assert role.abstract or "aria-describedby" in role.supported
        assert role.supported.isdisjoint(role.prohibited)


def test_attributes_have_their_kinds_and_values() -> None:
    known = aria.attributes()
    assert known["aria-checked"].kind == "tristate"
    assert known["aria-expanded"].kind == "undefined-boolean"
    assert known["aria-labelledby"].kind == "idreflist"
    assert known["aria-sort"].values == {"ascending", "descending", "none", "other"}
    assert known["aria-level"].kind == "integer"
    assert known["aria-label"].everywhere
    assert not known["aria-pressed"].everywhere


# What ARIA in HTML (4, "Document conformance requirements") lets the element with id=t carry; None: any role.
ALLOWED: list[tuple[str, str | None]] = [
    ("<div id=t></div>", None),
    ("<a id=t>x</a>", None),
    ("<table id=t></table>", None),
    ("<x-card id=t></x-card>", None),
    ("<svg><g id=t></g></svg>", None),
    ("<ul role=menu><li id=t></ul>", None),
    ("<table role=grid><tr><td id=t></table>", None),
    ("<div><summary id=t></summary></div>", None),
    ("<ul><li id=t></ul>", "listitem none presentation"),
    ("<label id=t></label>", ""),
    ("<details><summary id=t></summary></details>", ""),
    ("<input id=t type=password>", ""),
    ("<h2 id=t></h2>", "heading none presentation tab"),
    ("<form id=t></form>", "form none presentation search"),
    ("<header id=t></header>", "banner generic group none presentation"),
    ("<section><footer id=t></footer></section>", "generic group none presentation"),
    ("<img id=t alt=''>", "image img none presentation"),
    ("<input id=t type=RADIO>", "menuitemradio radio"),
    ("<input id=t list=cities>", "combobox"),
    ("<input id=t type=checkbox aria-pressed=true>", "button checkbox menuitemcheckbox option switch"),
    ("<select id=t multiple></select>", "listbox"),
    ("<table><tr><td id=t></table>", "cell"),
]


@pytest.mark.parametrize(("markup", "expected"), ALLOWED)
def test_an_element_may_carry_the_roles_that_aria_in_html_names(markup: str, expected: str | None) -> None:
    tree = nodes(page(markup))
    assert allowed_roles(tree.node(tree.by_id["t"])) == (None if expected is None else frozenset(expected.split()))


def test_every_role_that_an_element_may_carry_is_a_role() -> None:
    known = aria.roles()
    for tag in "a aside button figcaption img nav section select ul".split():
        tree = nodes(page(f"<{tag} id=t href=/ alt=x>"))
        assert (allowed_roles(tree.node(tree.by_id["t"])) or set()) <= known.keys()


def test_a_name_is_required_prohibited_or_given_by_the_author() -> None:
    for role in aria.roles().values():
        assert not (role.name_required and "aria-label" in role.prohibited)
        assert role.abstract or bool(role.named_by) != ("aria-label" in role.prohibited)

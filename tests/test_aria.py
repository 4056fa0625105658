"""The table of roles and attributes says what WAI-ARIA 1.2 says."""

import pytest

from lint.analysis.accessibility import aria


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

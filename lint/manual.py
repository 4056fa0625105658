"""The rules' manual pages, made of the rules themselves."""

import json
import textwrap
from collections.abc import Mapping
from typing import get_args, get_origin

from lint.analysis.accessibility.standards import criterion, reference, references
from lint.facts import Answers, Fact
from lint.load import AnyRule
from lint.rule import Bad, Option

WIDTH = 100


def as_list(rules: Mapping[str, AnyRule]) -> str:
    """One line a rule, by family."""
    width = max(len(name) for name in rules)
    found, family = [], ""
    for rule in rules.values():
        if rule.family != family:
            found.append(("\n" if family else "") + rule.family)
            family = rule.family
        found.append(f"  {rule.id:<{width}}  {rule.level.word:<7}  {rule.summary}")
        if rule.subs is not None:
            found.append(f"  {'':<{width}}  {'':<7}  {len(rule.subs())} rules of its own: carelint explain {rule.id}")
    return "\n".join(found) + "\n\nMore on one of them: carelint explain RULE\n"


def as_json(rules: Mapping[str, AnyRule]) -> str:
    """The rules for machines: [{rule, family, level, summary, standards, references, engine, options}]."""
    found = [
        {
            "rule": rule.id,
            "family": rule.family,
            "level": rule.level.word,
            "summary": rule.summary,
            "standards": list(rule.standards),
            "references": references(rule.standards),
            "engine": ", ".join(_engine(need) for need in rule.needs) or None,
            **({"subs": dict(sorted(rule.subs().items()))} if rule.subs is not None else {}),
            "options": {
                option.name: {
                    "type": type_name(option.type),
                    "default": _plain(option.default),
                    "help": option.help,
                }
                for option in rule.options.values()
            },
        }
        for rule in rules.values()
    ]
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _engine(need: type[Fact]) -> str:
    return need.engine if issubclass(need, Answers) else need.__name__.lower()


def page(rule: AnyRule) -> str:
    """One rule's manual page as text."""
    parts = [f"{rule.id}  ({rule.level.word})", rule.doc.strip()]
    if rule.standards:
        parts.append("Standards\n" + "\n".join(map(_standard, rule.standards)))
    if rule.options:
        parts.append("Options\n" + "\n".join(_option(one) for one in rule.options.values()))
    if rule.subs is not None:
        subs = sorted(rule.subs().items())
        width = min(40, max(len(sub) for sub, _ in subs))
        said = "\n".join(f"  {sub:<{width}}  {about}" for sub, about in subs)
        parts.append(f"Its rules, each to be chosen as {rule.id}:NAME\n{said}")
    shown = [("Reported", bad.source) for bad in rule.examples if isinstance(bad, Bad)][:3]
    shown += [("Fine", one.html) for one in rule.examples if not isinstance(one, Bad)][:3]
    if shown:
        parts.append("Examples\n" + "\n".join(f"  {kind + ':':<10}{_short(html)}" for kind, html in shown))
    if rule.family != "allow":
        parts.append(f"To let one stand: <!-- carelint allow {rule.id}: reason --> before the element.")
        parts.append(f'To set it in carelint.toml:\n  [rule."{rule.id}"]\n  level = "off"')
    return "\n\n".join(parts) + "\n"


def _standard(name: str) -> str:
    """A standard, in WCAG's words for a criterion and its level, and where it is explained."""
    found = criterion(name)
    said = f"  {name} {found.name} (level {found.level})" if found else f"  {name}"
    return f"{said}\n      {address}" if (address := reference(name)) else said


def _option(option: Option) -> str:
    default = _plain(option.default)
    head = f"  {option.name} ({type_name(option.type)}, {'unset' if default is None else json.dumps(default)})"
    return head + "\n" + textwrap.indent(textwrap.fill(option.help, WIDTH - 6), "      ")


def _short(html: str) -> str:
    return textwrap.shorten(html, WIDTH - 12, placeholder=" ...")


def type_name(kind: object) -> str:
    """A type as a writer of config knows it."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (frozenset, tuple, list, set):
        return "list of texts"
    if arguments and type(None) in arguments:
        return type_name(next(one for one in arguments if one is not type(None)))
    return {str: "text", int: "whole number", float: "number", bool: "true or false"}.get(kind, str(kind))  # type: ignore[call-overload, no-any-return]  # any key may be looked up


def _plain(value: object) -> object:
    return sorted(value) if isinstance(value, (frozenset, set)) else list(value) if isinstance(value, tuple) else value

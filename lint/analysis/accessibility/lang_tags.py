"""What is wrong with the language tag of a `lang` attribute, in words for a message."""

from typing import NamedTuple

from lint.analysis.accessibility.subtags import is_language, meant, primary, unknown_region


class Fault(NamedTuple):
    """What is wrong, and what was meant ("" where nothing tells); `region`: the language itself is named rightly."""

    message: str
    meant: str
    region: bool = False


def fault(tag: str, what: str) -> Fault | None:
    """Judge a tag by its primary subtag, as ACT does, then by its region; `what` names the element."""
    written = tag.strip()
    if not written:
        return Fault(f'{what} has an empty lang, which names no language. Write its code, such as lang="es".', "")
    if is_language(primary(written)):
        region = unknown_region(written)
        if not region:
            return None
        right = meant(written) if region.lower() == "uk" else ""
        return Fault(f"“{region}” is no code of a country. {_write(right, 'es-MX')}", right, region=True)
    right = meant(written)
    names = f'{what} has lang="{written}", but “{written}” is no code of a language: screen readers do not know it.'
    return Fault(f"{names} {_write(right, 'es')}", right)


def _write(right: str, other: str) -> str:
    return f'For that, write lang="{right}".' if right else f'Write a code such as lang="{other}".'

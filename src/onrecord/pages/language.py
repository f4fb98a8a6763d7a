"""Which language a text is in."""

from __future__ import annotations

from functools import cache
from typing import Any

SAMPLE = 5_000
"""Characters that are looked at; more of a text does not make it surer."""
SURE = 0.5
MIN_LETTERS = 20


def language_of(text: str) -> str | None:
    """The code of the language of `text` (ISO 639-1 where there is one, else ISO 639-3).

    None where the text is too short, or too mixed, to tell. The first call loads the
    tables of the identification, which takes about a second.
    """
    sample = text.strip()[:SAMPLE]
    if sum(character.isalpha() for character in sample) < MIN_LETTERS:
        return None
    code, confidence = _identifier().classify(sample)
    return str(code) if confidence >= SURE and code not in ("und", "zxx") else None


def language_warnings(code: str | None) -> tuple[str, ...]:
    """What the reader should know of a text in the language `code`."""
    if code is None or code == "en":
        return ()
    return (f"The text seems to be in another language ({code}); statements are only found well in English.",)


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)

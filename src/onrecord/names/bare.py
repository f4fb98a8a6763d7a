"""A single name, or a surname of several words, against a full name."""

from __future__ import annotations

import re

from onrecord.names import chinese, korean
from onrecord.names.culture import BY_GIVEN
from onrecord.names.given import gender_of, known
from onrecord.names.letters import plain
from onrecord.names.shape import PARENTS, Shape, Word
from onrecord.names.words_fit import Context, given_fit, surname_fit

_SURNAME = 0.8
_GIVEN = 0.35
_CALLED_BY_GIVEN = 0.6
_ICELANDIC = re.compile(r".{3,}(dottir|sdottir)")


def single(bare: Shape, full: Shape, context: Context) -> float:
    """0..1 for a name of one word against one of any number."""
    word = bare.words[0]
    if len(full.words) == 1:
        fit = max(surname_fit(word, full.words[0], context), 0.0 if word.initial else _eastern(word, full))
        return 0.2 if word.initial else _SURNAME * fit
    if _contradicts(bare, full):
        return 0.1
    as_surname = _SURNAME * max(_as_surname(word, full, context), _eastern(word, full))
    return max(as_surname, _as_given(bare, full, context))


def _contradicts(bare: Shape, full: Shape) -> bool:
    """Mr. Clinton is not Hillary Clinton."""
    gender = gender_of(full.words[0].text)
    return bool(bare.gender and gender and bare.gender != gender and not full.gender)


def _as_surname(word: Word, full: Shape, context: Context) -> float:
    last = full.words[-1]
    if surname_fit(word, last, context):
        return _last_fit(word, last, full) * surname_fit(word, last, context)
    if len(full.words) < 3 or not surname_fit(word, full.words[-2], context):
        return 0.0
    if last.hyphen:
        return 0.75 if len(full.words) > 2 and not full.words[-2].hyphen else 0.5
    return 0.85 if full.spanish and not known(full.words[-2].text) else 0.4


def _last_fit(word: Word, last: Word, full: Shape) -> float:
    if word.son_of != last.son_of:
        return 0.5
    if last.hyphen and not full.chinese and not full.korean:
        return 0.55
    return 1.0


def _eastern(word: Word, full: Shape) -> float:
    """A bare family name in another romanisation: Hsu for Xu, Yi for Lee."""
    if len(full.words) == 1:
        both = chinese.family_of(word.text) & chinese.family_of(full.words[0].text)
        return 0.0 if not both else 0.9
    in_chinese = chinese.family_of(word.text) & {family for family, _ in full.chinese}
    in_korean = korean.family_of(word.text) & {family for family, _ in full.korean}
    return 0.9 if in_chinese or (in_korean and not full.chinese) else 0.0


def _as_given(bare: Shape, full: Shape, context: Context) -> float:
    word, first = bare.words[0], full.words[0]
    if full.vietnamese:
        return 0.65 if word.text in {plain(full.vietnamese[-1]), plain(full.vietnamese[0])} else 0.1
    if bare.nick or (full.nick and word.text == full.nick):
        return _GIVEN
    if word.initial or first.initial or not given_fit(word, first, context):
        return 0.1
    used = full.called_by_given or bare.called_by_given or bool(BY_GIVEN & full.cultures)
    if first.text.startswith(PARENTS) and word.text.startswith(PARENTS):
        return _SURNAME
    used = used or bool(_ICELANDIC.fullmatch(full.words[-1].text))
    return _CALLED_BY_GIVEN if used and not word.particles else _GIVEN


def whole_surname(bare: Shape, full: Shape, context: Context) -> float:
    """Two words that are the whole surname of a longer name: "Pemberley-Shaw", "Van den Oever"."""
    size = len(bare.words)
    if size < 2 or len(full.words) <= size:
        return 0.0
    tail = full.words[-size:]
    one_unit = all(word.hyphen for word in bare.words[1:]) or all(word.hyphen for word in tail[1:])
    if not one_unit and not _two_surnames(bare, full):
        return 0.0
    fits = [surname_fit(a, b, context) for a, b in zip(bare.words, tail, strict=True)]
    return 0.75 if all(fits) and not _contradicts(bare, full) else 0.0


def _two_surnames(bare: Shape, full: Shape) -> bool:
    """Two family names after one or more given names: "Nogueira da Silva", "Rodríguez Alcántara"."""
    before = full.words[-len(bare.words)]
    if known(before.text) or full.words[0].initial:
        return False
    return full.spanish or (bool(full.words[-1].particles) and bool(known(full.words[0].text)))

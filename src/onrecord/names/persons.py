"""Whether two printed names can denote the same person, and which of the two to show."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from onrecord.names.affixes import may_be_given
from onrecord.names.align import Context, aligned, given_fit, surname_fit
from onrecord.names.cultures import BY_GIVEN
from onrecord.names.east_asia import chinese_families, korean_families, same_vietnamese
from onrecord.names.given import gender_of, known, same_given
from onrecord.names.keys import person_keys
from onrecord.names.letters import all_capitals, has_letter, plain
from onrecord.names.person import ordered
from onrecord.names.shape import PARENTS, Shape, Word, shape_of
from onrecord.word_lists import WordLists

DIFFERENT = 0.1
_MAY_BE_FATHER = 0.55
_MOST = 0.49
"""For names that look alike but are not compared, because they share no blocking key."""
_SURNAME = 0.8
_GIVEN = 0.35
_CALLED_BY_GIVEN = 0.6
_ICELANDIC = re.compile(r".{3,}(dottir|sdottir)")
_NAMESAKES = WordLists("onrecord.names", "lists/namesakes.txt")
_TOO_LONG = 45


@lru_cache(maxsize=50_000)
def match_persons(a: str, b: str) -> float:
    """0..1, how likely two names as printed can denote the same person; 0.5 is the threshold.

    Names alone are judged: "Clinton" can be Bill and can be Hillary, who are two.
    """
    if a == b:
        return 1.0 if has_letter(a) else 0.0
    one, other = sorted((a, b))
    score = _score(shape_of(one), shape_of(other))
    if score >= 0.5 and not person_keys(one) & person_keys(other):
        return _MOST
    return round(score, 4)


def _score(one: Shape, other: Shape) -> float:
    one, other = _monsieur(one, other), _monsieur(other, one)
    if not one.words or not other.words or _opposed(one, other):
        return 0.0 if not one.words or not other.words else DIFFERENT
    score = _by_words(one, other)
    if one.generation != other.generation:
        father = _elder_is_known(one) or _elder_is_known(other)
        score = min(score, DIFFERENT if father else _MAY_BE_FATHER)
    return score


def _monsieur(shape: Shape, facing: Shape) -> Shape:
    """ "M. Dupont" is Mr. Dupont beside a French name or another title, else an initial."""
    if len(shape.words) != 2 or shape.words[0] != Word("m", initial=True) or not facing.words:
        return shape
    french = any(each.culture == "french" for each in known(facing.words[0].text)) and not facing.spanish
    if (french and len(facing.words) > 1) or (facing.gender and len(facing.words) == 1):
        return replace(shape, words=shape.words[1:], gender="m")
    return shape


def _opposed(one: Shape, other: Shape) -> bool:
    """Mr. against Mrs., Jr. against Sr."""
    genders = bool(one.gender and other.gender and one.gender != other.gender)
    generations = bool(one.generation and other.generation and one.generation != other.generation)
    return genders or generations


def _by_words(one: Shape, other: Shape) -> float:
    if one.same_text == other.same_text and not (one.vietnamese and other.vietnamese):
        return 1.0
    context = Context.of(one, other)
    one, other = _particle_as_given(one, other), _particle_as_given(other, one)
    if len(one.words) == 1 or len(other.words) == 1:
        bare, full = (one, other) if len(one.words) == 1 else (other, one)
        return _single(bare, full, context)
    eastern = _eastern(one, other)
    if eastern is not None:
        return eastern
    surname = max(_whole_surname(one, other, context), _whole_surname(other, one, context))
    return max(surname, aligned(one, other, context), DIFFERENT)


def _particle_as_given(shape: Shape, facing: Shape) -> Shape:
    """ "Al Gore": a first word that could be an article is a given name, unless the other name has it too."""
    if len(shape.words) != 1 or not shape.words[0].particles or len(facing.words) < 2:
        return shape
    word = shape.words[0]
    first = word.particles[0]
    if len(word.particles) > 1 or not may_be_given(first.title()) or word.hyphen:
        return shape
    if facing.words[-1].particles or "islamic" in facing.cultures:
        return shape
    return replace(shape, words=(Word(first), replace(word, particles=())))


def _eastern(one: Shape, other: Shape) -> float | None:
    """For two Chinese, Korean, Japanese or Vietnamese names: their syllables decide. None for others."""
    verdicts: list[bool] = []
    two_foreign = one.foreign and other.foreign and one.foreign != other.foreign
    if one.vietnamese and other.vietnamese:
        verdicts.append(not two_foreign and same_vietnamese(one.vietnamese, other.vietnamese))
    if one.chinese and other.chinese:
        verdicts.append(not two_foreign and bool(one.chinese & other.chinese))
    if one.korean and other.korean:
        verdicts.append(bool(one.korean & other.korean))
    if one.japanese and one.japanese == other.japanese:
        verdicts.append(True)
    if not verdicts:
        return None
    return 0.9 if any(verdicts) else DIFFERENT


def _elder_is_known(shape: Shape) -> bool:
    """Whether this full name, without suffix, is known as that of the elder of two."""
    if shape.generation or len(shape.words) < 2:
        return False
    first, last = shape.words[0].text, shape.words[-1].text
    fathers = map(str.split, _NAMESAKES.lines())
    return any(last == name and bool(same_given(first, given, frozenset())) for given, name in fathers)


# A name of one word, or a surname of several, against a full name


def _single(bare: Shape, full: Shape, context: Context) -> float:
    """0..1 for a name of one word against one of any number."""
    word = bare.words[0]
    if len(full.words) == 1:
        fit = max(surname_fit(word, full.words[0], context), 0.0 if word.initial else _as_family(word, full))
        return 0.2 if word.initial else _SURNAME * fit
    if _contradicts(bare, full):
        return 0.1
    as_surname = _SURNAME * max(_as_surname(word, full, context), _as_family(word, full))
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


def _as_family(word: Word, full: Shape) -> float:
    """A bare family name in another romanisation: Hsu for Xu, Yi for Lee."""
    if len(full.words) == 1:
        both = chinese_families(word.text) & chinese_families(full.words[0].text)
        return 0.0 if not both else 0.9
    in_chinese = chinese_families(word.text) & {family for family, _ in full.chinese}
    in_korean = korean_families(word.text) & {family for family, _ in full.korean}
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


def _whole_surname(bare: Shape, full: Shape, context: Context) -> float:
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


# The fuller of two names


def fuller(a: str, b: str) -> str:
    """The fuller of two names, without title and nick: given name and surname, in mixed case.

    Equally full: the first in the order of the alphabet, whichever way they are given.
    """
    best = max(sorted((a, b)), key=_fullness)
    return _shown(best)


def _shown(printed: str) -> str:
    name = ordered(printed)
    return " ".join((*name.words, *name.suffixes)) or printed.strip()


def _fullness(printed: str) -> tuple[bool, int, bool, bool, int, int]:
    shown, shape = _shown(printed), shape_of(printed)
    written_out = sum(not word.initial for word in shape.words)
    return (
        len(shown) <= _TOO_LONG,
        min(written_out, 2),
        not all_capitals(shown),
        bool(shape.words) and not shape.words[0].initial,
        written_out * 2 + sum(word.initial for word in shape.words),
        sum(not letter.isascii() for letter in shown) * 2 + len(shown),
    )

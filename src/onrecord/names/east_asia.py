"""Names of China, Korea, Japan and Vietnam in letters: their readings, and which word is the family name.

Such a name is printed family name first or last and in several romanisations. A reading is a family name and
a given name in one spelling; two names that share one can be one. Names come as `pieces`: their words in
plain letters, each cut at its hyphens.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product

from onrecord.names.given import is_western, known
from onrecord.names.letters import plain
from onrecord.word_lists import WordLists

Pieces = list[list[str]]
ChineseReading = tuple[str, str]
"""Family name and given name, written as one word each: in pinyin, or as printed outside mainland China."""
KoreanReading = tuple[int, tuple[str, ...]]
"""Number of the family name, and the syllables of the given name in one spelling."""

_CHINESE = WordLists("onrecord.names", "lists/chinese.txt")
_KOREAN = WordLists("onrecord.names", "lists/korean.txt")
_VIETNAMESE = WordLists("onrecord.names", "lists/vietnamese.txt")


def pieces_of(words: list[str]) -> Pieces:
    """Printed words in plain letters, each cut at its hyphens."""
    cut = [[plain(piece) for piece in word.split("-")] for word in words]
    return [[piece for piece in word if piece] for word in cut if any(word)]


def _either_way(pieces: Pieces) -> Iterator[tuple[str, list[str]]]:
    """Family name of one piece and the pieces of the given name: with the first word, with the last."""
    for family, rest in ((pieces[0], pieces[1:]), (pieces[-1], pieces[:-1])):
        if len(family) == 1:
            yield family[0], [piece for word in rest for piece in word]


# Order of the words


def family_size(words: list[str]) -> int:
    """How many words at the start of a printed name are its family name; 0 where it does not stand first.

    1 for "CHEN Xiaolan" and "Park Ji-young", 2 for "Zhu Ge Meihua".
    """
    if not _family_first(words):
        return 0
    return 2 if len(words) > 2 and plain(words[0] + words[1]) in _COMPOUND else 1


def _family_first(words: list[str]) -> bool:
    if len(words) < 2 or not all(word[:1].isalpha() for word in words):
        return False
    if _capital_family(words):
        return True
    vietnamese = vietnamese_words(words)
    if vietnamese:
        return vietnamese == words
    if words[0].endswith(".") or len(plain(words[0])) == 1:
        return False
    pieces = pieces_of(words)
    first, last = "".join(pieces[0]), "".join(pieces[-1])
    if chinese_readings(pieces):
        front = chinese_families(first) or chinese_families("".join(pieces[0] + pieces[1]))
        return bool(front) and (not chinese_families(last) or len(pieces[0]) == 1)
    if korean_readings(pieces):
        return bool(korean_families(first)) and not (korean_families(last) and len(pieces[0]) > 1)
    if cantonese_readings(pieces):
        return first in _OUTSIDE_PINYIN and last not in _OUTSIDE_PINYIN
    return _japanese_family_first(["".join(piece) for piece in pieces])


def _capital_family(words: list[str]) -> bool:
    """ "CHEN Xiaolan": capitals mark the family name. Not "JD Vance"."""
    first = words[0]
    if not first.isupper() or "." in first or any(map(str.isupper, words[1:])):
        return False
    bare = plain(first)
    return len(bare) > 2 or bool(chinese_families(bare) or korean_families(bare))


def western_given_first(pieces: Pieces) -> bool:
    """Whether a Western given name stands before a whole Chinese name: "Patrick Lam Chi-wai"."""
    if not 3 <= len(pieces) <= 4 or len(pieces[0]) > 1 or len(pieces[1]) > 1:
        return False
    first, family = pieces[0][0], pieces[1][0]
    rest = pieces[1:]
    if not is_western(first) or sum(map(len, rest)) > 3 or is_western(pieces[2][0]):
        return False
    if any(reading[0] == family for reading in cantonese_readings(rest)):
        return True
    return bool(chinese_families(family)) and bool(chinese_readings(rest))


# Chinese: pinyin and Wade-Giles

_FAMILIES = _CHINESE.words("families")
_COMPOUND = _CHINESE.words("families of two syllables")
_LONGEST_GIVEN = 3


@cache
def _pinyin() -> frozenset[str]:
    return _CHINESE.words("pinyin")


@cache
def _wade() -> dict[str, frozenset[str]]:
    """Wade-Giles syllables (apostrophes and accents lost) to the pinyin that they can stand for."""
    beginnings = _CHINESE.replacements("wade-giles beginnings")
    endings = _CHINESE.replacements("wade-giles endings")
    syllables = _CHINESE.table("wade-giles syllables")
    found: dict[str, set[str]] = {}
    for pinyin in _pinyin():
        initial, final = re.findall("^([zcs]h|[^aeiou]?)(.+)", pinyin)[0]
        open_o = final == "uo" and re.fullmatch("[zc]h|[dtnlzcsr]", initial)
        regular = beginnings.get(initial, initial) + ("o" if open_o else endings.get(final, final))
        for spelt in syllables.get(pinyin, (regular,)):
            found.setdefault(spelt, set()).add(pinyin)
    return {spelt: frozenset(pinyin) for spelt, pinyin in found.items()}


@lru_cache(maxsize=4096)
def _syllables(word: str) -> int:
    """The fewest pinyin syllables that a word is made of, 0 for none."""
    best = {0: 0}
    for end in range(1, min(len(word), 24) + 1):
        ways = [best[s] for s in range(max(0, end - 6), end) if s in best and word[s:end] in _pinyin()]
        if ways:
            best[end] = min(ways) + 1
    return best.get(len(word), 0)


def chinese_readings(pieces: Pieces) -> frozenset[ChineseReading]:
    """All that a name can be in pinyin; empty where it is no Chinese name."""
    words = ["".join(word) for word in pieces]
    if not 2 <= len(words) <= _LONGEST_GIVEN + 1 or not all(word.isalpha() for word in words):
        return frozenset()
    found = set(_in_pinyin(words))
    flat = [piece for word in pieces for piece in word]
    if len(flat) <= 4 and all(piece in _wade() for piece in flat):
        found.update(_in_wade(pieces))
    return frozenset((_one_u(family), _one_u(given)) for family, given in found)


def _in_pinyin(words: list[str]) -> Iterator[ChineseReading]:
    counts = [_syllables(word) for word in words]
    if not all(counts) or sum(counts) > 4:
        return
    for size in range(1, min(3, len(words))):
        rest = len(words) - size
        first, last = "".join(words[:size]), "".join(words[rest:])
        if _is_family(first, size) and sum(counts[size:]) <= _LONGEST_GIVEN:
            yield first, "".join(words[size:])
        if _is_family(last, size) and sum(counts[:rest]) <= _LONGEST_GIVEN - 1:
            yield last, "".join(words[:rest])


def _is_family(word: str, size: int) -> bool:
    return word in _COMPOUND or (size == 1 and word in _FAMILIES)


def _in_wade(pieces: Pieces) -> Iterator[ChineseReading]:
    for family, given in _either_way(pieces):
        if len(given) <= 2:
            givens = map("".join, product(*(_wade()[piece] for piece in given)))
            yield from product(_wade()[family] & _FAMILIES, givens)


def _one_u(word: str) -> str:
    """ü is printed lü, lyu, lv and lu."""
    return re.sub(r"(?<=[nl])(yu|v)", "u", word)


def chinese_families(word: str) -> frozenset[str]:
    """What a bare family name can be in pinyin."""
    if word in _FAMILIES or word in _COMPOUND:
        return frozenset({_one_u(word)})
    if word in _pinyin():
        return frozenset()
    return frozenset(map(_one_u, _wade().get(word, frozenset()) & _FAMILIES))


# Chinese in the spellings of Hong Kong, Macau and Southeast Asia

_OUTSIDE_PINYIN = _CHINESE.words("families outside pinyin")
_STARTS = r"(?:ng|kw|gw|ts|tz|ch|sh|ph|th|kh|[bcdfghjklmnpstwyz])?"
_SYLLABLE = rf"(?:{_STARTS}(?:y?[aeiou]{{1,3}})(?:ng|ck|[mnptkhwr])?|ng|sze|tsz)"
_TWO_SYLLABLES = re.compile(_SYLLABLE + "{2}")


def cantonese_readings(pieces: Pieces) -> frozenset[ChineseReading]:
    """Family name and given name of two syllables; empty where it is no such name."""
    if not 2 <= len(pieces) <= 3:
        return frozenset()
    return frozenset(
        (family, "".join(given))
        for family, given in _either_way(pieces)
        if family in _OUTSIDE_PINYIN and _is_cantonese_given(tuple(given))
    )


@lru_cache(maxsize=4096)
def _is_cantonese_given(pieces: tuple[str, ...]) -> bool:
    """Two syllables, written apart or as one word that is no given name of another language."""
    if len(pieces) == 1:
        return len(pieces[0]) <= 12 and not known(pieces[0]) and bool(_TWO_SYLLABLES.fullmatch(pieces[0]))
    return len(pieces) == 2 and all(len(p) <= 6 and re.fullmatch(_SYLLABLE, p) for p in pieces)


# Korean

_KOREAN_BEGINNINGS = _KOREAN.replacements("beginnings")
_KOREAN_ENDINGS = _KOREAN.replacements("endings")
_KOREAN_VOWELS = _KOREAN.table("vowels")
_KOREAN_SYLLABLE = re.compile(
    r"(kk|tt|pp|ss|jj|ch|sh|[kgndtrlmbpsjh]?)"
    r"(yeo|you|yoo|yae|woo|weo|wae|eui|[aou]h(?![aeiouy])|ya|eo|oo|wu|eu|ee|yi|ie|ae|ai|ea|yu|yo|ye|wa|wo|oe|oi|wi|ui|we|ou|[aeiou])"
    r"(ng|ck|[kgntdlrmpbs]?)"
)
_MCCUNE_FAMILIES = frozenset({"pak", "paek", "chon", "chong", "no", "kang", "yi"})
"""Family names in the spelling of McCune and Reischauer, whose breves and apostrophes print loses."""


@cache
def _korean_families() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, spellings in enumerate(_KOREAN.lines("families")):
        for word in spellings.split():
            found.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in found.items()}


def korean_families(word: str) -> frozenset[int]:
    """The numbers of the family names that a bare word can be."""
    return _korean_families().get(word, frozenset())


def korean_readings(pieces: Pieces) -> frozenset[KoreanReading]:
    """All that a name can be; empty where it is no Korean name."""
    if not 2 <= len(pieces) <= 3:
        return frozenset()
    found: set[KoreanReading] = set()
    for family, given in _either_way(pieces):
        if numbers := korean_families(family):
            found.update(product(numbers, _korean_given(given, family in _MCCUNE_FAMILIES)))
    return frozenset(found)


def _korean_given(pieces: list[str], mccune: bool) -> set[tuple[str, ...]]:
    """The readings of one or two syllables, which may be written as one word."""
    cuts = [pieces] if len(pieces) <= 2 else []
    if len(pieces) == 1:
        word = pieces[0]
        cuts += [[word[:at], word[at:]] for at in range(2, len(word) - 1)]
    ways: set[tuple[str, ...]] = set()
    for cut in cuts:
        ways.update(product(*(_korean_syllable(piece, mccune) for piece in cut)))
    return ways


@lru_cache(maxsize=4096)
def _korean_syllable(text: str, mccune: bool) -> frozenset[str]:
    """All syllables (Revised Romanisation, roughly) that a printed one can stand for."""
    found = _KOREAN_SYLLABLE.fullmatch(text)
    if found is None:
        return frozenset()
    beginning, vowel, ending = found.groups()
    beginnings = [_KOREAN_BEGINNINGS.get(beginning, beginning)]
    vowels = [*_KOREAN_VOWELS.get(vowel, (vowel,))]
    if vowel == "u" and ending in {"", "p", "m"}:
        vowels = ["u"]
    if mccune:
        beginnings += {"ch": ["j"], "t": ["d"], "p": ["b"]}.get(beginning, [])
        vowels += {"o": ["eo"], "yo": ["yeo"], "u": ["eu"]}.get(vowel, [])
    ending = _KOREAN_ENDINGS.get(ending, ending)
    return frozenset(map("".join, product(beginnings, vowels, [ending])))


# Japanese

_MORA = r"(?:(?:ky|gy|sh|sy|ch|ty|ts|ny|hy|by|py|my|ry|zy|jy|dy|[kgsztdnhbpmyrwjf])?[aeiou]|n|m(?=[bp]))"
_DOUBLED = r"(?:k(?=k)|s(?=s)|t(?=[tc])|p(?=p))"
_JAPANESE_WORD = re.compile(rf"(?:{_DOUBLED}?{_MORA}h?(?![h]))+")
_JAPANESE_SPELLINGS = (
    ("m(?=[bp])", "n"), ("(?<=[oaeu])h(?![aiueoy])", ""), ("ou|oo", "o"), ("uu", "u"), ("aa", "a"),
    ("sh(?=i)|s(?=i)", "s"), ("sh(?=[auo])", "sy"), ("ch(?=i)|t(?=i)", "t"), ("ch(?=[auo])", "ty"),
    ("ts(?=u)", "t"), ("f(?=u)", "h"), ("j(?=i)", "z"), ("jy?(?=[auo])", "zy"), ("d(?=[iu])", "z"),
    ("tt", "t"),
)  # fmt: skip


@lru_cache(maxsize=4096)
def _japanese_spelling(word: str) -> str:
    """A plain word as Japanese in one spelling: Ohno and Ono give "ono"; empty where it is not."""
    if not 2 <= len(word) <= 24 or not _JAPANESE_WORD.fullmatch(word):
        return ""
    for pattern, letters in _JAPANESE_SPELLINGS:
        word = re.sub(pattern, letters, word)
    return word


@cache
def _japanese_families() -> frozenset[str]:
    words = WordLists("onrecord.names", "lists/japanese.txt").words()
    return frozenset(map(_japanese_spelling, words))


def japanese_reading(words: list[str]) -> frozenset[str]:
    """Both words of a Japanese name, plain, in one spelling; empty where it is no such name."""
    spelt = frozenset(map(_japanese_spelling, words))
    return spelt if len(words) == 2 and "" not in spelt and spelt & _japanese_families() else frozenset()


def _japanese_family_first(words: list[str]) -> bool:
    """Whether the first of two words, and not the last, is a well-known family name."""
    if not japanese_reading(words):
        return False
    first, last = map(_japanese_spelling, words)
    return first in _japanese_families() and last not in _japanese_families()


# Vietnamese: the last word is the name that a person is called by

_VIETNAMESE_FAMILIES = _VIETNAMESE.words("families")
_ONLY_VIETNAMESE = _VIETNAMESE.words("families of no other language")
_VIETNAMESE_SYLLABLE = re.compile(
    r"(ngh?|nh|th|tr|ph|kh|gh|gi|qu|ch|[bcdghklmnprstvx])?(uye|uya|oai|oay|uay|uoi|ieu|yeu|uou|[aeiouy]{1,2})(ch|ng|nh|[cmnpt])?"
)


def vietnamese_words(printed: list[str]) -> list[str]:
    """The name, family name first, without an English given name; empty where it is not Vietnamese."""
    words = [plain(word) for word in printed]
    if len(words) > 2 and words[0] not in _VIETNAMESE_FAMILIES and words[1] in _VIETNAMESE_FAMILIES:
        printed, words = printed[1:], words[1:]
    if not 2 <= len(words) <= 5 or not all(_VIETNAMESE_SYLLABLE.fullmatch(word) for word in words):
        return []
    if words[0] in _VIETNAMESE_FAMILIES and (words[0] in _ONLY_VIETNAMESE or len(words) > 2):
        return printed
    if words[-1] in _ONLY_VIETNAMESE:
        return [printed[-1], *printed[1:-1], printed[0]]
    return []


def western_given_of_vietnamese(printed: list[str]) -> str:
    """The English given name before a Vietnamese one, plain, or an empty text."""
    return plain(printed[0]) if len(printed) > 2 and vietnamese_words(printed) == printed[1:] else ""


def same_vietnamese(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two Vietnamese names (of `vietnamese_words`) are one; words in the middle may be missing."""
    if not (_same_word(one[0], other[0]) and _same_word(one[-1], other[-1])):
        return False
    short, long = sorted((one[1:-1], other[1:-1]), key=len)
    left = iter(long)
    return all(any(_same_word(word, candidate) for candidate in left) for word in short)


def _same_word(one: str, other: str) -> bool:
    """Equal letters; where both carry accents, equal accents too (Thăng is not Thắng)."""
    if plain(one) != plain(other):
        return False
    first, second = _accents(one), _accents(other)
    return not first or not second or first == second


def _accents(word: str) -> list[str]:
    marks = unicodedata.normalize("NFD", word.lower())
    return sorted(mark for mark in marks if unicodedata.combining(mark) or mark == "đ")

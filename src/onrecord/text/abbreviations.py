"""Words that are written with a full stop, and whether that stop ends a sentence."""

from __future__ import annotations

from onrecord.word_lists import lexicon

_BEFORE_NAMES = lexicon(
    "mr mrs ms messrs mme mlle dr drs prof profs gen gens lt col cols cpl sgt capt cmdr cdr adm maj brig pvt "
    "pfc spc det insp supt sen sens rep reps gov govs rev hon pres atty asst st ste mt ft msgr amb fr sr sra "
    "hh ald treas"
)
"""Titles and first parts of names: a name follows."""
_NEVER = lexicon("vs v viz cf e.g i.e eg ie al approx incl mr mrs ms messrs")
_BEFORE_DIGITS = lexicon(
    "no nos art arts fig figs sec secs pp p vol vols ch chap para jan feb mar apr jun jul aug sep sept oct "
    "nov dec mon tue tues wed thu thur thurs fri sat sun ext tel apt rm est ca c"
)
_FIRMS = lexicon(
    "inc corp co cos ltd llc plc jr sr bros assn dept depts univ intl natl ph.d esq mfg ave blvd rd hwy gov "
    "sen rep u.s u.n u.k e.u u.s.a u.a.e u.s.s.r"
)
_STATES = lexicon(
    "ala ariz ark calif colo conn del fla ga ill ind kan kans ky la md mass mich minn miss mo mont neb nev "
    "okla ore pa penn tenn tex va vt wash wis wyo d.c n.c s.c n.d s.d n.h n.j n.m n.y r.i w.va b.c ont que"
)
_LOWER = lexicon("co inc corp ltd jr sr st")
"""Abbreviations that are printed in lower case as well."""
_DAYTIME = lexicon("a.m p.m")
_AFTER_DAYTIME = lexicon(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december jan feb mar apr jun jul aug sep sept oct nov dec et est edt ct cst "
    "cdt mt mst pt pst pdt gmt bst utc cet eastern central mountain pacific local"
)
_OFFICES = lexicon(
    "gov governor sen senator rep representative attorney republican democrat democratic mayor secretary "
    "congressman congresswoman supreme house senate state police lt"
)
_NUMBERED = lexicon(
    "vitamin vitamins plan hepatitis type grade group class category section point option exhibit generation "
    "gen model war part title malcolm row gate terminal act phase than and as do am"
)
_OPENING = lexicon(
    "the a an he she it they we i you this that these those there here his her its their our my your but and "
    "or nor so yet if when while after before since because although though as at by for from in into of on "
    "to under with without within during until over between among about against what who whose which why how "
    "where many most some several few all both each every no not one two three four five six other others "
    "another such also however meanwhile moreover still then now later today yesterday tomorrow earlier last "
    "only just even despite according nearly almost more less instead additionally asked it's he's she's "
    "they're that's there's"
)
_ABBREVIATED = (_BEFORE_NAMES | _BEFORE_DIGITS | _FIRMS | _STATES) - lexicon("no art fig may mar pop c p a i")
"""Those that are written with a stop wherever they stand."""
OPEN_WORDS = frozenset(
    ["the", "a", "an", "of", "and", "or", "but", "to", "in", "for", "with", "my", "our", "his"]
)
"""Words after which a sentence cannot end."""
EXCLAIMED = frozenset(["Yahoo", "Jeopardy", "Yum", "E", "Wham", "Jeb"])
"""Names with an exclamation mark."""


def takes_stop(word: str, following: str) -> bool:
    """Whether the full stop after a word belongs to it, as in "Dr." or "Ill.", wherever it stands.

    `following` is what comes after the stop, two characters or more if there are any. An initial takes it
    before a further name only: "J. Hale", not "on X.". Most have a capital: "Sat.", not "sat.".
    """
    if len(word) == 1:
        return word.isalpha() and following.lstrip()[:1].isupper()
    lower = word.lower()
    return lower in _NEVER or (word[0].isupper() and lower in _ABBREVIATED)


def opens_sentence(word: str) -> bool:
    """Whether a word with a capital is more likely the first of a sentence than a name: "The", "But"."""
    return word.lower().replace("’", "'") in _OPENING


def ends_sentence(before: str, earlier: str, word: str) -> bool:
    """Whether the full stop after the word `before` ends a sentence.

    `earlier` is what stands before that word, `word` what follows, which is no word in lower case.
    """
    short = before.lower().strip(".")
    if short in _NEVER:
        return False
    if short in _BEFORE_DIGITS and (len(short) > 1 or before.islower()):
        return not word[0].isdigit()
    if before.islower() and "." not in short and short not in _LOWER:
        return True
    if opens_sentence(word):
        return True
    if len(short) == 1 and before.isalpha():
        return _ends_initial(before, earlier)
    if short in _DAYTIME:
        return word.lower().strip(".") not in _AFTER_DAYTIME
    if short in _STATES:
        return earlier.rstrip()[-1:] == "," and word.lower().strip(".") not in _OFFICES
    return not (short in _BEFORE_NAMES or short in _FIRMS or _is_dotted(short))


def _is_dotted(word: str) -> bool:
    return "." in word and all(0 < len(part) <= 2 for part in word.split("."))


def _ends_initial(letter: str, earlier: str) -> bool:
    """One letter: that of a name ("George W. Bush"), or by itself ("vitamin C.", "World War I.")."""
    *_, previous = earlier.split() or [""]
    return (letter == "I" and previous.islower()) or previous.lower() in _NUMBERED

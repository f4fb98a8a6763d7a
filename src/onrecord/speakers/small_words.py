"""Small words of English that bound a phrase."""

from __future__ import annotations

from onrecord.word_lists import lexicon

ARTICLES = frozenset(["the", "a", "an"])
DETERMINERS = ARTICLES | lexicon(
    "his her its their our my your this that another one no each every both neither either some any"
)
PREPOSITIONS = lexicon(
    "of for at in on with from to by about against under over within into near outside inside among between "
    "after before during since until as than via through across behind around toward towards like upon "
    "without including"
)
RELATIVES = frozenset(["who", "which", "that", "whose", "whom", "where", "when"])
CONJUNCTIONS = frozenset(["and", "or", "nor", "&", "but"])
PARTICLES = lexicon(
    "al el bin ibn bint abu de da do dos del della di du la le van von der den und y zu ter ten e st st."
)
REFLEXIVES = frozenset(["himself", "herself", "itself", "themselves", "too", "alike", "alone"])
FIRM_ENDINGS = lexicon("sons son daughters co co. company partners associates brothers bros bros. sister")
NAME_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"])

"""Words that tell what happened to what is counted, by class; and words that only lead to those."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from onrecord.text.lemmas import lemmas_of, noun_forms, verb_forms
from onrecord.word_lists import lexicon

CLASSES = (
    "killed",
    "wounded",
    "missing",
    "detained",
    "displaced",
    "destroyed",
    "damaged",
    "rescued",
    "protested",
    "voted",
    "infected",
)


@dataclass(frozen=True, slots=True)
class Events:
    """The class of each form, in small letters: of verbs, of nouns with "of" after them, of adjectives.

    `counted` are nouns that are counted and are themselves what happened: "43 bodies", "24 arrests".
    """

    verbs: Mapping[str, str]
    nouns: Mapping[str, str]
    adjectives: Mapping[str, str]
    counted: Mapping[str, str]


@cache
def events() -> Events:
    """The words of `events.json` in all their forms."""
    path = files("onrecord.readings.figures") / "events.json"
    read: dict[str, dict[str, list[str]]] = json.loads(path.read_text(encoding="utf-8"))
    return Events(
        {form: name for name, own in read.items() for verb in own["verbs"] for form in verb_forms(verb)},
        {form: name for name, own in read.items() for noun in own["nouns"] for form in noun_forms(noun)},
        {word: name for name, own in read.items() for word in own["adjectives"]},
        {form: name for name, own in read.items() for noun in own["counted"] for form in noun_forms(noun)},
    )


NEVER_PASSIVE = lexicon("die perish drown succumb disappear vanish flee protest demonstrate march rally vote")
"""Verbs of events whose subject it happens to; with the others it is the object, or the subject of a
passive."""
OF_THE_LIVING = lexicon(
    "kill die hurt wound detain jail capture free release save liberate level gut rally infect"
)
"""Verbs that have another meaning where things are their object: votes captured, documents released."""
THINGS = lexicon(
    "email e-mail message document record page file report tape transcript statement name tweet photo "
    "photograph "
    "picture image video recording book album song film product version detail job vote ballot seat "
    "delegate point "
    "dollar share barrel gallon ton tonne mile kilometer kilometre km acre hectare megawatt village town "
    "city "
    "district territory position base tank weapon gun rifle bill law proposal plan state county country "
    "house home "
    "building fund budget cent minute hour day week month year"
)
DISEASE = re.compile(
    r"\b(?:cholera|covid(?:-19)?|coronavirus|zika|ebola|measles|mumps|flu|influenza|malaria|dengue|polio|tb|tuberculosis|"
    r"hiv|aids|virus(?:es)?|infections?|fever|plague|mpox|monkeypox|typhoid|meningitis|hepatitis|pneumonia|sars|mers|"
    r"diphtheria|microcephaly|cancer|disease|outbreak|salmonella|listeria|e\. "
    r"coli|anthrax|smallpox|rabies|epidemic|"
    r"pandemic|confirmed|suspected cases|infected|patients)\b",
    re.IGNORECASE,
)
"""Words by which "cases" are those of an illness."""
CHANGES = lexicon(
    "increase rise drop fall decline cut loss gain growth jump surge decrease reduction hike lead plunge "
    "slump boost "
    "slide climb swing cost support advantage deficit raise expansion rebound contraction"
)
"""Nouns that tell what happens with an amount: "a lead of 5 points", "a 10 percent cut"."""
_DEED = re.compile(r"(?:[aeiu]tion|sion|ction|ment|ing|[rv]al|ure|very)s?$")
_NO_DEED = lexicon(
    "population nation organization organisation information station section collection million billion "
    "generation "
    "fraction portion position region mission government apartment document department element moment "
    "parliament "
    "thing something nothing building meeting morning evening king ring string interval festival carnival "
    "figure "
    "measure picture nature future culture average constitution institution location condition question "
    "audience majority minority treasure every"
)
PERCEIVED = lexicon(
    "describe see report find show identify watch hear notice know announce mention note count list have "
    "include depict "
    "film photograph picture observe record"
)
"""Verbs that say nothing of what happens to their object where its own participle does."""
RAISING = lexicon(
    "expect believe fear think seem appear begin start continue say estimate report suppose presume know "
    "understand "
    "consider assume allege likely set due ready about"
)
"""Words after which the verb that matters is the infinitive: "are believed to have died"."""
BECOMING = lexicon(
    "leave find report believe fear presume confirm declare pronounce take hold make remain go feel list"
)
"""Verbs that pass the event on to the word after them: "were found dead", "were held hostage"."""
PLACES = lexicon(
    "in at across throughout near around during within inside outside before after amid among with"
)
"""Prepositions of where, when and with what: not what happens."""
ENTERING = lexicon(
    "participate result invest involve engage end believe succeed interest lie put stand remain"
)
"""Verbs that "in" or "at" go with."""
BE = lexicon("be is are was were been being am 's 're 'm")
HAVE = lexicon("have has had having 've")
AUXILIARY = (
    BE | HAVE | lexicon("get gets got getting do does did 'd 'll ca wo would could should must might may")
)
DURATIONS = lexicon(
    "second minute hour day night week weekend month year decade century generation time seconds minutes "
    "hours days "
    "nights weeks weekends months years decades centuries generations times morning mornings evening "
    "evenings "
    "afternoons term terms fortnight fortnights"
)


def is_deed(noun: str) -> bool:
    """Whether a noun by its ending is made of a verb: "deportation", "hiring", "closure"."""
    return bool(_DEED.search(noun)) and not _NO_DEED.intersection(lemmas_of(noun))


TOGETHER = (
    ("killed", "object", lexicon("take claim cost lose"), re.compile(r"liv(?:e|es)\b")),
    (
        "detained",
        "object",
        lexicon("take hold keep"),
        re.compile(
            r".{0,40}\b(?:hostage|prisoner|captive|in (?:custody|"
            r"detention|jail|prison)|into custody|behind bars)\b"
        ),
    ),
    (
        "detained",
        "object",
        lexicon("put throw send lock"),
        re.compile(
            r".{0,40}\b(?:behind bars|(?:in|into|to) (?:jail|"
            r"prison|custody))\b"
        ),
    ),
    (
        "detained",
        "passive",
        lexicon("take hold keep"),
        re.compile(
            r"(?:\w+ )?(?:hostage|prisoner|captive|in (?:custody|"
            r"detention|jail|prison)|into custody|behind bars)\b"
        ),
    ),
    (
        "displaced",
        "passive",
        lexicon("drive force"),
        re.compile(
            r"(?:out of|from) (?:their|its|his|her) "
            r"(?:homes?|houses?|villages?|land)|to (?:flee|leave (?:their|its))|from (?:home|their)"
        ),
    ),
    (
        "displaced",
        "object",
        lexicon("drive force"),
        re.compile(
            r".{0,60}\b(?:(?:out of|from) (?:their|its) (?:homes?|"
            r"houses?|villages?|land)|to flee)\b"
        ),
    ),
    ("destroyed", "any", lexicon("burn"), re.compile(r"(?:down|to the ground)\b")),
    ("destroyed", "passive", lexicon("wipe reduce"), re.compile(r"(?:out|to (?:rubble|ruins|ashes))\b")),
    ("rescued", "any", lexicon("pull pluck dig"), re.compile(r".{0,40}\b(?:alive|to safety)\b")),
    (
        "protested",
        "subject",
        lexicon("take"),
        re.compile(
            r"to the streets|part in .{0,40}\b(?:protests?|march(?:es)?|"
            r"demonstrations?|rall(?:y|ies)|walk-?\s?(?:in|out)s?|sit-?ins?|strikes?)\b"
        ),
    ),
    (
        "protested",
        "subject",
        lexicon("join attend stage hold participate gather"),
        re.compile(r".{0,30}\b(?:protests?|march|demonstrations?|rall(?:y|ies)|walk-?outs?|sit-?ins?)\b"),
    ),
    ("voted", "subject", lexicon("cast"), re.compile(r".{0,25}\b(?:votes?|ballots?)\b")),
    ("voted", "subject", lexicon("go turn"), re.compile(r"(?:to the polls|out to vote)\b")),
    ("infected", "subject", lexicon("test"), re.compile(r"positive\b")),
    (
        "missing",
        "any",
        lexicon("go remain report lose"),
        re.compile(r"(?:\w+ )?(?:missing|unaccounted|at sea)\b"),
    ),
    ("killed", "subject", lexicon("lose"), re.compile(r"(?:their|his|her|its) (?:life|lives)\b")),
    (
        "killed",
        "passive",
        lexicon("shoot gun cut beat stab burn put starve"),
        re.compile(r"(?:dead\b|to death\b|down(?= by|\b))|\w+ to death\b"),
    ),
    (
        "killed",
        "object",
        lexicon("shoot gun beat stab burn starve"),
        re.compile(r".{0,40}\b(?:dead|to death)\b"),
    ),
)
"""Class, role of what is counted, verbs, and what follows: the verb, or for an object the object."""

"""Words that tie a cause to its effect, and on which side each stands.

Classes of connectives after the Penn Discourse Treebank's senses of contingency (Prasad et al., LREC
2008) and causal verbs after Girju and Moldovan (FLAIRS 2002).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.model.passage import Span
from onrecord.model.readings import Direction

Form = Literal[
    "clause", "phrase", "then", "verb", "passive", "mirror", "participle", "purpose", "by", "blame"
]
"""clause: the cause follows, the effect is the clause around. phrase: the same with a noun phrase. "
"then: the effect
follows. verb: the subject is the cause, the object the effect. passive: the other way round. mirror: a verb
whose object is the cause. participle: the clause before is the cause. purpose: the action is the cause, the
aim the effect. by: what is done is the cause. blame: what somebody is blamed or thanked for is the cause."""

_VERBS_UP = (
    r"caus(?:e[sd]?|ing)|le(?:ads?|d|ading) (?:\w+ )?to|results? in|resulted in|resulting in|"
    r"trigger(?:s|ed|ing)?|"
    r"spark(?:s|ed|ing)?|prompt(?:s|ed|ing)?|fuel(?:s|led|ed|ling|ing)?|forc(?:e[sd]|ing)|(?:push|"
    r"pushes|pushed|pushing|"
    r"drives?|drove|driven|driving) (?=\w+ (?:\w+ )?to\b)|brings? about|brought about|"
    r"contribut(?:e[sd]?|ing) to|"
    r"means? that|meant that|provok(?:e[sd]?|ing)|enabl(?:e[sd]|ing)|increas(?:e[sd]|ing)(?= (?:the|"
    r"its|their|his|our|"
    r"un|pressure|ten|fear|risk))|heighten(?:s|ed|ing)?|deepen(?:s|ed|ing)|worsen(?:s|ed|ing)|"
    r"exacerbat(?:e[sd]|ing)|"
    r"inspir(?:e[sd]|ing)|mak(?:es|ing) (?=him|her|them|us|me|you|people|\w+ (?:more|less)\b)|"
    r"paves? the way for|(?:is|was|were|are) behind|(?:is|was) (?:the|one|a|"
    r"another) (?:\w+ )?reason (?:why|that|for)|paved the way for|gives? rise to|gave rise to|"
    r"makes? it|made it|"
    r"reinforc(?:e[sd]|ing)|encourag(?:e[sd]|ing)|(?:is|was|are|were) a recipe for|ignit(?:e[sd]|ing)|"
    r"creat(?:e[sd]|ing) (?=an?\b)|leav(?:es|ing)|kill(?:s|ed|ing) (?=(?:at|more|some|\d|dozens|"
    r"hundreds|\w+ people))"
)
_VERBS_DOWN = (
    r"prevent(?:s|ed|ing)?|reduc(?:e[sd]|ing)|lower(?:s|ed|ing)|curb(?:s|ed|ing)?|bring(?:s|"
    r"ing)? down|brought down|h(?:old|olds|olding|eld) back|hamper(?:s|ed|ing)?|hinder(?:s|ed|ing)?|"
    r"undermin(?:e[sd]|ing)|weaken(?:s|ed|ing)|discourag(?:e[sd]|ing)|deter(?:s|red|ring)|"
    r"block(?:s|ed|ing)(?= (?:the|any|all|a|his|her|its|their))|stop(?:s|ped|ping) (?=\w+ (?:\w+ )?from)|"
    r"eas(?:e[sd]|ing)(?= (?:the|pressure|ten))|slow(?:s|ed|ing)(?= (?:the|down))|limit(?:s|ed|ing)(?= the)"
)
_TABLE: tuple[tuple[str, Form, Direction, str], ...] = (
    (
        "phrase",
        "phrase",
        "raises",
        r"because of|due to|owing to|thanks to|as a (?:direct )?(?:result|consequence) of|"
        r"on account of|in light of|"
        r"in view of|in response to|in retaliation for|in protest (?:of|over|against|at)|"
        r"out of (?=fear|concern|respect|"
        r"frustration|anger)|for fear of|given(?= (?:the|its|his|her|their|that|how|what|this|these|"
        r"current))(?! that)|"
        r"based on|amid (?=fears|concerns|pressure|anger)|by virtue of|(?:blamed|blame) on",
    ),
    (
        "clause",
        "clause",
        "raises",
        r"because|given that|seeing that|now that|on the grounds that|for the simple reason that|"
        r"inasmuch as|"
        r"since(?= (?:he|she|it|they|we|you|i|there|this|that|the|most|many|some|no)\b(?! (?:last|"
        r"early|late|beginning|"
        r"start|end|war|election|day|time|year|month|week|night|morning|summer|winter|spring|autumn|"
        r"fall|crash|attack|storm)))",
    ),
    (
        "then",
        "then",
        "raises",
        r"therefore|thus(?! far)|hence|consequently|as a (?:result|consequence)(?= ?[,\w])(?! of)|so that|"
        r"(?:and )?(?:that is|that['’]s|which is|this is) why|which means(?: that)?|"
        r"(?<=, )so(?= (?:he|she|it|they|we|you|i|there|the|that|people|this)\b)|"
        r"(?<=, )so(?= [\w'’]+ (?:\w+ )?(?:would|will|can|could|has|have|had|is|are|was|were|must|"
        r"should|may|might)\b)|and so(?= (?:he|she|it|they|we|you|i|there|the)\b)|with the result that",
    ),
    (
        "mirror",
        "mirror",
        "raises",
        r"reflect(?:s|ed|ing)?|stem(?:s|med|ming)? from|result(?:s|ed|ing) from|arises? from|"
        r"depends? on|depended on",
    ),
    (
        "passive",
        "passive",
        "raises",
        r"(?:(?:is|was|were|are|been|be|being) )?(?:largely |partly |mainly |also )?(?:caused|"
        r"triggered|sparked|fuel+ed|"
        r"driven|prompted|provoked|inspired|motivated|brought about|hit|worsened) by|"
        r"(?:is|was|were|are) (?:the (?:direct )?(?:result|product|consequence)|a (?:result|"
        r"consequence|product)) of",
    ),
    (
        "order",
        "purpose",
        "raises",
        r"in order to|so as to|in an effort to|in an attempt to|in a bid to|with the aim of|"
        r"aimed at|in the hope of",
    ),
    ("up", "verb", "raises", _VERBS_UP),
    ("down", "verb", "lowers", _VERBS_DOWN),
    ("for", "blame", "raises", r"for(?= \w)"),
    ("by", "by", "raises", r"by(?= (?:not )?(?:\w+ly )?\w+ing\b)"),
    ("to", "purpose", "raises", r"to(?= \w)"),
)
FINDER = re.compile(
    rf"(?<![\w'’-])(?:{'|'.join(f'(?P<{name}>{words})' for name, _, _, words in _TABLE)})(?![\w-])",
    re.IGNORECASE,
)
_OF = {name: (form, direction) for name, form, direction, _ in _TABLE}
_PARTICIPLE = re.compile(r"\w*ing\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Signal:
    """Words that tie, `[start, end)`, and how cause and effect stand to them."""

    span: Span
    name: str
    form: Form
    direction: Direction


def signal_of(text: str, match: re.Match[str]) -> Signal:
    """What a match of `FINDER` stands for; a verb in -ing after a comma has the clause before for "
    "its cause."""
    name = match.lastgroup or ""
    form, direction = _OF[name]
    if form == "verb" and _PARTICIPLE.match(match.group()):
        form = "participle"
    end = match.start() + len(match.group().rstrip())
    return Signal((match.start(), end), name, form, direction)

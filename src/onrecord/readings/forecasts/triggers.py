"""Words that put something ahead: how likely, and on which side the event stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from onrecord.model.passage import Span
from onrecord.model.readings import Likelihood

Way = Literal["verb", "noun", "clause", "that"]
"""Where the event is: a verb or a noun phrase after it, the clause that it is said of, a "that" clause."""

_BE = r"(?:is|are|was|were|be|been|being|am|['’](?:s|re|m))"
_BY = r"(?:\s+(?:also|now|still|almost|very|most|quite|all|currently|widely|definitely|probably|never))*"
_TABLE: tuple[tuple[str, Likelihood, Way, str], ...] = (
    (
        "low_that",
        "low",
        "that",
        r"(?:little|small|slim|no|hardly any|a remote|a slim|a small) (?:chance|prospect|likelihood|"
        r"possibility)"
        r" that|(?:doubtful|unlikely|improbable) that|doubt(?:s|ed)? (?:that|if|whether)|doubted",
    ),
    (
        "possible_that",
        "possible",
        "that",
        r"(?:an?|the|some|any|every) (?:\w+ )?(?:risks?|chances?|possibility|danger|threat|prospect) that|"
        r"possible that|(?:fears|afraid|worries|concerns|worried|concerned) that",
    ),
    ("high_that", "high", "that", r"(?:likely|certain|inevitable|sure|confident) that"),
    (
        "low_verb",
        "low",
        "verb",
        rf"(?:{_BE} )?(?:(?<!not )unlikely|not (?:very |at all )?(?:likely|expected|set|going)) to|"
        r"n['’]t (?:likely|expected) to|"
        r"(?:will|would|may) (?:probably|likely) (?:not|never)|probably (?:will not|won['’]t|wo n't)",
    ),
    (
        "low_clause",
        "low",
        "clause",
        r"(?:(?:may|might|could|will|would) (?:well )?be|is|are|was|were|remains?|seems?|looks?|appears?) "
        r"(?:\w+ )?(?:remote|unlikely|doubtful|improbable|far off|a long way off|"
        r"out of reach)(?! (?:to|that))",
    ),
    (
        "possible_clause",
        "possible",
        "clause",
        r"(?:is|remains?|remained|was|seems?|looks?) possible(?! (?:to|that))",
    ),
    (
        "low_noun",
        "low",
        "noun",
        r"(?:little|small|slim|no|hardly any) (?:chance|prospect|likelihood|possibility) (?:of|for)",
    ),
    (
        "high_noun",
        "high",
        "noun",
        rf"on the (?:verge|brink|cusp|point|threshold) of|{_BE} head(?:ing|ed) (?:for|towards?)|"
        r"(?:is|are|were|was) in for|destined for|bound for (?=a )",
    ),
    (
        "possible_noun",
        "possible",
        "noun",
        r"(?:an?|some|real|serious|growing|high|higher|greater|increased|any|at) (?:\w+ )?"
        r"(?:risks?|chances?|possibility|danger|threat|prospects?) of|the (?:\w+ )?(?:risks?|danger|"
        r"threat) of|"
        r"(?:may|might|could)(?: well)? (?:be|become|mark|prove)(?: \w+)? (?:a |an |the )?"
        r"(?:prelude|precursor|path|start|beginning|way|step|road) (?:to|of|towards?)",
    ),
    (
        "high_verb",
        "high",
        "verb",
        rf"{_BE}{_BY} (?:going|about|set|poised|bound|due|scheduled|slated|destined|certain|sure|doomed|"
        r"expected|likely|predicted|forecast|projected|anticipated|planning|preparing|on (?:course|"
        r"track)) to|"
        r"(?:seems?|appears?|looks?|remains?) (?:set|likely|certain|poised|bound|sure|destined|doomed) to|"
        r"(?<!un)likely to|expected to|doomed to|going to|on (?:its|his|her|their) way to|"
        r"won['’]t|will|['’]ll|shall",
    ),
    ("would", "high", "verb", r"would(?:n['’]t)?"),
    ("possible_verb", "possible", "verb", r"may|might|could|can (?=soon|eventually)"),
)
FINDER = re.compile(
    rf"(?<![\w])(?:{'|'.join(f'(?P<{name}>{words})' for name, _, _, words in _TABLE)})(?![\w])|"
    r"(?<=\w)(?:(?P<clitic>['’]ll)|(?P<wont>wo n't))(?!\w)",
    re.IGNORECASE,
)
_OF = {name: (likelihood, way) for name, likelihood, way, _ in _TABLE}


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that put something ahead, `[start, end)`, and the name of their group."""

    span: Span
    group: str
    likelihood: Likelihood
    way: Way


def trigger_of(match: re.Match[str]) -> Trigger:
    """What a match of `FINDER` stands for."""
    group = match.lastgroup or ""
    likelihood, way = _OF.get(group, ("high", "verb"))
    return Trigger(match.span(), group, likelihood, way)

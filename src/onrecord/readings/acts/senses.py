"""Which of its kinds a word has, by who says it and how the content begins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from onrecord.readings.acts.tokens import Token
from onrecord.tagger.syntax import Syntax
from onrecord.word_lists import lexicon as word_list

_COURTS = word_list(
    "court courts judge judges jury juries jurors juror justice justices tribunal tribunals "
    "magistrate magistrates bench arbitrator arbitrators"
)
_BODIES = word_list(
    "senate house congress parliament assembly legislature lawmakers legislators council councils "
    "committee committees board boards commission bundestag knesset duma cabinet lords commons "
    "regulators regulator panel senators shareholders voters readers members fifa union unions synod "
    "electorate"
)
_PAPERS = word_list(
    "study studies poll polls survey surveys report reports document documents data figures research "
    "records video videos footage memo memos email emails results numbers statistics test tests "
    "evidence census audit investigation review chart charts map maps photo photos photograph "
    "photographs picture pictures images image tape tapes transcript transcripts filings filing tally "
    "polling analysis average book books records index paper papers letter letters article articles "
    "experiment experiments autopsy scan scans satellite recording recordings statement statements "
    "survey's poll's returns ballots findings film films inquiry"
)
_TITLES = frozenset(["judge", "justice", "magistrate"])
_BREAKS = word_list("of for from by in on at who which that with about to said says ,")
_ARTICLES = frozenset(["the", "a", "an", "this", "that", "these", "one", "another", "latest"])
_NO_VERBS = word_list(
    "the a an this that these those his her its their our my your him them us me it you all any some "
    "every each no what whom which who whether where when how why and or of in on at for with from by "
    "as both one two three"
)
_CLAUSES = word_list(
    "that whether if he she they we i is are was were has had have will would could should can may "
    "might must do does did who which when where why how what because as"
)
_PREPOSITIONS = frozenset(["about", "on", "over", "with", "for", "by", "as", "of", "in", "at", "from"])
_QUESTIONS = frozenset(
    ["whether", "if", "who", "whom", "whose", "what", "when", "where", "why", "how", "which"]
)
_FAR = 9


def source_class(tokens: Sequence[Token]) -> str:
    """ "court", "body" (that votes), "paper" (that shows), or nothing, by the head of the source's words."""
    head: list[str] = []
    for token in tokens:
        if token.lower in _BREAKS or (head and token.lower.endswith("ed")):
            break
        if token.is_word and token.lower not in _ARTICLES:
            head.append(token.lower.removesuffix("'s"))
    if not head:
        return ""
    if head[-1] in _COURTS or head[0] in _TITLES or head[:2] == ["district", "judge"]:
        return "court"
    if head[-1] in _PAPERS:
        return "paper"
    return "body" if head[-1] in _BODIES else ""


def is_question(content: str, first: str) -> bool:
    """Whether a content asks: by its first word, in lower case, or its mark."""
    return first in _QUESTIONS or content.rstrip("\"'”’ ").endswith("?")


def begins_to_do(tokens: Sequence[Token], syntax: Syntax) -> bool:
    """Whether the words are "to" and a verb ("agreed to let"), not "to" and a noun ("agreed to a deal")."""
    place = next((i for i, token in enumerate(tokens) if token.lower not in ("not", "never", "also")), None)
    if place is None or tokens[place].lower != "to" or place + 1 >= len(tokens):
        return False
    if [token.lower for token in tokens[place + 1 : place + 3]] == ["have", "been"]:
        return False  # "was determined to have been": what was found out, not what is to be done
    return _is_base(tokens[place + 1], syntax)


def begins_with_whom_to_do(tokens: Sequence[Token], syntax: Syntax) -> bool:
    """Whether the words are somebody, "to" and a verb ("told the rebels to go")."""
    if tokens and tokens[0].lower in _PREPOSITIONS:
        return False
    for place, token in enumerate(tokens[:_FAR]):
        if token.lower == "to":
            return begins_to_do(tokens[place:], syntax)
        if token.lower in _CLAUSES or token.lower in '"“”:;—–?!' or _is_finite(token, syntax):
            return False
    return False


def _is_base(token: Token, syntax: Syntax) -> bool:
    return _tag(token, syntax) in ("VB", "VBP", "RB")


def _is_finite(token: Token, syntax: Syntax) -> bool:
    return token.is_word and _tag(token, syntax) in ("VBD", "VBZ", "VBP", "MD")


def _tag(token: Token, syntax: Syntax) -> str:
    words = syntax.words_in((token.start, token.end))
    return syntax.tags[words[0]] if words else ""


_LIE = re.compile(
    r"\b(?:false|untrue|lies?|fake|baseless|fabricat\w+|nonsense|bogus|unfounded|groundless|fiction|hoax|"
    r"inaccurate|incorrect|myth|rubbish)\b",
    re.IGNORECASE,
)


def is_called_untrue(content: str) -> bool:
    """Whether a content, of what somebody called something, says that it is not true."""
    return _LIE.search(content[:200]) is not None

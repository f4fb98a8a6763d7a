"""Whether what is said to be at a time lies ahead or behind.

By the verb that stands nearest before the expression in its clause, or after it where none does ("On Tuesday
voters will …"), with its auxiliaries.
"""

from __future__ import annotations

from onrecord.readings.times.line import Line
from onrecord.readings.times.words import listed

_REACH = 30
"""Tokens that are looked at on each side."""
_AIMS = listed("aims")
"""Verbs whose object lies ahead."""
_AIMED = listed("aimed")
"""Words before "to" and a verb, after which what that verb tells lies ahead."""
_PLANNED = listed("planned")
"""Words after "is" or "was" by which what is spoken of lies ahead."""
_DONE = listed("done")
"""Words before "to" and a verb, after which that verb tells what was, or was not."""
_SCHEDULED = listed("scheduled")
"""Verbs that in the present tell what is fixed for a day."""
_IRREGULAR = listed("irregular")
"""Pasts and participles that do not end in -ed."""
_NO_VERBS = listed("no_verbs")
"""Words in -ed that are no past."""
_ENDS = frozenset(["?", "!", ";", ":", "“", "”", '"', "(", ")", "…", "—", "–"])
_OPENS_CLAUSE = listed("opens_a_clause")
_WILL = frozenset(["will", "'ll", "won't", "shall", "gonna", "would", "wouldn't", "wo"])
_MAY = frozenset(["may", "might", "could", "can", "can't", "couldn't", "must", "should", "cannot", "'d"])
_PAST_BE = frozenset(["was", "were", "wasn't", "weren't"])
_BE = frozenset(["is", "are", "am", "'re", "'s", "'m", "isn't", "aren't"])
_HAVE = frozenset(["has", "have", "had", "hasn't", "haven't", "hadn't", "'ve", "having"])
_UNTIL = frozenset(["into", "by", "until", "till", "before"])
_DETERMINERS = listed("determiners")
_IF = frozenset(["if", "unless", "once"])
_BY_THE_MAIN = frozenset(["when", "whether"])
"""Words of clauses that lie where their main clause lies ("will vote when we meet in July")."""
_ON = frozenset(["on", "in", "again", "there", "here"])
_STATES = listed("states")
"""Verbs that in the present tell what is, not what is to come."""
_STARTING = frozenset(["airing", "starting", "beginning", "ending", "opening", "running"])
"""Participles that tell no tense of the day after them."""
_PRONOUNS = frozenset(["he", "she", "it", "that", "there", "here", "who", "what"])
_NO_BASE = listed("no_infinitive")


_NO_VERB, _OPEN, _AHEAD, _BEHIND = "no verb", "open", "ahead", "behind"


def is_ahead(line: Line, start: int, end: int) -> bool | None:
    """Whether the tokens `start` to `end` mean a time to come; False for one that is past, None if open."""
    before = _preposition(line, start)
    if before in ("since", "following") or _wake(line, start):
        return False
    if line.low(start - 1) in ("upcoming", "forthcoming") or line.low(end) in ("upcoming", "forthcoming"):
        return True
    if line.low(end) == "'s" and line.low(end + 1) in ("upcoming", "forthcoming", "planned", "scheduled"):
        return True
    if before == "of" and line.low(start - 2) == "ahead":
        return True
    told = _left(line, start)
    if told is _NO_VERB:
        told = _right(line, end)
    if told is _AHEAD or (told is not _BEHIND and before in _UNTIL):
        return True
    return False if told is _BEHIND else None


def _preposition(line: Line, start: int) -> str:
    at = start - 1
    while line.low(at) in ("the", "at", "least", "late", "early", "about", "last", "sometime"):
        at -= 1
    return line.low(at)


def _wake(line: Line, start: int) -> bool:
    return line.low(start - 1) == "of" and line.low(start - 2) == "wake"


def _left(line: Line, start: int) -> str:
    """By the nearest verb of the clause before the expression."""
    for at in range(start - 1, max(-1, start - 1 - _REACH), -1):
        low = line.low(at)
        if low in _ENDS:
            break
        told = _tense_of(line, at, start)
        if told is _BEHIND and any(line.low(n) == "if" for n in range(at - 4, at)):
            return _OPEN
        if told is not _NO_VERB:
            return told
        if low in _IF and at < start - 2:
            return _AHEAD
        if low in _OPENS_CLAUSE and low not in _BY_THE_MAIN and at < start - 2 and _tag(line, at) != "DT":
            break
    return _NO_VERB


def _right(line: Line, end: int) -> str:
    """By the first finite verb after the expression, in the same clause."""
    for at in range(end, min(len(line.tokens), end + _REACH)):
        low = line.low(at)
        if (low in _ENDS or low in _OPENS_CLAUSE) and at > end - (low in _OPENS_CLAUSE):
            break
        told = _tense_of(line, at, len(line.tokens))
        if told is not _NO_VERB:
            return told
    return _NO_VERB


def _tense_of(line: Line, at: int, start: int) -> str:
    """What a token says of the tense of what stands at `start`."""
    low = line.low(at)
    tag = _tag(line, at)
    if low in _WILL:
        return _BEHIND if low == "would" and _is_perfect(line, at) else _AHEAD
    if low in _MAY and (low != "may" or not line.is_capital(at)):
        return _BEHIND if _is_perfect(line, at) else _AHEAD
    if low in _PAST_BE or low in ("did", "didn't"):
        return _AHEAD if line.low(at + 1) == "to" and low in _PAST_BE else _BEHIND
    if low in _HAVE:
        return _have(line, at)
    if low in _STARTING:
        return _OPEN
    if low in _BE:
        return _present_be(line, at, start)
    if low == "to":
        return _infinitive(line, at)
    if low in _AIMS and not _has_determiner(line, at):
        return _AHEAD if line.low(at - 1) != "to" else _NO_VERB
    return _by_tag(line, at, tag, start)


def _is_perfect(line: Line, at: int) -> bool:
    """Whether "have" and a participle come after an auxiliary: "may have left"."""
    have = next((n for n in (at + 1, at + 2) if line.low(n) == "have"), None)
    return have is not None and any(_is_past(line, n) or line.low(n) == "been" for n in (have + 1, have + 2))


def _have(line: Line, at: int) -> str:
    """ "had" and the perfect are past, "has to" lies ahead; "will have" is as its auxiliary."""
    low, following = line.low(at), line.low(at + 1)
    if following == "to" and low != "had":
        return _AHEAD
    if low.startswith("had") or any(
        _is_past(line, n) or line.low(n) == "been" for n in (at + 1, at + 2, at + 3)
    ):
        return _BEHIND
    return _NO_VERB


def _tag(line: Line, at: int) -> str:
    """The Penn Treebank tag of a token; the empty string for the later parts of a word."""
    syntax, start = line.doc.syntax, line.tokens[at].start
    word = syntax.first_from(start)
    return syntax.tags[word] if word < len(syntax) and syntax.spans[word][0] <= start else ""


def _by_tag(line: Line, at: int, tag: str, start: int) -> str:
    if tag == "VBD":
        return _BEHIND
    if tag == "VBN":
        return _NO_VERB if _has_determiner(line, at) else _participle(line, at)
    if tag in ("VBZ", "VBP"):
        return _present(line, at, start)
    return _NO_VERB


def _present(line: Line, at: int, start: int) -> str:
    """In the present, what is done on a day is to come ("leaves on Friday")."""
    if line.low(at) in _SCHEDULED:
        return _AHEAD
    beside = start < len(line.tokens) and not _owns(line, start) and line.low(start - 1) in _ON
    return _AHEAD if beside and start - at <= 12 and line.low(at) not in _STATES else _NO_VERB


def _is_past(line: Line, at: int) -> bool:
    """Whether a token looks like a past or a participle, and not like an adjective ("the flooded valley")."""
    low = line.low(at)
    looks = low in _IRREGULAR or (low.endswith("ed") and len(low) > 4 and low not in _NO_VERBS)
    return looks and not _has_determiner(line, at)


def _has_determiner(line: Line, at: int) -> bool:
    before = line.low(at - 1)
    return before in _DETERMINERS and not (before == "'s" and line.low(at - 2) in _PRONOUNS)


def _participle(line: Line, at: int) -> str:
    """A form in -ed or the like: past, unless an auxiliary or the verb itself says that it is to come."""
    planned = line.low(at) in _PLANNED
    for back in range(at - 1, max(-1, at - 5), -1):
        low = line.low(back)
        if low in _WILL or low in _MAY:
            return _AHEAD if line.low(back + 1) != "have" else _BEHIND
        if low == "to":
            return _infinitive(line, back)
        if low in _BE and (low != "'s" or line.low(back - 1) in _PRONOUNS):
            return _AHEAD if planned else _OPEN
        if low in _PAST_BE:
            return _AHEAD if planned else _BEHIND
        if low in _HAVE:
            return _BEHIND
        if low in _DETERMINERS or low in _OPENS_CLAUSE or not low.isalpha() or line.is_capital(back):
            break
    return _AHEAD if planned and line.low(at + 1) in ("for", "to") else _BEHIND


def _infinitive(line: Line, at: int) -> str:
    """What "to" and a verb tell lies ahead, unless the verb before it is past and no plan or wish."""
    following = line.low(at + 1)
    if following in _NO_BASE or not following.isalpha() or line.is_capital(at + 1):
        return _NO_VERB
    if _tag(line, at + 1) not in ("", "VB"):
        return _NO_VERB
    if following == "have" and _is_past(line, at + 2):
        return _BEHIND
    for back in range(at - 1, max(-1, at - 12), -1):
        low = line.low(back)
        if low in _DONE or low in _PAST_BE:
            return _BEHIND
        if low in _AIMED or low in _WILL or low in _MAY:
            return _AHEAD
        if low in _ENDS or low in _OPENS_CLAUSE:
            break
        if _tag(line, back) == "VBD" or _is_past(line, back):
            return _BEHIND
    return _AHEAD


def _owns(line: Line, start: int) -> bool:
    """Whether the expression that begins at a token is an owner ("Tuesday's", "Monday night's")."""
    return "'s" in (line.low(start + 1), line.low(start + 2))


def _present_be(line: Line, at: int, start: int) -> str:
    """It "is on Tuesday", "is scheduled for" and "is meeting" lie ahead; another present is open."""
    if line.low(at) == "'s" and line.is_capital(at - 1):
        return _NO_VERB
    following = line.low(at + 1)
    if following == "to" or following in _PLANNED:
        return _AHEAD
    goes_on = following.endswith("ing") or line.low(at + 2).endswith("ing")
    if goes_on and line.low(start - 1) not in ("of", "from", "the") and not _owns(line, start):
        return _AHEAD
    if start - at <= 3 and following not in ("the", "a"):
        return _AHEAD
    return _OPEN

"""Why a source is not named: "who spoke on condition of anonymity because ..."."""

from __future__ import annotations

import re

from onrecord.model.passage import Span

REACH = 400
"""Characters after a mention, and before it, that are looked at."""

_AUTHORISED = r"(?:was|were|is|are|had|has|been|not|n['’]t|wasn['’]t|weren['’]t|isn['’]t|aren['’]t)"
_WHY = re.compile(
    r"(?P<who>\bwho\s+(?:all\s+|also\s+|both\s+)?)?"
    r"(?P<clause>\b(?:"
    r"(?:(?:spoke|speaking|talked|talking|agreed to (?:speak|talk)|was speaking|were speaking|was granted|"
    r"were granted|granted|given|insisted|insisting|requested|requesting|asked for|asking for|discussed|"
    r"discussing|described|describing|briefed|commented|commenting)\b[^.;:\"”“\n]{0,60}?\b)?"
    r"(?:(?:on|under)\s+(?:the\s+)?condition\s+(?:of\s+anonymity|(?:that\s+)?[^.;:\"”“\n,]{0,40}"
    r"not\s+(?:to\s+)?be\s+(?:named|identified|quoted))|anonymity|anonymously)"
    r"|(?:(?:asked|asking|requested|requesting|wished|wishing|wanted|wanting|preferred|preferring|chose|choosing|"
    r"declined|declining|refused|refusing|did\s+not\s+want|didn['’]t\s+want|does\s+not\s+want|not\s+wishing)\s+"
    r"(?:not\s+)?(?:to\s+)?(?:be\s+|remain\s+|stay\s+|give\s+(?:his|her|their)\s+(?:full\s+)?names?\b|speak\s+on\s+the\s+record\b)"
    r"(?:named|identified|quoted(?:\s+by\s+name)?|anonymous|unnamed)?)"
    rf"|{_AUTHORISED}(?:\s+{_AUTHORISED}){{0,2}}\s+(?:authori[sz]ed|allowed|permitted|cleared)\s+to\s+"
    r"(?:speak|talk|comment|discuss|brief|be)\b"
    r")[^.;,:\"”“—\n]{0,240})",
    re.IGNORECASE,
)
_NOT_MEANT = re.compile(
    r"\b(?:quoted|named|anonymous|anonymity|anonymously|identified|record|names?|speak|talk|comment|discuss|brief)\b",
    re.I,
)
_TAIL = re.compile(r"\s+(?:said|says|told|tells|added|adds|wrote)\b.*$", re.IGNORECASE)
_NEGATIVE = re.compile(r"\bnot\b|n['’]t\b", re.IGNORECASE)


def why_unnamed(text: str, span: Span, named: bool) -> Span | None:
    """The words that say why the source at a span has no name, or None.

    They stand in the mention, right after it ("who ..."), later in its sentence where that goes
    on about the speaking ("said, speaking on condition of anonymity"), or open the sentence. Of a
    named person only what stands in the mention itself is taken.
    """
    start, end = span
    inside = _WHY.search(text, start, end)
    if inside and _meant(inside):
        whole = _WHY.match(text, inside.start(), min(len(text), inside.start() + REACH)) or inside
        return _clause(text, whole)
    if named:
        return None
    return _after(text, end) or _before(text, start)


def _after(text: str, end: int) -> Span | None:
    limit = _sentence_limit(text, end)
    for match in _WHY.finditer(text, end, limit):
        between = text[end : match.start()].strip(" ,—–-")
        if _meant(match) and (not between or not match["who"]) and _outside_marks(text, end, match.start()):
            return _clause(text, match) if not between or _says(match) else None
    return None


def _before(text: str, start: int) -> Span | None:
    low = max(0, start - REACH)
    stop = text.rfind(". ", low, start)
    opened = max(low, text.rfind("\n", low, start) + 1, stop + 2 if stop >= 0 else low)
    match = _WHY.search(text, opened, start)
    if (
        match
        and _meant(match)
        and not text[opened : match.start()].strip()
        and text[match.end() : start].strip() in ("", ",", ", the", ", a", ", an")
    ):
        return _clause(text, match)
    return None


def _meant(match: re.Match[str]) -> bool:
    clause = match["clause"]
    if re.match(_AUTHORISED, clause, re.IGNORECASE) and not _NEGATIVE.search(clause):
        return False
    return bool(_NOT_MEANT.search(clause))


def _says(match: re.Match[str]) -> bool:
    """Whether the words can stand apart from the mention: no finite verb of somebody else."""
    return bool(re.match(r"on|under|\w+ing\b|granted|anonymously", match["clause"], re.IGNORECASE))


def _clause(text: str, match: re.Match[str]) -> Span:
    words = _TAIL.sub("", match["clause"]).rstrip(" ,")
    return (match.start("clause"), match.start("clause") + len(words))


def _outside_marks(text: str, start: int, end: int) -> bool:
    between = text[start:end]
    return between.count('"') % 2 == 0 and between.count("“") == between.count("”")


def _sentence_limit(text: str, end: int) -> int:
    limit = min(len(text), end + REACH)
    stop = re.compile(r"[.!?](?:\s+[A-Z“\"]|\n)|\n").search(text, end, limit)
    return stop.start() if stop else limit

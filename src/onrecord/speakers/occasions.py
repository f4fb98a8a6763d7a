"""Whether words after a preposition tell in what, or where, something was said."""

from __future__ import annotations

from onrecord.speakers.mention import Mention
from onrecord.speakers.moments import moment_after
from onrecord.speakers.nouns import in_lexicon
from onrecord.speakers.small_words import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, RELATIVES
from onrecord.word_lists import lexicon

TELLING = lexicon(
    "told tell tells telling informed informs informing assured assures assuring reassured reminded reminds "
    "reminding notified notifies notifying warned warns warning briefed briefs"
)
OCCASIONS = lexicon(
    "conference briefing rally hearing meeting debate event speech address lecture ceremony program "
    "programme show summit forum session inquest inquiry trial hall convention dinner breakfast lunch "
    "luncheon fundraiser gathering appearance march vigil protest funeral reception stop visit tour "
    "roundtable seminar workshop discussion presser celebration festival parade exchange q&a launch "
    "conclave news-conference demonstration symposium talks wedding"
)
_PLACES = lexicon(
    "court parliament congress senate committee subcommittee panel tribunal council chamber commission "
    "stage doc office headquarters hotel church mosque school university town city village street airport "
    "square podium floor courthouse courtroom hospital stadium home museum steps grounds jury judge "
    "legislature"
)
_BEFORE = lexicon(
    "court parliament congress senate committee subcommittee panel tribunal council commission jury judge "
    "legislature assembly inquiry crowd audience house board magistrate magistrates"
)
_MEDIA = lexicon(
    "statement interview e-mail email letter tweet post posting memo memorandum message report filing "
    "article op-ed column essay blog note release newsletter text call phone telephone video book memoir "
    "autobiography paper study journal magazine newspaper editorial document brief ruling opinion affidavit "
    "complaint lawsuit comment remark response reply ad advertisement advert podcast broadcast communique "
    "communiqué declaration transcript thread survey conversation writing website site television tv radio "
    "page feed account channel media network air livestream webcast bulletin dispatch diary manifesto "
    "decision dissent judgment verdict resolution circular link facebook"
)
_ONLY_OF = frozenset(["response", "reply", "opinion", "comment", "report", "account", "note", "text", "call"])
"""Media only with "a" or "the" before them: "in a response", not "in response to"."""
PLATFORMS = lexicon(
    "x twitter facebook instagram telegram tiktok linkedin youtube weibo whatsapp threads reddit mastodon "
    "bluesky snapchat signal medium substack wechat vkontakte discord twitch cnn nbc abc cbs msnbc bbc fox "
    "npr itv rte sky tv television radio"
)
ACTING = lexicon("speaking writing appearing testifying talking tweeting posting addressing")
SAYING = lexicon(
    "say says said saying write writes wrote writing complained complains explained explains admitted "
    "admits announced announces suggested confirmed confirms repeated remarked testified testifies spoke "
    "speaks spoken stressed boasted described revealed insisted joked lamented confided confessed stated "
    "states reported mentioned disclosed commented declared hinted whispered shouted pointed out"
)
PRINTED = lexicon("op-ed column article essay letter editorial ad advertisement report study paper")
HEARERS = lexicon("me us him her them reporters journalists")
TAKING_PART = frozenset(["participation", "appearance", "part", "appearances", "remarks", "comments"])
_LANGUAGES = ("ish", "ese", "ian", "arabic", "french", "german", "hebrew", "dutch", "greek", "urdu", "hindi")
_NO_PLACES = lexicon("least most first last once all times one length best worst issue stake odds present")
_TIMES = lexicon(
    "week weekend month year day morning afternoon evening night campaign war period decade election "
    "primary primaries season presidency term"
)
_VERBAL = lexicon("hosted held published released obtained posted broadcast aired seen given sponsored")
_STOPPING = (
    PREPOSITIONS
    | RELATIVES
    | CONJUNCTIONS
    | _VERBAL
    | lexicon(
        "is are was were has have had will would can could may might should he she they we not if whether "
        "because so while although though just shortly here there now too only"
    )
)


def is_medium(mention: Mention, preposition: str, start: int, end: int, head: str) -> bool:
    if mention[end - 1].is_quote:
        return head in _MEDIA and preposition in ("in", "on")
    if preposition in ("in", "during"):
        determined = start < end - 1
        return in_lexicon(head, _MEDIA) and (determined or head not in _ONLY_OF)
    if preposition in ("by", "via", "through", "over", "on", "from"):
        known = in_lexicon(head, _MEDIA) or mention.lower(end - 1) in PLATFORMS
        if preposition != "on":
            return known and preposition != "from"
        first = mention[start].text
        return (
            known
            or first.lower() in PLATFORMS
            or mention.lower(end - 1) == "social"
            or (end == start + 1 and 2 <= len(first) <= 5 and first.isupper())
        )
    return False


def is_where(mention: Mention, preposition: str, start: int, end: int, head: str) -> bool:
    last = mention[end - 1]
    quoted = last.is_quote
    known = in_lexicon(head, OCCASIONS) or in_lexicon(head, _PLACES)
    if preposition == "before":
        return in_lexicon(head, _BEFORE)
    if preposition == "at":
        return mention.lower(start) not in _NO_PLACES and (known or last.is_capital or quoted)
    if preposition == "during":
        return (known or quoted or mention.lower(start) in DETERMINERS) and head not in _TIMES
    if preposition in ("in", "outside", "inside", "near"):
        place = all(mention[n].is_capital for n in range(start, end) if mention[n].is_word)
        spoken = preposition == "in" and last.lower.endswith(_LANGUAGES)
        return known or (place and not spoken and not quoted)
    return preposition == "on" and (known or quoted)


def noun_phrase(mention: Mention, start: int) -> int:
    """Where the noun phrase that begins at a token ends, with the title in marks that closes it."""
    at, last = start, min(len(mention.tokens), start + 16)
    while at < last:
        token = mention[at]
        if token.is_quote and not mention.is_owner(at):
            return _quotation_end(mention, at) or at
        if not token.is_word and not mention.is_owner(at):
            break
        if (
            token.lower == "and"
            and start < at < last - 1
            and mention[at - 1].is_capital
            and mention[at + 1].is_capital
        ):
            at += 2
            continue
        if token.lower in _STOPPING or (token.lower == "that" and at > start) or token.lower == "that":
            break
        if at > start and (moment_after(mention, at) or token.lower in ("earlier", "later", "late", "early")):
            break
        at += 1
    while at > start and mention.is_owner(at - 1):
        at -= 1
    return 0 if all(mention.lower(n) in DETERMINERS - {"his", "her"} for n in range(start, at)) else at


def _quotation_end(mention: Mention, at: int) -> int:
    """After the closing mark of a title that opens at a token; 0 where it does not close soon."""
    closers = {"“": "”", '"': '"', "'": "'", "‘": "’", "«": "»", "„": "“"}.get(mention[at].text, "")
    for end in range(at + 1, min(len(mention.tokens), at + 30)):
        if closers and mention[end].text == closers and not mention.is_owner(end):
            return end + 1
    return 0


def head_word(mention: Mention, start: int, end: int) -> str:
    """The last word of a phrase that is no part of a name or a title: "program" of "the program “Rivers”"."""
    marks = [n for n in range(start, end) if mention[n].is_quote and not mention.is_owner(n)]
    stop = marks[0] if marks else end
    for number in range(stop - 1, start - 1, -1):
        if (
            mention[number].is_word
            and not mention[number].is_capital
            and mention.lower(number) not in DETERMINERS
        ):
            return mention.lower(number)
    return mention.lower(stop - 1) if stop > start else ""

"""Lines that say themselves what furniture they are: "Advertisement", "Read also", "© 2024 …".

A pattern is tried on one short line and must match all of it. A sentence of an article
must never match: so most patterns are closed sets of words, and where free words may
follow, the beginning is one with which no sentence begins. Quantifiers are bounded.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from onrecord.model.article import FurnitureKind
from onrecord.pages.dates import date_line
from onrecord.pages.people import byline, role_line

Zone = Literal["top", "middle", "end"]
"""Where a line stands: before the first paragraph of prose, after the last, or between them."""

_AGENCY = (
    r"(?:AP(?:\s?Photo|\s?Images)?|AFP|Reuters|Getty(?:\s?Images)?|EPA(?:-EFE)?|EFE|dpa|PA(?:\s?(?:Media|Wire))?|"
    r"Anadolu(?:\s?(?:Agency|Ajansi|via\s.{1,30}))?|Xinhua|TASS|Shutterstock|Alamy|Bloomberg|UPI|ANSA|Kyodo|"
    r"ZUMA(?:\s?Press)?|NurPhoto|SOPA|Handout|File|Al Jazeera|UNRWA|UNICEF|NASA)"
)
_BY_POST = (
    r"(?:newsletters?|inbox|updates|alerts|briefing|channel|podcast|e-?mails?|membership|app|WhatsApp|"
    r"notifications?)"
)
_NETWORK = (
    r"(?:Facebook|Twitter|X|Instagram|WhatsApp|Telegram|LinkedIn|Reddit|Pinterest|YouTube|TikTok|Threads|Bluesky|"
    r"Mastodon|Messenger|Flipboard|Google News|Pocket|Viber|VK|Tumblr|E-?mail)"
)
_SECTION = (
    r"(?:World|Politics|Business|Economy|Opinions?|Analysis|Features?|Sports?|Technology|Tech|Science|"
    r"Health|Culture|Arts?|Entertainment|Lifestyle|Travel|Climate|Environment|Education|Europe|Asia|"
    r"Asia[- ]Pacific|Africa|Americas|Latin America|Middle East|UK|US|U\.S\.|USA|India|China|Local|National|"
    r"International|Regional|Investigations?|Long reads?|Interviews?|Explainers?|Markets|Money|Crime|Law|"
    r"Society|Media|Video|Podcasts?|Galleries|Gallery|Pictures|News|Breaking News|Latest|Home|"
    r"Editorials?|Comment)"
)

_RELATED_HEAD = (
    r"(?:read\s(?:also|more|next|on|this\snext)|also\s(?:read|see|on\s.{1,40})|see\s(?:also|more)|keep\sreading|"
    r"further\sreading|suggested\sreading|recommended(?:\s(?:stories|articles|reading|reads|for\syou|videos?|news))?|"
    r"related(?:\s(?:stor(?:y|ies)|articles?|topics?|content|news|coverage|links?|posts?|reading|"
    r"videos?|reports?|items?))?|"
    r"more\s(?:on\sthis(?:\sstory|\stopic)?|stories|news|related\snews|top\sstories|coverage|like\sthis)|"
    r"more\s(?:on|from|in|about)\s.{1,50}|you\s(?:may|might)\s(?:also\s)?(?:like|be\sinterested\sin|enjoy|want\sto\sread)|"
    r"(?:most\s(?:read|popular|viewed|watched|shared|recent))|trending(?:\snow|\sstories)?|top\sstories|"
    r"latest\s(?:news|stories|headlines|updates|from\s.{1,40})|popular\s(?:now|stories|articles)|"
    r"editor[’']?s['’]?\s(?:picks?|choice)|don[’']t\smiss|in\scase\syou\smissed\sit|must[\s-]reads?|"
    r"what\sto\sread\snext|other\sstories|up\snext|elsewhere\son\s.{1,40}|from\sour\s(?:partners|archives?)|"
    r"around\sthe\sweb|from\sthe\sweb|promoted\sstories)"
)
_RELATED_LABEL = (
    r"(?:read(?:\s(?:also|more|next|on))?|also\sread|see\salso|also\ssee|related(?:\s(?:stor(?:y|ies)|articles?|news|"
    r"coverage|links?|content|reading))?|more\son\sthis|must[\s-]read|recommended|don[’']t\smiss|in\scase\syou\smissed\sit|"
    r"further\sreading|keep\sreading|interactive|gallery|in\spictures)"
)

_PATTERNS: dict[FurnitureKind, tuple[str, ...]] = {
    "advertisement": (
        r"(?:advertisements?|ads?|advert|adverts|advertising|sponsored|promoted|paid\s(?:content|post|partnership))[.:]?",
        r"(?:sponsored|promoted)\s(?:content|by\s.{1,60}|post|links?|message)",
        r"(?:-{1,3}\s?)?advertisement\s?(?:-{1,3}|[-–—]\sscroll\sto\scontinue.{0,20})?",
        r"(?:the\s)?(?:story|article|content|text)\scontinues\s(?:below|after)(?:\s(?:this|the))?"
        r"(?:\s(?:ad(?:vert(?:isement)?)?|video|promotion|newsletter(?:\spromotion)?|gallery|image))?\.?",
        r"continue\sreading\s(?:below|the\smain\sstory)\.?|scroll\s(?:down\s)?to\scontinue\.?",
        r"(?:skip|after|remove|report(?:\sthis)?|close|hide)\s(?:past\s)?(?:the\s)?(?:ads?|advert|advertisements?|newsletter"
        r"\spromotion|promotion)",
        rf"(?:please\s)?(?:sign\s?up|subscribe|register|join\s(?:us|our|now|free|today))\b[^\"“”]{{0,160}}\b{_BY_POST}\b[^\"“”]{{0,120}}",
        r"(?:sign\sup|subscribe|sign\sin|log\sin|register)(?:\s(?:now|here|today|free|for\sfree|to\s(?:read|continue)\b.{0,40}))?[.!]?",
        r"(?:get|receive)\s(?:the|our|a|your)\b[^\"“”]{0,120}\b(?:your\s(?:inbox|e-?mail)|newsletter)\b[^\"“”]{0,60}",
        r"(?:support|donate\sto|become\sa\s(?:member|supporter|subscriber)(?:\sof)?)\b[^\"“”]{0,30}"
        r"(?:our\sjournalism|independent\sjournalism|today|now|newsroom)[.!]?",
        r"become\sa\s(?:member|supporter|subscriber)[.!]?|already\sa\s(?:subscriber|member)\?.{0,30}",
    ),
    "related": (
        rf"{_RELATED_HEAD}\s?[:>»›→…]{{0,3}}",
        rf"[▶►•*>»→\-]?\s?{_RELATED_LABEL}\s?(?:[:|>»›→]|\s[-–—]\s)\s?\S.{{0,220}}",
        r"read\smore\s(?:about|on|from|in|of)\s[^.!\"“”]{1,100}",
        r"(?:click\shere|tap\shere)\s(?:to|for)\b.{1,120}",
        r"(?:read|see)\s(?:the\s)?(?:full|original|more)\s(?:story|article|report|coverage|here)(?:\shere)?\s?[.>»→]{0,2}",
    ),
    "list": (
        r"(?:list\sof\s\d{1,3}\sitems?\s?)?list\s\d{1,3}\sof\s\d{1,3}|list\sof\s\d{1,3}\sitems?|end\sof\slist",
    ),
    "player": (
        r"(?:(?:play|pause|watch|stop|listen\sto)\s(?:the\s)?(?:video|audio|full\svideo|live)\s?){1,4}",
        r"(?:video|audio)?\s?(?:duration|length|running\stime|playing|runtime)\b[:\s]{0,3}(?:\d[\d:]{0,9}"
        r"(?:\s(?:hours?|minutes?|mins?|seconds?|secs?))?\s?,?\s?(?:and\s)?){1,6}",
        r"now\splaying|loading\s?(?:\.{3}|…)?|(?:un)?mute|full\s?screen|buffering|skip\sintro|current\stime\s[\d:]{1,8}",
        r"listen(?:\s(?:now|live|to\sthis\s(?:article|story|page)))?(?:\s?[•·|:\-–(]\s?\d{1,3}\s?min(?:ute)?s?\)?|\s?[\d:]{4,8})?",
        r"watch(?:\s(?:now|live|this|below|here|more))?|(?:watch|video|audio|listen|podcast)\s?[:|]\s?\S.{0,160}",
        r"(?:this\svideo\scan(?:\s?not|[’']t)\sbe\splayed|your\sbrowser\sdoes\s(?:not|n[’']t)\ssupport)\b.{0,100}",
        r"to\s(?:play|view|watch|listen\sto)\sthis\s(?:video|content|audio|media)\b.{0,120}",
        r"\d{1,3}\s?(?:min(?:ute)?s?)\s(?:listen|watch|video)|video\splayer|audio\splayer|media\splayer",
    ),
    "caption": (
        r"(?:image|photo|picture|photograph|media|video|map|graphic)s?\s(?:source|caption|credits?)(?:\s?[,:]\s?.{1,300}|"
        r"\s(?-i:[A-Z]).{1,150})",
        r"[\[(](?:photo|image|picture|photograph|file|courtesy|credit|screengrab|illustration|graphic|map)s?\b[^\[\]()]{0,200}[\])]",
        r"(?:photo|image|picture|pic|photograph|illustration|graphic|screengrab|screenshot|credit|caption|main\simage|"
        r"lead\simage|cover\sphoto|featured\simage)s?(?:\s(?:credit|courtesy))?\s?[:/]\s?\S.{0,250}",
        r"(?:photo(?:graph)?s?|image|picture|illustration|graphic)\s(?:by|courtesy\sof|via)\s"
        r"(?-i:(?:[A-Z][\w.'’\-/]{0,30}|[/&,]|and|via|for|de|of)\s?){1,8}",
        r"(?:file\sphoto|file\simage|file\spicture)\s?[:\-–—].{1,380}|FILE\s?[-–—:]{1,2}\s?.{1,380}",
        r"[^\[\]()]{0,350}\[(?:photo|image|picture|courtesy|credit)\b[^\[\]]{0,100}\]\.?",
        rf"[^\[\]()]{{0,350}}\[[^\[\]()]{{0,80}}(?:/|\bvia\s){_AGENCY}\b[^\[\]()]{{0,60}}\]\.?",
        r"[^\[\]()]{0,350}\((?-i:[A-Z])[^\[\]()/]{2,60}/(?-i:AP|AFP|Reuters|REUTERS|Getty|EPA|Anadolu|Xinhua|Shutterstock)"
        r"\b[^\[\]()]{0,60}\)\.?",
        r"[^\[\]()]{0,350}\((?:AP\sPhoto|Photo\sby|(?:Image|Photo|Picture|File\sphoto)(?=[):/]))[^\[\]()]{0,100}\)\.?",
        rf"(?:(?![.!?]\s)[^\[\]()\"“”]){{0,200}}[.!]?\s?\[(?:File(?:\s?photo)?\s?:?\s?)?[^\[\]()]{{0,40}}{_AGENCY}\]",
        r"(?:REUTERS|Reuters|AFP|AP\sPhoto|Getty\sImages|EPA|AP)/[^\"“”.]{1,80}",
        rf"[^\"“”.!?]{{0,60}}/\s?{_AGENCY}(?:\s?/\s?{_AGENCY}|\svia\s.{{1,40}})?",
        r"hide\scaption|toggle\scaption|enlarge(?:\sthis)?\simage|view\s(?:gallery|image|photos)(?:\sin\sfullscreen)?",
    ),
    "credit": (
        r"(?:source|sources|agency|agencies|via)\s?[:：]\s?(?:https?://\S{1,200}|(?-i:[A-Z0-9])[^\"“”!?]{0,70})",
        r"(?:news\s)?agencies|(?:Reuters|AFP|AP|Xinhua|dpa|PA Media|TASS|Anadolu Agency|IANS|PTI|ANI|UPI)",
        r"[\[(](?:with\s)?(?:(?:inputs?\s(?:from|by)|reporting\sby|writing\sby|editing\sby|additional\sreporting|compiled)\b[^\[\]]{1,350}|"
        r"Reuters|AFP|AP|Xinhua|dpa|agencies|news\sagencies)[\])]",
        r"(?:with\s)?(?:additional\s|further\s|extra\s)?(?:reporting|research|writing|editing|graphics|translation|production|"
        r"files|contributions?|inputs?)\s(?:by|from)\s[^\"“”]{1,350}",
        r"(?:edited|compiled|translated|produced|updated|fact[\s-]checked|reviewed)\sby\s?:?\s[A-Z][^\"“”]{1,150}",
        r"this\s(?:article|story|report|piece|column|content|post|item)\s(?:was\s|is\s|has\sbeen\s)?(?:originally\s|first\s|also\s)?"
        r"(?:published|appeared|produced|republished|reproduced|provided|syndicated|translated|supported|funded)\b[^\"“”]{0,300}",
        r"[A-Z][^\"“”]{1,200}\scontributed\s(?:to\sthis\s(?:report|story|article)|reporting(?:\sfrom\s[^.]{1,60})?)\.?",
        r"(?:copyright\s?(?:©|\(c\)|\d{4}|:|by\s)|©|\(c\)\s(?=(?:copyright|\d{4})))[^\"“”]{0,300}",
        r"copyright\s(?-i:[A-Z])[\w .&]{2,40}",
        r"all\srights\sreserved\.?[^\"“”]{0,200}",
        r"the\sviews\sexpressed\sin\sthis\s(?:article|column|piece)\b[^\"“”]{0,250}",
    ),
    "other": (
        r"(?:we|this\s(?:web)?site|our\s(?:web)?site|this\spage|our\spartners)\b[^\"“”]{0,80}\b(?:us(?:e|es|ing)|stor(?:e|es|ing)|"
        r"set|sets|place)\s(?:[\w-]{1,20}\s){0,3}cookies\b[^\"“”]{0,250}",
        r"by\s(?:continuing|clicking|using)\b[^\"“”]{0,80}\byou\b[^\"“”]{0,30}\b(?:agree|accept|consent)\b[^\"“”]{0,200}",
        r"(?:accept|reject|allow|manage|decline)\s(?:all|cookies|all\scookies|preferences|settings|choices|and\scontinue)|"
        r"cookie\s(?:settings|policy|preferences|notice)|privacy\s(?:policy|notice|settings)|terms\s(?:of\s(?:use|service)|and\sconditions)",
        rf"share(?:\s(?:this|the)(?:\s(?:article|story|page|post|on\s.{{1,30}}))?)?:?|share\s(?:on|via|to|with)\s{_NETWORK}|"
        rf"share(?:\s?[,|•·]?\s?{_NETWORK}){{1,8}}|\d[\d,.]{{0,6}}[kKmM]?\sshares?|tweet(?:\sthis)?|pin\sit|"
        rf"post\son\s{_NETWORK}",
        r"copy\s(?:the\s)?link(?:\sto\s(?:clipboard|article))?|link\scopied!?|(?:email|print|save|bookmark|gift)\s(?:this\s)?"
        r"(?:article|story|page|link)",
        rf"(?:follow|find|like|join|like\sand\sfollow|connect\swith)\s(?:us|me|[A-Z][\w’' ]{{1,30}})\son"
        rf"\s:?\s?{_NETWORK}"
        rf"[^\"“”]{{0,120}}",
        r"(?:\d[\d,]{0,6}|no|add|leave|post|view|show|hide|read|see|all|write)\s(?:a\s|all\s|the\s)?(?:\d[\d,]{0,6}\s)?comments?|"
        r"comments?\s?(?:\(\s?\d[\d,]{0,6}\s?\)|\d[\d,]{0,6}|:\s?\d[\d,]{0,6}|section|are\sclosed\.?)|leave\sa\sreply|"
        r"join\sthe\s(?:conversation|discussion|debate)|(?:log|sign)\sin\sto\s(?:comment|reply).{0,30}",
        r"(?:estimated\s)?(?:reading\stime|time\sto\sread)\s?:?\s?(?:about\s)?\d{1,3}\s?min(?:ute)?s?|"
        r"(?:a\s)?\d{1,3}[\s-]?(?:min|mins|minutes?)\.?\sread(?:ing\stime)?",
        r"(?:home|news|front\spage)\s?[>»›/]\s?[^\"“”.!?]{1,150}|[^\"“”.!?:]{2,40}(?:\s[>»›]\s[^\"“”.!?:]{2,40}){1,6}",
        rf"{_SECTION}\s?[|•·]\s?[^\"“”.!?:]{{1,60}}",
        r"(?:tags?|topics?|filed\sunder|keywords?|categor(?:y|ies)|more\son|in\sthis\s(?:article|story)|hashtags?)\s?:\s?\S[^\"“”!?]{0,200}|"
        r"tags|topics|(?:#\w{2,40}[\s,]{0,3}){1,12}",
        r"skip\sto\s(?:main\s)?(?:content|navigation)|(?:back|return)\sto\s(?:top|home(?:page)?)|(?:main\s)?menu|show\s(?:more|less)|"
        r"load\smore|view\sall|see\sall|expand|collapse|close|search|open\sin\snew\s(?:tab|window)|click\sto\sexpand",
        r"(?:breaking|live|exclusive|developing|just\sin|watch\slive|live\supdates|this\sis\sa\s(?:developing|breaking)\s"
        r"(?:news\s)?story\b[^\"“”]{0,80})[.:]?",
        r"[\W_]{3,120}|-?30-?|ends",
        r"(?:got|have)\sa\s(?:tip|story|news\stip)\??[^\"“”]{0,120}|contact\sus(?:\s(?:at|via)\s\S{1,60})?|about\s(?:us|the\sauthor)",
    ),
}
_SIGNS = {
    kind: re.compile("(?:" + ")|(?:".join(patterns) + ")", re.IGNORECASE)
    for kind, patterns in _PATTERNS.items()
}
_CLOCK = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?/\s?\d{1,2}:\d{2}(?::\d{2})?)?")
_LABELS = re.compile(
    rf"{_NETWORK}|{_SECTION}|share|print|save|bookmark|link|copy|comment|comments|reply|like|follow|listen|live|"
    r"subscribe|more|next|previous|gift|text size|font size|a-|a\+|translate|editor’s note",
    re.IGNORECASE,
)
_RELATED_ALONE = re.compile(rf"{_RELATED_HEAD}\s?[:>»›→…]{{0,3}}", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?:said|says|told|he|she|they)\b", re.IGNORECASE)
_SPEAKS_FOR_ITSELF = re.compile(r"\b(?:I|we|my|our|said|says|told)\b")


def opens_related(line: str) -> bool:
    """Whether the line announces links that follow it, as "Read also" does."""
    return len(line) <= 80 and _RELATED_ALONE.fullmatch(line) is not None and not line.endswith("…")


@lru_cache(maxsize=4096)
def sign(line: str, zone: Zone) -> FurnitureKind | None:
    """What furniture the line (without surrounding white space) says it is, or None.

    Labels of one word and people with their posts count at the top and the end of a
    page only; in the middle the same words may be the article's own.
    """
    if _CLOCK.fullmatch(line):
        return "player" if zone != "middle" else "other"
    for kind, pattern in _SIGNS.items():
        if pattern.fullmatch(line) and not _speaks(line, kind):
            return kind
    if byline(line) is not None or date_line(line) is not None:
        return "byline"
    if zone == "middle":
        return None
    if _LABELS.fullmatch(line):
        return "other"
    return "byline" if role_line(line) else None


def _speaks(line: str, kind: FurnitureKind) -> bool:
    """Whether what looks like furniture is the article's: "Join us in the street, he said"."""
    if kind in ("advertisement", "other", "player"):
        return _REPORTS.search(line) is not None
    return kind == "credit" and _is_source_speaking(line)


def _is_source_speaking(line: str) -> bool:
    """Whether what looks like "Source: …" is somebody called "Source" who speaks."""
    label, colon, rest = line.partition(":")
    if not colon or label.strip().lower() not in ("source", "sources", "agency", "via"):
        return False
    sentence = rest.rstrip().endswith(".") and rest.count(" ") > 5
    return sentence or _SPEAKS_FOR_ITSELF.search(rest) is not None

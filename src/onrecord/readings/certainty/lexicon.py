"""Words that show how sure somebody is: hedges and boosters, each with its level.

After the classes of FactBank (Saurí and Pustejovsky, 2009) and Hyland's hedges and boosters (2005),
brought to five levels.
"""

from __future__ import annotations

import re

from onrecord.model.readings import Level

_IN_CONTENT: dict[Level, str] = {
    "unknown": r"""
        (?:it\ |it's\ |that\ )?(?:is\ |was\ |remains\ |remained\ |'s\ )?(?:still\ |yet\ )?
            (?:unclear|unknown|not\ (?:yet\ )?(?:known|clear|certain|sure))
        | (?:too\ (?:early|soon)|impossible|hard|difficult)\ to\ (?:say|tell|know|judge)
        | remains?\ to\ be\ seen | (?:no|not\ (?:have\ )?any)\ (?:idea|way\ of\ knowing) | anyone's\ guess
        | (?:do|does|did)\ ?(?:n't|n’t|\ not)\]?\ (?:yet\ |really\ )?know | nobody\ knows | no\ one\ knows
    """,
    "unlikely": r"""
        unlikely | improbable | implausible | doubtful | doubts?\ (?:that|whether|if) | in\ doubt
        | remote | hardly
        | (?:little|slim|small|no)\ (?:chance|prospect|likelihood|hope)
        | not\ (?:very\ )?(?:likely|probable)
        | far-?fetched
        | (?:i|we)\ (?:don['’]t|do\ not|didn['’]t|did\ not)\ (?:really\ )?(?:think|believe|expect)
    """,
    "certain": r"""
        definitely | certainly | certain\ (?:that|to) | no\ doubt | no\ question | undoubtedly
        | undeniabl[ey]
        | clearly | surely | obviously | unquestionably | indisputabl[ey]
        | without\ (?:a\ )?(?:doubt|question)
        | beyond\ (?:a\ |any\ )?doubt | for\ (?:sure|certain) | of\ course | absolutely | inevitabl[ey]
        | (?:i|we)\ (?:know|am\ (?:sure|certain|convinced)|are\ (?:sure|certain|convinced))
        | (?:i'm|i’m|we're|we’re)\ (?:absolutely\ |very\ |quite\ )?(?:sure|certain|convinced|confident)
        | convinced\ (?:that|of) | bound\ to | guaranteed?\ (?:to|that)
        | prove[sd]?\ (?:that|it|beyond|the|his|her|their|how)
        | (?:it\ is|it's|it’s|it\ was)\ (?:clear|obvious|evident|certain|plain)(?!ly)
        | (?:the\ )?(?:truth|fact)\ is | undisputed | sure\ enough
    """,
    "likely": r"""
        probabl[ey] | likely | apparently | presumably | supposedly | seemingly | evidently
        | (?:seem|appear)(?:s|ed)?(?=\ (?!in\b|on\b|at\b|before\b|alongside\b))
        | in\ all\ (?:probability|likelihood)
        | expected\ to | poised\ to | on\ the\ verge\ of | on\ the\ brink\ of | tends?\ to
        | looks?\ (?:like|set|as\ (?:if|though))
        | (?:i|we)\ (?:think(?!\ (?:about|of|back)\b)|believe|suspect|guess|suppose|would\ (?:say|guess)|
            assume|feel\ like)
        | (?:the|my|our|his|her|their)\ (?:assumption|guess|belief|suspicion)\ is
        | (?:there\ (?:is|are)|have|has)\ (?:good|every|strong)\ reasons?\ to
    """,
    "possible": r"""
        may(?!\ (?:\d|god\b)) | might(?!\ of\b) | could | (?<!as\ )possibl[ey] | perhaps | maybe
        | potentially
        | conceivabl[ey]
        | (?:ca(?:nno|n['’])t|can\ not|could(?:\ not|n['’]t)|not)\ (?:be\ )?(?:ruled?\ out|excluded?)
        | (?<!at\ )(?:a|some|any|every)\ (?:\w+\ )?(?:chance|possibility|risk)\ (?:that|of)
        | (?:plausible|plausibly)
    """,
}
_IN_CUE: dict[Level, str] = {
    "unknown": r"""
        (?:hard|difficult|impossible|too\ (?:early|soon))\ to\ (?:know|say|tell) | (?:un|not\ )(?:clear|known)
    """,
    "unlikely": r"doubt(?:s|ed|ing)? | sceptical | skeptical",
    "certain": r"""
        (?:is|are|was|were|remains?|am|'m)\ (?:absolutely\ |quite\ )?(?:convinced|certain|sure|confident)
        | know[s]? | knew | (?<!to\ )prove[sd]?(?!\ to\b) | convinced | no\ doubt
    """,
    "likely": r"""
        believe[sd]? | believing | (?:think(?:s|ing)?|thought)(?!\ (?:about|of)\b) | suspect(?:s|ed|ing)?
        | expect(?:s|ed|ing)?
        | assume[sd]?
        | guess(?:es|ed)? | suppose[sd]? | reckon(?:s|ed)? | appear(?:s|ed)? | seem(?:s|ed)?
        | apparently | probably
        | likely | presume[sd]? | opinion | belief | in\ (?:his|her|my|our|their|the)\ view
        | anticipate[sd]?
    """,
    "possible": r"""
        (?:can|could)(?:\ not|not|n['’]t)\ (?:be\ )?(?:rul(?:e|ed)\ out|exclude[d]?)
        | fear(?:s|ed|ing)? | worr(?:y|ies|ied|ying)(?:\ about)? | concern(?:s|ed)? | may | might | could
        | suggest(?:s|ed)?\ the\ possibility | afraid
    """,
}


def _pattern(levels: dict[Level, str]) -> re.Pattern[str]:
    groups = "|".join(f"(?P<{level}>{words})" for level, words in levels.items())
    return re.compile(rf"(?<![\w'’-])(?:{groups})(?![\w-])", re.IGNORECASE | re.VERBOSE)


IN_CONTENT = _pattern(_IN_CONTENT)
"""Words of a content; the group that matched is the level."""
IN_CUE = _pattern(_IN_CUE)
"""Words of a cue; the group that matched is the level."""

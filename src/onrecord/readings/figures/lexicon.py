"""Words that tell what happened to what is counted, by class."""

from __future__ import annotations

import re

_CLASSES = {
    "killed": r"kill\w*|dead|die[sd]?|dying|deaths?|fatalit\w+|slain|slay\w*|massacr\w+|bod(?:y|"
    "ies)|corpses?|execut(?:ed|ing|ions?)|"
    r"perish\w*|murder\w*|shot dead|lives lost|lost their lives|drown\w*|deadly|toll",
    "wounded": r"wound\w*|injur\w+|hurt|maim\w*|hospitali[sz]ed",
    "missing": r"missing|unaccounted",
    "detained": r"detain\w*|detention\w*|detainees?|arrest\w*|jail\w*|captur\w+|imprison\w*|"
    r"hostages?|custody|abduct\w*|kidnap\w*|"
    r"prisoners?|held captive|behind bars|incarcerat\w+",
    "displaced": r"displac\w+|fled|flee\w*|evacuat\w+|homeless|uproot\w*|driven from",
    "destroyed": r"destroy\w*|destruct\w+|levell?ed|raz(?:ed|ing)|demolish\w*|gutted|flatten\w*|"
    "burn(?:ed|t) down|wip(?:ed|ing) out|"
    r"obliterat\w+|wreck\w*|sunk",
    "damaged": r"damag\w+",
    "rescued": r"rescu\w+|frees?|freed|freeing|releas\w+|saved|saving|pulled from|pulled out",
    "protested": r"protest(?:ed|ing|s)?|protesters?|demonstrat\w+|march(?:ed|ing|ers?)|ralli(?:ed|"
    "es)|rally(?:ing)?|took to the streets|"
    r"walked out|walk-?outs?",
    "voted": r"voted|voting|cast(?: their)? (?:ballots|votes)|ballots|turned out to vote|votes?",
    "infected": r"infect\w+|cases|tested positive|contracted|sickened",
}
CLASSES = frozenset(_CLASSES)
EVENT = re.compile(
    rf"(?<![\w-])(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _CLASSES.items())})(?![\w-])",
    re.IGNORECASE,
)
THEMSELVES = re.compile(
    r"bod(?:y|ies)|corpses?|deaths?|fatalit(?:y|ies)|dead|injur(?:y|ies)|wounded|missing|arrests?|"
    r"cases|infections?|"
    r"killings?|executions?|detentions?|rescues?",
    re.IGNORECASE,
)
"""Nouns that are what happened; others ("prisoners", "votes") only where nothing else tells."""
PARTIAL = re.compile(
    r"total or partial|partial or total|partially or (?:totally|completely)|"
    r"fully or partially",
    re.IGNORECASE,
)
BE = frozenset(["be", "is", "are", "was", "were", "been", "being", "i", "wa", "wer"])
"""A verb that says nothing of what happens."""
_IRREGULAR = (
    "rose=rise risen=rise stood=stand became=become told=tell knew=know does=do fell=fall fallen=fall "
    "sold=sell bought=buy spent=spend paid=pay lost=lose won=win made=make took=take taken=take gave=give "
    "given=give grew=grow grown=grow built=build held=hold sent=send cut=cut hit=hit led=lead met=meet "
    "came=come went=go gone=go got=get kept=keep found=find left=leave brought=bring thought=think "
    "drew=draw drawn=draw had=have has=have shrank=shrink sank=sink saw=see seen=see ran=run shot=shoot "
    "fought=fight taught=teach put=put drove=drive driven=drive stolen=steal stole=steal hidden=hide "
    "hid=hide used=use raised=raise caused=cause increased=increase closed=close said=say struck=strike "
    "spoke=speak wrote=write written=write threw=throw thrown=throw broke=break broken=break chose=choose "
    "chosen=choose ate=eat eaten=eat flew=fly flown=fly began=begin begun=begin swept=sweep slept=sleep "
    "dealt=deal meant=mean lent=lend bent=bend fed=feed bred=breed "
)
IRREGULAR = dict(pair.split("=") for pair in _IRREGULAR.split())


def lemma(word: str) -> str:
    """A verb or noun without its ending; by rule, with the commonest irregular ones listed."""
    low = word.lower()
    if low in IRREGULAR:
        return IRREGULAR[low]
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith("ied") and len(low) > 4:
        return low[:-3] + "y"
    for ending in ("ing", "ed"):
        if low.endswith(ending) and len(low) > len(ending) + 2:
            stem = low[: -len(ending)]
            if stem[-1] == stem[-2] and stem[-1] not in "sl":
                return stem[:-1]
            return (
                stem + "e"
                if stem[-1] in "vcuz"
                or stem.endswith(
                    ("at", "ir", "ar", "as", "iz", "os", "ib", "us", "vid", "rg", "pon", "am", "ag")
                )
                else stem
            )
    if low.endswith("s") and not low.endswith("ss") and len(low) > 3:
        return low[:-2] if low.endswith(("shes", "ches", "sses", "xes")) else low[:-1]
    return low

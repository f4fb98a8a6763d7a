"""Which culture a name seems to come from: it decides which spellings can be one name."""

from __future__ import annotations

import re
from collections.abc import Iterable

WESTERN = frozenset({"english", "french", "spanish", "portuguese", "italian", "german", "dutch", "nordic"})
LOOSE = frozenset({"slavic", "islamic", "hebrew", "indic", "african", "ethiopian"})
"""Cultures whose names reach the news in several romanisations."""

_ENDINGS = {
    "slavic": r"(ov|ova|yev|eva|ieva|sk[iy]y?|sk[iy]i|skyj|ska|ska[iy]a|enko|chuk|tschuk|[iyj]uk|"
    r"atyuk|ets|ets[iy]|i[ck]h|ovych|evich|ovich|evych|ovna|evna|ivna|shvili|adze|idze|ts[iy]n|shyn|hub|gub)$",
    "islamic": r"(zad[ea]h?|pou?r|oglu|ullah|ollah|eddine|uddin|oddin|zai|nia|nejad|khah|doost|parast)$|"
    r"^(abd[aeu][lr]|abd[ae]l|nour|noor)",
    "indic": r"(swam[iy]|krishnan?|nath|nathan|murth[iy]|appa|endra|inder|dhyaya?|[ck]har[iy]a|walla|preet|"
    r"jit|esh?war|^venkat|^subra[hm]|singh|rajan|rathnam|ratnam|gopal|chandran?|dh[au]r[iy]|dhr[iy]|mohan|raman|rajah?|jee)$",
    "african": r"^(mb|nd|ng|nk|mv|nz|mp|nt|nj|mk|okon|chuk|oluw|olu|ade[bdkmnsy])|(wenu|kwu|chukwu|ngwe)$",
    "ethiopian": r"(g[iy]*org[iy]s|mariam|s[ei]llas+[ei]e?|wold[e]?)$|^(wolde|gebre|ghebre|haile|tekle)",
}
_PATTERNS = {culture: re.compile(pattern) for culture, pattern in _ENDINGS.items()}
_ISLAMIC_LETTERS = re.compile(r"kh|gh(?!t)|dh|q(?!u)")


def cues(words: Iterable[str], article: bool, printed: str) -> frozenset[str]:
    """Cultures that the looks of the words speak for; `article`: al-, bin and the like."""
    found: set[str] = set()
    if any("Ѐ" <= letter <= "ӿ" for letter in printed):
        found.add("slavic")
    if article:
        found.add("islamic")
    if any(letter in printed for letter in "ığşİŞĞ"):
        found.add("turkish")
    for word in words:
        if len(word) < 5:
            continue
        found.update(culture for culture, pattern in _PATTERNS.items() if pattern.search(word))
    return frozenset(found)


def has_eastern_letters(word: str) -> bool:
    """kh, gh, dh and a q without u: a romanised word."""
    return bool(_ISLAMIC_LETTERS.search(word))

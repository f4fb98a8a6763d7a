"""Which culture a name seems to come from: it decides which spellings can be one name."""

from __future__ import annotations

import re
from collections.abc import Iterable

WESTERN = frozenset({"english", "french", "spanish", "portuguese", "italian", "german", "dutch", "nordic"})
LOOSE = frozenset(
    {"slavic", "islamic", "hebrew", "indic", "african", "ethiopian", "greek", "armenian", "georgian"}
    | {"belarusian", "thai", "indonesian"}
)
"""Cultures whose names reach the news in several romanisations."""

BY_GIVEN = frozenset({"ethiopian", "thai", "indonesian"})
"""Cultures where a person is called by the given name."""

_ENDINGS = {
    "slavic": r"(ov|ova|yev|eva|ieva|sk[iy]y?|sk[iy]i|skyj|ska|ou?ski|[oe]vi[ck]|[jl]i[ck]|ska[iy]a|"
    r"enko|chuk|tschuk|[iyj]uk|"
    r"atyuk|ets|ets[iy]|i[ck]h|ovych|evich|ovich|evych|ovna|evna|ivna|shvili|adze|idze|ts[iy]n|shyn|hub|gub)$",
    "islamic": r"(zad[ea]h?|pou?r|oglu|ullah|ollah|eddine|uddin|oddin|zai|nia|nejad|khah|doost|parast)$|"
    r"^(abd[aeu][lr]|abd[ae]l|nour|noor)",
    "indic": r"(sh?ekhar|swam[iy]|krishnan?|nath|nathan|murth[iy]|appa|endra|inder|dhyaya?|[ck]har[iy]a|"
    r"walla|preet|jit|esh?war|^venkat|^subra[hm]|singh|rajan|rathnam|ratnam|gopal|chandran?|"
    r"dh[au]r[iy]|dhr[iy]|mohan|raman|rajah?|jee)$",
    "african": r"^(mb|nd|ng|nk|mv|nz|mp|nt|nj|mk|okon|chuk|oluw|olu|ade[bdkmnsy])|(wenu|kwu|chukwu|ngwe)$",
    "greek": r"(po[uy]?lo[su]|opoulou|ak[iy]s|[iy]d[iy]s|[iy]ad[iy]s|oglou|akos|matis)$",
    "armenian": r"([^aeiou][iy]an|[^aeiou]yants?)$",
    "basque": r"tx|^e(ch|tx)e[bv]|zabal|goiti|goyti|[bv]eitia|me?ndi|[bv]erri|gorri|iturri|i[bv]ar|gui?rre|"
    r"rr?i[zc]k?[co]|(rr?[ai]ga|eta|oste|uren|aurre|orta)$",
    "georgian": r"(shvili|[aeiou]dze|ava|uria)$",
    "belarusian": r"^(uladz|siarh|syarh|dzm|zmits|yauh|mikal[ay]|viktar|ihar|al[iy]ak|alyaks|vadz|sv[iy]atla|"
    r"natall|kats[iy]|kanst|sts[iy]a|ryhor|vali?ants|arts[iy]o|volh|tats[iy]|tsikh)|[ao]usk(i|aya)$",
    "thai": r"(akul|akorn|wongs[ae]|watra|wattana|siri|sakul|charoen|suwan|rattana|wanich|panich|ruang|"
    r"wongchai|sombat|sawat)$",
    "indonesian": r"(wati|yono|[iy]anto|w[io]bowo|w[io]dodo|kusumo|subroto|ningsih|ningrum|oetomo|utomo|"
    r"utrisno|arto)$",
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


def cues_of_given(word: str) -> frozenset[str]:
    """Cultures that a given name alone speaks for by its spelling: Alyaksei, Sviatlana."""
    return frozenset({"belarusian"}) if _PATTERNS["belarusian"].search(word) else frozenset()


def has_eastern_letters(word: str) -> bool:
    """kh, gh, dh and a q without u: a romanised word."""
    return bool(_ISLAMIC_LETTERS.search(word))

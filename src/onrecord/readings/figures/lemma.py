"""The base of a verb or noun from a form of it: by rule, with the forms that follow none listed.

Without a dictionary it is not always sure whether a stem has lost an "e" ("hop", "hope"); the endings
below are those after which English verbs of the news mostly have.
"""

from __future__ import annotations

import re
from functools import cache

from onrecord.readings.acts.forms import irregular

_PREFERRED = {
    "found": "find",
    "left": "leave",
    "felt": "feel",
    "saw": "see",
    "lay": "lie",
    "bound": "bind",
    "rose": "rise",
    "had": "have",
    "has": "have",
    "did": "do",
    "does": "do",
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "people",
}
"""Where a form has two bases, the one that news mean."""
_NO_FORMS = frozenset(
    ["need", "feed", "speed", "exceed", "succeed", "proceed", "bring", "king", "thing", "spring"]
)
_SILENT_E = re.compile(
    r"(?:[cuvz]|[^aeo]at|[bgprt][lr]eat|re?cit|[vn]it|[^oae]ut|[nv]ot|uot|[^aeo]id|[^eo]ad|[^oa]ud|[pl]od|[cp]ed|"
    r"[^e]ak|[^eo]ik|[^o]ok|ib|ob|ag|eg|ug|dg|rg|[^r]ang|[^aeiou]eng|lung|[bcdfgkpstz]l|[^aeo]ul|[^aeo]il|"
    r"[^eo]am|um|[^a]im|[^aeo]in|un|[^hu]ip|[^ov]op|[^eon]ap|yp|[^ao]ir|[^eot]ar|[cst]or|gnor|plor|ador|[^eo]ur|"
    r"plet|elet|mpet|[aeiou]s|rs|ns|ls|ps|eath|loth|[hw]ast|[^p]hol|[^aeiou]al)$"
)
_NO_SILENT_E = re.compile(
    r"(?:visit|limit|credit|profit|exit|edit|monitor|author|sponsor|sector|benefit|recruit|wait|focus|"
    r"\bhang|velop|total|signal|rival|equal|reveal|appeal|canvas|bias|[aeiou]nd|creat|treat|repeat|defeat|"
    r"audit|orbit|exhibit|inhibit|prohibit|deposit|solicit|inherit|merit|admit|gain|factor|doctor|tutor|mentor)$"
)
_SILENT_AFTER_ALL = re.compile(r"(?:[^r]creat|increas|decreas|releas|purchas)$|^creat$")


@cache
def _by_form() -> dict[str, str]:
    made: dict[str, str] = {}
    for base, forms in irregular().items():
        for form in forms:
            made.setdefault(form, base)
    return made | _PREFERRED


def irregular_base(form: str) -> str | None:
    """The base of a form that follows no rule, else None."""
    return _by_form().get(form)


@cache
def lemma(form: str) -> str:
    """The base of a verb's or noun's form in small letters: "hired" to "hire", "studies" to "study"."""
    known = irregular_base(form)
    if known is not None:
        return known
    if len(form) < 4 or form in _NO_FORMS or not form.isalpha():
        return form
    if form.endswith(("ies", "ied")):
        return form[:-3] + "y" if len(form) > 4 else form[:-1]
    if form.endswith("s") and not form.endswith(("ss", "us", "is")):
        return form[:-2] if form.endswith(("ches", "shes", "sses", "xes", "zzes", "oes")) else form[:-1]
    if form.endswith("eed"):
        return form[:-1]
    for ending in ("ing", "ed"):
        stem = form.removesuffix(ending)
        if stem != form and re.search(r"[aeiouy]", stem) and len(stem) > 1:
            return _with_e(stem)
    return form


def _with_e(stem: str) -> str:
    """A stem as the base is written: one of two consonants goes, a silent "e" comes back."""
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "sl":
        return stem[:-1] if stem[-1] not in "aeiou" and stem not in ("add",) else stem
    if _SILENT_AFTER_ALL.search(stem):
        return stem + "e"
    return stem + "e" if _SILENT_E.search(stem) and not _NO_SILENT_E.search(stem) else stem

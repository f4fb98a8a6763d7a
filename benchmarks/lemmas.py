"""The table of lemmas, and how often it is right:
`python benchmarks/lemmas.py LEMMINFLECT [--write FILE] [--tagged FILE…]`.

LEMMINFLECT is the folder of the library's tables (`lemminflect/resources` of its wheel; MIT licence, Brad
Jascob 2019, words of the SPECIALIST Lexicon). Of these the words of letters only are taken; a form goes into
the table where the rules of `onrecord.text.lemmas` do not lead from it to its lemma. FILE of `--tagged`:
articles with tagged words, as `gum-coreference.jsonl.gz` and `polnear-dev-corenlp.jsonl.gz` have them; shown
is how many inflected words of each are listed, and where table and library disagree. The words that the
readings know by name are listed as well.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from onrecord.text import lemmas
from onrecord.text.lemmas import Part

_PARTS: dict[str, Part] = {"verb": "verb", "noun": "noun", "adj": "adjective", "adv": "adjective"}
_PREFERRED: dict[Part, str] = {
    "verb": "axe:axed,axes,axing annex:annexed,annexing babysit:babysat bode:boded disable:disabled "
    "route:routed,routing premiere:premiered,premiering put:putting pale:paled,paling "
    "rebound:rebounded tinge:tinged,tinging whiz:whizzed,whizzes program:programmed,programming "
    "bind:bound bear:bore,borne,born singe:singed,singeing swinge:swingeing lambast:lambasted "
    "steal:stole,stolen tar:tarred,tarring work:worked,wrought gel:gelled,gelling clothe:clothed,clothing",
    "noun": "data:data media:media goods:goods means:means troops:troop glass:glasses axis:axes "
    "base:bases dice:dice opera:operas tax:taxes taxi:taxis leaf:leaves series:series "
    "species:species news:news fireworks:fireworks crossroads:crossroads "
    "arms:arms proceedings:proceedings staff:staffs bacterium:bacteria criterion:criteria "
    "phenomenon:phenomena life:lives people:people,peoples person:persons physics:physics "
    "telecommunications:telecommunications proceeds:proceeds headquarters:headquarters "
    "thanks:thanks clothes:clothes tropics:tropics trousers:trousers statistic:statistics "
    "percent:percents pence:pence dose:doses minibus:minibuses,minibusses agenda:agendas "
    "stadium:stadiums,stadia auspices:auspices remains:remains earnings:earnings "
    "premises:premises whereabouts:whereabouts outskirts:outskirts politics:politics "
    "surroundings:surroundings belongings:belongings savings:savings cattle:cattle",
    "adjective": "good:better,best bad:worse,worst far:farther,farthest,further,furthest old:elder,eldest "
    "stony:stonier,stoniest blonde:blonder",
}
"""The lemma of forms of which the library gives several, or another than news mean."""
_NOT: dict[Part, str] = {
    "verb": "headquarter would could should might must ought will shall may can consisted laden wee fee "
    "ting develope instal instil pal gell jell cooky wo ca stave",
    "noun": "doe go serie momento lense datum billions millions",
    "adjective": "more most less least much many little few",
}
"""Lemmas of the library that are left out: modal verbs, misspellings, and rare words that many forms of
others would be taken for."""
_ADDED: dict[Part, str] = {
    "verb": "be:am,is,are,was,were,been,being have:has,had,having do:does,did,done,doing "
    "can:canned,canning,cans will:willed,willing,wills tweet retweet google text livestream "
    "defund crowdfund fundraise unfriend blog email hashtag cyberbully weaponize weaponise "
    "greenlight furlough radicalize radicalise marginalize marginalise demonize demonise "
    "criminalize criminalise crystallize crystallise politicize politicise upend conflate reshape "
    "supersede redact waterboard reinvigorate reframe flavor flavour belie overpromise relocate "
    "mimic:mimicked,mimicking "
    "ad-lib:ad-libbed,ad-libbing spotlight:spotlit,spotlighted sneak:snuck,sneaked medal skydive "
    "airdrop:airdropped,airdropping gas:gasses,gassed,gassing offshore outsource airlift shortlist blacklist",
    "noun": "tweet retweet email hashtag selfie jihadist lawmaker policymaker startup smartphone app "
    "blogger whistleblower caliphate drone influencer podcast hacker lockdown airstrike ceasefire "
    "superdelegate settler goalkeeper county gallery act bar billionaire ad website fundraiser "
    "congressman congresswoman attendee frontrunner airwave stronghold evangelical paycheck "
    "millennial cellphone calorie questionnaire pan lab destiny dynamic bombshell timeline "
    "playbook third ten tech outlier tariff firefighter headscarf:headscarves something someone "
    "anything everything everyone anyone everybody anybody nobody nothing somebody none voting "
    "spending campaigning banking hacking trading fishing parking bidding lending mining gambling "
    "editing",
    "adjective": "",
}
_ZERO = (
    "beset bet bid broadcast burst cast cost cut forecast hit hurt input let offset outbid output preset "
    "put quit read recast reread rerun reset rid set shed shut slit split spread sublet telecast thrust "
    "typecast undercut upset wed wet"
)
"""Verbs of which the past is as the lemma."""
_LEAST = 5
"""Forms that an ending is told from."""
_MISSPELT = ("inging", "eeer", "eeest", "ueer", "ueest", "ieer", "staves", "betrode", "crew", "staid")
"""Ends of forms that the library lists by mistake, or that mostly are another word."""
_UNINFLECTED = (
    "across as besides hers his its less ours plus minus theirs this those thus towards upwards unless us "
    "versus via vs whereas yes yours perhaps always themselves ourselves yourselves reuters afterwards"
)
"""Other words in "-s" that are no plurals; the library's adverbs and adjectives go with them."""
_WITHOUT_A_TAG = (
    "evening building ground bit crew wound rent wedding clothing housing funding training timing willing "
    "interesting ceiling dove stove sewing lighting saving offing banking farthing gelding shilling "
    "sterling fed spat shed cod rove interested united sophisticated tired crooked disabled amazing "
    "overwhelming compelling surprising exciting boring striking stunning related detailed armed"
)
"""Words that are forms of a verb by their look, and mostly something else."""
_HEAD = (
    "English lemmas, and the forms of them that follow no rule. Made by benchmarks/lemmas.py from the "
    "tables of LemmInflect 0.2.3 (https://github.com/bjascob/LemmInflect), whose words are those of the "
    "SPECIALIST Lexicon, courtesy of the U.S. National Library of Medicine. Changed: words of letters "
    "only, in lower case; our own preferences and additions; forms that the rules of lemmas.py give are "
    "left out. Do not edit: change the script. The licence of LemmInflect:",
    "The MIT License (MIT)",
    "Copyright (C) 2019 Brad Jascob",
    "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and "
    'associated documentation files (the "Software"), to deal in the Software without restriction, '
    "including without limitation the rights to use, copy, modify, merge, publish, distribute, "
    "sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is "
    "furnished to do so, subject to the following conditions:",
    "The above copyright notice and this permission notice shall be included in all copies or "
    "substantial portions of the Software.",
    'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT '
    "NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND "
    "NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, "
    "DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT "
    "OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.",
)
"""What the table begins with."""
Table = dict[Part, dict[str, str]]
"""The lemma of each form, by part of speech."""


def main(arguments: list[str] | None = None) -> None:
    """Write the table, or show how it and the library do."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("lemminflect", type=Path, help="folder of the library's tables")
    parser.add_argument("--write", type=Path, metavar="FILE")
    parser.add_argument("--tagged", type=Path, nargs="*", default=[], metavar="FILE")
    asked = parser.parse_args(arguments)
    library = _read(asked.lemminflect)
    if asked.write:
        asked.write.write_text(_made(library), encoding="utf-8")
    for path in asked.tagged:
        _compare(library, path)


def _read(folder: Path) -> Table:
    """The library's lookup of lemmas, each word in lower case, with the first of several lemmas."""
    made: Table = {"verb": {}, "noun": {}, "adjective": {}}
    with gzip.open(folder / "lemma_lu.csv.gz", "rt", encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split(",") for line in lines]
    rows.sort(key=lambda row: row[0] != row[0].lower())
    for form, kind, found in rows:
        if kind in _PARTS and form.isalpha() and form.isascii():
            several = [one.lower() for one in found.split("/") if one.isalpha()]
            if several:
                itself = form in several and not form.endswith("s") and kind == "noun"
                made[_PARTS[kind]].setdefault(form.lower(), form if itself else several[0])
    return made


def _made(library: Table) -> str:
    """The text of the table."""
    own: dict[Part, tuple[set[str], dict[str, str]]] = {part: _own(library, part) for part in library}
    sections = {f"{part}s": _wrapped(found) for part, (found, _) in own.items()}
    empty = {f"{part} forms": "" for part in own}
    lemmas._sections.cache_clear()
    lemmas._words.cache_clear()
    lemmas._sections = lambda: sections | empty  # type: ignore[assignment]
    for part, (_, of) in own.items():
        sections[f"{part} forms"] = _irregular(part, of)
    lost, kept = _endings(own["verb"][1])
    sections |= {"stems that have lost e": _wrapped(lost), "stems that have not lost e": _wrapped(kept)}
    others = {word for word in library["adjective"] if word.endswith("s") and not word.endswith(("ss", "us"))}
    sections["not inflected"] = _wrapped(others.union(_UNINFLECTED.split()))
    sections["without a tag"] = _wrapped(_WITHOUT_A_TAG.split())
    head = "\n".join(f"# {line}".rstrip() for text in _HEAD for line in (*textwrap.wrap(text, 108), ""))
    return head + "".join(f"\n= {name}\n{text}" for name, text in sections.items()) + "\n"


def _own(library: Table, part: Part) -> tuple[set[str], dict[str, str]]:
    """The lemmas, and the lemma of each form, with our own preferences."""
    omitted = _NOT[part].split()
    of = {form: found for form, found in library[part].items() if found not in (form, *omitted)}
    of |= {form: form for form, found in library[part].items() if form == found not in omitted}
    for listed in (_ADDED[part], _of_cues(part), _PREFERRED[part]):
        for found, _, forms in (one.partition(":") for one in listed.split()):
            of.update({form: found for form in forms.split(",") if form})
            of.setdefault(found, found)
    bases = set(of.values()).difference(omitted)
    if part == "adjective":
        bases = {base for form, base in of.items() if form != base}
        of = {form: base for form, base in of.items() if base in bases}
    return bases, of


def _of_cues(part: Part) -> str:
    """The verbs and nouns that the readings know by name."""
    if part == "adjective":
        return ""
    acts = files("onrecord.readings.acts")
    known, near = (json.loads((acts / name).read_text("utf-8")) for name in ("lexicon.json", "nearest.json"))
    words = {words.split()[0] for group in known[f"{part}s"] for words in group["words"]}
    words.update(word for verb, others in near[f"{part}s"].items() for word in (verb, *others))
    figures = json.loads((files("onrecord.readings.figures") / "events.json").read_text("utf-8"))
    words.update(word for one in figures.values() for word in one[f"{part}s"])
    if part == "noun":
        words.update(word for one in figures.values() for word in one["counted"])
    return " ".join(w for w in sorted(words - set(_NOT[part].split())) if re.fullmatch("[a-z-]+", w))


def _irregular(part: Part, of: dict[str, str]) -> str:
    """A line for each lemma with forms that the rules do not lead back to it, or do not lead to it alone."""
    words = lemmas._words(part)
    zero = _ZERO.split()
    known: dict[str, list[str]] = {}
    for form, found in sorted(of.items()):
        itself = form == found and (words._by_rule(form) or (part == "verb" and form in zero))
        if itself or (form != found and words._by_rule(form) != found and not form.endswith(_MISSPELT)):
            known.setdefault(found, []).append(form)
    attested: dict[str, set[str]] = {}
    for form, found in of.items():
        attested.setdefault(found, set()).add(form)
    lines = []
    for found, forms in sorted(known.items()):
        kinds = {lemmas._kind(form, part) for form in forms}
        regular = [f for f in words.forms(found) if f in attested[found] and lemmas._kind(f, part) in kinds]
        lines.append(" ".join([found, *dict.fromkeys([*forms, *regular])]))
    return "\n".join(lines)


def _endings(of: dict[str, str]) -> tuple[list[str], list[str]]:
    """Endings of stems of regular verbs after which an "e" is mostly lost, and mostly not.

    Those of one letter, and longer ones that say other than the next shorter one.
    """
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for form, found in of.items():
        for inflected in ("ed", "ing"):
            stem = form.removesuffix(inflected)
            if stem != form and stem in (found, found[:-1]):
                for length in range(1, lemmas._LONGEST_ENDING + 1):
                    counts[stem[-length:]][stem != found] += 1
    said: dict[str, bool] = {}
    for ending in sorted(counts, key=len):
        kept, lost = counts[ending]
        before = next((said[ending[n:]] for n in range(1, len(ending)) if ending[n:] in said), None)
        if before is None or (kept + lost >= _LEAST and (lost > kept) != before and lost != kept):
            said[ending] = lost > kept
    return [ending for ending in said if said[ending]], [ending for ending in said if not said[ending]]


def _wrapped(words: set[str] | list[str]) -> str:
    return "\n".join(textwrap.wrap(" ".join(sorted(words)), 110, break_on_hyphens=False))


def _compare(library: Table, path: Path) -> None:
    """How many inflected words of a tagged file are listed, and those of which table and library differ."""
    counts = Counter(_tagged(path))
    total = sum(counts.values())
    unlisted: Counter[str] = Counter()
    differ: Counter[str] = Counter()
    for (word, tag), number in counts.items():
        part = lemmas._PARTS[tag[:2]]
        if lemmas._words(part).lemma(word) is None and word not in lemmas._words(part).lemmas:
            unlisted[f"{word}/{tag} {lemmas.lemma(word, tag)}"] += number
        theirs = library[part].get(word)
        if theirs is not None and theirs != lemmas.lemma(word, tag):
            differ[f"{word}/{tag} {lemmas.lemma(word, tag)} not {theirs}"] += number
    print(f"{path.name}: {total} inflected words")
    for name, found in (("not listed", unlisted), ("not as the library", differ)):
        print(f"  {name}: {sum(found.values())} ({sum(found.values()) / total:.2%}); {found.most_common(40)}")


def _tagged(path: Path) -> Iterator[tuple[str, str]]:
    """The inflected words with their tags."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            for sentence in json.loads(line)["sentences"]:
                for word in sentence["tokens"] if isinstance(sentence, dict) else sentence:
                    if word[3] in ("VBD", "VBN", "VBG", "VBZ", "NNS", "JJR", "JJS", "RBR", "RBS"):
                        yield word[0].lower().replace("’", "'"), word[3]


if __name__ == "__main__":
    main()

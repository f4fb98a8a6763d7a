"""Two readings of one text, laid side by side statement by statement."""

from __future__ import annotations

import json
from typing import Any

Json = dict[str, Any]


def differences(before: Json, after: Json) -> list[str]:
    """Lines that say what is gone (-), new (+) and changed (~); none where all is equal."""
    lines = [
        f"~ {key}: {_short(before.get(key))} -> {_short(after.get(key))}"
        for key in sorted(before.keys() | after.keys())
        if key not in ("speakers", "statements", "voice") and before.get(key) != after.get(key)
    ]
    names = [{one["id"]: one["name"] for one in article["speakers"]} for article in (before, after)]
    old, new = (
        {s["key"]: _told(s, who) for s in a["statements"]}
        for a, who in zip((before, after), names, strict=True)
    )
    for key in [*old, *(key for key in new if key not in old)]:
        if key not in new:
            lines.append(f"- {old[key]['']}")
        elif key not in old:
            lines.append(f"+ {new[key]['']}")
        else:
            changed = [
                k for k in sorted(old[key].keys() | new[key].keys()) if old[key].get(k) != new[key].get(k)
            ]
            if changed:
                lines.append(f"~ {new[key]['']}")
            lines += [
                f"    {k}: {_short(old[key].get(k))} -> {_short(new[key].get(k))}" for k in changed if k
            ]
    lines += _of_lists("speaker", before["speakers"], after["speakers"])
    lines += _of_lists("voice", before["voice"], after["voice"])
    return lines


def _told(statement: Json, names: dict[int, str]) -> Json:
    """A statement with its speakers by name, and under "" a line of it."""
    source, cue = statement["source"], statement["cue"]
    line = f"{source and source['text']} | {cue and cue['text']} | {statement['content']['text'][:90]}"
    by = [{**one, "id": names[one["id"]]} for one in statement["speakers"]]
    return {**statement, "speakers": by, "": " ".join(line.split())}


def _of_lists(name: str, before: list[Json], after: list[Json]) -> list[str]:
    """Items of a list that are in one only; numbers of speakers do not count."""
    old, new = (
        [_short({k: v for k, v in one.items() if k != "id"}) for one in many] for many in (before, after)
    )
    gone, come = [one for one in old if one not in new], [one for one in new if one not in old]
    return [*(f"- {name} {one}" for one in gone), *(f"+ {name} {one}" for one in come)]


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 400 else text[:400] + " …"

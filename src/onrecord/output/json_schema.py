"""The JSON Schema of an article's JSON."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, cast


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one article, as `Article.to_json` makes it.

    Every key that exists today is described, and required unless it is absent where
    nothing is known (`said`, `why_unnamed`, the `confidence` of a passage). Other keys
    are allowed, because the contract adds keys without raising its version. The value
    is the caller's own: changing it changes nothing else.
    """
    text = files("onrecord.output").joinpath("schema.json").read_text(encoding="utf-8")
    return cast(dict[str, Any], json.loads(text))

"""Words for a terminal, whatever article they come from and whatever the terminal can show."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from onrecord.output.characters import on_one_line

NARROW = 60
"""Below this many columns things are listed one under the other, not in a table."""

_ASCII = {"—": "-", "→": "->"}


def words(text: str, console: Console, style: str = "") -> Text:
    """The text on one line, nothing of it obeyed by the terminal or read as markup."""
    # Text, not str: rich reads markup such as [red] in a str only. What the terminal's
    # encoding lacks is shown by its number instead of ending the run with an error.
    known = on_one_line(text).encode(console.encoding, "backslashreplace").decode(console.encoding)
    return Text(known, style)


def sign(which: str, console: Console, style: str = "dim") -> Text:
    """A dash or an arrow, or what stands for it where the terminal shows ASCII only."""
    return Text(_ASCII[which] if console.options.ascii_only else which, style)

"""Characters of a text that must not reach a screen as they are, and what is shown instead.

An article is other people's text: it may hold escape sequences that repaint a terminal,
or marks that turn the direction of what follows. Each such character is shown as a
visible sign, so that nothing is lost and nothing is obeyed.
"""

from __future__ import annotations

import re

_WHITE_SPACE = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")

_CONTROLS = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: "\u2421",
    **{code: f"\\x{code:02x}" for code in range(0x80, 0xA0)},
    **{code: f"\\u{code:04x}" for code in range(0xD800, 0xE000)},
}
_DIRECTIONS = {code: f"\\u{code:04x}" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def visible(text: str) -> str:
    """The text with its control characters and lone surrogates as signs; line ends and tabs stay."""
    return text.translate(_CONTROLS)


def on_one_line(text: str) -> str:
    """The text for a terminal: one line, nothing that a terminal obeys.

    White space and line ends become single spaces, control characters signs, and
    marks of direction their numbers, because in a terminal they reach beyond the text.
    """
    return visible(_WHITE_SPACE.sub(" ", text).strip(" ")).translate(_DIRECTIONS)


def without_surrogates(text: str) -> str:
    """The text as it can be written in UTF-8: each lone surrogate becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

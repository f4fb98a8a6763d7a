"""Bytes to text: byte order marks, Unicode, what a page declares, and what is left to be told.

A text is never refused for a byte that cannot be decoded; that byte becomes U+FFFD and
the reader is told. What is refused are bytes that are no text at all.
"""

from __future__ import annotations

import codecs
import re
import unicodedata

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w:.-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"^\s{0,99}<\?xml\b[^>]{0,99}?\bencoding\s{0,9}=\s{0,9}[\"']([\w:.-]{2,40})")
_DECLARATION_WITHIN = 4096
# Browsers read these as windows-1252, of which they are parts, and so do the pages that name them.
_WESTERN = {"ascii", "iso8859-1", "latin-1", "cp1252"}
# Those in which news is still kept; a detector left free prefers the odd code page of DOS.
_CANDIDATES = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r"),
    *("iso8859_2", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr"),
)
_WESTERN_MARKS = frozenset("‘’“”–—…•€£©®«»° ".encode("cp1252"))
_PRINTABLE = bytes(range(32, 127)) + b"\t\n\r"
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b\b")) + b"\x7f"
_SURROGATE = re.compile("[\ud800-\udfff]")
SAMPLE = 60_000
WIDE_SAMPLE = 4_000
FEW = 6
"""Fewer bytes over 127 than this tell no detector anything."""


class NotTextError(ValueError):
    """Bytes that are no text in any encoding."""


def decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """The text of `data`, line ends and all other characters kept, and warnings for the reader.

    A byte order mark is dropped, as it belongs to the encoding. Raises NotTextError where the
    bytes are those of a binary file.
    """
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decoded(data[len(mark) :], name)
    wide = _wide(data)
    if wide:
        return _decoded(data, wide)
    if _is_binary(data):
        raise NotTextError
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _decoded(data, _declared(data) or _single_byte(data))


def whole(text: str) -> tuple[str, tuple[str, ...]]:
    """`text` with each lone surrogate replaced by U+FFFD, one for one, and a warning if there was any.

    A lone surrogate is half a character; it can be neither written to a file nor hashed.
    """
    mended, count = _SURROGATE.subn("\ufffd", text)
    if not count:
        return text, ()
    return mended, (f"{_times(count, 'half character')} (lone surrogates) became U+FFFD.",)


def _decoded(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    text = data.decode(name, "replace")
    broken = text.count("\ufffd")
    if not broken:
        return text, ()
    return text, (f"{_times(broken, 'place')} could not be decoded as {name} and became U+FFFD.",)


def _times(count: int, what: str) -> str:
    return f"{count:,} {what}" + ("" if count == 1 else "s")


def _wide(data: bytes) -> str | None:
    """The name of UTF-16 or UTF-32 without a mark, where the bytes read as text in it alone."""
    sample = data[: WIDE_SAMPLE - WIDE_SAMPLE % 4]
    plain = len(sample) - len(sample.translate(None, _PRINTABLE))
    if (0 not in sample and not _is_binary(sample)) or plain * 10 >= len(sample) * 9:
        return None
    for name in ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be"):
        try:
            text = codecs.getincrementaldecoder(name)().decode(sample)
        except UnicodeDecodeError:
            continue
        if _reads_as_text(text):
            return name
    return None


def _reads_as_text(text: str) -> bool:
    """Whether characters are plausible together: assigned, few controls, words or spaces as text has."""
    if not text:
        return False
    odd = sum(unicodedata.category(character) in ("Cc", "Cn", "Co") for character in text)
    odd -= sum(map(text.count, "\t\r\n"))
    latin = sum(character.isascii() and character.isalnum() for character in text)
    parted = sum(map(text.count, " \n\u3000\u3001\u3002"))
    return odd * 100 <= len(text) and (latin * 2 >= len(text) or parted * 50 >= len(text))


def _is_binary(data: bytes) -> bool:
    """Whether the bytes have zeros or control characters as no text has them."""
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > max(2, len(sample) // 200)


def _declared(data: bytes) -> str | None:
    """The encoding that a page or XML declaration names, where Python knows it."""
    head = data[:_DECLARATION_WITHIN]
    found = _XML.search(head) or _META.search(head)
    if found is None:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return None
    if name in _WESTERN:
        return "cp1252"
    # "utf-16" in a declaration that could be read byte by byte is plainly not true
    return None if name.startswith(("utf-16", "utf-32")) or not _is_text_encoding(name) else name


def _is_text_encoding(name: str) -> bool:
    try:
        return isinstance(b"a".decode(name), str)
    except (LookupError, UnicodeError, ValueError):
        return False


def _single_byte(data: bytes) -> str:
    """The likeliest encoding of bytes that are not UTF-8 and declare nothing.

    A detector needs text to go by. Bytes that are nearly UTF-8 are UTF-8 that was
    damaged, and Latin text with few accents is windows-1252: in both cases a detector's
    guess (some code page of DOS, as often as not) would turn a good text into mojibake.
    """
    sample = data[:SAMPLE]
    high = [byte for byte in sample if byte > 127]
    broken = sample.decode("utf-8", "replace").count("\ufffd")
    if len(high) >= 3 * broken and broken * 20 < len(sample):
        return "utf-8"
    if len(high) < FEW or len(high) * 20 < len(sample) or all(byte in _WESTERN_MARKS for byte in high):
        return "cp1252"
    return _guessed(sample) or "cp1252"


def _guessed(sample: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=list(_CANDIDATES)).best()
    return best.encoding if best is not None else None

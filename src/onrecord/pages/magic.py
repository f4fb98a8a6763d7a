"""What a file is by its first bytes, where that is nothing to read."""

from __future__ import annotations

_IMAGE = "an image: onrecord reads text, so get the words out of it first"
_SOUND = "sound or video: onrecord reads text, so write down what is said first"
_ARCHIVE = "a packed archive: unpack it first"
_PROGRAM = "a program, not an article: give it a text, HTML or JSONL file"
_OFFICE = "an old office document: save it as text or HTML first"

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "a PDF: save it as text or HTML first"),
    (b"\x89PNG\r\n\x1a\n", f"PNG, {_IMAGE}"),
    (b"\xff\xd8\xff", f"JPEG, {_IMAGE}"),
    (b"GIF87a", f"GIF, {_IMAGE}"),
    (b"GIF89a", f"GIF, {_IMAGE}"),
    (b"II*\x00", f"TIFF, {_IMAGE}"),
    (b"MM\x00*", f"TIFF, {_IMAGE}"),
    (b"\x00\x00\x01\x00", f"ICO, {_IMAGE}"),
    (b"{\\rtf", "RTF: save it as text or HTML first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
    (b"7z\xbc\xaf\x27\x1c", f"7z, {_ARCHIVE}"),
    (b"Rar!\x1a\x07", f"RAR, {_ARCHIVE}"),
    (b"BZh", f"bzip2, {_ARCHIVE}"),
    (b"\xfd7zXZ\x00", f"xz, {_ARCHIVE}"),
    (b"\x28\xb5\x2f\xfd", f"zstd, {_ARCHIVE}"),
    (b"SQLite format 3\x00", "an SQLite database: give it a text, HTML or JSONL file"),
    (b"PAR1", "a Parquet file: write its articles as JSONL first"),
    (b"\x7fELF", _PROGRAM),
    (b"\xcf\xfa\xed\xfe", _PROGRAM),
    (b"OggS", f"Ogg, {_SOUND}"),
    (b"fLaC", f"FLAC, {_SOUND}"),
    (b"ID3", f"MP3, {_SOUND}"),
    (b"\x1a\x45\xdf\xa3", f"Matroska, {_SOUND}"),
)
_ZIPPED = (
    (b"word/", "a Word document (docx): save it as text or HTML first"),
    (b"xl/", "a spreadsheet (xlsx): write its articles as JSONL first"),
    (b"ppt/", "a presentation (pptx): save it as text or HTML first"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "an OpenDocument file: save it as text or HTML first"),
    (b"mimetypeapplication/epub", "an EPUB book: save it as text or HTML first"),
)


def foreign_kind(head: bytes) -> str | None:
    """What the file that begins with `head` is and what to do with it, or None if it may be read.

    Only signatures are looked at; bytes that are binary without one are for the decoding to refuse.
    """
    if head.startswith(b"PK\x03\x04"):
        return next((kind for sign, kind in _ZIPPED if sign in head), f"zip, {_ARCHIVE}")
    if head.startswith(b"BM") and head[6:10] == bytes(4):
        return f"BMP, {_IMAGE}"
    if head.startswith(b"RIFF") and len(head) >= 12:
        return f"WebP, {_IMAGE}" if head[8:12] == b"WEBP" else f"RIFF, {_SOUND}"
    if head[4:8] == b"ftyp":
        return (
            f"HEIC or AVIF, {_IMAGE}"
            if head[8:12] in (b"heic", b"heix", b"avif", b"mif1")
            else f"MP4, {_SOUND}"
        )
    if head[257:262] == b"ustar":
        return f"tar, {_ARCHIVE}"
    return next((kind for sign, kind in _BEGINNINGS if head.startswith(sign)), None)

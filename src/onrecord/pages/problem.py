"""The one error of this folder: a source that cannot be read."""

from __future__ import annotations


class PageError(ValueError):
    """A source that cannot be read; `str()` is one line that names the source and the mend."""

    @classmethod
    def at(cls, where: str, what: str) -> PageError:
        """The error of the source `where`: a file's name, `standard input` or `file:line 12`."""
        return cls(" ".join(f"{where}: {what}".split()))

"""Bytes on their way, counted, so that it can be told how much is left."""

from __future__ import annotations

import io
from typing import IO, Any


class Meter:
    """How many bytes were read so far."""

    def __init__(self) -> None:
        self.bytes = 0


class MeteredStream(io.RawIOBase):
    """A stream whose bytes are counted as they are read; closing it leaves the inner one open if `keep`."""

    def __init__(self, inner: IO[bytes], meter: Meter, *, keep: bool = False) -> None:
        super().__init__()
        self._inner = inner
        self._meter = meter
        self._keep = keep

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Read into a buffer; the number of bytes, 0 at the end."""
        view = memoryview(buffer)
        data = self._inner.read(len(view))
        view[: len(data)] = data
        self._meter.bytes += len(data)
        return len(data)

    def close(self) -> None:
        """Close it, and the inner one unless that is kept."""
        if not self.closed and not self._keep:
            self._inner.close()
        super().close()

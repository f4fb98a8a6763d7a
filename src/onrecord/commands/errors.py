"""Errors that a user can mend, told in one line."""

from __future__ import annotations

import click


class OneLineErrors:
    """Turns the errors that a user can mend into one line and exit code 1."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if isinstance(error, OSError) and error.filename is not None:
            raise click.ClickException(f"{error.filename}: {error.strerror}") from error
        if isinstance(error, (ValueError, ModuleNotFoundError)):
            raise click.ClickException(str(error)) from error

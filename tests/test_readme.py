"""What the README and the documentation show works as it is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from onrecord.cli import main
from onrecord.output import schema

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_example_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert "the ministry" in capsys.readouterr().out


def test_every_option_that_is_named_exists() -> None:
    help_text = CliRunner().invoke(main, ["read", "--help"]).stdout
    for option in re.findall(r"^\| `(-[-\w]*)`", README, re.MULTILINE):
        assert option in help_text


@pytest.mark.parametrize("page", sorted(path.name for path in (ROOT / "docs").glob("*.md")))
def test_every_page_of_the_documentation_is_linked(page: str) -> None:
    assert f"docs/{page}" in README


def test_links_lead_somewhere() -> None:
    for path in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")]:
        for link in re.findall(r"\]\((?!https?:)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / link).exists(), f"{path.name}: {link}"


def test_every_key_of_the_json_is_explained() -> None:
    text = (ROOT / "docs" / "json.md").read_text(encoding="utf-8")
    for key in [*schema()["properties"], "key", "kind", "source", "cue", "content", "within", "confidence"]:
        assert f"`{key}`" in text, key


@pytest.mark.parametrize("command", ["read", "evaluate", "train"])
def test_every_command_has_its_function(command: str) -> None:
    import onrecord

    assert callable(getattr(onrecord, command))

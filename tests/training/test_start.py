"""The weights a training begins with: out of a checkpoint, and out of the 8 bits they are shipped in."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")
onnx = pytest.importorskip("onnx", reason="training needs onnx: pip install 'onrecord[train]'")

from onrecord.training.export import export  # noqa: E402
from onrecord.training.network import Network  # noqa: E402
from onrecord.training.start import read_weights  # noqa: E402

NOT_EXPORTED = ("annotator.", "spans.start_mask", "spans.pairs_mask")


@pytest.fixture(scope="module")
def network() -> Network:
    """A network in which no two tables are the same, as in one that was trained."""
    torch.manual_seed(0)
    made = Network().eval()
    for parameter in made.parameters():
        if parameter.numel() == 1 or parameter.std() == 0:
            torch.nn.init.normal_(parameter, std=0.02)
    return made


@pytest.fixture(scope="module")
def exported(network: Network, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("weights") / "small.onnx"
    export(network, path)
    return path


def test_all_that_was_exported_comes_back(network: Network, exported: Path) -> None:
    wanted = {name for name in network.state_dict() if not name.startswith(NOT_EXPORTED)}
    assert read_weights(exported).keys() == wanted


def test_parameters_come_back_but_for_their_rounding(network: Network, exported: Path) -> None:
    known = network.state_dict()
    for name, value in read_weights(exported).items():
        step = (known[name].max() - known[name].min()).item() / 255
        assert value.shape == known[name].shape, name
        assert (value - known[name]).abs().max().item() <= 0.51 * step + 1e-5, name


def test_it_is_in_eight_bits_at_all(exported: Path) -> None:
    assert exported.stat().st_size < 30_000_000


def test_the_weights_of_the_package_fit_the_network() -> None:
    known = Network().state_dict()
    with as_file(files("onrecord.weights") / "tagger.onnx") as path:
        shipped = read_weights(path)
    assert {name: value.shape for name, value in shipped.items()} == {
        name: known[name].shape for name in shipped
    }
    assert {name for name in known if name.startswith("encoder.")} <= shipped.keys()


def test_a_checkpoint_comes_back_as_it_is(network: Network, tmp_path: Path) -> None:
    path = tmp_path / "first.pt"
    torch.save({"network": network.state_dict(), "step": 3}, path)
    state = read_weights(path)
    assert state.keys() == network.state_dict().keys()
    assert all(torch.equal(value, network.state_dict()[name]) for name, value in state.items())


@pytest.mark.parametrize("name", ["bad.pt", "bad.onnx"])
@pytest.mark.parametrize("content", [b"", b"no weights", b"\x80\x02]q\x00."])
def test_a_file_that_is_neither_is_named(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ValueError, match=name):
        read_weights(tmp_path / name)


def test_a_checkpoint_of_something_else_is_named(tmp_path: Path) -> None:
    torch.save([1, 2], tmp_path / "list.pt")
    torch.save({"weights": 1}, tmp_path / "other.pt")
    for name in ("list.pt", "other.pt"):
        with pytest.raises(ValueError, match=name):
            read_weights(tmp_path / name)


def test_a_graph_of_something_else_is_named(tmp_path: Path) -> None:
    path = tmp_path / "other.onnx"
    onnx.save(onnx.helper.make_model(onnx.helper.make_graph([], "other", [], [])), path)
    with pytest.raises(ValueError, match=r"other\.onnx"):
        read_weights(path)


@pytest.mark.parametrize("name", ["none.pt", "none.onnx"])
def test_a_file_that_is_not_there_is_no_bad_file(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileNotFoundError):
        read_weights(tmp_path / name)

"""Another encoder: what is read from its folder, its distances, and that it learns and is exported."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

torch = pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")
safetensors = pytest.importorskip("safetensors.torch", reason="training needs safetensors")

from onrecord.cli import main  # noqa: E402
from onrecord.gold.marked import Attribution, MarkedArticle  # noqa: E402
from onrecord.tagger import Tagger  # noqa: E402
from onrecord.tagger.windows import feed  # noqa: E402
from onrecord.tagger.words import CLS, SEP, tokenizer, words  # noqa: E402
from onrecord.training.encoder import Encoder, distances  # noqa: E402
from onrecord.training.export import export  # noqa: E402
from onrecord.training.loop import Recipe, train  # noqa: E402
from onrecord.training.mean import take_mean  # noqa: E402
from onrecord.training.network import MASK, Network  # noqa: E402
from onrecord.training.pretrained import load_pretrained, piece_rows  # noqa: E402
from onrecord.training.shape import Shape, read_shape  # noqa: E402
from onrecord.training.start import read_start  # noqa: E402

TEXT = "It rains, Ann Hale said.\n\nIt was reported that “rivers rise.”"
ARTICLE = MarkedArticle("1", TEXT, "me", (Attribution(((10, 18),), ((19, 23),), ((0, 8),)),))
TINY = Shape(width=24, layers=2, heads=3, inner=32, positions=400, epsilon=1e-5, buckets=32)
CONFIG = {
    "model_type": "mpnet",
    "hidden_act": "gelu",
    "hidden_size": 24,
    "num_hidden_layers": 2,
    "num_attention_heads": 3,
    "intermediate_size": 32,
    "max_position_embeddings": 402,
    "layer_norm_eps": 1e-5,
    "pad_token_id": 1,
    "relative_attention_num_buckets": 32,
}
BERT = {
    **{key: value for key, value in CONFIG.items() if "relative" not in key},
    **{"model_type": "bert", "pad_token_id": 0, "max_position_embeddings": 512, "layer_norm_eps": 1e-12},
}
RECIPE = Recipe(epochs=2, budget=64, save_every=1)


def pieces() -> list[str]:
    """The vocabulary of MPNet: BERT's behind four of its own, and a last one."""
    ours = sorted(tokenizer().get_vocab().items(), key=lambda item: item[1])
    return ["<s>", "<pad>", "</s>", "<unk>", *(name for name, _ in ours), "<mask>"]


def published(shape: Shape) -> dict[str, torch.Tensor]:
    """Random parameters by the names under which MPNet is published."""
    width = shape.width
    sizes: dict[str, tuple[int, ...]] = {
        "embeddings.word_embeddings.weight": (len(pieces()), width),
        "embeddings.position_embeddings.weight": (shape.positions + 2, width),
        "embeddings.LayerNorm.weight": (width,),
        "encoder.relative_attention_bias.weight": (shape.buckets, shape.heads),
    }
    for number in range(shape.layers):
        layer = f"encoder.layer.{number}"
        sizes |= {f"{layer}.attention.attn.{part}.weight": (width, width) for part in "qkvo"}
        sizes[f"{layer}.intermediate.dense.weight"] = (shape.inner, width)
        sizes[f"{layer}.output.dense.weight"] = (width, shape.inner)
        sizes[f"{layer}.attention.LayerNorm.weight"] = sizes[f"{layer}.output.LayerNorm.weight"] = (width,)
    biases = {
        name.replace(".weight", ".bias"): (size[0],)
        for name, size in sizes.items()
        if "embeddings." not in name and "bias" not in name
    }
    sizes |= biases | {"embeddings.LayerNorm.bias": (width,)}
    return {name: 0.1 * torch.randn(size) for name, size in sizes.items()}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    made = tmp_path_factory.mktemp("mpnet")
    (made / "config.json").write_text(json.dumps(CONFIG), encoding="utf-8")
    (made / "vocab.txt").write_text("\n".join(pieces()) + "\n", encoding="utf-8")
    safetensors.save_file(published(TINY), made / "model.safetensors")
    return made


def config(folder: Path, **changed: object) -> Path:
    (folder / "config.json").write_text(json.dumps(CONFIG | changed), encoding="utf-8")
    return folder


def test_the_shape_of_an_encoder_is_read_from_its_folder(folder: Path, tmp_path: Path) -> None:
    assert read_shape(folder) == TINY
    (tmp_path / "config.json").write_text(json.dumps(BERT), encoding="utf-8")
    assert read_shape(tmp_path) == Shape(24, 2, 3, 32, positions=512)


def test_pieces_are_found_by_name_in_another_vocabulary() -> None:
    rows, ours = piece_rows(pieces()), tokenizer().get_vocab()
    assert (rows[0], rows[CLS], rows[SEP], rows[MASK]) == (1, 0, 2, 30526)
    assert rows[ours["[UNK]"]] == ours["[UNK]"] + 4
    assert rows[ours["said"]] == ours["said"] + 4
    assert piece_rows(pieces()[4:-1]) == list(range(30522))
    with pytest.raises(ValueError, match="lacks 22 pieces"):
        piece_rows(pieces()[4:-23])


def test_near_distances_have_a_class_each_and_further_ones_share() -> None:
    """Values of the function that T5 and MPNet are published with, for 32 classes."""
    classes = distances(400, 32)
    known = {0: 0, 1: 17, -1: 1, 7: 23, -7: 7, -8: 8, -11: 8, -12: 9, 16: 26, -16: 10, 64: 30, -90: 14}
    known |= {-91: 15, -128: 15, 399: 31, -399: 15}
    assert {away: int(classes[399 + away]) for away in known} == known


def test_the_parameters_of_a_folder_take_their_places(folder: Path) -> None:
    encoder, stored = Encoder(0.0, TINY), safetensors.load_file(folder / "model.safetensors")
    load_pretrained(encoder, folder)
    said = tokenizer().get_vocab()["said"]
    assert torch.equal(encoder.word.weight[said], stored["embeddings.word_embeddings.weight"][said + 4])
    assert torch.equal(encoder.position.weight[0], stored["embeddings.position_embeddings.weight"][2])
    assert torch.equal(encoder.layers[1].output.bias, stored["encoder.layer.1.attention.attn.o.bias"])
    assert encoder.relative is not None
    assert torch.equal(encoder.relative.weight, stored["encoder.relative_attention_bias.weight"])


def test_attention_prefers_distances_as_it_was_told_to() -> None:
    """One head that looks at the piece before alone; the first piece, which has none, looks at all."""
    torch.manual_seed(0)
    encoder = Encoder(0.0, Shape(width=8, layers=1, heads=1, inner=8, positions=9, buckets=32)).eval()
    assert encoder.relative is not None
    encoder.relative.weight.fill_(-1e4)[1] = 0
    nothing = torch.zeros(1, 9, dtype=torch.long)

    def vectors(read: torch.Tensor) -> torch.Tensor:
        with torch.no_grad():
            made: torch.Tensor = encoder({"pieces": read, "case": nothing, "gap": nothing, "quote": nothing})
        return made[0]

    one = torch.arange(2000, 2009)[None]
    other = one.clone()
    other[0, 4] = 3000
    changed = (vectors(one) - vectors(other)).abs().amax(1) > 1e-4
    assert changed.tolist() == [number in (0, 4, 5) for number in range(9)]


@pytest.fixture(scope="module")
def trained(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Network, Path]:
    checkpoint = tmp_path_factory.mktemp("trained") / "teacher.pt"
    return train([ARTICLE], checkpoint, RECIPE, say=lambda _: None, encoder=folder), checkpoint


def test_another_encoder_learns_but_for_its_distances(trained: tuple[Network, Path], folder: Path) -> None:
    before, after = Encoder(0.0, TINY), trained[0].encoder.state_dict()
    load_pretrained(before, folder)
    same = {name for name, value in before.state_dict().items() if torch.equal(value, after[name])}
    assert "relative.weight" in same
    assert not {name for name in same if name.startswith("layers.")}


def test_a_checkpoint_remembers_its_encoder(trained: tuple[Network, Path], tmp_path: Path) -> None:
    network, checkpoint = trained
    assert read_start(checkpoint).shape == TINY
    again = Recipe(epochs=1, budget=64, rate=0.0, head_rate=0.0)
    made = train([ARTICLE], tmp_path / "b.pt", again, say=lambda _: None, start=checkpoint)
    assert made.encoder.shape == TINY
    assert torch.equal(made.spans.linear.weight, network.spans.linear.weight)


def test_a_checkpoint_of_another_encoder_is_not_gone_on_from(
    trained: tuple[Network, Path], folder: Path, tmp_path: Path
) -> None:
    for name in ("vocab.txt", "model.safetensors"):
        (tmp_path / name).write_bytes((folder / name).read_bytes())
    other = config(tmp_path, layer_norm_eps=1e-6)
    with pytest.raises(ValueError, match=r"teacher\.pt: a checkpoint of another recipe"):
        train([ARTICLE], trained[1], RECIPE, say=lambda _: None, encoder=other)


def test_encoders_are_not_mixed(trained: tuple[Network, Path], folder: Path, tmp_path: Path) -> None:
    network, checkpoint = trained
    torch.save({"network": network.state_dict()}, tmp_path / "no-shape.pt")
    for start in (checkpoint, tmp_path / "no-shape.pt"):
        other = config(tmp_path, num_attention_heads=2)
        with pytest.raises(ValueError, match="encoder"):
            train([ARTICLE], tmp_path / "b.pt", RECIPE, say=lambda _: None, start=start, encoder=other)
    with pytest.raises(ValueError, match=r"no-shape\.pt: no weights that fit"):
        train([ARTICLE], tmp_path / "b.pt", RECIPE, say=lambda _: None, start=tmp_path / "no-shape.pt")
    with pytest.raises(ValueError, match=r"teacher\.pt: weights of another encoder"):
        take_mean(Network(0.0, Shape(width=12, layers=1, heads=1, inner=12)), [checkpoint])


def test_another_encoder_is_exported_and_read(trained: tuple[Network, Path], tmp_path: Path) -> None:
    network, path = trained[0], tmp_path / "tiny.onnx"
    export(network, path, quantize=False)
    made = words(TEXT)
    window = feed(made, 0, len(made))
    with torch.no_grad():
        expected = network(**{name: torch.from_numpy(value) for name, value in window.items()})
    assert np.abs(Tagger(path).network.run(window).labels - expected[0][0].numpy()).max() < 1e-3
    export(network, path)
    begun, known = read_start(path), network.state_dict()
    assert begun.shape == TINY
    for name in ("encoder.relative.weight", "encoder.layers.1.query.weight"):
        assert (begun.state[name] - known[name]).abs().max() < 0.01, name


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"model_type": "t5"}, "its kind is t5"),
        ({"hidden_act": "relu"}, "not those of BERT"),
        ({"num_attention_heads": 5}, "no multiple of its 5 heads"),
        ({"max_position_embeddings": 130}, "reads 128 pieces"),
        ({"hidden_size": None}, "no encoder that can be trained"),
        ({}, "vocab.txt: No such file"),
    ],
)
def test_a_folder_that_cannot_be_trained_is_told_in_one_line(
    tmp_path: Path, changed: dict[str, object], told: str
) -> None:
    assert told in refused(config(tmp_path, **changed), tmp_path)


def test_a_folder_that_is_none_or_lacks_its_parameters_is_told_in_one_line(
    tmp_path: Path, folder: Path
) -> None:
    assert "config.json: No such file" in refused(tmp_path / "nowhere", tmp_path)
    config(tmp_path)
    (tmp_path / "vocab.txt").write_bytes((folder / "vocab.txt").read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"no parameters")
    assert "no encoder that fits" in refused(tmp_path, tmp_path)
    safetensors.save_file({"a": torch.zeros(1)}, tmp_path / "model.safetensors")
    assert "lacks 'embeddings.word_embeddings.weight'" in refused(tmp_path, tmp_path)
    safetensors.save_file(published(Shape(12, 2, 3, 16, 400, buckets=32)), tmp_path / "model.safetensors")
    assert "no encoder that fits" in refused(tmp_path, tmp_path)


def refused(encoder: Path, folder: Path) -> str:
    """The one line with which the command ends."""
    data = folder / "marked.jsonl"
    lines = [json.dumps({"id": f"{n:02}", "text": TEXT, "attributions": {"me": []}}) for n in range(28)]
    data.write_text("\n".join(lines), encoding="utf-8")
    result = CliRunner().invoke(
        main, ["train", str(data), "-o", str(folder / "out.onnx"), "--encoder", str(encoder)]
    )
    assert result.exit_code == 1
    (line,) = result.stderr.splitlines()
    assert str(encoder) in line
    return line

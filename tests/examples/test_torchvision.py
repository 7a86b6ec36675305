"""The CIFAR-10 example with torchvision, on a few images in the dataset's own format, and the
models that are downloaded, with random weights in the place where they would be kept.

`make test-torchvision` runs it, in an environment of its own: the pinned torch has none.
"""

import pickle
import re
import runpy
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torchvision.datasets import CIFAR10

from tests.conftest import EXAMPLES
from tests.tools.lines_run import following, never_ran

TRAIN, TEST = [f"data_batch_{i}" for i in range(1, 6)], ["test_batch"]
IMAGES = 20  # in each file


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """CIFAR-10 as it is unpacked, but small; so torchvision must not ask for its checksums."""
    batches = tmp_path / "data" / CIFAR10.base_folder
    batches.mkdir(parents=True)
    rng = np.random.default_rng(0)
    for name in TRAIN + TEST:
        data = rng.integers(256, size=(IMAGES, 3 * 32 * 32), dtype=np.uint8)
        content = {"data": data, "labels": [i % 10 for i in range(IMAGES)]}
        (batches / name).write_bytes(pickle.dumps(content))
    meta = {"label_names": [f"class {i}" for i in range(10)]}
    (batches / CIFAR10.meta["filename"]).write_bytes(pickle.dumps(meta))
    monkeypatch.setattr(CIFAR10, "train_list", [(name, None) for name in TRAIN])
    monkeypatch.setattr(CIFAR10, "test_list", [(name, None) for name in TEST])
    monkeypatch.setitem(CIFAR10.meta, "md5", None)
    return tmp_path


@contextmanager
def every_line_runs(name: str, results: dict) -> Iterator[tuple[Path, str]]:
    """The path of a script and its text; what runs inside passes as a test of this script."""
    path = EXAMPLES / name
    source, ran = path.read_text("utf-8"), set()
    results[name] = source, False
    with following(path, ran):
        yield path, source
    assert not never_ran(source, ran)
    results[name] = source, True


def test_cifar10(folder: Path, tmp_path_factory, monkeypatch, capsys, results) -> None:
    """With the images, and with an empty folder: each line runs, the output is the same."""
    empty = tmp_path_factory.mktemp("empty")
    with every_line_runs("training/cifar10.py", results) as (path, source):
        for where, words in {
            empty: "Random images instead of CIFAR-10: Dataset not found",
            folder: "CIFAR-10: 100, 20 images",
        }.items():
            monkeypatch.chdir(where)
            names = runpy.run_path(str(path))
            printed = capsys.readouterr()
            assert words in printed.err
            assert printed.out.splitlines() == re.findall("^#> (.+)", source, re.M)

        image, label = names["cifar_train"][3]  # its rows are red, green, blue
        first = folder / "data" / CIFAR10.base_folder / TRAIN[0]
        written = torch.tensor(pickle.loads(first.read_bytes())["data"][3])
        right = written.double().reshape(3, 32, 32) / 127.5 - 1
        assert (
            torch.allclose(image.double(), right, atol=1e-6) and label == 3
        )  # float32


def test_hub(tmp_path: Path, monkeypatch, results) -> None:
    """Each line runs; the weights are those of the files, but for the new layer."""
    from torchvision.models import ResNet18_Weights, resnet18
    from transformers import (
        ConvNextImageProcessor,
        ResNetConfig,
        ResNetForImageClassification,
    )

    monkeypatch.setenv("TORCH_HOME", str(tmp_path))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    kept = resnet18().state_dict()
    file = tmp_path / "hub/checkpoints" / ResNet18_Weights.DEFAULT.url.rsplit("/", 1)[1]
    file.parent.mkdir(parents=True)
    torch.save(kept, file)
    tiny = ResNetConfig(
        embedding_size=8, hidden_sizes=[8, 16], depths=[1, 1], num_labels=7
    )
    folder = str(tmp_path / "tiny")
    saved = ResNetForImageClassification(tiny)
    saved.save_pretrained(folder)
    ConvNextImageProcessor(size={"shortest_edge": 32}, crop_pct=0.875).save_pretrained(
        folder
    )

    photo = torch.randint(256, (3, 48, 64), dtype=torch.uint8)
    with every_line_runs("fine-tuning/hub.py", results) as (path, _):
        names = runpy.run_path(str(path))
        net, preprocess = names["from_torchvision"](5)
        other, processor = names["from_hugging_face"](folder, 5)

        x = preprocess(photo).unsqueeze(0)
        assert x.shape == (1, 3, 224, 224) and net.eval()(x).shape == (1, 5)
        assert torch.equal(net.conv1.weight, kept["conv1.weight"])
        inputs = processor(images=photo, return_tensors="pt")
        output = other.eval()(**inputs, labels=torch.tensor([3]))
        assert output.logits.shape == (1, 5) and output.loss.ndim == 0
        learns = [name for name, p in other.named_parameters() if p.requires_grad]
        assert learns == ["classifier.1.weight", "classifier.1.bias"]
        for name, value in saved.base_model.state_dict().items():
            assert torch.equal(value, other.base_model.state_dict()[name]), name


def test_transforms(results) -> None:
    """That for evaluation is the cut, the division and the scale; that for training varies."""
    mean, std = [0.5, 0.4, 0.3], [0.2, 0.3, 0.4]
    with every_line_runs("data/torchvision_v2.py", results) as (path, _):
        make = runpy.run_path(str(path))["transforms"]
        for_training, for_evaluation = make(24, mean, std)

        torch.manual_seed(0)
        image = torch.randint(256, (3, 24, 40), dtype=torch.uint8)
        mean, std = (torch.tensor(numbers).view(3, 1, 1) for numbers in (mean, std))
        right = (image[:, :, 8:32] / 255 - mean) / std
        pil = Image.fromarray(image.permute(1, 2, 0).numpy())
        for given in image, pil:
            assert torch.allclose(for_evaluation(given), right, atol=1e-6)
            assert torch.equal(for_evaluation(given), for_evaluation(given))
            first, second = for_training(given), for_training(given)
            assert first.shape == right.shape and not torch.equal(first, second)

"""Write the trained judge as an ONNX model with 8-bit weights.

Run: python training/judge/export.py TRAINED OUT.onnx

TRAINED is the folder that train.py wrote. Prints the size, and how far its judgements lie from those of the full model.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import numpy as np
import onnxruntime
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from transformers import AutoTokenizer

sys.path.insert(0, str(Path(__file__).parent))

from data import read_all
from pairs import plain_pairs
from train import HERE, Judge, encode

SAMPLE = 200


def main(trained: str, out: str) -> int:
    """Export, quantise and compare."""
    folder = Path(trained)
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = Judge.trained(folder).cpu()
    pairs = list(plain_pairs(read_all(HERE / "passages")))
    chosen = [pairs[place] for place in np.random.default_rng(0).permutation(len(pairs))[:SAMPLE]]
    inputs = encode(tokenizer, chosen[:2])
    names = ["input_ids", "attention_mask", "token_type_ids"]
    Path(out).parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        full = Path(temporary) / "full.onnx"
        torch.onnx.export(
            model,
            inputs,
            full,
            input_names=names,
            output_names=["logits"],
            dynamic_axes={name: {0: "batch", 1: "pieces"} for name in names} | {"logits": {0: "batch"}},
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(full, out, weight_type=QuantType.QInt8, per_channel=True, reduce_range=False)
    session = onnxruntime.InferenceSession(out, providers=["CPUExecutionProvider"])
    apart = []
    same = 0
    for pair in chosen:
        one = encode(tokenizer, [pair])
        with torch.no_grad():
            expected = model(*one).softmax(1).numpy()[0]
        fed = {name: part.numpy() for name, part in zip(names, one, strict=True)}
        logits = session.run(["logits"], fed)[0][0]
        found = np.exp(logits - logits.max()) / np.exp(logits - logits.max()).sum()
        apart.append(np.abs(found - expected).max())
        same += int(found.argmax() == expected.argmax())
    print(
        f"{Path(out).stat().st_size / 1e6:.1f} MB; probabilities apart by {np.mean(apart):.3f} on average, "
        f"{max(apart):.3f} at most; {same} of {SAMPLE} judged the same"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))

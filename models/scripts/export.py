"""Trained weights -> the spaCy pipeline folder.

export.py STUDENT.npz OUT_FOLDER [--bias JSON]
"""

import argparse
import json
import shutil
from pathlib import Path

import corpus  # noqa: F401  knows where disclosure_tagger is
import disclosure_tagger
import numpy as np
from disclosure_tagger import blank, read_classes

CLASSES = read_classes(Path(__file__).parent.parent / "assets" / "words.txt")


def pack(s):
    half = lambda x: np.ascontiguousarray(x, dtype=np.float16)
    w = {
        "keys": s["keys"],
        "gram": half(s["gram.weight"]),
        "static": half(s["static.weight"]),
        "gram_in": half(s["gram_in.weight"].T),
        "static_in": half(s["static_in.weight"].T),
        "shape": half(s["shape.weight"]),
        "space": half(s["space.weight"]),
        "class": half(s["classes.weight"]),
        "class_keys": np.array(list(CLASSES), np.uint32),
        "class_bits": np.array(list(CLASSES.values()), np.uint8),
        "first": half(np.stack([s["first.weight"], s["first.bias"]])),
        "last": half(np.stack([s["last.weight"], s["last.bias"]])),
        "whole": half(s["whole.weight"].T),
        "wholeb": half(s["whole.bias"]),
        "out": half(np.concatenate([s["out.weight"], s["person.weight"]]).T),
        "outb": half(np.concatenate([s["out.bias"], s["person.bias"]])),
        "post": half(s["post.weight"].T),
        "postb": half(s["post.bias"]),
    }
    if "gate_conv.weight" in s:
        conv = s["gate_conv.weight"]
        w["gate_left"], w["gate_here"], w["gate_right"] = (half(conv[:, :, k].T) for k in range(3))
        w["gate_convb"], w["gate_out"], w["gate_outb"] = (
            half(s["gate_conv.bias"]),
            half(s["gate_out.weight"].T),
            half(s["gate_out.bias"]),
        )
    n = 0
    while f"convs.{n}.weight" in s:
        conv = s[f"convs.{n}.weight"]
        w[f"left{n}"], w[f"here{n}"], w[f"right{n}"] = (half(conv[:, :, k].T) for k in range(3))
        w[f"convb{n}"] = half(s[f"convs.{n}.bias"])
        w[f"norm{n}"] = half(np.stack([s[f"norms.{n}.weight"], s[f"norms.{n}.bias"]]))
        w[f"back{n}"], w[f"backb{n}"] = half(s[f"backs.{n}.weight"].T), half(s[f"backs.{n}.bias"])
        n += 1
    return w


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("student"), ap.add_argument("out")
    ap.add_argument("--config", help="JSON: bias by label, and the gate's threshold or null")
    args = ap.parse_args()
    nlp = blank()
    tagger = nlp.add_pipe("disclosure_tagger")
    if args.config:
        config = json.loads(Path(args.config).read_text(encoding="utf-8"))
        tagger.bias, tagger.gate, tagger.post = config["bias"], config["gate"], config["post"]
    tagger.weights = pack(dict(np.load(args.student)))
    nlp.meta.update(
        lang="en", name="disclosure", version="1.0.0", description="What gives a profile's owner away", license="MIT"
    )
    fresh = Path(args.out + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    nlp.to_disk(fresh, exclude=["vocab"])
    shutil.copy(disclosure_tagger.__file__, fresh)  # the pipeline brings its one custom part along
    old = Path(args.out + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if Path(args.out).exists():
        Path(args.out).rename(old)
    fresh.rename(args.out)
    shutil.rmtree(old, ignore_errors=True)


if __name__ == "__main__":
    main()

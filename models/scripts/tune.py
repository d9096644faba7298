"""Choose the bias of each label and the gate on the development fold and the even tweets.

    tune.py PIPELINE CORPORA OUT.json [--recall 0.99]

The pipeline is read with bias 0 and no gate. A label's bias is the one with the best F1 on both development folds (real
bios weigh double) less a small charge for every alarm in the even tweets.
"""

import argparse
import json
import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import corpus
import disclosure_tagger  # noqa: F401  registers the factory
import numpy as np
import spacy
from disclosure_tagger import LABELS, spans_of
from evaluate import tweets
from scoring import CORE, score

STEPS = [-0.6, -0.3, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0, 1.25, 1.5, 1.8, 2.2]


def found(docs, logits, bias):
    row = np.zeros(1 + 2 * len(LABELS), np.float32)
    for label, by in bias.items():
        n = LABELS.index(label)
        row[1 + 2 * n : 3 + 2 * n] = by
    out = []
    for doc, x in zip(docs, logits):
        spans = spans_of(doc, x[:, : len(row)] - row) if len(doc) else []
        out.append([(label, doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b, label in spans])
    return out


def run(nlp, texts):
    tagger = nlp.get_pipe("disclosure_tagger")
    docs, logits = list(nlp.tokenizer.pipe(texts)), []
    for at in range(0, len(docs), 128):
        logits += tagger.logits(docs[at : at + 128])
    return docs, logits


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("pipeline"), ap.add_argument("corpora"), ap.add_argument("out")
    ap.add_argument(
        "--recall",
        type=float,
        default=0.99,
        help="share of the development texts the tagger is right about that the gate must let through",
    )
    ap.add_argument("--charge", type=float, default=0.002, help="F1 given up to lose one alarm a thousand tweets")
    args = ap.parse_args()
    nlp = spacy.load(args.pipeline)
    tagger = nlp.get_pipe("disclosure_tagger")
    tagger.bias, tagger.gate = {}, None
    tagger.ready()
    sets = []
    for name, weight in (("bios_labelled", 2), ("staff_written", 1)):
        rows = corpus.gold(args.corpora, name, {1})
        sets.append((rows, *run(nlp, [r["text"] for r in rows]), weight))
    plain = tweets(args.corpora, 0)[:6000]
    docs, logits = run(nlp, plain)
    bias = dict.fromkeys(LABELS, 0.0)

    def value(trial, label):
        total = 0.0
        for rows, d, x, weight in sets:
            result = score(rows, found(d, x, trial))
            total += weight * (result.get(label, {"f": 0.0})["f"] + 2 * result["CORE" if label in CORE else "ALL"]["f"])
        alarms = sum(s[0] == label for f in found(docs, logits, trial) for s in f)
        return total - 3 * args.charge * (3 if label in CORE else 0.3) * 1000 * alarms / len(plain)

    for label in LABELS:
        best = max(STEPS, key=lambda by: value({**bias, label: by}, label))
        bias[label] = best
    for rows, d, x, _ in sets:
        print(score(rows, found(d, x, bias))["short"])
    got = found(docs, logits, bias)
    core = sum(s[0] in CORE for f in got for s in f)
    print("core alarms per 1,000 even tweets", 1000 * core / len(plain), bias)

    def first_look(docs):
        return np.concatenate([tagger.best(docs[at : at + 128]) for at in range(0, len(docs), 128)])

    need = []
    for rows, d, x, _ in sets:
        best = first_look(d)
        hits = found(d, x, bias)
        need += [
            b
            for b, row, h in zip(best, rows, hits)
            if any(p[0] == s["label"] and p[1] < s["end"] and s["start"] < p[2] for p in h for s in row["spans"])
        ]
    need.sort()
    gate = float(need[int(len(need) * (1 - args.recall))])
    open_share = float((first_look(docs) >= gate).mean())
    print(
        "gate",
        gate,
        "opens for",
        open_share,
        "of tweets",
        "of bios",
        [float((first_look(d) >= gate).mean()) for _, d, _, _ in sets],
    )
    with open(args.out, "w", encoding="utf-8") as f:
        json.dump({"bias": {k: v for k, v in bias.items() if v}, "gate": round(gate, 3)}, f, indent=1)


if __name__ == "__main__":
    main()

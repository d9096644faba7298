"""Measure a pipeline folder on the held-back folds and the odd tweets.

    evaluate.py PIPELINE CORPORA [--fold 0] [--show] [--json OUT]

Fold 0 is the test fold, 1 the development fold. `--show` prints misses and false alarms: never use it on fold 0.
"""

import argparse
import json
import os
import time
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import corpus
import disclosure_tagger  # noqa: F401  registers the factory
import spacy
from scoring import CORE, score, table

ALARM = [label for label in CORE if label not in ("PHONE", "EMAIL", "IDENTIFIER")]


def predict(nlp, texts):
    return [
        [(e.label_, e.start_char, e.end_char) for e in doc.ents if e.label_ != "PERSON"]
        for doc in nlp.pipe(texts, batch_size=256)
    ]


def tweets(corpora, odd):
    with open(f"{corpora}/tweets_plain.txt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t", 1)[1] for n, line in enumerate(lines) if n % 2 == odd and "\t" in line]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("pipeline"), ap.add_argument("corpora")
    ap.add_argument("--fold", type=int, default=0)
    ap.add_argument("--show", action="store_true")
    ap.add_argument("--even", action="store_true", help="the even tweets instead of the odd ones")
    ap.add_argument("--json")
    args = ap.parse_args()
    began = time.perf_counter()
    nlp = spacy.load(args.pipeline)
    out = {"load_seconds": round(time.perf_counter() - began, 2), "fold": args.fold}
    for name in ("bios_labelled", "staff_written"):
        rows = corpus.gold(args.corpora, name, {args.fold})
        result = score(rows, predict(nlp, [r["text"] for r in rows]))
        print(f"== {name} fold {args.fold}: {len(rows)} texts\n{table(result)}\n{result['short']}")
        if args.show and args.fold:
            for kind in ("misses", "wrong"):
                for label, value, text in sorted(result[kind]):
                    print(kind.upper(), label, "|", value, "|", text.replace("\n", " "))
        out[name] = {k: v for k, v in result.items() if k not in ("misses", "wrong", "short")} | {"texts": len(rows)}
    texts = tweets(args.corpora, 0 if args.even else 1)
    began = time.process_time()  # seconds of one core: the machine may be shared
    got = predict(nlp, texts)
    took = time.process_time() - began
    alarms = [(p[0], text[p[1] : p[2]], text) for text, found in zip(texts, got) for p in found]
    core = [a for a in alarms if a[0] in CORE]
    out["tweets"] = {
        "texts": len(texts),
        "core_alarms": len(core),
        "core_alarms_per_1000": round(1000 * len(core) / len(texts), 2),
        "by_label": {k: sum(a[0] == k for a in alarms) for k in sorted({a[0] for a in alarms})},
        "texts_with_core_alarm_per_1000": round(1000 * sum(any(p[0] in CORE for p in f) for f in got) / len(texts), 2),
    }
    out["texts_per_second_one_core"] = round(len(texts) / took)
    if args.show:
        for a in sorted(core):
            print("TWEET", a[0], "|", a[1], "|", a[2])
    print(out["tweets"], "texts/s", out["texts_per_second_one_core"], "load", out["load_seconds"])
    if args.json:
        kept = (
            json.loads(Path(args.json).read_text("utf-8")) if Path(args.json).is_file() else {}
        )  # measure_whole.py's part stays
        with open(args.json, "w", encoding="utf-8") as f:
            json.dump(kept | out, f, indent=1)


if __name__ == "__main__":
    main()

"""Texts for the teacher to label: those with labels by hand, bios recombined from pieces, even tweets that might disclose.

pick_silver.py CORPORA LABELS OUT.jsonl
"""

import argparse
import json
import random
import re

import corpus
from make_data import RISKY, even_tweets

PIECES = re.compile(r"\s*(?:\||•|·|\n|(?<=[a-z]{3})[.!] |, )\s*")
JOINS = [" | ", ". ", ", ", " • ", " / ", " - ", "\n", ". ", ", "]


def recombined(texts, count):
    pieces = [p for text in texts for p in PIECES.split(text) if 3 < len(p) < 80]
    for _ in range(count):
        text = random.choice(JOINS).join(random.sample(pieces, random.choice([2, 2, 3, 3, 4, 5])))
        r = random.random()
        yield (text.lower() if r < 0.12 else text.upper() if r < 0.15 else text)[:240]


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("corpora"), ap.add_argument("labels"), ap.add_argument("out")
    args = ap.parse_args()
    random.seed(11)
    bios = corpus.gold(args.corpora, "bios_labelled", {2, 3, 4})
    staff = corpus.gold(args.corpora, "staff_written", {2, 3, 4})
    extra = corpus.extra(args.labels, args.corpora)
    mixed = list(recombined([r["text"] for r in bios + extra], 4000))
    risky = [t for t in even_tweets(args.corpora) if RISKY.search(t)]
    random.shuffle(risky)
    with open(args.out, "w", encoding="utf-8") as f:
        for text in [r["text"] for r in bios + staff + extra] + mixed + risky[:3000]:
            f.write(json.dumps({"text": text}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()

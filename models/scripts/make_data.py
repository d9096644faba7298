"""Everything the student learns from, as one file.

    make_data.py OUT.pkl --made MADE.jsonl [--corpora DIR] [--labels FILE_OR_DIR] [--silver SILVER.pkl]

Gold: folds 2 to 4 of the labelled bios and the staff texts, the extra hand labels, the generated texts, even tweets
that disclose nothing as negatives. Silver: the teacher's word-by-word probabilities. Person names: the tweet NER sets.
"""

import argparse
import glob
import pickle
import random
import re

import corpus

RISKY = re.compile(
    r"teach|school|colleg|univers|\buni\b|\bmy (mum|mom|dad|wife|husband|hubby|son|daughter|kid|boys|girls|boss|job|office|work)|\bborn\b|birthday|bday|years? old|"
    r"\bi live\b|\bi'?m (a|an|in|from|at)\b|\bas an? \w+|snapchat|insta|\big\b|follow|phone|@\w+\.\w|\bmarried|\bwork(ing|ed)? (at|for|as)|\d{5}",
    re.I,
)


FIRST_PERSON = re.compile(r"\b(i|i'?m|i'?ve|my|me|mine|we|our|us|im|ive)\b", re.I)


def tweets(corpora, odd):
    with open(f"{corpora}/tweets_plain.txt", encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t", 1)[1] for n, line in enumerate(lines) if n % 2 == odd and "\t" in line]


def even_tweets(corpora):
    return tweets(corpora, 0)


def key(text):
    """The same tweet, however it is spaced."""
    return re.sub(r"\W+", "", text.lower())[:60]


def sentences(corpora):
    """(text, person spans) of the tweet NER sets."""
    out = []
    for path in sorted(glob.glob(f"{corpora}/ner/*.conll")):
        with open(path, encoding="utf-8") as f:
            blocks = f.read().split("\n\n")
        for block in blocks:
            text, spans = "", []
            for line in block.split("\n"):
                if "\t" not in line:
                    continue
                word, tag = line.rsplit("\t", 1)
                if text and word not in ".,!?:;)":
                    text += " "
                start = len(text)
                text += word
                if "per" in tag.lower():
                    if tag[0] == "I" and spans:
                        spans[-1]["end"] = len(text)
                    else:
                        spans.append({"start": start, "end": len(text), "label": "PERSON"})
            if text:
                out.append((text, spans))
    return out


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("out")
    ap.add_argument("--made", required=True)
    ap.add_argument("--corpora")
    ap.add_argument("--labels")
    ap.add_argument("--silver")
    ap.add_argument("--written", help="the project's own writing, texts with marked spans")
    ap.add_argument("--folds", default="2,3,4")
    args = ap.parse_args()
    random.seed(0)
    folds = {int(f) for f in args.folds.split(",")}
    rows = [{"text": r["text"], "spans": r["spans"], "weight": 0.5} for r in corpus.read_jsonl(args.made)]
    if args.written:
        own = corpus.written(args.written, folds)
        rows += [{"text": r["text"], "spans": r["spans"], "weight": 1.0} for r in own]
    if args.corpora:
        gold = corpus.gold(args.corpora, "bios_labelled", folds) + corpus.gold(args.corpora, "staff_written", folds)
        if args.labels:
            gold += corpus.extra(args.labels, args.corpora)
        soft = {}
        if args.silver:
            with open(args.silver, "rb") as f:
                soft = {r["text"]: r for r in pickle.load(f)}
        for r in gold:
            row = {"text": r["text"], "spans": r["spans"], "weight": 1.0}
            known = soft.pop(r["text"], None)
            if known is not None:
                row["probs"] = known["probs"]
            rows.append(row)
        rows += [
            {"text": r["text"].lower(), "spans": r["spans"], "weight": 0.5}
            for r in gold[::4]
            if len(r["text"].lower()) == len(r["text"])
        ]
        rows += [
            {"text": r["text"].upper(), "spans": r["spans"], "weight": 0.4}
            for r in gold[1::12]
            if len(r["text"].upper()) == len(r["text"])
        ]
        # A tweet that never says I, my or we, or says nothing risky, is about somebody else or nothing: a negative.
        sure = [t for t in even_tweets(args.corpora) if not RISKY.search(t) or not FIRST_PERSON.search(t)]
        rows += [{"text": t, "spans": [], "weight": 0.7} for t in sure]
        for text in sure:
            soft.pop(text, None)
        rows += [{"text": r["text"], "spans": None, "probs": r["probs"], "weight": 0.8} for r in soft.values()]
        named = sentences(args.corpora)
        kept_back = {key(text) for text in tweets(args.corpora, 1)}  # the false-alarm test
        with_names = [s for s in named if s[1]]
        without = [s for s in named if not s[1]]
        for text, spans in random.sample(with_names, min(3000, len(with_names))) + random.sample(
            without, min(3000, len(without))
        ):
            of_others = key(text) not in kept_back and (not RISKY.search(text) or not FIRST_PERSON.search(text))
            rows.append(
                {"text": text, "spans": [] if of_others else None, "person": spans, "weight": 0.8 if of_others else 0.0}
            )
        staff = {r["id"] for r in corpus.gold(args.corpora, "staff_written", folds)}  # bios and posts alike
        bios = {key(r["text"]) for r in gold if r["id"] not in staff}
        posts = {key(text) for text in even_tweets(args.corpora)} | {key(text) for text, _ in named}
        for row in rows:
            row["post"] = 0 if key(row["text"]) in bios else 1 if key(row["text"]) in posts else None
    with open(args.out, "wb") as f:
        pickle.dump(rows, f)
    print(len(rows), "texts")


if __name__ == "__main__":
    main()

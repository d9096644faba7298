"""Reading the corpora: folds, gold spans as token tags, extra labels by text id."""

import hashlib
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "disclosure"))  # the one copy of disclosure_tagger.py

LABELS = [
    "JOB_TITLE",
    "SCHOOL",
    "EMPLOYER",
    "LOCATION",
    "ADDRESS",
    "BIRTH",
    "FAMILY",
    "ACCOUNT",
    "PHONE",
    "EMAIL",
    "IDENTIFIER",
]
TAGS = ["O"] + [f"{p}-{label}" for label in LABELS for p in "BI"]
TAG_ID = {t: i for i, t in enumerate(TAGS)}


def fold(text_id):
    """0 = test, 1 = dev, 2 to 4 = training."""
    return int(hashlib.sha1(text_id.encode()).hexdigest()[:8], 16) % 5


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def gold(corpora, name, folds):
    return [row for row in read_jsonl(Path(corpora) / f"{name}.jsonl") if fold(row["id"]) in folds]


MARKED = re.compile(r"\{([A-Z]+(?:_[A-Z]+)*)\|([^{}|]+)\}")


def written(path, folds):
    """The project's own writing, one text a line, spans as {LABEL|words}, line breaks as \\n; folds by the text."""
    rows = []
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        marked, text, spans, at = line.replace("\\n", "\n"), "", [], 0
        for found in MARKED.finditer(marked):
            text += marked[at : found.start()]
            spans.append({"start": len(text), "end": len(text) + len(found[2]), "label": found[1]})
            text, at = text + found[2], found.end()
        text += marked[at:]
        rows.append({"id": text, "text": text, "spans": spans, "speaker": None, "educator": None})
    return [row for row in rows if fold(row["id"]) in folds]


def outermost(spans):
    """Longest first, no overlaps: spaCy's `ents` cannot nest."""
    kept = []
    for span in sorted(spans, key=lambda s: s["start"] - s["end"]):
        if all(span["end"] <= k["start"] or k["end"] <= span["start"] for k in kept):
            kept.append(span)
    return sorted(kept, key=lambda s: s["start"])


def tags(doc, spans):
    """BIO tags of a tokenised text; a span that cuts a token takes the whole token."""
    out = ["O"] * len(doc)
    for span in outermost(spans):
        first = True
        for token in doc:
            if token.is_space:
                continue
            if token.idx < span["end"] and span["start"] < token.idx + len(token) and out[token.i] == "O":
                out[token.i] = ("B-" if first else "I-") + span["label"]
                first = False
    return out


def extra(labels, corpora):
    """Hand labels for plain bios: {"id", "spans": [[label, substring, occurrence]]} or [[start, end, label]]."""
    texts = {row["id"]: row["text"] for row in read_jsonl(Path(corpora) / "bios_plain.jsonl")}
    rows = []
    files = sorted(Path(labels).glob("[0-9]*.jsonl")) if Path(labels).is_dir() else [Path(labels)]
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                row = json.loads(line)
                text = texts[row["id"]]
                spans = []
                for span in row["spans"]:
                    if isinstance(span[0], int):
                        spans.append({"start": span[0], "end": span[1], "label": span[2]})
                        continue
                    at = -1
                    for _ in range((span[2] if len(span) > 2 else 0) + 1):
                        at = text.index(span[1], at + 1)
                    spans.append({"start": at, "end": at + len(span[1]), "label": span[0]})
            except (ValueError, KeyError):
                continue
            rows.append(
                {
                    "id": row["id"],
                    "text": text,
                    "spans": spans,
                    "speaker": row.get("speaker"),
                    "educator": row.get("educator"),
                }
            )
    return rows

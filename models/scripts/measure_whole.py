"""Measure the whole program, the model alone and the patterns alone, and keep the figures in metrics.json.

    measure_whole.py --own            only the project's own labelled texts (tests/data/own_labelled.jsonl, and the test
                                      fold of assets/written.txt); the other figures stay as they are
    measure_whole.py CORPORA          these and the test fold of both gold sets and all tweets
    measure_whole.py --table          the figures as tables, into README.md between its two marks

The rule is that of scoring.py: overlap, one to one. Everything the program says counts, however unsure it is.
"""

import argparse
import json
import os
import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

import corpus
from scoring import CORE, score

from profileaudit import nlp, scan

MODELS = Path(__file__).resolve().parent.parent
METRICS, CARD = MODELS / "metrics.json", MODELS / "README.md"
REAL = MODELS / "assets" / "real_in_tweets.jsonl"
OWN = MODELS.parent / "tests" / "data" / "own_labelled.jsonl"
WRITTEN = MODELS / "assets" / "written.txt"
BATCH = 1_000
RULE = "overlap, one to one"
LABEL = {
    "job-title": "JOB_TITLE", "school": "SCHOOL", "employer": "EMPLOYER", "phone": "PHONE", "email": "EMAIL",
    "address": "ADDRESS", "location": "LOCATION", "birth": "BIRTH", "family": "FAMILY", "other-account": "ACCOUNT",
    "identifier": "IDENTIFIER", "credential": "IDENTIFIER",
}  # fmt: skip
"""The program's kinds in the words of the labels; what has no label (photos, conduct) is not measured here."""
MARKS = ("<!-- figures: measure_whole.py --table -->", "<!-- /figures -->")
TITLES = {
    "own_labelled": "The project's own labelled texts",
    "written": "Texts written for training, test fold",
    "bios_labelled": "Real bios, test fold",
    "staff_written": "Texts in the voices of school staff, test fold",
}
WAYS = {"whole": "whole program", "model": "model alone", "patterns": "patterns alone"}


def whole(texts):
    """[(label, start, end)] of each text, as `profileaudit check --jsonl` tells them."""
    found = []
    for at in range(0, len(texts), BATCH):
        for findings in scan.check_all(texts[at : at + BATCH]):
            found.append([(LABEL[f.kind], f.start, f.end) for f in findings if f.kind in LABEL])
    return found


def model(texts):
    docs = nlp.pipeline().pipe(texts, batch_size=nlp.BATCH)
    return [[(e.label_, e.start_char, e.end_char) for e in doc.ents if e.label_ in corpus.LABELS] for doc in docs]


def patterns(texts):
    """The whole program with a pipeline that names nothing."""
    kept, nlp.name = nlp.name, lambda texts: [()] * len(texts)
    try:
        return whole(texts)
    finally:
        nlp.name = kept


PREDICT = {"whole": whole, "model": model, "patterns": patterns}


def figures(rows):
    """Every way's figures on labelled texts."""
    texts = [row["text"] for row in rows]
    out = {"texts": len(rows)}
    for way, predict in PREDICT.items():
        result = score(rows, predict(texts))
        out[way] = {key: value for key, value in result.items() if key not in ("misses", "wrong", "short")}
    return out


def alarms(texts, real):
    """Every way's findings in texts that hardly ever disclose anything; `real` are those that do, as looked at."""
    out = {"texts": len(texts)}
    for way, predict in PREDICT.items():
        got = predict(texts)
        labels = [label for found in got for label, _, _ in found]
        core = [(n, *f) for n, found in enumerate(got) for f in found if f[0] in CORE]
        true = sum(any(f[:2] == r[:2] and f[2] < r[3] and r[2] < f[3] for r in real) for f in core)
        out[way] = {
            "core_findings": len(core),
            "core_findings_per_1000": round(1000 * len(core) / len(texts), 2),
            "true": true,
            "false_per_1000": round(1000 * (len(core) - true) / len(texts), 2),
            "findings_per_1000_in_odd_tweets": round(1000 * sum(f[0] % 2 for f in core) / (len(texts) // 2), 2),
            "by_label": {label: labels.count(label) for label in sorted(set(labels))},
        }
    return out


def tweets(corpora):
    with (Path(corpora) / "tweets_plain.txt").open(encoding="utf-8") as lines:
        return [line.rstrip("\n").split("\t", 1)[-1] for line in lines]


def real_in_tweets():
    """[(line, label, start, end)]: core findings that were looked at one by one and do disclose something."""
    return [(row["line"], row["label"], row["start"], row["end"]) for row in corpus.read_jsonl(REAL)]


def circumstances(command):
    versions = {name: version(name) for name in ("profileaudit", "spacy", "numpy")}
    return {
        "date": date.today().isoformat(),
        "versions": versions | {"python": platform.python_version()},
        "command": command,
        "rule": RULE,
    }


def measure(corpora):
    """What is measured anew replaces what metrics.json held under its name; the rest of it stays."""
    kept = json.loads(METRICS.read_text("utf-8")) if METRICS.is_file() else {}
    own = circumstances("python scripts/measure_whole.py --own")
    size = (MODELS / "disclosure" / "disclosure_tagger" / "weights.npz").stat().st_size
    kept["own_labelled"] = own | {"weights_bytes": size} | figures(corpus.read_jsonl(OWN))
    kept["written"] = own | {"fold": 0} | figures(corpus.written(WRITTEN, {0}))
    if corpora:
        system = circumstances("python scripts/measure_whole.py CORPORA") | {"fold": 0}
        for name in ("bios_labelled", "staff_written"):
            system[name] = figures(corpus.gold(corpora, name, {0}))
        system["tweets"] = alarms(tweets(corpora), real_in_tweets())
        kept["system"] = {key: kept["system"][key] for key in ("speed",) if key in kept.get("system", {})} | system
    METRICS.write_text(json.dumps(kept, indent=1) + "\n", "utf-8")


def labels_table(title, part):
    ways = [way for way in WAYS if way in part]
    lines = [f"### {title} ({part['texts']} texts)", ""]
    lines += ["| label | gold | precision | recall | F1 | false |" + "".join(f" F1 {WAYS[w]} |" for w in ways[1:])]
    lines += ["|---" * (5 + len(ways)) + "|"]
    for label in [*corpus.LABELS, "CORE", "ALL"]:
        row = part["whole"].get(label)
        if row:
            others = "".join(f" {part[w][label]['f']:.3f} |" if label in part[w] else " - |" for w in ways[1:])
            shares = f"{row['p']:.3f} | {row['r']:.3f} | {row['f']:.3f}"
            lines.append(f"| {label} | {row['gold']} | {shares} | {row['false']} |{others}")
    lines.append("")
    for way in ways:
        own = part[way]
        clean = f"texts without a disclosure flagged with a core label: {own['clean_flagged']} of {own['clean']}"
        seen = f"educators with a job title or school found: {own['educators_seen']} of {own['educators']}; "
        lines.append(f"- {WAYS[way]}: {seen * bool(own['educators'])}{clean}")
    return [*lines, ""]


def alarms_table(part):
    lines = [
        f"### Alarms in posts ({part['texts']:,} tweets)",
        "",
        "| | core findings | true, looked at one by one | false per 1,000 | findings per 1,000 odd tweets | by label |",
    ]
    lines.append("|---|---|---|---|---|---|")
    for way in (way for way in WAYS if way in part):
        own = part[way]
        each = ", ".join(f"{label} {number}" for label, number in own["by_label"].items())
        true = own["true"] if way == "whole" else "-"
        false = f"{own['false_per_1000']:.1f}" if way == "whole" else "-"
        lines.append(
            f"| {WAYS[way]} | {own['core_findings']} | {true} | {false} | "
            f"{own['findings_per_1000_in_odd_tweets']:.1f} | {each} |"
        )
    return [*lines, ""]


def measured(part):
    """The line above a table: how its figures came about, as far as it is recorded."""
    versions = ", ".join(f"{name} {number}" for name, number in part.get("versions", {}).items())
    return [f"`{part['command']}`" + (f", {part['date']}, {versions}." if versions else "."), ""]


def tables():
    kept = json.loads(METRICS.read_text("utf-8"))
    lines = []
    if "system" in kept:
        system = kept["system"]
        lines += measured(system)
        for name in ("bios_labelled", "staff_written"):
            lines += labels_table(TITLES[name], system[name])
        lines += alarms_table(system["tweets"])
    for name in (name for name in ("own_labelled", "written") if name in kept):
        lines += labels_table(TITLES[name], kept[name]) + measured(kept[name])
    return "\n".join(lines).rstrip()


def into_card(text):
    card = CARD.read_text("utf-8")
    before, rest = card.split(MARKS[0])
    after = rest.split(MARKS[1])[1]
    CARD.write_text(f"{before}{MARKS[0]}\n{text}\n{MARKS[1]}{after}", "utf-8")


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("corpora", nargs="?")
    ap.add_argument("--own", action="store_true", help="only the project's own texts")
    ap.add_argument("--table", action="store_true", help="write the tables into README.md; alone, measure nothing")
    args = ap.parse_args()
    if args.own == bool(args.corpora) and not (args.table and not args.own):
        ap.error("give the folder of the corpora, or --own, or --table")
    if args.own or args.corpora:
        measure(args.corpora)
    if args.table:
        text = tables()
        into_card(text)
        print(text)


if __name__ == "__main__":
    main()

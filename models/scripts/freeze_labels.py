"""Hand labels with substrings -> offsets by text id, no text: what ships in assets/.

freeze_labels.py LABELS_DIR CORPORA OUT.jsonl
"""

import json
import sys

import corpus

rows = {row["id"]: row for row in corpus.extra(sys.argv[1], sys.argv[2])}
with open(sys.argv[3], "w", encoding="utf-8") as f:
    for row in sorted(rows.values(), key=lambda r: r["id"]):
        spans = [[s["start"], s["end"], s["label"]] for s in row["spans"]]
        f.write(
            json.dumps({"id": row["id"], "spans": spans, "speaker": row["speaker"], "educator": row["educator"]}) + "\n"
        )
print(len(rows), "texts")

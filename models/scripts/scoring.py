"""The scoring tool's own rule: overlap match, one to one; a second piece of one gold span is no new false alarm."""

from collections import Counter

from corpus import TAGS

CORE = ["JOB_TITLE", "SCHOOL", "PHONE", "EMAIL", "ADDRESS", "BIRTH", "IDENTIFIER"]


def spans_of(doc, tag_ids):
    """[(label, start, end)] in characters from one tag id per token."""
    spans, label = [], None
    for token, tag_id in zip(doc, tag_ids):
        tag = TAGS[tag_id]
        if tag == "O":
            label = None
            continue
        if tag[2:] != label or tag[0] == "B":
            spans.append([tag[2:], token.idx, token.idx + len(token)])
        spans[-1][2] = token.idx + len(token)
        label = tag[2:]
    return [tuple(s) for s in spans]


def prf(tp, fp, fn, labels):
    a, b, c = (sum(d[label] for label in labels) for d in (tp, fp, fn))
    p, r = a / (a + b) if a + b else 0.0, a / (a + c) if a + c else 0.0
    return {
        "p": round(p, 3),
        "r": round(r, 3),
        "f": round(2 * p * r / (p + r), 3) if p + r else 0.0,
        "gold": a + c,
        "false": b,
    }


def score(rows, predictions):
    tp, fp, fn = Counter(), Counter(), Counter()
    educators = seen = clean = flagged = 0
    misses, wrong = [], []
    for row, got in zip(rows, predictions):
        used = set()
        for span in row["spans"]:
            hit = next(
                (
                    i
                    for i, p in enumerate(got)
                    if i not in used and p[0] == span["label"] and p[1] < span["end"] and span["start"] < p[2]
                ),
                None,
            )
            if hit is None:
                fn[span["label"]] += 1
                misses.append((span["label"], row["text"][span["start"] : span["end"]], row["text"]))
            else:
                used.add(hit)
                tp[span["label"]] += 1
        for i, p in enumerate(got):
            if i not in used and not any(
                p[0] == s["label"] and p[1] < s["end"] and s["start"] < p[2] for s in row["spans"]
            ):
                fp[p[0]] += 1
                wrong.append((p[0], row["text"][p[1] : p[2]], row["text"]))
        if row.get("educator"):
            educators += 1
            seen += any(p[0] in ("JOB_TITLE", "SCHOOL") for p in got)
        if not row["spans"]:
            clean += 1
            flagged += any(p[0] in CORE for p in got)
    result = {label: prf(tp, fp, fn, [label]) for label in sorted(set(tp) | set(fp) | set(fn))}
    result["CORE"] = prf(tp, fp, fn, CORE)
    result["ALL"] = prf(tp, fp, fn, list(set(tp) | set(fp) | set(fn)))
    result["educators_seen"], result["educators"] = seen, educators
    result["clean_flagged"], result["clean"] = flagged, clean
    result["misses"], result["wrong"] = misses, wrong
    f = lambda label: f"{result[label]['f']:.3f}" if label in result else "-"
    result["short"] = (
        f"core {f('CORE')} all {f('ALL')} job {f('JOB_TITLE')} sch {f('SCHOOL')} emp {f('EMPLOYER')} loc {f('LOCATION')} "
        f"bir {f('BIRTH')} fam {f('FAMILY')} acc {f('ACCOUNT')} edu {seen}/{educators} clean {flagged}/{clean}"
    )
    return result


def table(result):
    return "\n".join(
        f"{k:11} P {v['p']:.3f} R {v['r']:.3f} F {v['f']:.3f} (gold {v['gold']}, false {v['false']})"
        for k, v in result.items()
        if isinstance(v, dict)
    )

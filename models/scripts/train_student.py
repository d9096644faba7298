"""Train the small convolutional tagger on gold tags and a teacher's tag probabilities.

    train_student.py DATA.pkl VECTORS.npz OUT.npz --corpora DIR [--width 128] [--hidden 256] [--epochs 12]

DATA.pkl holds [{"text", "spans" or None, "person" or None, "probs" or None, "weight"}], made by label.py.
"""

import argparse
import configparser
import pickle
import random
import time
from pathlib import Path

import corpus
import numpy as np
import torch
from corpus import TAG_ID, TAGS
from disclosure_tagger import CLASSES, GRAMS, SHAPES, blank, class_of, grams, hash32, norm, read_classes, shape
from scoring import score, spans_of, table
from torch import nn

DILATIONS = (1, 2, 4, 1)
WORDS = Path(__file__).parent.parent / "assets" / "words.txt"
GATE = 32


class Student(nn.Module):
    def __init__(self, vectors, width=128, hidden=256, gram_width=64, dilations=DILATIONS):
        super().__init__()
        self.gram = nn.EmbeddingBag(GRAMS, gram_width, mode="mean", include_last_offset=True)
        nn.init.normal_(self.gram.weight, std=0.1)
        self.static = nn.Embedding.from_pretrained(torch.cat([torch.zeros(1, vectors.shape[1]), vectors]), freeze=True)
        self.gram_in = nn.Linear(gram_width, width, bias=False)
        self.static_in = nn.Linear(vectors.shape[1], width, bias=False)
        self.shape = nn.Embedding(SHAPES, width)
        self.space = nn.Embedding(2, width)
        self.classes = nn.Embedding(1 << len(CLASSES), width)
        nn.init.normal_(self.classes.weight, std=0.05)
        nn.init.normal_(self.shape.weight, std=0.1), nn.init.normal_(self.space.weight, std=0.1)
        self.first = nn.LayerNorm(width)
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in dilations)
        self.convs = nn.ModuleList(nn.Conv1d(width, hidden, 3, dilation=d, padding=d) for d in dilations)
        self.backs = nn.ModuleList(nn.Linear(hidden, width) for _ in dilations)
        self.whole = nn.Linear(2 * width, width)
        self.last = nn.LayerNorm(width)
        self.out = nn.Linear(width, len(TAGS))
        self.person = nn.Linear(width, 3)
        self.gate_conv = nn.Conv1d(width, GATE, 3, padding=1)  # a first look: can this text hold anything at all?
        self.gate_out = nn.Linear(GATE, 1)
        self.post = nn.Linear(2 * width, 1)  # does the text read like a post, and not like a profile?
        self.drop = nn.Dropout(0.2)
        self.word_drop = 0.08

    def forward(self, b):
        gram = self.gram(b["grams"], b["offsets"])
        static = self.static(b["static"])
        if self.training:
            keep = (torch.rand(len(gram), 1) > self.word_drop).float()
            keep2 = (torch.rand(len(gram), 1) > self.word_drop * 2).float()
            gram, static = gram * keep2, static * keep
        types = self.first(
            self.gram_in(gram) + self.static_in(static) + self.shape(b["shape"]) + self.classes(b["classes"])
        )
        mask = b["mask"].unsqueeze(-1)
        h = self.drop(types[b["types"]] + self.space(b["space"])) * mask
        gate = self.gate_out(torch.relu(self.gate_conv(h.transpose(1, 2)).transpose(1, 2))).squeeze(-1)
        for i, (ln, conv, back) in enumerate(zip(self.norms, self.convs, self.backs)):
            x = ln(h) * mask
            u = torch.relu(conv(x.transpose(1, 2)).transpose(1, 2))
            h = h + self.drop(back(u)) * mask
            if i == 1:
                mean = h.sum(1) / mask.sum(1)
                top = (h - (1 - mask) * 1e4).max(1).values
                summary = torch.cat([mean, top], 1)
                post = self.post(summary.detach()).squeeze(-1)
                h = (h + self.whole(summary).unsqueeze(1)) * mask
        h = self.drop(self.last(h))
        return self.out(h), self.person(h), gate, post


class Types:
    """Every distinct word once: its rows."""

    def __init__(self, keys, words):
        self.words = read_classes(words)
        self.rows = {int(k): i + 1 for i, k in enumerate(keys)}
        self.seen, self.grams, self.static, self.shape, self.classes = {}, [], [], [], []

    def __call__(self, text):
        i = self.seen.get(text)
        if i is None:
            i = self.seen[text] = len(self.seen)
            word = norm(text)
            self.grams.append(grams(word))
            self.static.append(self.rows.get(hash32(word), 0))
            self.shape.append(shape(text))
            self.classes.append(class_of(word, self.words))
        return i


def prepare(nlp, types, rows):
    items = []
    for row in rows:
        doc = nlp(row["text"])
        if not len(doc):
            continue
        item = {
            "row": row,
            "doc": doc,
            "types": [types(t.text) for t in doc],
            "space": [int(t.i == 0 or bool(doc[t.i - 1].whitespace_)) for t in doc],
            "weight": row.get("weight", 1.0),
            "post": row.get("post"),
        }
        if row.get("spans") is not None:
            item["tags"] = [TAG_ID[t] for t in corpus.tags(doc, row["spans"])]
        if row.get("person") is not None:
            item["person"] = [{"O": 0, "B": 1, "I": 2}[t[0]] for t in corpus.tags(doc, row["person"])]
        if row.get("probs") is not None:
            item["probs"] = row["probs"]
        items.append(item)
    return items


def collate(items, types, hard):
    n, m = len(items), max(len(i["types"]) for i in items)
    tokens = np.zeros((n, m), np.int64)
    b = {"space": np.zeros((n, m), np.int64), "mask": np.zeros((n, m), np.float32)}
    goal = np.zeros((n, m, len(TAGS)), np.float32)
    person = np.full((n, m), -100, np.int64)
    weight = np.zeros((n, m), np.float32)
    for k, item in enumerate(items):
        size = len(item["types"])
        tokens[k, :size] = item["types"]
        b["space"][k, :size] = item["space"]
        b["mask"][k, :size] = 1
        weight[k, :size] = item["weight"]
        share = 1.0 if "probs" not in item else hard
        if "tags" in item:
            goal[k, np.arange(size), item["tags"]] += share
        else:
            share = 0.0
        if "probs" in item:
            goal[k, :size] += (1 - share) * item["probs"]
        elif "tags" not in item:
            weight[k, :size] = 0
        if "person" in item:
            person[k, :size] = item["person"]
    used, local = np.unique(tokens, return_inverse=True)
    rows = [types.grams[t] for t in used]
    b["types"] = local.reshape(tokens.shape)
    b["grams"] = np.concatenate([np.array(r) for r in rows])
    b["offsets"] = np.cumsum([0] + [len(r) for r in rows])
    b["static"] = np.array([types.static[t] for t in used])
    b["classes"] = np.array([types.classes[t] for t in used])
    b["shape"] = np.array([types.shape[t] for t in used])
    post = np.array([-1 if item["post"] is None else item["post"] for item in items], np.float32)
    b |= {"goal": goal, "person": person, "weight": weight, "post": post}
    return {k: torch.from_numpy(v) for k, v in b.items()}


def batches(items, words, mix=True):
    order = sorted(items, key=lambda i: len(i["types"]) + (random.random() * 5 if mix else 0))
    groups, group = [], []
    for item in order:
        if group and (len(group) + 1) * len(item["types"]) > words:
            groups.append(group)
            group = []
        group.append(item)
    groups.append(group)
    if mix:
        random.shuffle(groups)
    return groups


@torch.no_grad()
def evaluate(model, types, items, bias=None):
    model.eval()
    for group in batches(items, 6000, mix=False):
        logits, _, gate, _ = model(collate(group, types, 1.0))
        for item, row, g in zip(group, logits.numpy(), gate.numpy()):
            item["logits"] = row[: len(item["types"])]
            item["gate"] = g[: len(item["types"])].max()
    return score([i["row"] for i in items], [spans_of(i["doc"], i["logits"].argmax(1)) for i in items])


def save(model, keys, path):
    state = {k: v.detach().numpy() for k, v in model.state_dict().items()}
    np.savez(path, keys=keys, **state)


def main():
    ap = argparse.ArgumentParser()
    ap.add_argument("data"), ap.add_argument("vectors"), ap.add_argument("out")
    ap.add_argument("--corpora")
    ap.add_argument("--written", help="the project's own writing: its fold 1 is looked at too")
    ap.add_argument("--width", type=int, default=128)
    ap.add_argument("--hidden", type=int, default=256)
    ap.add_argument("--epochs", type=int, default=12)
    ap.add_argument("--lr", type=float, default=2e-3)
    ap.add_argument("--hard", type=float, default=0.5, help="share of the gold tag where teacher and gold both speak")
    ap.add_argument("--seed", type=int, default=0)
    ap.add_argument("--start", help="weights to go on from")
    ap.add_argument("--threads", type=int, default=1)
    ap.add_argument("--config", help="a .cfg file with a [student] section; the command line wins over it")
    known, _ = ap.parse_known_args()
    if known.config:
        parser = configparser.ConfigParser()
        parser.read(known.config)
        ap.set_defaults(**{key: type(ap.get_default(key))(value) for key, value in parser["student"].items()})
    args = ap.parse_args()
    random.seed(args.seed), np.random.seed(args.seed), torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    nlp = blank()
    bag = np.load(args.vectors)
    types = Types(bag["keys"], WORDS)
    train = prepare(nlp, types, pickle.load(open(args.data, "rb")))
    dev, dev2, dev3 = [], [], []
    if args.corpora:
        dev = prepare(nlp, types, corpus.gold(args.corpora, "bios_labelled", {1}))
        dev2 = prepare(nlp, types, corpus.gold(args.corpora, "staff_written", {1}))
    if args.written:
        dev3 = prepare(nlp, types, corpus.written(args.written, {1}))
    model = Student(torch.from_numpy(bag["vectors"].astype(np.float32)), args.width, args.hidden)
    if args.start:
        model.load_state_dict(
            {k: torch.from_numpy(v) for k, v in np.load(args.start).items() if k != "keys"}, strict=False
        )
    mean = {k: v.clone() for k, v in model.state_dict().items()}
    opt = torch.optim.AdamW(model.parameters(), lr=args.lr, weight_decay=0.01)
    print(len(train), "texts", len(types.seen), "words", flush=True)
    step = 0
    for epoch in range(args.epochs):
        began, total = time.time(), 0.0
        groups = batches(train, 2000)
        for n, group in enumerate(groups):
            at = (epoch + n / len(groups)) / args.epochs
            for g in opt.param_groups:
                g["lr"] = args.lr * min(at / 0.03 + 0.02, 1.0) * max(1 - at, 0.01)
            model.train()
            b = collate(group, types, args.hard)
            logits, person, gate, post = model(b)
            each = -(b["goal"] * torch.log_softmax(logits, -1)).sum(-1)
            loss = (each * b["weight"]).sum() / b["mask"].sum()
            some = (b["weight"] > 0).float()
            wanted = (1 - b["goal"][..., 0]) * some
            opened = nn.functional.binary_cross_entropy_with_logits(
                gate, wanted, weight=some, pos_weight=torch.tensor(4.0), reduction="sum"
            )
            loss = loss + 0.2 * opened / b["mask"].sum()
            told = b["post"] >= 0
            if told.any():
                loss = loss + 0.2 * nn.functional.binary_cross_entropy_with_logits(post[told], b["post"][told])
            if (b["person"] >= 0).any():
                loss = loss + 0.3 * nn.functional.cross_entropy(
                    person.flatten(0, 1), b["person"].flatten(), ignore_index=-100
                )
            opt.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 2.0)
            opt.step()
            total += loss.item()
            step += 1
            if step % 5 == 0:
                rate = min(0.99, step / (step + 100))
                with torch.no_grad():
                    for k, v in model.state_dict().items():
                        mean[k].mul_(rate).add_(v, alpha=1 - rate) if v.is_floating_point() else mean[k].copy_(v)
        if epoch % 2 == 1 or epoch == args.epochs - 1:
            live = {k: v.clone() for k, v in model.state_dict().items()}
            model.load_state_dict(mean)
            save(model, bag["keys"], args.out)
            if not dev:
                print(f"epoch {epoch} loss {total / len(groups):.4f}", flush=True)
                model.load_state_dict(live)
                continue
            result = evaluate(model, types, dev)
            staff = evaluate(model, types, dev2)
            own = evaluate(model, types, dev3) if dev3 else {"short": "-"}
            for rows, what in ((dev, "bios"), (dev2, "staff")):
                held = sorted(i["gate"] for i in rows if i["row"]["spans"])
                print(
                    "  gate",
                    what,
                    "quantiles of texts with a disclosure",
                    [round(float(held[int(len(held) * q)]), 2) for q in (0, 0.005, 0.01, 0.02, 0.05)],
                    "of clean",
                    [
                        round(float(np.quantile([i["gate"] for i in rows if not i["row"]["spans"]], q)), 2)
                        for q in (0.25, 0.5, 0.75)
                    ],
                )
            print(
                f"epoch {epoch} loss {total / len(groups):.4f} {time.time() - began:.0f}s bios {result['short']} | staff {staff['short']} | written {own['short']}",
                flush=True,
            )
            model.load_state_dict(live)
    if dev:
        print(table(result))


if __name__ == "__main__":
    main()

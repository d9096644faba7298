"""The spaCy parts of the disclosure pipeline: its tokenizer and its tagger.

Needs spaCy and numpy only. Import this module before `spacy.load("models/disclosure")`: that registers the
"disclosure_tagger" factory. The tokenizer is a plain spaCy Tokenizer and comes back from disk by itself.
"""

import json
import re
from pathlib import Path
from zlib import crc32

import numpy as np
import spacy
from spacy.attrs import ORTH, SPACY
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Span

# One symbol run: anything that is neither word nor space, and the underscore; @ # and brackets stand alone.
SYMBOLS = r"(?:[@#()\[\]{}\"]|(?:(?![@#()\[\]{}\"'’])[^\w\s]|_)+)"
INSIDE = "school|academy|college|primary|nursery|teacher|university"
INFIXES = "|".join(
    [
        SYMBOLS,
        r"(?<=[a-z])(?=[A-Z])",  # RiseSchool -> Rise School
        r"(?<=[A-Z])(?=[A-Z][a-z]{2})",  # UKSchool -> UK School
        r"(?<=\d)(?=[A-Za-z])",  # 22yo -> 22 yo
        rf"(?<=[a-z])(?=(?:{INSIDE})s?(?:[^a-z]|$))",  # riseschool -> rise school
        r"(?<=school|colleg|academ)(?=uk|of)",
    ]
)
URL = (
    r"(?:(?:https?:|www\.)\S+|[\w.+-]+@[\w-]+\.[\w.-]+"
    r"|[\w-]+(?:\.[\w-]+)*\.(?:com|co|uk|org|net|tv|me|io|ly|info|gov|edu|blog|gl|fm|eu|de|us|ca|au)(?:/\S*)?)$"
)


def make_tokenizer(nlp):
    return Tokenizer(
        nlp.vocab,
        prefix_search=re.compile(rf"^(?:{SYMBOLS}|['’]+)").search,
        suffix_search=re.compile(rf"(?:{SYMBOLS}|['’]s|['’]+)$").search,
        infix_finditer=re.compile(INFIXES).finditer,
        url_match=re.compile(URL, re.I).match,
    )


def blank():
    """A pipeline with the tokenizer alone."""
    nlp = spacy.blank("en")
    nlp.tokenizer = make_tokenizer(nlp)
    return nlp


# --- features of one word: everything the tagger knows before it looks at the neighbours ---

GRAMS = 1 << 15
SHAPES = 16
URL_WORD = re.compile(URL, re.I)


def norm(text):
    """The form a word is looked up by: lower case, digits blurred, addresses of the web cut to their host."""
    low = text.lower().replace("’", "'")
    if not low.isalpha():
        if any(ch.isdigit() for ch in low):
            if low.isdecimal() and low.isascii():
                if len(low) <= 2:
                    return low if int(low) < 13 else low[0] + "x"
                return low[:3] + "x" if len(low) == 4 and low[:2] in ("19", "20") else "0" * min(len(low), 12)
            if "." not in low:
                low = re.sub(r"\d", "0", low)
        if "." in low and URL_WORD.match(low):
            if "@" in low:
                return "<mail>" + low.split("@", 1)[1]
            return "<url>" + re.sub(r"^https?:/*|^www\.", "", low).split("/", 1)[0][-24:]
        if not any(ch.isalnum() for ch in low):
            return low[:1] if len(set(low)) == 1 else low[:2]
    return low[:28]


def shape(text):
    if text.isalpha():
        if text.islower():
            return 0
        if text.isupper():
            return 1 if len(text) == 1 else 2
        return 3 if text[1:].islower() else 4
    if text.isdecimal():
        if len(text) == 4:
            return 6 if text[:2] in ("19", "20") else 7
        return 5 if len(text) <= 2 else 8
    if text.isspace():
        return 9
    if any(ch.isdigit() for ch in text):
        return 10
    if any(ch.isalpha() for ch in text):
        return 11
    if text[0] in "@#":
        return 12
    return 13 if ord(text[0]) < 256 else 14


CLASSES = ["university", "occupation", "place", "family"]


def read_classes(path):
    """The word classes of assets/words.txt: {hash of a word: one bit a class}."""
    classes = {}
    for line in Path(path).read_text(encoding="utf-8").splitlines():
        name, _, words = line.partition(":")
        if name in CLASSES:
            for word in words.split():
                classes[hash32(word)] = classes.get(hash32(word), 0) | 1 << CLASSES.index(name)
    return classes


def class_of(word, classes):
    """Its classes; a plural counts as its singular."""
    return classes.get(hash32(word), 0) or (
        classes.get(hash32(word[:-1]), 0) if word.endswith("s") and len(word) > 4 else 0
    )


def hash32(text):
    return crc32(text.encode("utf-8", "replace"))


def grams(word):
    """Row numbers of a word's pieces of 3 to 5 letters, and of the word itself."""
    rows = [hash32("=" + word) % GRAMS]
    if len(word) > 1:
        edged = f"<{word}>"
        for n in (3, 4, 5):
            rows += [hash32(edged[i : i + n]) % GRAMS for i in range(len(edged) - n + 1)]
    return rows


# --- the tagger ---

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
ORTH_SPACY = [ORTH, SPACY]
PAD = 4  # rows of zeros between texts: the widest reach of one layer


class DisclosureTagger:
    """A convolutional tagger in numpy: sets `doc.ents` from one tag a token.

    `bias` is subtracted from a label's two tags: above 0 the label is given more sparingly.
    `gate`: a text none of whose words scores this much at first look is not looked at further; None looks at all.
    `post`: subtracted from every label of a text that reads like a post and not like a profile, in proportion.
    """

    def __init__(self, nlp, name, bias=None, gate=None, dilations=(1, 2, 4, 1), batch_words=3000, post=0.0):
        self.vocab, self.name = nlp.vocab, name
        self.bias, self.gate, self.post = dict(bias or {}), gate, post
        self.dilations, self.batch_words = tuple(dilations), batch_words
        self.weights = None

    @property
    def labels(self):
        """What it names; spaCy reads this as `nlp.pipe_labels`."""
        return (*LABELS, "PERSON")

    def __call__(self, doc):
        self.set(doc, self.logits([doc])[0])
        return doc

    def pipe(self, stream, *, batch_size=256):
        for docs in spacy.util.minibatch(stream, batch_size):
            order = sorted(range(len(docs)), key=lambda i: len(docs[i]))
            start = 0
            while start < len(order):
                words, end = 0, start
                while end < len(order) and (end == start or words + len(docs[order[end]]) <= self.batch_words):
                    words += len(docs[order[end]])
                    end += 1
                group = [docs[i] for i in order[start:end]]
                for doc, logits in zip(group, self.logits(group)):
                    self.set(doc, logits)
                start = end
            yield from docs

    def set(self, doc, logits):
        if logits is None or not len(logits):
            return
        spans = spans_of(doc, logits[:, : self.n_tags])
        ents = [Span(doc, start, end, label=label) for start, end, label in spans]
        person = logits[:, self.n_tags :].argmax(1)
        if person.any():
            start = None
            for i, tag in enumerate([*person.tolist(), 0]):
                if start is not None and tag != 2:
                    if all(e.end <= start or i <= e.start for e in ents):
                        ents.append(Span(doc, start, i, label="PERSON"))
                    start = None
                if tag == 1:
                    start = i
            ents.sort(key=lambda e: e.start)
        if ents:
            doc.ents = ents

    def logits(self, docs):
        """One array of tag scores (words x tags) a text; None where the gate stays shut."""
        rows, spaces = self.look_up(docs)
        h, mask, starts, sizes = self.lay_out(rows, spaces)
        chosen = range(len(docs))
        if self.gate is not None:
            best = self.first_look(h, mask, starts, sizes)
            chosen = np.flatnonzero(best >= self.gate).tolist()
            if not chosen:
                return [None] * len(docs)
            if len(chosen) < 0.9 * len(docs):
                h, mask, starts, sizes = self.lay_out([rows[i] for i in chosen], [spaces[i] for i in chosen])
            else:
                chosen = range(len(docs))
        scores = self.network(h, mask, starts, sizes)
        out = [None] * len(docs)
        for i, a, size in zip(chosen, starts.tolist(), sizes.tolist()):
            out[i] = scores[a : a + size]
        return out

    def look_up(self, docs):
        """The table row of each word, and whether a space stands before it."""
        if self.size > 60_000:
            self.forget()
        words, spaces = [], []
        for doc in docs:
            orths, gaps = doc.to_array(ORTH_SPACY).T.tolist() if len(doc) else ((), ())
            words.append(orths)
            spaces.append([1, *gaps[:-1]] if gaps else [])
        self.learn(list(set().union(*words) - self.known.keys()))
        row_of = self.known.__getitem__
        rows = [[row_of(orth) for orth in orths] for orths in words]
        return rows, spaces

    def first_look(self, h, mask, starts, sizes):
        """The best word of each text by a network a fortieth of the size."""
        w = self.weights
        u = neighbours(h, 1, w, "gate_left", "gate_here", "gate_right", "gate_convb")
        first_look = u @ w["gate_out"]
        first_look += w["gate_outb"]
        first_look[mask == 0] = -np.inf
        best = np.maximum.reduceat(first_look[:, 0], np.stack([starts, starts + sizes], 1).ravel())[::2]
        return best

    def best(self, docs):
        return self.first_look(*self.lay_out(*self.look_up(docs)))

    def lay_out(self, rows, spaces):
        """All texts in one long array, rows of zeros between them."""
        sizes = np.array([len(r) for r in rows])
        starts = PAD + np.concatenate([[0], np.cumsum(sizes[:-1] + PAD)])
        total = int(starts[-1] + sizes[-1] + PAD)
        at = np.concatenate([np.arange(a, a + s) for a, s in zip(starts.tolist(), sizes.tolist())])
        h = np.zeros((total, self.table.shape[1]), np.float32)
        h[at] = (
            self.table[np.concatenate([np.array(r, np.int64) for r in rows])]
            + self.weights["space"][np.concatenate([np.array(s, np.int64) for s in spaces])]
        )
        mask = np.zeros((total, 1), np.float32)
        mask[at] = 1
        return h, mask, starts, sizes

    def network(self, h, mask, starts, sizes):
        w = self.weights
        for n, reach in enumerate(self.dilations):
            x = normal(h, w[f"norm{n}"])
            x *= mask
            u = neighbours(x, reach, w, f"left{n}", f"here{n}", f"right{n}", f"convb{n}")
            back = u @ w[f"back{n}"]
            back += w[f"backb{n}"]
            h += back
            if n == 1:
                h *= mask
                edges = np.stack([starts, starts + sizes], 1).ravel()
                mean = np.add.reduceat(h, edges, 0)[::2] / np.maximum(sizes, 1)[:, None]
                top = np.maximum.reduceat(h, edges, 0)[::2]
                summary = np.concatenate([mean, top], 1)
                h[PAD:] += np.repeat(summary @ w["whole"] + w["wholeb"], sizes + PAD, axis=0)
            h *= mask
        scores = normal(h, w["last"]) @ w["out"]
        scores += w["outb"] - self.bias_row
        if self.post:
            like_a_post = 1 / (1 + np.exp(-(summary @ w["post"] + w["postb"])))
            scores[PAD:, 1 : self.n_tags] -= self.post * np.repeat(like_a_post, sizes + PAD, axis=0)
        return scores

    def learn(self, orths):
        """Give words not met before a row of the table; `logits` empties it past 60,000 words."""
        if not orths:
            return
        w = self.weights
        pieces, counts, statics, shapes, classes = [], [], [], [], []
        for orth in orths:
            text = self.vocab.strings[orth]
            word = norm(text)
            rows = grams(word)
            pieces += rows
            counts.append(len(rows))
            statics.append(self.rows.get(hash32(word), 0))
            shapes.append(shape(text))
            classes.append(class_of(word, self.classes))
        counts = np.array(counts)
        sums = np.add.reduceat(w["gram"][pieces].astype(np.float32), np.cumsum(counts) - counts, axis=0)
        vectors = (
            (sums / counts[:, None]) @ w["gram_in"]
            + w["shape"][shapes]
            + w["class"][classes]
            + w["static"][statics].astype(np.float32) @ w["static_in"]
        )
        end = self.size + len(orths)
        if end > len(self.table):
            self.table = np.concatenate(
                [self.table, np.zeros((max(len(self.table), end), self.table.shape[1]), np.float32)]
            )
        self.table[self.size : end] = normal(vectors, w["first"])
        self.known.update(zip(orths, range(self.size, end)))
        self.size = end

    def forget(self):
        self.known, self.size = {}, 1
        self.table = np.zeros((4096, self.weights["space"].shape[1]), np.float32)

    def ready(self):
        w = self.weights
        self.rows = {key: i + 1 for i, key in enumerate(w["keys"].tolist())}  # row 0: a word without a vector
        self.classes = dict(zip(w["class_keys"].tolist(), w["class_bits"].tolist()))
        self.n_tags = 1 + 2 * len(LABELS)
        self.bias_row = np.zeros(w["out"].shape[1], np.float32)
        for label, by in self.bias.items():
            if label == "PERSON":
                self.bias_row[self.n_tags + 1 :] = by
            else:
                n = LABELS.index(label)
                self.bias_row[1 + 2 * n : 3 + 2 * n] = by
        self.forget()

    def to_disk(self, path, *, exclude=()):
        path = Path(path)
        path.mkdir(parents=True, exist_ok=True)
        np.savez(path / "weights.npz", **self.weights)
        (path / "cfg.json").write_text(
            json.dumps({"bias": self.bias, "gate": self.gate, "post": self.post, "dilations": self.dilations}, indent=2)
            + "\n",
            encoding="utf-8",
        )

    def from_disk(self, path, *, exclude=()):
        path = Path(path)
        cfg = json.loads((path / "cfg.json").read_text(encoding="utf-8"))
        self.bias, self.gate, self.post = cfg["bias"], cfg["gate"], cfg["post"]
        self.dilations = tuple(cfg["dilations"])
        small = np.load(path / "weights.npz")
        self.weights = {}
        for key in small.files:
            value = small[key]
            if key.endswith("_scale"):
                continue
            if f"{key}_scale" in small.files:
                value = value.astype(np.float32) * small[f"{key}_scale"]
            elif value.dtype == np.float16 and key not in ("gram", "static"):
                value = value.astype(np.float32)
            self.weights[key] = value
        self.ready()
        return self


def spans_of(doc, logits):
    """[(start, end, label)] in words: a new one at every B, and wherever the label changes; whole words and handles only."""
    tags = logits.argmax(1)
    if not tags.any():
        return []
    tags = agree(doc, logits, tags.tolist())
    spans, start, label = [], None, None
    for i, tag in enumerate([*tags, 0]):
        here = LABELS[(tag - 1) // 2] if tag else None
        if label is not None and (here != label or tag % 2 == 1):
            span = whole(doc, start, i)
            if span and not (spans and span[0] < spans[-1][1]):
                spans.append((*span, label))
            elif span and spans[-1][2] == label and span[1] > spans[-1][1]:
                spans[-1] = (spans[-1][0], span[1], label)
            label = None
        if here is not None and label is None:
            start, label = i, here
    return spans


def agree(doc, logits, tags):
    """One label for all the pieces of a handle or a hashtag: they vote."""
    for i, token in enumerate(doc):
        if token.text not in ("@", "#") or token.whitespace_ or i + 1 == len(doc):
            continue
        end = i + 2
        while end < len(doc) and glued(doc, end):
            end += 1
        if not any(tags[i:end]):
            continue
        votes = logits[i:end]
        score = np.maximum(votes[:, 1::2], votes[:, 2::2]).mean(0)
        best = int(score.argmax())
        if score[best] <= votes[:, 0].mean():
            tags[i:end] = [0] * (end - i)
            continue
        carries_on = tags[i] == 2 + 2 * best and i and tags[i - 1] in (1 + 2 * best, 2 + 2 * best)
        tags[i:end] = [2 + 2 * best] * (end - i)
        if not carries_on:
            tags[i] = 1 + 2 * best
    return tags


def whole(doc, start, end):
    """The span without symbols at its edges, and grown to whole words, handles and hashtags; None if it is symbols only."""
    texts = [token.text for token in doc[start:end]]
    while texts and not has_letter(texts[0]) and texts[0] not in ("@", "#", "+", "("):
        start, texts = start + 1, texts[1:]
    while texts and not has_letter(texts[-1]) and not (texts[-1] == ")" and "(" in texts):
        end, texts = end - 1, texts[:-1]
    if not texts:
        return None
    while start and glued(doc, start):
        start -= 1
    if start and doc[start - 1].text in ("@", "#") and not doc[start - 1].whitespace_:
        start -= 1
    while end < len(doc) and glued(doc, end):
        end += 1
    return start, end


def has_letter(text):
    return any(ch.isalnum() for ch in text)


def glued(doc, i):
    """Whether words i-1 and i are one word cut in two."""
    before, after = doc[i - 1], doc[i]
    return (
        not before.whitespace_
        and (before.text[-1].isalnum() or before.text == "_")
        and (after.text[0].isalnum() or after.text == "_")
    )


def neighbours(x, reach, w, left, here, right, bias):
    """One convolution of width three, and its rectifier."""
    u = x @ w[here]
    u[reach:] += x[:-reach] @ w[left]
    u[:-reach] += x[reach:] @ w[right]
    u += w[bias]
    return np.maximum(u, 0, out=u)


def normal(x, gain_and_shift):
    """Layer normalisation."""
    x = x - x.mean(-1, keepdims=True)
    spread = np.einsum("...i,...i->...", x, x)[..., None] / x.shape[-1]
    x /= np.sqrt(spread + 1e-5)
    x *= gain_and_shift[0]
    x += gain_and_shift[1]
    return x


@Language.factory(
    "disclosure_tagger",
    assigns=["doc.ents"],
    default_config={"bias": None, "gate": None, "dilations": [1, 2, 4, 1], "batch_words": 6000, "post": 0.0},
)
def make_disclosure_tagger(nlp, name, bias, gate, dilations, batch_words, post):
    return DisclosureTagger(nlp, name, bias, gate, dilations, batch_words, post)

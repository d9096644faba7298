"""The spaCy parts of the disclosure pipeline: its tokenizer and its tagger.

Needs spaCy and numpy only. Import this module before `spacy.load("models/disclosure")`: that registers the
"disclosure_tagger" factory. The tokenizer is a plain spaCy Tokenizer and comes back from disk by itself.
"""

import json
import re
from itertools import chain
from pathlib import Path
from zlib import crc32

import numpy as np
import spacy
from spacy.attrs import ORTH, SPACY
from spacy.language import Language
from spacy.strings import get_string_id
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

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


TOKENIZER = "disclosure_tokenizer.v1"


@spacy.registry.tokenizers(TOKENIZER)
def tokenizer():
    """For `spacy.load(..., config={"nlp.tokenizer.@tokenizers": TOKENIZER})`, which then does not begin by making the
    English tokenizer and its 1,300 exceptions, only to throw them away."""
    return make_tokenizer


MOST = 16_000  # words, or pieces of text, that are remembered before all are forgotten: some 15 MB
# Letters of one case, a capital before them at most, in which no infix can be: one word, whatever the tokenizer.
WHOLE = re.compile(rf"[A-Z]?(?![a-z]*(?:{INSIDE})s?$)(?![a-z]*(?:school|colleg|academ)(?:uk|of))[a-z]+").fullmatch
PLAIN_SPACES = re.compile(r"\S+(?: \S+)*").fullmatch


class Remembering:
    """The tokenizer, with a memory of how it cut what stands between two spaces: cuts the same, four times as fast.

    Its vocabulary is a new one now and then: spaCy's tables of words grow with every word that was ever added, also
    with those that a memory zone took out again (25 MB in a million posts; spaCy 3.8, November 2026).
    """

    def __init__(self, tokenizer):
        self.tokenizer, self.vocab, self.cuts, self.added = tokenizer, tokenizer.vocab, {}, 0

    def __call__(self, text):
        self.added += len(text)
        if self.added > 100 * MOST:
            self.vocab, self.added = Vocab(), 0
            self.tokenizer = make_tokenizer(self)
        if not PLAIN_SPACES(text):
            return self.tokenizer(text)
        pieces = text.split(" ")
        self.learn(pieces)
        words, spaces = [], []
        for own in map(self.cuts.__getitem__, pieces):
            words += own
            spaces += [False] * (len(own) - 1)
            spaces.append(True)
        spaces[-1] = False
        return Doc(self.vocab, words=words, spaces=spaces)

    def learn(self, pieces):
        """Cut pieces of text without spaces that were not met before, all in one go."""
        if len(self.cuts) > MOST:
            self.cuts.clear()
        new = []
        for piece in dict.fromkeys(pieces):
            if piece not in self.cuts:
                if WHOLE(piece):
                    self.cuts[piece] = (piece,)
                else:
                    new.append(piece)
        words, at = [], 0
        for token in self.tokenizer(" ".join(new)):
            words.append(token.text)
            if token.whitespace_:
                self.cuts[new[at]] = tuple(words)
                words, at = [], at + 1
        if words:
            self.cuts[new[at]] = tuple(words)


def hasten(nlp):
    """Make a loaded pipeline read faster, and no differently."""
    nlp.tokenizer = Remembering(nlp.tokenizer)
    nlp.vocab.lex_attr_getters = {}  # what else spaCy notes of every new word (shape, stop word ...): nobody reads it


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
        if word.isascii():  # a letter is a byte: cut the bytes
            edged = edged.encode()
            pieces = [edged[i : i + n] for n in (3, 4, 5) for i in range(len(edged) - n + 1)]
        else:
            pieces = [edged[i : i + n].encode("utf-8", "replace") for n in (3, 4, 5) for i in range(len(edged) - n + 1)]
        rows += [crc32(piece) % GRAMS for piece in pieces]
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
SLACK = 0.01  # what the same sum may differ by in another batch: `may_name` asks for that much less than the gate


class DisclosureTagger:
    """A convolutional tagger in numpy: sets `doc.ents` from one tag a token.

    `bias` is subtracted from a label's two tags: above 0 the label is given more sparingly.
    `gate`: a text none of whose words scores this much at first look is not looked at further; None looks at all.
    `post`: subtracted from every label of a text that reads like a post and not like a profile, in proportion.
    """

    def __init__(self, nlp, name, bias=None, gate=None, dilations=(1, 2, 4, 1), batch_words=3000, post=0.0):
        self.name = name
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
            group, words = [], 0
            for doc in docs:
                if group and words + len(doc) > self.batch_words:
                    self.set_all(group)
                    group, words = [], 0
                group.append(doc)
                words += len(doc)
            self.set_all(group)
            yield from docs

    def set_all(self, docs):
        for doc, logits in zip(docs, self.logits(docs)):
            self.set(doc, logits)

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

    def may_name(self, texts, tokenizer):
        """Whether the gate opens for each text, told before a Doc is made of it. `tokenizer`: a Remembering.

        A text with other white space than single spaces is not looked at, and may."""
        if self.gate is None:
            return [True] * len(texts)
        plain = [n for n, text in enumerate(texts) if PLAIN_SPACES(text)]
        may = np.ones(len(texts), bool)
        for start in range(0, len(plain), 256):
            group = plain[start : start + 256]
            codes = self.look_up_pieces([texts[n].split(" ") for n in group], tokenizer)
            may[group] = self.first_look(*self.lay_out(codes)) >= self.gate - SLACK
        return may.tolist()

    def look_up_pieces(self, texts, tokenizer):
        """As `look_up`, for texts cut at their spaces."""
        if len(self.pieces) > MOST or len(self.known) > MOST:
            self.forget()
        new = [piece for piece in set().union(*texts) if piece not in self.pieces]
        tokenizer.learn(new)
        new = {piece: tokenizer.cuts[piece] for piece in new}
        words = {word: get_string_id(word) for word in set().union(*new.values())}
        self.learn({orth: word for word, orth in words.items()})
        for piece, own in new.items():
            codes = [2 * self.known[words[word]] for word in own]
            codes[0] += 1
            self.pieces[piece] = codes
        codes_of = self.pieces.__getitem__
        return [list(chain.from_iterable(map(codes_of, pieces))) for pieces in texts]

    def logits(self, docs):
        """One array of tag scores (words x tags) a text; None where the gate stays shut."""
        out = [None] * len(docs)
        chosen = [i for i, doc in enumerate(docs) if len(doc)]
        if not chosen:
            return out
        codes = self.look_up([docs[i] for i in chosen])
        h, starts, sizes = self.lay_out(codes)
        if self.gate is not None:
            opened = np.flatnonzero(self.first_look(h, starts, sizes) >= self.gate).tolist()
            if not opened:
                return out
            if len(opened) < 0.9 * len(chosen):
                h, starts, sizes = self.lay_out([codes[n] for n in opened])
                chosen = [chosen[n] for n in opened]
        scores = self.network(h, starts, sizes)
        for i, a, size in zip(chosen, starts.tolist(), sizes.tolist()):
            out[i] = scores[a : a + size]
        return out

    def look_up(self, docs):
        """A code for each word: twice its row of the table, and one more where a space stands before it."""
        if len(self.known) > MOST:
            self.forget()
        words = [doc.to_array(ORTH_SPACY).T.tolist() for doc in docs]
        new = set().union(*(orths for orths, _ in words)).difference(self.known)
        pairs = zip(docs, words) if new else ()
        self.learn({orth: doc.vocab.strings[orth] for doc, (orths, _) in pairs for orth in new.intersection(orths)})
        known = self.known
        return [[2 * known[orth] + gap for orth, gap in zip(orths, [1, *gaps[:-1]])] for orths, gaps in words]

    def first_look(self, h, starts, sizes):
        """The best word of each text by a network a fortieth of the size."""
        w = self.weights
        u = neighbours(h, 1, starts, w, "gate_left", "gate_here", "gate_right", "gate_convb")
        first_look = u @ w["gate_out"]
        first_look += w["gate_outb"]
        return np.maximum.reduceat(first_look[:, 0], starts)

    def best(self, docs):
        return self.first_look(*self.lay_out(self.look_up(docs)))

    def lay_out(self, codes):
        """All texts, none of them without a word, in one long array: its rows, where each text begins, its words."""
        sizes = np.array([len(own) for own in codes])
        starts = np.cumsum(sizes) - sizes
        flat = np.fromiter(chain.from_iterable(codes), np.int64, int(sizes.sum()))
        h = self.table[flat >> 1]
        h += self.weights["space"][flat & 1]
        return h, starts, sizes

    def network(self, h, starts, sizes):
        w = self.weights
        for n, reach in enumerate(self.dilations):
            x = normal(h, w[f"norm{n}"])
            u = neighbours(x, reach, starts, w, f"left{n}", f"here{n}", f"right{n}", f"convb{n}")
            h += u @ w[f"back{n}"]
            h += w[f"backb{n}"]
            if n == 1:
                mean = np.add.reduceat(h, starts, 0) / sizes[:, None].astype(np.float32)
                top = np.maximum.reduceat(h, starts, 0)
                summary = np.concatenate([mean, top], 1)
                h += np.repeat(summary @ w["whole"] + w["wholeb"], sizes, axis=0)
        scores = normal(h, w["last"]) @ w["out"]
        scores += w["outb"] - self.bias_row
        if self.post:
            like_a_post = 1 / (1 + np.exp(-(summary @ w["post"] + w["postb"])))
            scores[:, 1 : self.n_tags] -= self.post * np.repeat(like_a_post, sizes, axis=0)
        return scores

    def learn(self, texts):
        """Give words not met before a row of the table: {number of a word: the word}.

        Words that read and look the same share one: an address of the web is little more than its host."""
        met = {}
        for orth, text in texts.items():
            if orth not in self.known:
                met.setdefault((norm(text), shape(text)), []).append(orth)
        new = [like for like in met if like not in self.alike]
        self.alike.update(zip(new, range(self.size, self.size + len(new))))
        for like, orths in met.items():
            self.known.update(dict.fromkeys(orths, self.alike[like]))
        if new:
            self.add_rows(new)

    def add_rows(self, new):
        w = self.weights
        pieces = [grams(word) for word, _ in new]
        counts = np.array([len(rows) for rows in pieces])
        flat = np.fromiter(chain.from_iterable(pieces), np.int64, int(counts.sum()))
        sums = np.add.reduceat(w["gram"][flat], np.cumsum(counts) - counts, axis=0)
        statics = [self.rows.get(hash32(word), 0) for word, _ in new]
        vectors = (
            (sums / counts[:, None].astype(np.float32)) @ w["gram_in"]
            + w["shape"][[form for _, form in new]]
            + w["class"][[class_of(word, self.classes) for word, _ in new]]
            + w["static"][statics].astype(np.float32) @ w["static_in"]
        )
        end = self.size + len(new)
        if end > len(self.table):
            longer = np.zeros((max(len(self.table), end), self.table.shape[1]), np.float32)
            self.table = np.concatenate([self.table, longer])
        self.table[self.size : end] = normal(vectors, w["first"])
        self.size = end

    def forget(self):
        """Empty the table: done past MOST words."""
        self.known, self.alike, self.pieces, self.size = {}, {}, {}, 1
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
            elif value.dtype == np.float16 and key != "static":
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


def neighbours(x, reach, starts, w, left, here, right, bias):
    """One convolution of width three, which never looks into the text before or after, and its rectifier."""
    u = x @ w[here]
    u += w[bias]
    if len(x) > reach:
        across = (starts[1:, None] + np.arange(-reach, 0)).ravel()  # where a text ends and its neighbour begins
        across = across[(across >= 0) & (across < len(x) - reach)]
        for there, to, weights in ((x[:-reach], u[reach:], w[left]), (x[reach:], u[:-reach], w[right])):
            seen = there @ weights
            seen[across] = 0
            to += seen
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

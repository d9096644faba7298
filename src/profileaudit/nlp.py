"""The language pipeline: loaded once, on first use. The only import of spaCy."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cache
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from itertools import compress
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from profileaudit import claims, data, voice
from profileaudit.book import matches
from profileaudit.export import CannotOpen
from profileaudit.passage import Named

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 256
"""Texts judged in one go."""
LONGEST = 20_000
"""Characters; a longer text is cut at the end of a sentence. spaCy needs about 1 GB for 100,000."""
SHORT = 70
"""Letters of a text with a link that is more likely a profile's than a post's."""
LABELS = frozenset({"JOB_TITLE", "SCHOOL", "EMPLOYER", "PERSON", "LOCATION", "BIRTH", "FAMILY", "ACCOUNT"})
"""What the pipeline is asked for; numbers and addresses of every kind are the detectors' own."""
_chosen: tuple[str, Language] | None = None
"""The user's own pipeline and what they called it; None: the program's."""
_SENTENCE_END = re.compile(r"[.!?…]['”\")]*\s|\n")
_LETTERS = re.compile(r"[^\W\d_]{2}")


def name(texts: Sequence[str]) -> list[tuple[Named, ...]]:
    """What the pipeline names in each text, in order; offsets are code points of that text.

    A text that stands there several times is judged once; one that cannot disclose anything is not judged at all."""
    pieces = [(text, *piece) for text in dict.fromkeys(texts) if may_disclose(text) for piece in _pieces(text)]
    if not pieces:
        return [() for _ in texts]
    named: dict[str, list[Named]] = {}
    with pipeline().memory_zone():  # spaCy keeps every word it ever saw: a gigabyte of posts has millions
        pieces = list(compress(pieces, _first_look([piece for _, _, piece in pieces])))
        docs = pipeline().pipe([piece for _, _, piece in pieces], batch_size=BATCH)
        for (text, at, _), doc in zip(pieces, docs, strict=True):
            named.setdefault(text, []).extend(_named(doc, at))
    return [tuple(named.get(text, ())) for text in texts]


def _first_look(pieces: Sequence[str]) -> Sequence[bool]:
    """Which pieces the pipeline wants to read, where a part of it can tell: a Doc costs ten times as much as a look."""
    language = pipeline()
    for _, part in getattr(language, "pipeline", ()):
        if hasattr(part, "may_name") and hasattr(language.tokenizer, "cuts"):
            may: Sequence[bool] = part.may_name(pieces, language.tokenizer)
            return may
    return [True] * len(pieces)


def _named(doc: Doc, at: int) -> Iterator[Named]:
    for ent in doc.ents:
        yield Named(ent.label_, at + ent.start_char, at + ent.end_char)


def use(model: str) -> None:
    """Has a pipeline of the user's own, by name or folder, read from now on in this process; empty: the program's.

    Raises CannotOpen when there is none, or it has none of this program's labels."""
    global _chosen
    if not model:
        _chosen = None
    if not model or (_chosen and _chosen[0] == model):
        return
    spacy = _spacy()
    try:
        own = spacy.load(model)
    except (OSError, ValueError, ImportError) as fault:
        raise CannotOpen(
            f"There is no spaCy pipeline “{model}” on this computer. Install it, or give its folder."
        ) from fault
    if not LABELS.intersection(label for labels in own.pipe_labels.values() for label in labels):
        raise CannotOpen(f"“{model}” names none of {', '.join(sorted(LABELS))}: it cannot stand in for ours.")
    _chosen = model, own


def pipeline() -> Language:
    """What reads: the user's own pipeline if one was named, else the program's."""
    return _chosen[1] if _chosen else _own()


@cache
def _own() -> Language:
    """The trained pipeline, or a blank English one, which names nothing, where there is none."""
    # The matrix engine reads this when numpy is first loaded; more threads only slow small batches down.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    spacy = _spacy()
    language: Language
    try:
        home = data.folder("models/disclosure")
    except FileNotFoundError:
        home = None
    if home is None or not (home / "config.cfg").is_file():
        language = spacy.blank("en")
        return language
    part = _registered(home)
    language = spacy.load(home, config={"nlp.tokenizer.@tokenizers": part.TOKENIZER})
    part.hasten(language)
    gc.freeze()  # all this stays for good: the collector need not walk through it again and again
    return language


def _spacy() -> ModuleType:
    """spaCy, not loaded before it is needed, and without its command line.

    `spacy/__init__.py` wants one function of its command line, which brings a web client with it and is a third of
    the half second that spaCy takes. A stand-in answers, and is gone again before anybody could ask for more."""
    stand_ins = {} if "spacy" in sys.modules else {name: ModuleType(name) for name in ("spacy.cli", "spacy.cli.info")}
    for name, stand_in in stand_ins.items():
        sys.modules[name] = stand_in
        stand_in.__dict__["info"] = _info
    with suppress(ImportError, AttributeError):  # a later spaCy may want more of it, and gets the real one below
        import_module("spacy")
    for name in stand_ins:
        del sys.modules[name]
    return import_module("spacy")


def _info(*arguments: Any, **named: Any) -> Any:
    """What spaCy calls `spacy.info`: the real one, for whoever asks."""
    return import_module("spacy.cli.info").info(*arguments, **named)


def _registered(home: Path) -> Any:
    """Makes the pipeline's own part known to spaCy: it travels with it as Python code."""
    code = home / "disclosure_tagger.py"
    spec = spec_from_file_location(code.stem, code)
    assert spec is not None and spec.loader is not None  # noqa: S101 - a .py file has a loader
    sys.modules[code.stem] = module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def may_disclose(text: str) -> bool:
    """Whether anything that the pipeline could name in a text would count.

    What somebody passes on does not, and an answer only where a pattern found something of the owner's or there is a
    mail address. So with a text that gives a link, unless it is short or made of fragments, as a profile is; the
    pipeline passes over the rest of what holds nothing by itself."""
    if not _LETTERS.search(text) or voice.is_shared(text):
        return False
    if not voice.is_pointing(text) or not claims.OF_THE_OWNER.isdisjoint(matches(text)) or voice.has_mail(text):
        return True
    return not voice.is_answering(text) and (len(text) < SHORT or voice.is_made_of_fragments(text))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in pieces of at most LONGEST characters, cut after a sentence, and where each begins."""
    start = 0
    while len(text) - start > LONGEST:
        ends = [end.end() for end in _SENTENCE_END.finditer(text, start + LONGEST // 2, start + LONGEST)]
        stop = ends[-1] if ends else start + LONGEST
        yield start, text[start:stop]
        start = stop
    yield start, text[start:]

"""How fast texts are judged, beside a general PII analyser over the same texts.

    python benchmarks/peer.py [TEXTS.jsonl] [--texts 20000] [--rounds 3]
                              [--peer-python PYTHON] [--peer-model NAME] [--peer-texts 1000]

Without TEXTS ({"text": ...} a line) 20,000 texts are made by models/scripts/generate.py, seed 9: one in ten a bio, two
a post that discloses something, seven two sentences that do not, though their words could; none twice. The peer is
`presidio-analyzer` with its phone, e-mail, date, UK and spaCy recognisers; it is no dependency of this project: make an
environment with it (`pip install presidio-analyzer`) and give that environment's interpreter. Its pipeline is
en_core_web_sm where it is installed, else one of the same parts and sizes that is built here, hardly trained.

Ours and the peer run in turn, each time in a new process, round after round; the table gives medians. The peer reads
the first --peer-texts, evenly taken, and its time is scaled to all of them.
"""

from __future__ import annotations

import argparse
import json
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path

from measuring import watched

BEGAN = time.perf_counter()
ROOT = Path(__file__).resolve().parents[1]
FIRST = "Ring Sam on 07700 900123 or write to sam@example.org, 4 May 1990, Leeds"
"""What every process judges first: what is loaded at first use is loaded then."""
BATCH = 512
LABELS = re.findall(
    r"\w+",
    "PERSON ORG GPE LOC DATE TIME CARDINAL"
    " ORDINAL NORP FAC EVENT PRODUCT WORK_OF_ART LAW LANGUAGE MONEY PERCENT QUANTITY",
)
TAGS, ARCS = 50, 45
"""How many kinds of words, and of arcs between them, en_core_web_sm tells apart."""
NAMES = {
    "ours-one": "profileaudit, one by one",
    "ours-batch": f"profileaudit, {BATCH} at a time",
    "ours-two": "profileaudit check --jsonl, two workers",
    "peer-one": "presidio-analyzer, one by one",
    "peer-batch": f"presidio-analyzer, its batches of {BATCH}",
    "peer-two": f"presidio-analyzer, its batches of {BATCH}, two processes",
}


def ours_one() -> Callable[[list[str]], int]:
    from profileaudit import check

    check(FIRST)
    return lambda texts: sum(len(check(text)) for text in texts)


def ours_batch() -> Callable[[list[str]], int]:
    from profileaudit.texts import check_all

    check_all([FIRST])
    return lambda texts: sum(
        len(found) for at in range(0, len(texts), BATCH) for found in check_all(texts[at : at + BATCH])
    )


def ours_two() -> Callable[[list[str]], int]:
    """The command, its start-up within the time that it takes."""

    def run(texts: list[str]) -> int:
        rows = "".join(json.dumps({"id": n, "text": text}) + "\n" for n, text in enumerate(texts))
        command = [sys.executable, "-m", "profileaudit", "check", "--jsonl", "--jobs", "2"]
        ran = subprocess.run(command, input=rows, capture_output=True, text=True, encoding="utf-8", check=False)
        return sum(len(json.loads(line)["findings"]) for line in ran.stdout.splitlines())

    return run


def analyser(model: str) -> object:
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer import predefined_recognizers as known
    from presidio_analyzer.nlp_engine import NlpEngineProvider

    chosen = [known.PhoneRecognizer, known.EmailRecognizer, known.DateRecognizer, known.SpacyRecognizer]
    chosen += [known.NhsRecognizer, known.UkNinoRecognizer]
    registry = RecognizerRegistry(recognizers=[each() for each in chosen])
    models = [{"lang_code": "en", "model_name": model}]
    engine = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models}).create_engine()
    return AnalyzerEngine(registry=registry, nlp_engine=engine, supported_languages=["en"])


def peer_one(model: str) -> Callable[[list[str]], int]:
    engine = analyser(model)
    engine.analyze(FIRST, language="en")
    return lambda texts: sum(len(engine.analyze(text, language="en")) for text in texts)


def peer_batch(model: str, processes: int = 1) -> Callable[[list[str]], int]:
    from presidio_analyzer import BatchAnalyzerEngine

    engine = BatchAnalyzerEngine(analyser(model))
    engine.analyze_iterator([FIRST], language="en")

    def run(texts: list[str]) -> int:
        found = engine.analyze_iterator(texts, language="en", batch_size=BATCH, n_process=processes)
        return sum(len(each) for each in found)

    return run


RUNS = {
    "ours-one": lambda model: ours_one(),
    "ours-batch": lambda model: ours_batch(),
    "ours-two": lambda model: ours_two(),
    "peer-one": peer_one,
    "peer-batch": peer_batch,
    "peer-two": lambda model: peer_batch(model, 2),
}


def child(name: str, path: Path, model: str) -> None:
    """One run, in a process of its own; its figures as a line of JSON."""
    texts = json.loads(path.read_text("utf-8"))
    judge = RUNS[name](model)
    ready, ready_cpu = time.perf_counter(), time.process_time()
    found = judge(texts)
    seconds, cpu = time.perf_counter() - ready, time.process_time() - ready_cpu
    start = 0.0 if name == "ours-two" else ready - BEGAN
    print(json.dumps({"start": start, "seconds": seconds, "cpu": cpu, "found": found}))


def built(folder: str) -> None:
    """A pipeline with the parts and sizes of en_core_web_sm, made by the peer's own spaCy."""
    import spacy
    from spacy.tokens import Doc, Span
    from spacy.training import Example

    nlp = spacy.blank("en")
    sizes = {"width": 96, "depth": 4, "embed_size": 2000, "window_size": 1, "maxout_pieces": 3}
    words_in = {
        "@architectures": "spacy.HashEmbedCNN.v2",
        **sizes,
        "subword_features": True,
        "pretrained_vectors": None,
    }
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96, "upstream": "tok2vec"}
    nlp.add_pipe("tok2vec", config={"model": words_in})
    nlp.add_pipe("tagger", config={"model": {"tok2vec": listener}})
    nlp.add_pipe("parser", config={"model": {"tok2vec": listener}, "min_action_freq": 1})
    nlp.add_pipe("attribute_ruler")
    nlp.add_pipe("ner")
    examples = []
    for at in range(60):
        words = [f"word{at + n}" for n in range(20)]
        tags = [f"T{(at + n) % TAGS}" for n in range(20)]
        arcs = ["ROOT", *(f"a{(at + n) % ARCS}" for n in range(19))]
        doc = Doc(nlp.vocab, words=words, tags=tags, deps=arcs, heads=[max(0, n - 1) for n in range(20)])
        doc.ents = [Span(doc, 5, 7, label=LABELS[at % len(LABELS)])]
        examples.append(Example(Doc(nlp.vocab, words=words), doc))
    optimizer = nlp.initialize(lambda: examples)
    for _ in range(20):
        nlp.update(examples, sgd=optimizer)
    nlp.to_disk(folder)


def made(count: int) -> list[str]:
    sys.path.insert(0, str(ROOT / "models" / "scripts"))
    import generate

    generate.R.seed(9)
    texts: dict[str, None] = {}
    while len(texts) < count:
        share = generate.R.random()
        nothing = [(f"{generate.negative()}. {generate.negative()}", None)]
        pieces = generate.bio() if share < 0.1 else generate.post() if share < 0.3 else nothing
        texts[generate.assemble(pieces)[0]] = None
    return list(texts)


def read(path: Path, count: int) -> list[str]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines if line.strip()][:count]


def measured(python: str, name: str, path: Path, model: str) -> dict[str, float]:
    command = [python, __file__, "--child", name, "--peer-model", model, str(path)]
    with tempfile.TemporaryFile() as output:
        run = watched(command, output)
        output.seek(0)
        figures: dict[str, float] = json.loads(output.read().splitlines()[-1])
    return figures | {"memory": run.together}


def rounds(options: argparse.Namespace, texts: list[str], folder: Path, model: str) -> dict[str, dict[str, float]]:
    """The medians of each run, for as many texts as it was given."""
    few = texts[:: max(1, len(texts) // options.peer_texts)][: options.peer_texts]
    (folder / "all.json").write_text(json.dumps(texts), "utf-8")
    (folder / "few.json").write_text(json.dumps(few), "utf-8")
    kept: dict[str, list[dict[str, float]]] = {}
    for _ in range(options.rounds):
        for name in NAMES:
            ours = name.startswith("ours")
            python, path = (sys.executable, "all.json") if ours else (options.peer_python, "few.json")
            kept.setdefault(name, []).append(measured(python, name, folder / path, model))
            print(name, kept[name][-1], file=sys.stderr, flush=True)
    medians = {}
    for name, runs in kept.items():
        medians[name] = {key: statistics.median(run[key] for run in runs) for key in runs[0]}
        medians[name]["texts"] = len(texts if name.startswith("ours") else few)
    return medians


def table(medians: dict[str, dict[str, float]], count: int) -> Iterator[str]:
    """Markdown; rates for all texts, those of the peer scaled up."""
    yield "| | texts judged | start-up, s | texts a second | start-up included | a processor second | memory, MB |"
    yield "|---|---|---|---|---|---|---|"
    for name, run in medians.items():
        rate = run["texts"] / run["seconds"]
        cpu = "–" if name.endswith("two") else f"{run['texts'] / run['cpu']:,.0f}"
        whole = count / (run["start"] + count / rate)
        start = "included" if name == "ours-two" else f"{run['start']:.1f}"
        cells = (
            NAMES[name],
            f"{run['texts']:,.0f}",
            start,
            f"{rate:,.0f}",
            f"{whole:,.0f}",
            cpu,
            f"{run['memory']:,.0f}",
        )
        yield f"| {' | '.join(cells)} |"
    yield ""
    yield "| ratio | texts a second | start-up included | by processor seconds |"
    yield "|---|---|---|---|"
    for kind in ("one", "batch", "two"):
        ours, peer = medians[f"ours-{kind}"], medians[f"peer-{kind}"]
        rates = [run["texts"] / run["seconds"] for run in (ours, peer)]
        wholes = [count / (run["start"] + count / rate) for run, rate in zip((ours, peer), rates, strict=True)]
        busy = "–" if kind == "two" else f"{ours['texts'] / ours['cpu'] / (peer['texts'] / peer['cpu']):.1f}"
        yield f"| {kind} | {rates[0] / rates[1]:.1f} | {wholes[0] / wholes[1]:.1f} | {busy} |"


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts_file", nargs="?", type=Path, metavar="TEXTS.jsonl")
    parser.add_argument("--peer-python", default=sys.executable)
    parser.add_argument("--peer-model", default="en_core_web_sm")
    parser.add_argument("--texts", type=int, default=20_000)
    parser.add_argument("--peer-texts", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", help=argparse.SUPPRESS)
    parser.add_argument("--build", help=argparse.SUPPRESS)
    parser.add_argument("--versions", action="store_true", help=argparse.SUPPRESS)
    return parser.parse_args()


def versions(python: str, model: str) -> str:
    asked = [python, __file__, "--versions", "--peer-model", model]
    peer = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.strip()
    own = f"Python {platform.python_version()}, spaCy {version('spacy')}, numpy {version('numpy')}"
    return f"{own}; peer: {peer}"


def own_versions(model: str) -> str:
    there = Path(model).exists() or find_spec(model) is not None
    packages = ", ".join(f"{name} {version(name)}" for name in ("presidio-analyzer", "spacy"))
    return f"{packages}, {'has' if there else 'lacks'} {Path(model).name}"


def compared(options: argparse.Namespace) -> None:
    texts = read(options.texts_file, options.texts) if options.texts_file else made(options.texts)
    with tempfile.TemporaryDirectory() as home:
        model, said = options.peer_model, versions(options.peer_python, options.peer_model)
        if "lacks" in said:
            model = f"{home}/same_parts"
            subprocess.run([options.peer_python, __file__, "--build", model], check=True)
        medians = rounds(options, texts, Path(home), model)
    what = f"{platform.system()} {platform.machine()}, {len(texts):,} texts, medians of {options.rounds} rounds"
    print(f"{date.today()}, {what}. {said}.\n")
    print("\n".join(table(medians, len(texts))))


def main() -> None:
    options = arguments()
    if options.child:
        child(options.child, options.texts_file, options.peer_model)
    elif options.build:
        built(options.build)
    elif options.versions:
        print(own_versions(options.peer_model))
    else:
        compared(options)


if __name__ == "__main__":
    main()

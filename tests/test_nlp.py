"""The language pipeline's room: what is judged, how often, and where the names stand. Needs no trained pipeline."""

import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from profileaudit import data, nlp
from profileaudit.export import CannotOpen
from profileaudit.passage import Named


class Spy:
    """A blank pipeline with one rule, that remembers what it was asked."""

    def __init__(self) -> None:
        self.language = spacy.blank("en")
        self.language.add_pipe("entity_ruler", config={"phrase_matcher_attr": "LOWER"}).add_patterns(  # type: ignore[attr-defined]
            [{"label": "JOB_TITLE", "pattern": "cheesemonger"}]
        )
        self.asked: list[str] = []

    def memory_zone(self) -> AbstractContextManager[None]:
        return nullcontext()

    def pipe(self, texts: Iterable[str], batch_size: int) -> Iterator[Doc]:
        self.asked += list(texts)
        return self.language.pipe(list(self.asked), batch_size=batch_size)


@pytest.fixture
def spy(monkeypatch: pytest.MonkeyPatch) -> Spy:
    spy = Spy()
    monkeypatch.setattr(nlp, "pipeline", lambda: spy)
    return spy


def test_names_come_back_in_the_order_of_the_texts(spy: Spy) -> None:
    named = nlp.name(["Cheesemonger, dad", "I like tea", "😀 I am a cheesemonger"])
    assert named == [(Named("JOB_TITLE", 0, 12),), (), (Named("JOB_TITLE", 9, 21),)]


def test_a_text_that_stands_there_twice_is_judged_once(spy: Spy) -> None:
    first, second, third = nlp.name(["Cheesemonger, dad", "Baker, dad", "Cheesemonger, dad"])
    assert first == third != second
    assert len(spy.asked) == 2


def test_nothing_to_judge_needs_no_pipeline(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nlp, "pipeline", lambda: pytest.fail("loaded for nothing"))
    assert nlp.name(["", "🎉🎉", "RT @somebody: I am a cheesemonger", "12:30"]) == [(), (), (), ()]


def test_a_long_text_is_cut_after_a_sentence_and_offsets_hold(spy: Spy) -> None:
    text = "I sell cheese all day long. " * 1_500 + "I am a cheesemonger."
    ((named,),) = nlp.name([text])
    assert text[named.start : named.end] == "cheesemonger"
    assert "".join(spy.asked) == text
    assert len(spy.asked) == 3
    assert all(piece.endswith(". ") for piece in spy.asked[:-1])
    assert max(len(piece) for piece in spy.asked) <= nlp.LONGEST


def test_a_long_text_without_sentences_is_cut_all_the_same(spy: Spy) -> None:
    text = "my oh my " * 5_000
    assert nlp.name([text]) == [()]
    assert "".join(spy.asked) == text


JUDGED = [
    "Early years lead & chaos coordinator @ Little Acorns",
    "Cheesemonger",
    "I have started somewhere new and I love it",
    "Dad | runner | cheese",
    "Curator of things at the museum",
    "Write to me: jo@example.org",
    "Specialist nurse. Lover of life! Very happy person, most of the week",
]
PASSED_OVER = [
    "RT @somebody: I am a teacher",
    "Great goal right before the whistle last night, what a finish that was http://example.org/goal",
    "@somebody that was never a penalty, the referee had a shocker from start to finish",
    "😂😂😂",
    "",
]


@pytest.mark.parametrize("text", JUDGED)
def test_texts_that_may_disclose_are_judged(text: str) -> None:
    assert nlp.may_disclose(text)


@pytest.mark.parametrize("text", PASSED_OVER)
def test_plain_posts_are_passed_over(text: str) -> None:
    assert not nlp.may_disclose(text)


def test_without_a_trained_pipeline_nothing_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def nowhere(name: str) -> Path:
        raise FileNotFoundError(name)

    for folder in (nowhere, lambda name: tmp_path):
        nlp._own.cache_clear()
        monkeypatch.setattr(data, "folder", folder)
        assert isinstance(nlp.pipeline(), Language)
        assert nlp.name(["I am a cheesemonger"]) == [()]
    nlp._own.cache_clear()


def test_a_pipeline_of_the_users_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    monkeypatch.setattr(nlp, "_chosen", None)
    own = spacy.blank("en")
    own.add_pipe("entity_ruler").add_patterns([{"label": "SCHOOL", "pattern": "Gorsey Bank"}])  # type: ignore[attr-defined]
    own.to_disk(tmp_path / "own")
    nlp.use(str(tmp_path / "own"))
    assert [(each.label, each.start, each.end) for each in nlp.name(["I love Gorsey Bank"])[0]] == [("SCHOOL", 7, 18)]


@pytest.mark.parametrize("labels", [None, ["ORG"]])
def test_a_pipeline_that_cannot_stand_in(tmp_path: Path, labels: list[str] | None) -> None:
    import spacy

    if labels:
        own = spacy.blank("en")
        patterns = [{"label": label, "pattern": "x"} for label in labels]
        own.add_pipe("entity_ruler").add_patterns(patterns)  # type: ignore[attr-defined]
        own.to_disk(tmp_path / "own")
    with pytest.raises(CannotOpen, match="cannot stand in" if labels else "There is no spaCy pipeline"):
        nlp.use(str(tmp_path / "own"))


def test_words_once_seen_are_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    import spacy

    blank = spacy.blank("en")
    monkeypatch.setattr(nlp, "pipeline", lambda: blank)
    nlp.name(["I am a zymurgist"])
    before = len(blank.vocab.strings)
    nlp.name([f"I am a zymurgist {number}x" for number in range(200)])
    assert len(blank.vocab.strings) == before


def test_the_tables_of_words_begin_anew_now_and_then() -> None:
    """A zone takes words out of spaCy's tables, and the tables still grow: new ones, and all is named as before."""
    nlp.use("")
    tokenizer: Any = nlp.pipeline().tokenizer
    text = "Year 4 teacher at Gorsey Bank Primary, Leeds"
    first, table = nlp.name([text]), tokenizer.vocab
    tokenizer.added = 10**9
    assert nlp.name([text, f"{text}\n two lines"])[0] == first[0] != ()
    assert tokenizer.vocab is not table


SPACED = [
    "Year 4 teacher at Gorsey Bank Primary, mum of two",
    "a",
    "HeadTeacher@GorseySchool #proudmum 22yo http://example.org/x?y=1 ...",
    " two  spaces,\ta tab and\na new line ",
    "it's over(!)  \U0001f600",
    "\u2028",
    "Preschool myschooluk Academyof Teachers Membership lower UPPER Maths",
]


def test_a_remembering_tokenizer_cuts_as_its_own_does() -> None:
    language: Any = nlp.pipeline()
    for _ in range(2):  # the second time from memory
        for text in SPACED:
            plain, remembered = language.tokenizer.tokenizer(text), language.tokenizer(text)
            assert remembered.text == text
            assert [(token.text, token.idx, token.whitespace_) for token in remembered] == [
                (token.text, token.idx, token.whitespace_) for token in plain
            ]


def test_the_first_look_passes_over_nothing_in_which_something_is_named() -> None:
    language: Any = nlp.pipeline()
    tagger = language.get_pipe("disclosure_tagger")
    told = dict(zip(SPACED, tagger.may_name(SPACED, language.tokenizer), strict=True))
    assert told[SPACED[0]] and not told["a"]
    assert all(told[text] for text in SPACED if language(text).ents)


def test_spacy_comes_without_its_command_line_which_is_there_for_others() -> None:
    script = (
        "import sys; from profileaudit import nlp; nlp.pipeline(); assert 'requests' not in sys.modules;"
        "assert 'spacy.cli' not in sys.modules; import spacy; from spacy.cli.info import info;"
        "assert spacy.info(silent=True)['spacy_version'] == spacy.__version__ == info(silent=True)['spacy_version']"
    )
    subprocess.run([sys.executable, "-W", "ignore", "-c", script], check=True, timeout=120)  # noqa: S603


def test_a_spacy_that_wants_more_of_its_command_line_gets_the_real_one(tmp_path: Path) -> None:
    (tmp_path / "spacy" / "cli").mkdir(parents=True)
    (tmp_path / "spacy" / "__init__.py").write_text("from .cli.info import more")
    (tmp_path / "spacy" / "cli" / "__init__.py").write_text("")
    (tmp_path / "spacy" / "cli" / "info.py").write_text("more = 'here'")
    told = "import sys; sys.path.insert(0, sys.argv[1]); from profileaudit import nlp; print(nlp._spacy().more)"
    ran = subprocess.run([sys.executable, "-c", told, str(tmp_path)], capture_output=True, text=True, check=False)  # noqa: S603
    assert ran.stdout == "here\n", ran.stderr

"""JSON of every shape and size, whole, cut off and built to harm: records with their places."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from profileaudit.export import File
from profileaudit.formats import Unreadable, documents, values
from profileaudit.formats.documents import items, load, script, script_items
from profileaudit.formats.values import DEEPEST, DIGITS

Made = Callable[[str | bytes], File]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    def make(content: str | bytes) -> File:
        raw = content.encode() if isinstance(content, str) else content
        (tmp_path / "a.json").write_bytes(raw)
        return File(tmp_path, "a.json", len(raw))

    return make


def taken(read: Any) -> tuple[list[Any], str]:
    """What is given, and the sentence with which it ends; empty when it ends well."""
    given: list[Any] = []
    try:
        for each in read:
            given.append(each)
    except Unreadable as fault:
        return given, str(fault)
    return given, ""


@pytest.mark.parametrize(
    ("content", "roots", "records"),
    [
        ("[1, 2]", (), [("[0]", 1), ("[1]", 2)]),
        ("[1]", ("comments",), [("[0]", 1)]),
        ('{"comments": [1]}', ("comments",), [("comments[0]", 1)]),
        ('{"comments_v2": [1, 2]}', ("comments",), [("comments_v2[0]", 1), ("comments_v2[1]", 2)]),
        ('{"comments": [1]}', ("comments_v2",), [("comments[0]", 1)]),
        ('{"a": 1, "comments_v3": [1], "z": [2]}', ("comments",), [("comments_v3[0]", 1)]),
        ('{"profile_v2": {"name": "A"}}', ("profile",), [("profile_v2", {"name": "A"})]),
        ('{"one": [1], "two": [2]}', ("one", "two"), [("one[0]", 1), ("two[0]", 2)]),
        ('{"a": {"b": [1]}}', ("a.b",), [("a.b[0]", 1)]),
        ('{"a_v2": {"x": 0, "b_v2": {"c": 1}}}', ("a.b",), [("a_v2.b_v2", {"c": 1})]),
        ('{"a": 1}', ("",), [("", {"a": 1})]),
        ('{"a": 1, "list": [2]}', ("", "list"), [("list[0]", 2)]),
        ('{"a": {"b": [1]}, "c": 2}', ("", "a.b"), [("a.b[0]", 1)]),
        ("[1]", ("",), [("[0]", 1)]),
        ('{"a": "text"}', ("a",), [("a", "text")]),
        ('{"a": [1], "a": [2]}', ("a",), [("a[0]", 1), ("a[0]", 2)]),
        # Nothing in it, and nothing wrong with it:
        ("[]", (), []),
        ("{}", ("a",), []),
        ("{}", ("",), []),
        (" [ ] ", (), []),
        ('{"a": []}', ("a",), []),
        ('{"a": {}}', ("a",), []),
        ('{"a": null}', ("a",), []),
        ('{"a": {"b": []}}', ("a.b",), []),
    ],
)
def test_records_and_their_places(made: Made, content: str, roots: tuple[str, ...], records: list[Any]) -> None:
    assert taken(items(made(content), *roots)) == (records, "")


@pytest.mark.parametrize(
    ("content", "roots"),
    [
        ('{"a": 1}', ("b",)),
        ('{"a": 1}', ()),
        ('{"a": [1]}', ("a.b",)),
        ('{"b": {"a": [1]}}', ("a",)),
        ('{"a_v": [1]}', ("a",)),
        ('{"A": [1]}', ("a",)),
        ('"text"', ("a",)),
        ("12", ("",)),
        ("null", ("",)),
    ],
)
def test_what_is_not_recognised_is_told_apart_from_what_is_empty(
    made: Made, content: str, roots: tuple[str, ...]
) -> None:
    assert taken(items(made(content), *roots)) == ([], documents.UNKNOWN)


@pytest.mark.parametrize("content", ["", " \n ", "\ufeff"])
def test_an_empty_file_is_told_of(made: Made, content: str) -> None:
    assert taken(items(made(content), "")) == ([], values.EMPTY)


@pytest.mark.parametrize(
    ("content", "count", "why"),
    [
        ('[{"a": 1}, {"b": 2}, {"c": "half a str', 2, values.CUT_OFF),
        ('[{"a": 1}, {"b": 2}, {"c": 1', 2, values.CUT_OFF),
        ('[{"a": 1}, {"b": 2}, ', 2, values.CUT_OFF),
        ('[{"a": 1}, {"b": 2}', 2, values.CUT_OFF),
        ('[{"a": 1}, {"b": 2},\n   ', 2, values.CUT_OFF),
        ('[{"a": "x\\', 0, values.CUT_OFF),
        ('[{"a": "x\\u00', 0, values.CUT_OFF),
        ("[1, tru", 1, values.CUT_OFF),
        ("[", 0, values.CUT_OFF),
        ('{"r": [1, 2', 1, values.CUT_OFF),
        ('{"r": [1, 2]', 2, values.CUT_OFF),
        ('{"r": [1], "o": {"x"', 1, values.CUT_OFF),
        ('{"r"', 0, values.CUT_OFF),
        ("[1, 2] 3", 2, values.MORE_AFTER),
        ("[1, 2]]", 2, values.MORE_AFTER),
        ("[1, 2, ]", 2, values.DAMAGED),
        ("[1 2]", 1, values.DAMAGED),
        ('[1, {"a" 2}, 3, 4, 5, 6, 7, 8, 9]', 1, values.DAMAGED),
        ("[1, NaN]", 1, values.DAMAGED),
        ("[1, Infinity]", 1, values.DAMAGED),
        ("[1, 'x'" + " " * 20 + "]", 1, values.DAMAGED),
        ('[1, "a\nb"' + " " * 20 + "]", 1, values.DAMAGED),
        ('{"r": [1}' + " " * 20, 1, values.DAMAGED),
        ("{r: [1]}" + " " * 20, 0, values.DAMAGED),
        ("[1," + "[" * 100 + "]" * 100 + "]", 1, values.TOO_DEEP),
        ("[1," + "[" * 100_000, 1, values.TOO_DEEP),
        ('{"x":' * 100_000, 0, values.TOO_DEEP),
        ("[1," + "9" * 5000 + "]", 1, values.TOO_LONG_NUMBER),
        ("[1," + "9" * 5000, 1, values.TOO_LONG_NUMBER),
        ("[1," + "0." + "9" * 5000 + "]", 1, values.TOO_LONG_NUMBER),
    ],
)
def test_records_before_the_fault_are_given_and_then_it_is_told(made: Made, content: str, count: int, why: str) -> None:
    given, told = taken(items(made(content), "r", ""))
    assert (len(given), told) == (count, why)


@pytest.mark.parametrize(("levels", "read"), [(DEEPEST, True), (DEEPEST + 1, False)])
@pytest.mark.parametrize("stack", [0, 700])
def test_the_depth_is_ours_whatever_the_stack(made: Made, levels: int, read: bool, stack: int) -> None:
    def below(calls: int) -> tuple[list[Any], str]:
        return below(calls - 1) if calls else taken(items(made("[" * levels + "]" * levels)))

    given, told = below(stack)
    assert (len(given), told) == ((1, "") if read else (0, values.TOO_DEEP))
    mixed = '{"a":[' * (levels // 2) + "[" * (levels % 2) + "]" * (levels % 2) + "]}" * (levels // 2)
    assert (taken([load(made(mixed))] if read else items(made(mixed), "a"))[1] == "") is read


@pytest.mark.parametrize(("digits", "read"), [(DIGITS, True), (DIGITS + 1, False)])
def test_the_length_of_a_number_is_ours(made: Made, digits: int, read: bool) -> None:
    given, told = taken(items(made(f"[{'9' * digits}]")))
    assert (given, told) == (([("[0]", int("9" * digits))], "") if read else ([], values.TOO_LONG_NUMBER))
    assert load(made(json.dumps(["9" * digits * 20]))) == ["9" * digits * 20]


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b'["Caf\xc3\xa9"]', ["Café"]),
        (b'\xef\xbb\xbf["Caf\xc3\xa9"]', ["Café"]),
        ('["Café"]'.encode("cp1252"), ["Café"]),
        ('["Café"]'.encode("utf-16"), ["Café"]),
        (b'["Caf\\u00e9"]', ["Café"]),
        (b'["a\\u0000b\\ud800c\\b\\r\\n"]', ["abc\n"]),
        (b'["\\ud83d\\ude00"]', ["😀"]),
        (b'{"a\\u0000": {"b\\ud800": "c\\u0007"}}', {"a": {"b": "c"}}),
        (b"[9007199254740993, 12345678901234567890123, -1]", [9007199254740993, 12345678901234567890123, -1]),
        (b"[1.5, 1e3, -0.25]", [1.5, 1000.0, -0.25]),
        (b"[true, false, null]", [True, False, None]),
    ],
)
def test_values(made: Made, content: bytes, value: Any) -> None:
    assert load(made(content)) == value
    found = dict(items(made(content), ""))
    assert (list(found.values()) if isinstance(value, list) else found[""]) == value


@pytest.mark.parametrize(
    ("content", "mended", "as_it_is"),
    [
        ('["Caf\\u00c3\\u00a9"]', "Café", "CafÃ©"),
        ('["It\\u00e2\\u0080\\u0099s"]', "It’s", "Itâs"),
        ('["\\u00f0\\u009f\\u008d\\u008e"]', "🍎", "ð"),
        ('["Caf\\u00e9"]', "Café", "Café"),
        ('["plain"]', "plain", "plain"),
        ('["\\u00c2\\u0085x"]', "x", "Âx"),
    ],
)
def test_mending_comes_before_cleaning(made: Made, content: str, mended: str, as_it_is: str) -> None:
    assert load(made(content), mend=True) == [mended]
    assert load(made(content)) == [as_it_is]
    assert load(made(f"{{{content[1:-1]}: 1}}"), mend=True) == {mended: 1}


def test_a_root_in_damaged_letters_is_found(made: Made) -> None:
    assert list(items(made('{"num\\u00c3\\u00a9ros_v2": [1]}'), "numéros", mend=True)) == [("numéros_v2[0]", 1)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=60, deadline=None)
@given(value=st.lists(JSON, max_size=8), piece=st.integers(1, 40), ascii_only=st.booleans())
def test_the_size_of_the_window_changes_nothing(
    value: list[Any], piece: int, ascii_only: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("window")
    content = json.dumps({"skipped": value, "r": value}, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    (folder / "a.json").write_bytes(content)
    file = File(folder, "a.json", len(content))
    whole = list(items(file, "r"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(values, "PIECE", piece)
        patch.setattr(values, "GLANCE", piece)
        assert list(items(file, "r")) == whole
    assert len(whole) == len(value)


def test_what_is_passed_over_may_be_of_any_size(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "GLANCE", 1000)
    monkeypatch.setattr(values, "PIECE", 100)
    long = json.dumps({"x": [["y" * 50] * 20] * 50, "z": {"w": list(range(5000))}})
    assert taken(items(made(f'{{"big": {long}, "r": [1], "more": {long}}}'), "r")) == ([("r[0]", 1)], "")


def test_a_record_that_is_too_large_costs_itself(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values.Window.glance, "__defaults__", (5000,))
    monkeypatch.setattr(values, "PIECE", 100)
    monkeypatch.setattr(values, "GLANCE", 1000)
    given, told = taken(items(made(json.dumps([1, ["x" * 40] * 500, 3, ["y"] * 9000, 5]))))
    assert given == [("[0]", 1), ("[2]", 3), ("[4]", 5)]
    assert "too large to be read ([1])" in told


def test_a_large_file_takes_little_memory(tmp_path: Path) -> None:
    """Sixty megabytes; the same program on a gigabyte stays at the same peak."""
    path = tmp_path / "posts.json"
    record = json.dumps({"timestamp": 1612990980, "data": [{"post": "Caf\u00c3\u00a9 " * 40}], "tags": ["a", "b"]})
    with path.open("w") as sink:
        sink.write('{"other": [' + ",".join([record] * 20_000) + '], "posts_v2": [')
        sink.write(",".join([record] * 100_000) + "]}")
    program = (
        "import sys, pathlib, resource\n"
        "from profileaudit.export import File\n"
        "from profileaudit.formats.documents import items\n"
        "path = pathlib.Path(sys.argv[1])\n"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "count = sum(1 for _ in items(File(path, path.name, 0), 'posts', mend=True))\n"
        "print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)\n"
    )
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", program, path], capture_output=True, text=True, check=True
    )
    count, kilobytes = map(int, done.stdout.split())
    assert count == 100_000
    assert kilobytes < 30_000


# Scripts of the X archive.


@pytest.mark.parametrize(
    ("content", "records"),
    [
        ('window.YTD.tweets.part0 = [ {"tweet": 1} ]', [("[0]", {"tweet": 1})]),
        (
            'window.YTD.tweets.part12 = [\n  {"tweet": 1},\n  {"tweet": 2}\n]\n',
            [("[0]", {"tweet": 1}), ("[1]", {"tweet": 2})],
        ),
        ('Grailbird.data.tweets_2013_01 = \n [ {"id": 1} ]', [("[0]", {"id": 1})]),
        ("window.YTD.account.part0 = [ ]", []),
        ('\ufeffwindow.YTD["a"].part0 = [1];', [("[0]", 1)]),
        ("window.YTD.a.part0 = [1];\n// end\n/* of file */\n", [("[0]", 1)]),
        ("const a = [1]", [("[0]", 1)]),
        ("[1]", [("[0]", 1)]),
        ("window.YTD.a.part0 = [1, '=']", [("[0]", 1), ("[1]", "=")]),
        # As a code formatter leaves them:
        ("window.YTD.a.part0 = [{ tweet: { id: '1', }, }, ];", [("[0]", {"tweet": {"id": "1"}})]),
        ("window.YTD.a.part0 = [\n// a note\n{ a: 'it\\'s; [', }, ];\n// end", [("[0]", {"a": "it's; ["})]),
        ("window.YTD.a.part0 = [{ id: 12345678901234567890, }];", [("[0]", {"id": 12345678901234567890})]),
        ("window.YTD.a.part0 = [{ a: 'x\\u0000y', }];", [("[0]", {"a": "xy"})]),
    ],
)
def test_scripts(made: Made, content: str, records: list[Any]) -> None:
    assert taken(script_items(made(content))) == (records, "")
    assert script(made(content)) == [value for _, value in records]


@pytest.mark.parametrize(
    ("content", "value"),
    [
        ('window.__THAR_CONFIG = {"userInfo": {"userName": "x"}}', {"userInfo": {"userName": "x"}}),
        ('var user_details =  {"screen_name": "x"}', {"screen_name": "x"}),
        ("window.__THAR_CONFIG = { userInfo: { userName: 'x' } };\n", {"userInfo": {"userName": "x"}}),
    ],
)
def test_scripts_that_hold_one_object(made: Made, content: str, value: Any) -> None:
    assert script(made(content)) == value
    assert list(script_items(made(content), "")) == [("", value)]


@pytest.mark.parametrize(
    ("content", "count", "why"),
    [
        ("window.YTD.x.part0 = [1, 2]; alert(1)", 2, values.MORE_AFTER),
        ("window.YTD.x.part0 = [1, 2,]; alert(1)", 2, values.MORE_AFTER),
        ("window.YTD.x.part0 = [1, 2]\nwindow.YTD.x.part1 = [3]", 2, values.MORE_AFTER),
        ("window.YTD.x.part0 = [alert(1), " + " " * 20 + "2]", 0, values.DAMAGED),
        ("window.YTD.x.part0 = [1, 2, {a: f()}, " + " " * 20 + "2]", 2, values.DAMAGED),
        ('window.YTD.x.part0 = [1, {"a": "b', 1, values.CUT_OFF),
        ("window.YTD.x.part0 = ", 0, values.EMPTY),
        ("", 0, values.EMPTY),
        ("alert(1)", 0, documents.NOT_A_SCRIPT),
        ("<html>a = [1]</html>", 0, documents.NOT_A_SCRIPT),
        ("function () { return [1] }", 0, documents.NOT_A_SCRIPT),
        ("a = b = [1]" + " " * 20, 0, documents.UNKNOWN),
        ("a = 5", 0, documents.UNKNOWN),
        ("a = [" + "[" * 100 + "]" * 100 + "]", 0, values.TOO_DEEP),
        ("a = [" + "{a:[" * 40 + "]}," * 40 + "]", 0, values.DAMAGED),
        ("a = [{a: " + "9" * 5000 + "}, " + " " * 20 + "]", 0, values.DAMAGED),
    ],
)
def test_nothing_in_a_script_is_evaluated_or_passed_over_in_silence(
    made: Made, content: str, count: int, why: str
) -> None:
    given, told = taken(script_items(made(content)))
    assert (len(given), told) == (count, why)

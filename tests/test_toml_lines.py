"""The lines of tables and keys, whatever stands between them."""

from __future__ import annotations

import pytest

from profileaudit.toml_lines import Path, line_of, lines

FILE = '''# a comment = 1
id = "x"   # [kind]

[[clause]]
number = "1"
asks = """
id = "not a key"
[[not-a-table]]
"""
[[clause]]
number = '2'
list = [
  "a = 1",  # [no]
  [1, 2],
]
after = 1
[kind."photo-text"]
everyone = "now"
[kind.phone]
everyone = { odd = 1 }
find = \'\'\'
[[pattern]]
x = 1
\'\'\'
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("id",), 2),
        (("clause", 0), 4),
        (("clause", 0, "number"), 5),
        (("clause", 0, "asks"), 6),
        (("clause", 1), 10),
        (("clause", 1, "list"), 12),
        (("clause", 1, "after"), 16),
        (("kind", "photo-text", "everyone"), 18),
        (("kind", "phone"), 19),
        (("kind", "phone", "find"), 21),
        (("kind", "phone", "missing"), 19),
        (("nothing", 3, "at"), 1),
    ],
)
def test_where_it_stands(path: Path, line: int) -> None:
    assert line_of(path, lines(FILE)) == line


def test_what_stands_in_strings_and_comments_is_no_table() -> None:
    found = lines(FILE)
    assert ("not-a-table", 0) not in found
    assert ("pattern", 0) not in found
    assert ("a",) not in found

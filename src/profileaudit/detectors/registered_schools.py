"""Schools by the register that the user added (see `registers`).

A name that says of itself that it is a school's is enough. Of the rest some are ordinary words (“The Bridge”,
“Acorns”), so they need capitals and a second cue: a town of theirs, or a word that goes with schools, nearby.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from profileaudit import registers
from profileaudit.model import Certainty
from profileaudit.passage import Passage, Span

KINDS = ("school",)
NEARBY = 60
"""Code points on either side in which a second cue counts."""
_CUE = re.compile(
    r"(?i)\b(?:school|teach(?:er|ing|es)?|ta|pupils?|head(?:teacher)?|class|year\s?\d+|y\d|ks[1-5]|governor|staff"
    r"|term|inset|ofsted|nursery|reception|pgce|ect|senco|assembly|playground)\b"
)


def detect(passage: Passage) -> Iterator[Span]:
    """Every name of the register that is used as a school's name."""
    for place in registers.register().places(passage.text):
        words = passage.text[place.start : place.end]
        around = passage.text[max(0, place.start - NEARBY) : place.start] + passage.text[place.end : place.end + NEARBY]
        in_town = any(town and town in around.lower() for town in place.towns)
        if place.telling or (words[:1].isupper() and (in_town or _CUE.search(around))):
            yield Span("school", place.start, place.end, Certainty.CERTAIN if in_town else Certainty.LIKELY)

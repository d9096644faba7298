"""Secrets told in a text, and talk about passwords, which tells none."""

import pytest

from profileaudit.detectors import credentials
from profileaudit.passage import Passage

FOUND = [
    ("wifi password's Gooseberry7! if you visit", "Gooseberry7!", "wifi"),
    ("my password is Fluffy2019.", "Fluffy2019", "password"),
    ("password=hunter2", "hunter2", "password"),
    ("wifi password: sunshine", "sunshine", "wifi"),
    ("the password was 'swordfish'", "swordfish", "password"),
    ('tablet password is on the box as "Invented2024!"', "Invented2024!", "password"),
    ("the password is Invented-Otter-77 as ever", "Invented-Otter-77", "password"),
    ("Network key: Forks&Spoons12", "Forks&Spoons12", "wifi"),
    ("passcode 8812 for the call", "8812", "password"),
    ("My PIN is 4821", "4821", "pin"),
    ("Door code is 9876 after six", "9876", "door-code"),
    ("gate code 1357#", "1357#", "door-code"),
    ("key safe code: 1066", "1066", "door-code"),
    ("recovery codes: a1b2c-3d4e5", "a1b2c-3d4e5", "recovery-code"),
    ("security code 123 456", "123 456", "recovery-code"),
    ("ghp_" + "a1B2" * 9, "ghp_" + "a1B2" * 9, "access-key"),
]
SPARED = [
    "locked out, new password needed",
    "Password protected pdf",
    "password reset required",
    "the password is the same as last year",
    "password is incorrect",
    "forgot my password 3 times",
    "password: please change it",
    "who invents these password rules",
    "pin it on the board by 2024",
    "pinned 2000 pins",
    "post code 1234",
    "dress code 2024",
    "area code 0161",
    "code of conduct 2019",
    "key stage 2, key workers 1000",
    "recovery code-named thing",
    "sk-ipping rope",
    "login at 9am",
    "",
]


@pytest.mark.parametrize(("text", "value", "subtype"), FOUND)
def test_secrets_are_found(text: str, value: str, subtype: str) -> None:
    (span,) = credentials.detect(Passage(text))
    assert (text[span.start : span.end], span.subtype) == (value, subtype)


@pytest.mark.parametrize("text", SPARED)
def test_talk_about_secrets_is_spared(text: str) -> None:
    assert list(credentials.detect(Passage(text))) == []

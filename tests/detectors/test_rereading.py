"""Posts worth reading again: what is pointed out, how sure, and the many ordinary posts that are left alone."""

from __future__ import annotations

import pytest

from profileaudit import check
from profileaudit.detectors.rereading import KINDS
from profileaudit.model import Certainty


def prompts(text: str) -> list[tuple[str, str, Certainty]]:
    return [(each.kind, each.value, each.certainty) for each in check(text) if each.kind in KINDS]


LIKELY = [
    ("Year 9 were absolute animals today, they're feral", "conduct"),
    ("My bottom set are thick as two short planks", "conduct"),
    ("Had the most vile parent in my classroom this morning", "conduct"),
    ("Head is a bully and everyone on the staff knows it", "conduct"),
    ("SLT haven't got a clue, bunch of clowns", "conduct"),
    ("Parents at our school are the worst", "conduct"),
    ("kids in my year 4 class are little shits", "conduct"),
    ("My headteacher is a nasty piece of work", "conduct"),
    ("Fucking parents. That is all", "conduct"),
    ("I hate my class this year. There I said it", "conduct"),
    ("Mrs Pargeter has been fiddling the attendance figures for years", "conduct"),
    ("Our head lied to Ofsted about the numbers", "conduct"),
    ("everyone knows the caretaker is a pervert", "conduct"),
    ("No wonder Kayden can't sit still with parents like that", "conduct"),
    ("Honestly these travellers should all go back where they came from", "conduct"),
    ("look at this spaz falling off his bike", "conduct"),
    ("One of my year 10s disclosed to me today", "confidential"),
    ("Poor Tyler in my class came in again with no coat", "confidential"),
    ("Jayden in my Year 3 class wet himself on the trip bless him", "confidential"),
    ("So our deputy has been suspended. Nobody is saying why", "confidential"),
    ("My TA is off sick AGAIN, third time this term", "confidential"),
    ("one of my students is pregnant and she's only 14", "confidential"),
    ("had a safeguarding meeting today about one of my families", "confidential"),
    ("a parent put in a complaint about me because her son failed a test", "confidential"),
    ("I shouldn't really say this but the school is in special measures next week", "confidential"),
]
LESS_SURE = [
    "RT @someone: these immigrants are scum",
    'He shouted "you spastic" across the road',
    "Some lad called me a faggot on the bus",
    "The word retard should be gone by now",
    "As a cripple myself I find that funny",
    "🎶 my favourite song has the word pikey in it",
    "proud dyke, pride flag out",
    "Found on the toilet wall: “our SLT are idiots” and a heart",
]
ORDINARY = [
    "Year 5 trip to the Roman baths today. 58 children, one lost shoe (found). Straight to bed.",
    "Nativity update: Joseph has chicken pox, the donkey has resigned and a shepherd told the vicar to shut up.",
    "Snow day!! 6.15am phone call from the head, back to bed by 6.17.",
    "Interview lesson tomorrow, observed by three governors and a man from the trust. Tell me it'll be fine",
    "To the parent who left a thank you note on my desk this morning: you have no idea how much I needed that.",
    "Parents' evening marathon done. 29 appointments, one no show, one marriage proposal (not me).",
    "Same!! 31 in my class and one TA between two of us. Something's got to give",
    "Year 6 mufti day, and a boy came as me. Cardigan, lanyard, cold cup of tea.",
    "Sat in A&E with a suspected broken toe from a game of stuck in the mud. I was on duty.",
    "Proud of every single one of my Year 13s this morning.",
    "The head rang me at half two to say she'd bumped her chin on the climbing frame.",
    "My kids are driving me mad this half term",
    "Teachers' strike on Thursday. Don't blame them at all by the way",
    "Our head is off to a conference in Leeds",
    "The school is closed, the boiler is broken, I am a happy woman",
    "What an idiot I am, left my lunch on the bus",
    "This printer is a useless piece of junk",
    "England were useless again tonight",
    "Safeguarding training all day, very good speaker",
    "Chief inspector on the radio this morning about Ofsted. Good questions, not many answers",
    "Maine coon kittens for sale",
    "a chink of light at the end of term",
    "Walking Offa's Dyke for charity with two colleagues",
    "The council is collecting bins on Friday",
    "Send them back to the shop if they don't fit",
    "Everyone in my class of 2004 is coming to the reunion",
    "A boy in my class gave me a conker",
    "One of my year 8s made me a card, floods of tears",
    "Mrs Ode is retiring. She is a star",
    "Our Ofsted report is published and we are delighted",
    "My mum is a dinner lady and she is brilliant",
    "Head cold, headache and half the street digging up the pavement. Lovely.",
    "Deputy Dawg and Hong Kong Phooey at six in the morning",
    "Between us we ate eleven scones at the school fete",
    "Don't tell anyone but I love Mondays",
    "Happy Pride to all my colleagues and friends",
    "That film about the headmaster was mental",
    "the boss of this level is impossible",
    "Thick fog on the way to school, drive safely",
    "The staff room biscuits are a disgrace",
]


@pytest.mark.parametrize(("text", "kind"), LIKELY)
def test_what_is_worth_a_second_look_is_pointed_out(text: str, kind: str) -> None:
    found = prompts(text)
    assert (kind, Certainty.LIKELY) in [(each, certainty) for each, _, certainty in found]
    assert all(value in text for _, value, _ in found)


@pytest.mark.parametrize("text", LESS_SURE)
def test_quoted_sung_passed_on_talked_about_and_reclaimed_words_are_less_sure(text: str) -> None:
    found = prompts(text)
    assert found
    assert {certainty for _, _, certainty in found} == {Certainty.POSSIBLE}


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_posts_by_school_staff_are_left_alone(text: str) -> None:
    assert prompts(text) == []


def test_every_prompt_says_why() -> None:
    for text, _ in LIKELY:
        assert all(each.note for each in check(text) if each.kind in KINDS)


def test_an_apostrophe_is_no_quotation() -> None:
    assert prompts("It's what it is: our SLT are clueless, aren't they")[0][2] is Certainty.LIKELY

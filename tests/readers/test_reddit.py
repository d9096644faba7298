"""Reddit's export: each file in its smallest true form, and what it gives."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.look import Task, look
from profileaudit.model import AboutMe, Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash

SAMPLE = Path(__file__).parents[2] / "sample_profiles/fergus-mcaulay/exports"
EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
REDDIT = readers()["reddit"]
Told = tuple[str, Audience, str | None, str]
SIGN = {"post_votes.csv": "id,permalink,direction\n"}
POSTS = "id,permalink,date,ip,subreddit,gildings,title,url,body\n"
COMMENTS = "id,permalink,date,ip,subreddit,gildings,link,parent,body,media\n"


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def part(root: Path, files: dict[str, str]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(content, encoding="utf-8")
    return opened(root)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(REDDIT, file, found.account)]


def told(found: Part) -> list[Told]:
    entries = [each for each in outcomes(found) if isinstance(each, Entry)]
    return [(each.place.section, each.audience, each.says, each.text) for each in entries]


def unread(found: Part) -> list[str]:
    return [each.why for each in outcomes(found) if isinstance(each, Unread)]


def own(says: str | None, text: str) -> Told:
    return ("Account records", ONLY_YOU, says, text)


FILES: list[tuple[str, str, list[Told]]] = [
    (
        "posts.csv",
        POSTS + 'k,x,2021-03-02 20:11:40 UTC,,Teaching,0,A title,u,"Line one\n""two"""\n',
        [("Posts", UNKNOWN, None, "A title"), ("Posts", UNKNOWN, None, 'Line one\n"two"')],
    ),
    ("posts_1.csv", "\ufeff" + POSTS + "k,x,,,u_ann,0,Mine,u,\n", [("Posts", EVERYONE, None, "Mine")]),
    ("posts.csv", POSTS + "k,x,,,Ubuntu,0,Not my page,u,\n", [("Posts", UNKNOWN, None, "Not my page")]),
    ("posts.csv", POSTS + "k,x,,,Teaching,0,[deleted],u,[removed]\n", []),
    ("posts.csv", POSTS, []),
    ("comments.csv", COMMENTS + "k,x,,,Bath,0,l,p,I live here,\n", [("Comments", UNKNOWN, None, "I live here")]),
    ("comments.csv", COMMENTS + "k,x,,,Bath,0,l,p,[deleted],\n", []),
    (
        "statistics.csv",
        "statistic,value\naccount name,ann\nemail address,a@example.org\nbirthdate,1981-06-17\nkarma,1200\n"
        "registration ip,192.0.2.1\nregistration date,2014-01-04 22:10:00 UTC\nemail verified,True\n"
        "never seen before,some words\n",
        [
            ("Username", EVERYONE, None, "ann"),
            own("email", "a@example.org"),
            own("birth", "1981-06-17"),
            own(None, "192.0.2.1"),
            ("Other details", ONLY_YOU, None, "some words"),
        ],
    ),
    (
        "user_preferences.csv",
        "preference,value\nnightmode,True\naccept_pms,everyone\nnum,25\n",
        [("Other details", ONLY_YOU, None, "everyone")],
    ),
    ("linked_phone_number.csv", "phone_number\n+447700900655\n", [own("phone", "+447700900655")]),
    (
        "birthdate.csv",
        "birthdate,verified_birthdate,verification_state,verification_method\n1981-06-17,,,\n",
        [own("birth", "1981-06-17")],
    ),
    ("account_gender.csv", "account_gender\nfemale\n", [own(None, "female")]),
    ("twitter.csv", "username\nann_tweets\n", [("Linked accounts", UNKNOWN, "other-account", "ann_tweets")]),
    (
        "drafts.csv",
        "id,title,body,kind,created\n1,T,B,markdown,2024-03-03 22:00:00 UTC\n",
        [("Drafts", ONLY_YOU, None, "T"), ("Drafts", ONLY_YOU, None, "B")],
    ),
    ("moderated_subreddits.csv", "subreddit\nr/OakStaff\n", [("Communities", EVERYONE, None, "r/OakStaff")]),
    (
        "multireddits.csv",
        "id,display_name,date,description,privacy\n1,Work,,For a SENDCo,public\n2,Hush,,,private\n3,Odd,,,new\n",
        [
            ("Custom feeds", EVERYONE, None, "Work"),
            ("Custom feeds", EVERYONE, None, "For a SENDCo"),
            ("Custom feeds", ONLY_YOU, None, "Hush"),
            ("Custom feeds", UNKNOWN, None, "Odd"),
        ],
    ),
]


@pytest.mark.parametrize(("path", "written", "expected"), FILES)
def test_each_file(tmp_path: Path, path: str, written: str, expected: list[Told]) -> None:
    found = part(tmp_path, {path: written, **SIGN})
    assert told(found) == expected
    assert unread(found) == []


def test_where_and_when(tmp_path: Path) -> None:
    written = COMMENTS + "k,x,2024-05-02 18:11:04 UTC,,Bath,0,l,p,Hello,\n"
    found = part(tmp_path, {"export_ann_20261019/comments.csv": written})
    entry = next(each for each in outcomes(found) if isinstance(each, Entry))
    assert (entry.place.file, entry.place.key) == ("export_ann_20261019/comments.csv", "row 2, body")
    assert entry.posted == datetime(2024, 5, 2, 18, 11, 4, tzinfo=UTC)


def test_a_label_that_is_not_known_is_told_with_its_name(tmp_path: Path) -> None:
    found = part(tmp_path, {"statistics.csv": "statistic,value\nshoe size,quite large\n", **SIGN})
    entry = next(each for each in outcomes(found) if isinstance(each, Entry))
    assert (entry.text, entry.place.key) == ("quite large", "row 2, shoe size")


BAD = [
    ("posts.csv", "nothing,of,this\na,b,c\n", "the columns that this version knows are not in it"),
    ("statistics.csv", "a,b\n1,2\n", "the columns that this version knows are not in it"),
    ("comments.csv", "", "it is empty"),
    ("comments.csv", COMMENTS + 'k,x,,,Bath,0,l,p,"never closed,\n', "a quotation mark is missing"),
    ("brand_new.csv", "x\ny\n", "this version does not know what is in this file"),
]


@pytest.mark.parametrize(("path", "written", "why"), BAD)
def test_damage_costs_only_what_is_damaged(tmp_path: Path, path: str, written: str, why: str) -> None:
    found = part(tmp_path, {path: written, "twitter.csv": "username\nann\n", **SIGN})
    assert ("Linked accounts", UNKNOWN, "other-account", "ann") in told(found)
    assert len(unread(found)) == 1 and why in unread(found)[0]


@pytest.mark.parametrize(
    ("files", "sections"),
    [
        ({}, {}),
        ({"comments.csv": COMMENTS}, {"Comments": 0}),
        ({"comments.csv": COMMENTS + "k,x,,,Bath,0,l,p,Hi,\n"}, {"Comments": 1}),
        ({"comments.csv": "odd\nx\n"}, {"Comments": 0}),
    ],
)
def test_absent_unrecognised_and_empty_are_told_apart(
    tmp_path: Path, files: dict[str, str], sections: dict[str, int]
) -> None:
    found = part(tmp_path, {**files, **SIGN})
    looks = [look(Task(0, at, "reddit", file, found.account, AboutMe())) for at, file in enumerate(found.files)]
    counted = {name: number for each in looks for name, number in each.sections.items()}
    assert counted == sections
    assert any(each.unread for each in looks) == ("odd" in "".join(files.values()))


LAYOUTS = [
    (["export_ann_20261019/posts.csv", "export_ann_20261019/subscribed_subreddits.csv"], "CSV"),
    (["comment_headers.csv"], "CSV"),
    (["comments.csv", "statistics.csv"], "CSV"),
    (["post_votes_2.csv"], "CSV"),
    ([], None),
    (["comments.csv"], None),
    (["posts.csv", "comments.csv"], None),
    (["statistics.csv"], None),
    (["Profile.csv", "Positions.csv", "Comments.csv"], None),
    (["profile.csv", "activities.csv", "posts.csv", "comments.csv"], None),
    (["Takeout/YouTube and YouTube Music/comments/comments.csv"], None),
    (["my_saved_posts.json"], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert REDDIT.layout([squash(name) for name in names]) == expected


def test_a_lone_file_is_known_by_its_header(tmp_path: Path) -> None:
    assert part(tmp_path, {"comments.csv": COMMENTS + "k,x,,,Bath,0,l,p,Hi,\n"}).reader == "reddit"


@pytest.mark.parametrize(
    ("written", "handle"),
    [
        ("statistic,value\naccount name,ann\n", "ann"),
        ("statistic,value\nkarma,1\n", None),
        ("statistic,value\naccount name,\n", None),
        ("broken", None),
    ],
)
def test_account(tmp_path: Path, written: str, handle: str | None) -> None:
    assert part(tmp_path, {"statistics.csv": written, **SIGN}).account == Account(handle, None)


SKIPPED = """messages.csv messages_archive.csv message_headers.csv messages_archive_headers.csv chat_history.csv
post_headers.csv comment_headers.csv checkfile.csv friends.csv post_votes.csv comment_votes_1.csv poll_votes.csv
saved_posts.csv saved_comments.csv hidden_posts.csv subscribed_subreddits.csv approved_submitter_subreddits.csv
gilded_content.csv gold_received.csv purchases.csv subscriptions.csv payouts.csv stripe.csv persona.csv ip_logs.csv
linked_identities.csv announcements.csv sensitive_ads_preferences.csv reddit_gold_information.csv"""


@pytest.mark.parametrize("path", SKIPPED.split())
def test_what_is_left_alone_is_left_alone_for_a_reason(tmp_path: Path, path: str) -> None:
    (tmp_path / path).write_text("body\nMy number is 07700 900123\n")
    file = open_export(tmp_path)[0][0].files[0]
    assert row_for(REDDIT, file) is not None
    assert [type(outcome) for outcome in read(REDDIT, file, Account())] == [Skipped]


PLANTED: list[Told] = [
    ("Posts", UNKNOWN, None, "Principal Teacher of Maths"),
    ("Posts", UNKNOWN, None, "I work at Corriebeath Academy"),
    ("Posts", EVERYONE, None, "text 07700 900655"),
    ("Comments", UNKNOWN, None, "I live in Corriebeath"),
    ("Comments", UNKNOWN, None, 'I should "just quit"'),
    ("Communities", EVERYONE, None, "r/CorriebeathAcademyStaff"),
    ("Custom feeds", EVERYONE, None, "a maths teacher needs"),
    ("Drafts", ONLY_YOU, None, "To the head of Corriebeath Academy"),
    ("Linked accounts", UNKNOWN, "other-account", "fergus_counts"),
    own("phone", "+447700900655"),
    own("email", "f.mcaulay@example.org"),
]
NOT_READ = ["900112", "river_otter", "from college", "[deleted]", "[removed]", "192.0.2.18"]


def test_the_sample_gives_what_is_planted_and_nothing_of_others() -> None:
    found = opened(SAMPLE)
    files = {squash(file.path): file for file in found.files}
    assert [name for name, reader in readers().items() if reader.layout(files)] == ["reddit"]
    assert (found.layout, found.account) == ("CSV", Account("tattie_scone_dad", None))
    given = told(found)
    for section, audience, says, words in PLANTED:
        assert any((section, audience, says) == each[:3] and words in each[3] for each in given), words
    assert not [words for words in NOT_READ if any(words in each[3] for each in given)]
    assert unread(found) == []

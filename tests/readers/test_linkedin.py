"""LinkedIn's export: each file in its smallest true form, in both dialects, and what it gives."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import read, readers, row_for, squash
from profileaudit.readers.linkedin.sheets import bracketed, dated

SAMPLE = Path(__file__).parents[2] / "sample_profiles/parveen-lockyer/exports"
EVERYONE, FOLLOWERS, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.FOLLOWERS, Audience.ONLY_YOU, Audience.UNKNOWN
LINKEDIN = readers()["linkedin"]
Told = tuple[str, Audience, str | None, str]


def opened(root: Path) -> Part:
    exports, unread = open_export(root)
    parts, unknown = accounts(exports)
    assert (unread, unknown, len(parts)) == ([], [], 1)
    return parts[0]


def part(root: Path, files: dict[str, str | bytes]) -> Part:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content if isinstance(content, bytes) else content.encode())
    return opened(root)


def outcomes(found: Part) -> list[Entry | Skipped | Unread]:
    return [outcome for file in found.files for outcome in read(LINKEDIN, file, found.account)]


def entries(found: Part) -> list[Entry]:
    return [outcome for outcome in outcomes(found) if isinstance(outcome, Entry)]


def told(found: Part) -> list[Told]:
    return [(entry.place.section, entry.audience, entry.says, entry.text) for entry in entries(found)]


def unread(found: Part) -> list[str]:
    return [outcome.why for outcome in outcomes(found) if isinstance(outcome, Unread)]


def own(says: str | None, text: str) -> Told:
    return ("Account records", ONLY_YOU, says, text)


PROFILE = (
    "First Name,Last Name,Maiden Name,Address,Birth Date,Headline,Summary,Industry,Zip Code,Geo Location,"
    "Twitter Handles,Websites,Instant Messengers\n"
)
FILES: list[tuple[str, str, list[Told]]] = [
    (
        "Profile.csv",
        PROFILE + '"Ann","Ode","Ash","1 Mill Lane, Bath","Oct 18","SENDCo, ""views mine""","Line one\nLine two",'
        '"Education","BA1 9ZZ","Bath, England","[annode]","[PORTFOLIO:https://example.org/a]","[SKYPE:ann.o]"\n',
        [
            ("Name", UNKNOWN, None, "Ann Ode"),
            ("Name", UNKNOWN, None, "Ash"),
            ("Headline", UNKNOWN, None, 'SENDCo, "views mine"'),
            ("About", UNKNOWN, None, "Line one\nLine two"),
            ("Industry", UNKNOWN, None, "Education"),
            ("Contact info", UNKNOWN, "address", "1 Mill Lane, Bath"),
            ("Contact info", UNKNOWN, "address", "BA1 9ZZ"),
            ("Birthday", UNKNOWN, "birth", "Oct 18"),
            ("Location", UNKNOWN, "location", "Bath, England"),
            ("Websites", UNKNOWN, "other-account", "annode"),
            ("Websites", UNKNOWN, "other-account", "https://example.org/a"),
            ("Contact info", UNKNOWN, "other-account", "ann.o"),
        ],
    ),
    ("Profile.csv", PROFILE + "Ann,,,,,,,,,,,,\n", [("Name", UNKNOWN, None, "Ann")]),
    ("Profile.csv", PROFILE + ",,,,,,,,,,[],[],[]\n", []),
    ("Profile Summary.csv", "Profile Summary\nI run an office\n", [("About", UNKNOWN, None, "I run an office")]),
    (
        "Positions.csv",
        "Company Name,Title,Description,Location,Started On,Finished On\nOak Tree School,SENDCo,,Bath,Nov 2021,\n"
        "Self-employed,Tutor,,,2018,\n",
        [
            ("Positions", UNKNOWN, "job-title", "SENDCo"),
            ("Positions", UNKNOWN, "employer", "Oak Tree School"),
            ("Positions", UNKNOWN, "location", "Bath"),
            ("Positions", UNKNOWN, "job-title", "Tutor"),
            ("Positions", UNKNOWN, None, "Self-employed"),
        ],
    ),
    (
        "Education.csv",
        "School Name,Start Date,End Date,Notes,Degree Name,Activities\nBath Spa,2001,2004,,BA,Choir\n",
        [
            ("Education", UNKNOWN, "school", "Bath Spa"),
            ("Education", UNKNOWN, None, "BA"),
            ("Education", UNKNOWN, None, "Choir"),
        ],
    ),
    (
        "Volunteering.csv",
        "Company Name,Role,Cause,Started On,Finished On,Description\nOak Tree School,Governor,Education,,,\n",
        [
            ("Volunteering", UNKNOWN, None, "Governor"),
            ("Volunteering", UNKNOWN, None, "Oak Tree School"),
            ("Volunteering", UNKNOWN, None, "Education"),
        ],
    ),
    ("Causes You Care About.csv", "Supported Cause\nHealth\n", [("Volunteering", UNKNOWN, None, "Health")]),
    (
        "Certifications.csv",
        "Name,Url,Authority,Started On,Finished On,License Number\nQTS,https://example.org,DfE,2004,,99/12345\n",
        [
            ("Certifications", UNKNOWN, None, "QTS"),
            ("Certifications", UNKNOWN, None, "DfE"),
            ("Certifications", UNKNOWN, None, "99/12345"),
        ],
    ),
    (
        "Projects.csv",
        "Title,Description,Url,Started On,Finished On\nForest School,,,,\n",
        [("Projects", UNKNOWN, None, "Forest School")],
    ),
    (
        "Honors.csv",
        "Title,Description,Issued On\nStar,At Oak Tree,\n",
        [("Honours", UNKNOWN, None, "Star"), ("Honours", UNKNOWN, None, "At Oak Tree")],
    ),
    (
        "Publications.csv",
        "Name,Published On,Description,Publisher,Url\nOn phonics,,,,\n",
        [("Publications", UNKNOWN, None, "On phonics")],
    ),
    ("Patents.csv", "Title,Description\nA mop,\n", [("Publications", UNKNOWN, None, "A mop")]),
    ("Courses.csv", "Name,Number\nNPQ,\n", [("Courses", UNKNOWN, None, "NPQ")]),
    ("Test Scores.csv", "Name,Score,Description\nIELTS,9,\n", [("Courses", UNKNOWN, None, "IELTS")]),
    (
        "Organizations.csv",
        "Name,Position\nNEU,Rep\n",
        [("Organisations", UNKNOWN, None, "NEU"), ("Organisations", UNKNOWN, None, "Rep")],
    ),
    ("Skills.csv", "Name\nPhonics\n", [("Skills", UNKNOWN, None, "Phonics")]),
    ("Languages.csv", "Name,Proficiency\nWelsh,\n", [("Skills", UNKNOWN, None, "Welsh")]),
    (
        "Recommendations_Received.csv",
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\n"
        'Bo,Lee,Ash School,Head,Ann is the best SENDCo,"07/19/24, 04:12 PM",VISIBLE\n',
        [("Recommendations", UNKNOWN, None, "Ann is the best SENDCo")],
    ),
    (
        "Events.csv",
        "Event Name,Event Time,Status,External Url\nSENCo meet-up,,APPROVED,\n",
        [("Events", UNKNOWN, None, "SENCo meet-up")],
    ),
    ("Votes_41873265.csv", "Link,OptionText,Date\nx,Tea,2024-05-02 11:03:18\n", [("Posts", UNKNOWN, None, "Tea")]),
    (
        "Rich_Media.csv",
        "Date/Time,Media Description,Media Link\nx,Our new library,y\n",
        [("Posts", UNKNOWN, None, "Our new library")],
    ),
    ("Rich Media.csv", "Type,Link\nPROFILE_PHOTO,https://example.org/x\n", []),
    (
        "Email Addresses.csv",
        'Email Address,Confirmed,Primary,Updated On\na@example.org,Yes,Yes,"12/22/19, 10:06 AM"\n'
        "b@example.org,No,No,Not Available\n",
        [own("email", "a@example.org"), own("email", "b@example.org")],
    ),
    (
        "PhoneNumbers.csv",
        "Extension,Number,Type\n,,\n,+447700900123,\n,+447700900123,Mobile\n, 01632 960123,\n+44,7700900456,Mobile\n",
        [own("phone", "+447700900123"), own("phone", "01632 960123"), own("phone", "+44 7700900456")],
    ),
    (
        "Whatsapp Phone Numbers.csv",
        "Number,Extension,Is_WhatsApp_Number\n7700900123,+44,true\n",
        [own("phone", "+44 7700900123")],
    ),
    (
        "Registration.csv",
        'Registered At,Registration Ip,Subscription Types\n"5/17/09, 9:26 PM",192.0.2.1,\n',
        [own(None, "192.0.2.1")],
    ),
    (
        "Verifications/Verifications.csv",
        "First name,Organization name,Email address,City,Year of birth\nAnn,Oak Trust,a@oak.example.org,Bath,1979\n",
        [
            ("Account records", UNKNOWN, "employer", "Oak Trust"),
            own("email", "a@oak.example.org"),
            own("location", "Bath"),
            own("birth", "1979"),
        ],
    ),
    (
        "jobs/Job Seeker Preferences.csv",
        "Locations,Job Titles,Introduction Statement,Phone Number,Commute Preference Starting Address\n"
        "Bath,SENDCo,Looking for a kind school,07700 900123,1 Mill Lane\n",
        [
            own("phone", "07700 900123"),
            own("address", "1 Mill Lane"),
            own(None, "Bath"),
            ("Account records", UNKNOWN, None, "SENDCo"),
            ("Account records", UNKNOWN, None, "Looking for a kind school"),
        ],
    ),
    (
        "Jobs/Job Applications_1.csv",
        "Application Date,Contact Email,Contact Phone Number,Company Name,Job Title,Question And Answers\n"
        '"9/18/21, 11:44 AM",a@example.org, +447700900123,Ash School,Head,Years?:8\n',
        [own("email", "a@example.org"), own("phone", "+447700900123"), own(None, "Years?:8")],
    ),
    (
        "Private_identity_asset.csv",
        'Private Identity Asset Name,Private Identity Asset Raw Text\ncv.pdf,"ANN ODE\nSENDCo"\n',
        [own(None, "ANN ODE\nSENDCo")],
    ),
    (
        "Jobs/Job Applicant Saved Answers.csv",
        "Question,Answer\nWhy?,I like it\nRight to work?,Yes\n",
        [("Saved answers", ONLY_YOU, None, "I like it")],
    ),
    (
        "Inferences_about_you.csv",
        "Category,Type of inference,Description,Inference\nc,Gender,d,Female\n",
        [own(None, "Gender"), own(None, "Female")],
    ),
    (
        "Services Marketplace/Providers.csv",
        "ProFinder Service Category,Status\nTutoring,ACTIVE\n",
        [("About", UNKNOWN, None, "Tutoring")],
    ),
    ("Connections.csv", 'Notes:\n"x"\n\nFirst Name,Last Name,URL,Email Address\nBo,Lee,,bo@example.org\n', []),
    ("messages.csv", "FROM,CONTENT\nAnn,My number is 07700 900123\n", []),
    ("LearningCoachMessages.csv", "No conversations found", []),
    ("Ad_Targeting.csv", "Job Titles,Job Titles\nSENDCo,Head\n", []),
    ("Skills.csv", "Name\n", []),
]


@pytest.mark.parametrize(("path", "written", "expected"), FILES)
def test_each_file(tmp_path: Path, path: str, written: str, expected: list[Told]) -> None:
    found = part(tmp_path, {path: written, "Receipts_v2.csv": "First Name\n"})
    assert told(found) == expected
    assert unread(found) == []


def test_where_and_when(tmp_path: Path) -> None:
    written = "Date,ShareLink,ShareCommentary,SharedUrl,MediaUrl,Visibility\n2023-05-01 09:10:11,x,Hello,,https://example.org/p.jpg,PUBLIC\n"
    found = part(tmp_path, {"Complete_LinkedInDataExport_05-02-2023/Shares.csv": written})
    entry = entries(found)[0]
    assert (entry.place.platform, entry.place.section) == ("linkedin", "Posts")
    assert entry.place.file == "Complete_LinkedInDataExport_05-02-2023/Shares.csv"
    assert entry.place.key == "row 2, ShareCommentary"
    assert entry.posted == datetime(2023, 5, 1, 9, 10, 11, tzinfo=UTC)
    assert [media.file for media in entry.media] == ["https://example.org/p.jpg"]


@pytest.mark.parametrize(
    ("visibility", "audience"),
    [
        ("PUBLIC", EVERYONE),
        ("Public", EVERYONE),
        ("MEMBER_NETWORK", FOLLOWERS),
        ("CONNECTIONS", FOLLOWERS),
        ("", UNKNOWN),
        ("CONTAINER", UNKNOWN),
        ("NOT PUBLIC", UNKNOWN),
    ],
)
def test_who_sees_a_post(tmp_path: Path, visibility: str, audience: Audience) -> None:
    found = part(tmp_path, {"Shares.csv": f"Visibility,ShareCommentary,Date\n{visibility},Hello,\n"})
    assert told(found) == [("Posts", audience, None, "Hello")]


DIALECTS = [
    ('Date,Link,Message\n2026-01-05 10:00:00,x,"She said \\"no\\", twice"\n', ['She said "no", twice']),
    ('Date,Link,Message\n2026-01-05 10:00:00,x,"She said ""no"", twice"\n', ['She said "no", twice']),
    ('Date,Link,Message\n,x,"one\n\ntwo"\n,y,three\n', ["one\n\ntwo", "three"]),
    ("\ufeffDate;Link;Message\r\n;x;from Excel\r\n", ["from Excel"]),
    ("Message,Link,Date\nfirst,x,\n", ["first"]),
    ("Date,Link,Message\n,x,\n,y,N/A\n", []),
]


@pytest.mark.parametrize(("written", "expected"), DIALECTS)
def test_comments_in_every_dialect(tmp_path: Path, written: str, expected: list[str]) -> None:
    found = part(tmp_path, {"Comments_34875879.csv": written})
    assert told(found) == [("Comments", UNKNOWN, None, text) for text in expected]
    assert unread(found) == []


BAD = [
    ("Positions.csv", "Employer;Role\nOak;Head\n", "the columns that this version knows are not in it"),
    ("Skills.csv", "Skill\nPhonics\n", "the columns that this version knows are not in it"),
    ("Skills.csv", "", "it is empty"),
    ("Comments.csv", 'Date,Link,Message\n,x,"never closed\n', "a quotation mark is missing"),
]


@pytest.mark.parametrize(("path", "written", "why"), BAD)
def test_damage_costs_only_what_is_damaged(tmp_path: Path, path: str, written: str, why: str) -> None:
    found = part(tmp_path, {path: written, "Education.csv": "School Name\nBath Spa\n"})
    assert ("Education", UNKNOWN, "school", "Bath Spa") in told(found)
    assert len(unread(found)) == 1 and why in unread(found)[0]


def test_files_saved_again_in_latin_1(tmp_path: Path) -> None:
    found = part(tmp_path, {"Positions.csv": "Company Name,Title\r\nÉcole Bleue,Café tutor\r\n".encode("cp1252")})
    assert [each[3] for each in told(found)] == ["Café tutor", "École Bleue"]


ARTICLE = """<html><head><title>Not twice</title><style>p{}</style></head><body><img src="x" alt=""/>
<h1><a href="https://example.org/pulse">My day as a <b>SENDCo</b></a></h1>{dates}
<div><p>I work at <strong>Oak Tree</strong> School.<br>Always have.</p><blockquote>Said the Head</blockquote>
<ul><li><p>Ring 01632 960123</p></li></ul><script>no()</script><hr><p></p></div></body></html>"""
ARTICLE_TEXT = "My day as a SENDCo\nI work at Oak Tree School.\nAlways have.\nRing 01632 960123"
DATES = [
    (
        '<p class="created">Created on 2025-01-05 20:14</p>\n<p class="published">Published on 2025-01-07 07:30</p>',
        datetime(2025, 1, 7, 7, 30, tzinfo=UTC),
    ),
    ('<p class="created">Created on 2025-01-05 20:14</p>', datetime(2025, 1, 5, 20, 14, tzinfo=UTC)),
    ('<p class="published">Published on no day</p>', None),
    ("", None),
]


@pytest.mark.parametrize(("dates", "posted"), DATES)
def test_articles(tmp_path: Path, dates: str, posted: datetime | None) -> None:
    path = "Articles/Articles/my-day.html"
    found = part(tmp_path, {path: ARTICLE.replace("{dates}", dates)})
    entry = entries(found)[0]
    assert (entry.text, entry.posted, entry.place.section) == (ARTICLE_TEXT, posted, "Articles")


@pytest.mark.parametrize(
    "written", ["", "<html></html>", "<html><head><title>x</title></head><body><img></body></html>"]
)
def test_an_article_without_words_gives_nothing(tmp_path: Path, written: str) -> None:
    found = part(tmp_path, {"Articles/Articles/a.html": written, "Skills.csv": "Name\n"})
    assert (told(found), unread(found)) == ([], [])


@pytest.mark.parametrize(
    ("cell", "parts"),
    [
        ("", []),
        ("[]", []),
        ("[annode]", ["annode"]),
        ("[annode, ann2]", ["annode", "ann2"]),
        ("[OTHER:https://example.org/a?b=1,2,BLOG:https://example.net]", ["https://example.org/a?b=1,2", "https://example.net"]),
        ("[https://example.org/x,https://example.net]", ["https://example.org/x", "https://example.net"]),
        ("https://example.org/no-brackets", ["https://example.org/no-brackets"]),
        ("[SKYPE:ann.ode]", ["ann.ode"]),
        ("[COMPANY:]", []),
    ],
)  # fmt: skip
def test_bracketed(cell: str, parts: list[str]) -> None:
    assert bracketed(cell) == parts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023-05-01 09:10:11", "2023-05-01T09:10:11+00:00"),
        ("12/22/19, 10:06 AM", "2019-12-22T10:06:00+00:00"),
        ("2021-11-17 18:14:58 UTC", "2021-11-17T18:14:58+00:00"),
        ("Not Available", None),
        ("", None),
    ],
)
def test_dated(text: str, expected: str | None) -> None:
    found = dated(text)
    assert (found.isoformat() if found else None) == expected


LAYOUTS = [
    (["Positions.csv"], "until 2026"),
    (["x/Profile.csv", "x/Connections.csv", "x/messages.csv"], "until 2026"),
    (["Complete/Comments_34875879.csv", "Complete/Profile.csv"], "from 2026"),
    (["Shares_41873265.csv"], "from 2026"),
    (["a/Profile.csv", "a/Skills.csv"], "until 2026"),
    (["Skills.csv"], "until 2026"),
    (["Comments_34875879.csv"], "from 2026"),
    # Names that others have too count beside another sign only.
    (["Profile.csv"], None),
    (["Comments.csv"], None),
    (["comments_1.csv"], None),
    (["Profile.csv", "messages.csv"], None),
    (["Takeout/YouTube and YouTube Music/comments/comments.csv"], None),
    (["Takeout/Saved/Education.csv"], None),
    (["Articles/Articles/a.html"], "until 2026"),
    ([], None),
    (["profile.csv", "activities.csv"], None),
    (["comments.csv", "posts.csv", "statistics.csv"], None),
    (["Articles/a.html"], None),
    (["Profile.json"], None),
    (["data/profile.js"], None),
    (["your_activity_across_facebook/comments_and_reactions/comments.json"], None),
    (["tweets.csv"], None),
    (["holiday positions.csv.txt"], None),
    (["school_positions.csv"], None),
]


@pytest.mark.parametrize(("names", "expected"), LAYOUTS)
def test_layout(names: list[str], expected: str | None) -> None:
    assert LINKEDIN.layout([squash(name) for name in names]) == expected


def test_a_lone_file_with_a_common_name_is_known_by_its_header(tmp_path: Path) -> None:
    found = part(tmp_path, {"Profile.csv": PROFILE + "Ann,Ode,,,,,,,,,,,\n"})
    assert (found.reader, found.layout) == ("linkedin", "until 2026")


SKIPPED = """
Connections.csv|Contacts.csv|ImportedContacts.csv|Invitations.csv|messages.csv|guide_messages.csv|Notes.csv
learning_coach_messages.csv|learning_role_play_messages.csv|LearningCoachMessages.csv|Learning.csv
Endorsement_Given_Info.csv|Endorsement_Received_Info.csv|Member_Follows_41873265.csv|Company Follows.csv
Hashtag_Follows.csv|Reactions_41873265.csv|InstantReposts.csv|Ad_Targeting.csv|Ads Clicked.csv|LAN Ads Engagement.csv
Logins.csv|Security Challenges.csv|Account Status History.csv|SearchQueries.csv|Saved_Items.csv|Jobs/Saved Jobs.csv
SavedJobAlerts.csv|saved_articles.csv|Receipts.csv|Receipts_v2.csv|Services Marketplace/Engagements.csv
"""


@pytest.mark.parametrize("path", [path for line in SKIPPED.split("\n") for path in line.split("|") if path])
def test_what_is_left_alone_is_left_alone_for_a_reason(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / path).write_text("Message\nMy number is 07700 900123\n")
    file = open_export(tmp_path)[0][0].files[0]
    assert row_for(LINKEDIN, file) is not None
    assert [type(outcome) for outcome in read(LINKEDIN, file, Account())] == [Skipped]


def test_a_file_of_another_name_is_unread(tmp_path: Path) -> None:
    found = part(tmp_path, {"Skills.csv": "Name\n", "Brand New.csv": "x\n", "Positions.csv": "Company Name,Title\n"})
    assert unread(found) == ["this version does not know what is in this file"]


def test_account_is_known_by_its_name(tmp_path: Path) -> None:
    found = part(tmp_path, {"Profile.csv": PROFILE + "Ann,Ode,,,,,,,,,,,\n", "Skills.csv": "Name\n"})
    assert found.account == Account("Ann Ode", None)


PLANTED: list[Told] = [
    ("Headline", UNKNOWN, None, "School Business Manager"),
    ("About", UNKNOWN, None, "Whatcombe Vale or Three Combes Learning Trust"),
    ("Contact info", UNKNOWN, "address", "Flat 2, The Old Tannery"),
    ("Birthday", UNKNOWN, "birth", "Mar 4, 1979"),
    ("Location", UNKNOWN, "location", "Frome"),
    ("Websites", UNKNOWN, "other-account", "https://ledgersandlattes.example.net"),
    ("Positions", UNKNOWN, "job-title", "School Business Manager"),
    ("Positions", UNKNOWN, "employer", "Whatcombe Vale C of E Primary School"),
    ("Education", UNKNOWN, "school", "Haverlea Sixth Form College"),
    ("Education", UNKNOWN, None, 'stage crew for "Blood Brothers"'),
    ("Posts", EVERYONE, None, "from the office on 01632 960377"),
    ("Posts", EVERYONE, None, "My daughter Zoya"),
    ("Posts", FOLLOWERS, None, "Ring me on 07700 900264"),
    ("Posts", FOLLOWERS, None, '"do more with less" is not a strategy'),
    ("Posts", UNKNOWN, None, "gin"),
    ("Comments", UNKNOWN, None, 'named the spreadsheet "Fear"'),
    ("Comments", UNKNOWN, None, "My husband Martin"),
    ("Recommendations", UNKNOWN, None, "the best School Business Manager"),
    ("Articles", UNKNOWN, None, "come and shadow me: 01632 960377"),
    ("Volunteering", UNKNOWN, None, "Co-opted Governor"),
    own("email", "p.lockyer@whatcombevale.example.org"),
    own("phone", "+447700900264"),
    own(None, "Enhanced DBS on the update service"),
]
NOT_READ = ["960831", "dominic.fairhurst", "broken umbrella", "chief finance officer jobs", "A quiet office", "Siân"]
"""Private messages, contacts, invitations, searches, and words that others wrote."""


def test_the_sample_gives_what_is_planted_and_nothing_of_others() -> None:
    found = opened(SAMPLE)
    names = [squash(file.path) for file in found.files]
    assert [name for name, reader in readers().items() if reader.layout(names)] == ["linkedin"]
    assert (found.layout, found.account) == ("from 2026", Account("Parveen Lockyer", None))
    given = told(found)
    for section, audience, says, words in PLANTED:
        assert any((section, audience, says) == each[:3] and words in each[3] for each in given), words
    assert not [words for words in NOT_READ if any(words in each[3] for each in given)]
    assert unread(found) == []
    sections = [each[0] for each in given]
    assert (sections.count("Posts"), sections.count("Comments")) == (22, 19)

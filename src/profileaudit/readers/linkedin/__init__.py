"""LinkedIn: the data export, CSV files and articles (measured exports of 2020 to 2026).

File names are compared without case, spaces, underscores and the member's number at their end
(`Comments_34875879.csv`, from March 2026). Both dialects of quoting are read, and files saved again in Excel.
What can be signed in with or is kept for applications is the owner's alone; of the profile, LinkedIn does
not export who can see it.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Audience
from profileaudit.readers import Read, Row, beginning
from profileaudit.readers.linkedin import profile
from profileaudit.readers.linkedin.articles import article
from profileaudit.readers.linkedin.sheets import PLATFORM, Column, phones, shares, sheet

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

LAYOUTS: tuple[str, ...] = ("from 2026", "until 2026")

_ONLY_HERE = re.compile(
    r"(?:^|/)(?:(?:positions|profilesummary|emailaddresses|phonenumbers|whatsappphonenumbers|registration|shares"
    r"|instantreposts|memberfollows|companyfollows|hashtagfollows|recommendations(?:given|received)|testscores"
    r"|endorsement(?:given|received)info|inferencesaboutyou|adtargeting|richmedia|jobseekerpreferences|invitations"
    r"|jobapplications|jobapplicantsaved\w+|privateidentityasset|receiptsv2|savedjobalerts|causesyoucareabout"
    r"|certifications|volunteering|education|connections|importedcontacts)\d*\.csv|articles/articles/[^/]+\.html)$"
)
_HARDLY_ELSEWHERE = r"skills|languages|projects|honors|publications|courses|organizations|patents|votes|verifications"
_ELSEWHERE_TOO = r"profile|comments|events|messages|contacts|reactions|learning|logins|searchqueries"
_BY_ITSELF = re.compile(rf"(?:.*/)?(?:{_HARDLY_ELSEWHERE}|{_ELSEWHERE_TOO})\d*\.csv")
_LIKELY = re.compile(rf"(?:.*/)?(?:{_HARDLY_ELSEWHERE})\d*\.csv")
"""Names that count when there is nothing else: those of Reddit's, Strava's and YouTube's files only beside others."""
_HEADER = re.compile(
    r"^\ufeff?(?:First Name,Last Name,Maiden Name|Date,Link,Message|CONVERSATION ID,|Event Name,Event Time)",
    re.MULTILINE,
)
"""What their own files of those names begin with."""
_TAKEOUT = re.compile(r"(?:^|/)takeout/")
"""Google's download: lists of places and files of one's own in it may have any name."""
_NUMBERED = re.compile(r"(?:comments|shares|votes|instantreposts|reactions|memberfollows|saveditems)\d{5,}\.csv$")


def layout(names: Collection[str]) -> str | None:
    """The era of an export with files of these squashed paths; None when it is not LinkedIn's."""
    own = [name for name in names if not _TAKEOUT.search(name)]
    if any(_NUMBERED.search(name) for name in own):
        return "from 2026"
    if any(_ONLY_HERE.search(name) for name in own):
        return "until 2026"
    if not all(_BY_ITSELF.fullmatch(name) for name in own):
        return None
    likely = any(_LIKELY.fullmatch(name) for name in own) or any(_HEADER.search(beginning(names, name)) for name in own)
    return "until 2026" if likely else None


def account(files: Mapping[str, File]) -> Account:
    """The owner's name; files by squashed path."""
    return profile.account_of(files)


def _read(names: str, read: Read, section: str) -> Row:
    return Row(rf"(?:{names})\d*\.csv", read, section)


def _skip(names: str, why: str) -> Row:
    return Row(rf"(?:{names})\d*\.csv", skip=why)


def _own(name: str, says: str | None = None) -> Column:
    return Column(name, "Account records", says, Audience.ONLY_YOU)


def _answers(name: str) -> Column:
    return Column(name, "Saved answers", None, Audience.ONLY_YOU)


def _words(section: str, *names: str, when: str = "") -> Read:
    """A reader of columns of free text: whether a role is one at a school, the detectors know."""
    return sheet(*(Column(name, section) for name in names), when=when)


_OTHERS = "other people's details: yours are looked at, not theirs"
_MESSAGES = "private messages are not read"
_ADVERTS = "what LinkedIn's advertisers have to do with you; nobody sees it on your profile"
_SIGNED_IN = "when and where you signed in"
_KEPT = "what you looked for, saved or paid; nobody sees it on your profile"
_FOLLOWED = "what you follow: not your own words. Your profile shows some of it under Interests"
_LEARNING = "LinkedIn's own courses and what they said to you"

TABLE = (
    # -- the profile
    _read("profile", profile.profile, "Headline"),
    _read("profilesummary", _words("About", "Profile Summary"), "About"),
    _read(
        "positions",
        sheet(
            Column("Title", "Positions", "job-title"),
            Column("Company Name", "Positions", "employer"),
            Column("Description", "Positions"),
            Column("Location", "Positions", "location"),
            finds=("Title", "Company Name"),
        ),
        "Positions",
    ),
    _read(
        "education",
        sheet(
            Column("School Name", "Education", "school"),
            Column("Degree Name", "Education"),
            Column("Notes", "Education"),
            Column("Activities", "Education"),
            finds=("School Name",),
        ),
        "Education",
    ),
    _read(
        "volunteering(?:experiences?)?",
        _words("Volunteering", "Role", "Company Name", "Cause", "Description"),
        "Volunteering",
    ),
    _read("causesyoucareabout", _words("Volunteering", "Supported Cause"), "Volunteering"),
    _read("certifications", _words("Certifications", "Name", "Authority", "License Number"), "Certifications"),
    _read("projects", _words("Projects", "Title", "Description"), "Projects"),
    _read("honors", _words("Honours", "Title", "Description"), "Honours"),
    _read("publications", _words("Publications", "Name", "Publisher", "Description"), "Publications"),
    _read("patents", _words("Publications", "Title", "Description"), "Publications"),
    _read("courses", _words("Courses", "Name", "Number"), "Courses"),
    _read("testscores", _words("Courses", "Name", "Description"), "Courses"),
    _read("organizations", _words("Organisations", "Name", "Position", "Description"), "Organisations"),
    _read("skills", _words("Skills", "Name"), "Skills"),
    _read("languages", _words("Skills", "Name"), "Skills"),
    # Recommendations: what the owner wrote of others, and what others wrote of the owner; not whose they are.
    _read(
        "recommendations(?:given|received)", _words("Recommendations", "Text", when="Creation Date"), "Recommendations"
    ),
    _read("events", _words("Events", "Event Name"), "Events"),
    _read("providers", _words("About", "ProFinder Service Category", "Secondary Service Category"), "About"),
    # -- what was posted
    _read("shares", shares, "Posts"),
    _read("comments", _words("Comments", "Message", when="Date"), "Comments"),
    _read("votes", _words("Posts", "OptionText", when="Date"), "Posts"),
    # Until 2022 `Rich Media.csv` had only Type and Link; then there is nothing to read in it.
    _read("richmedia", sheet(Column("Media Description", "Posts"), also=("Link", "Media Link")), "Posts"),
    Row(r"articles/.*\.html", article, "Articles"),
    # -- what LinkedIn keeps
    _read("emailaddresses", sheet(_own("Email Address", "email"), when="Updated On"), "Account records"),
    _read("phonenumbers|whatsappphonenumbers", phones, "Account records"),
    _read("registration", sheet(_own("Registration Ip"), when="Registered At"), "Account records"),
    _read(
        "verifications",
        sheet(
            Column("Organization name", "Account records", "employer"),  # a badge on the profile, if it is switched on
            _own("Email address", "email"),
            _own("City", "location"),
            _own("Year of birth", "birth"),
        ),
        "Account records",
    ),
    _read(
        "jobseekerpreferences",
        sheet(
            _own("Phone Number", "phone"),
            _own("Commute Preference Starting Address", "address"),
            _own("Locations"),
            # Recruiters may see these, and the export does not say which of them.
            Column("Job Titles", "Account records"),
            Column("Introduction Statement", "Account records"),
        ),
        "Account records",
    ),
    _read(
        "jobapplications",
        sheet(
            _own("Contact Email", "email"),
            _own("Contact Phone Number", "phone"),
            _own("Question And Answers"),
            when="Application Date",
        ),
        "Account records",
    ),
    _read("privateidentityasset", sheet(_own("Private Identity Asset Raw Text")), "Account records"),
    _read("jobapplicantsaved(?:answers|screeningquestionresponses)", sheet(_answers("Answer")), "Saved answers"),
    _read("inferencesaboutyou", sheet(_own("Type of inference"), _own("Inference")), "Account records"),
    # -- left alone
    _skip("messages|guidemessages|learning(?:coach|roleplay)messages", _MESSAGES),
    _skip("connections|contacts|importedcontacts|invitations|notes", _OTHERS),
    _skip("endorsement(?:given|received)info", "skills that people clicked on: no words of yours"),
    _skip("memberfollows|companyfollows|hashtagfollows", _FOLLOWED),
    _skip("reactions|instantreposts", "other people's posts that you reacted to or passed on: only their addresses"),
    _skip("adtargeting|adsclicked|lanadsengagement", _ADVERTS),
    _skip("logins|securitychallenges|accountstatushistory", _SIGNED_IN),
    _skip("searchqueries|saveditems|savedjobs|savedjobalerts|savedarticles|receipts(?:v2)?", _KEPT),
    _skip("learning", _LEARNING),
    _skip("engagements|opportunities|reviews", "requests and reviews of services: other people's words"),
)

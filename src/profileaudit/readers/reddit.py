"""Reddit: the data request, a zip of CSV files (best effort: four public parsers that agree, 2022 to 2026).

Never translated. Big tables come in parts (`comments_1.csv`). What the export does not hold: the profile's own
text, display name and pictures, and the settings of its visibility; of `user_preferences.csv` no source
shows which preferences are in it, so those that hold words are told as they stand.

Posts and comments are open to anyone, except in communities that are closed, and the export does not say which
those are: so their audience is unknown, but for posts on the owner's own page (`u_name`), which anyone can read.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from profileaudit.columns import OTHER, Column, cell, checked, dated, plain, sheet, words
from profileaudit.export import File
from profileaudit.formats.rows import column
from profileaudit.model import Account, Audience, Entry, Place, Unread
from profileaudit.readers import Read, Row, beginning

PLATFORM = "reddit"
LAYOUTS: tuple[str, ...] = ("CSV",)
EVERYONE, ONLY_YOU, UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
RECORDS = "Account records"
_GONE = frozenset({"[deleted]", "[removed]"})
"""What Reddit writes where the words are gone."""

_SIGN = re.compile(
    r"(?:^|/)(?:(?:subscribed|moderated|approvedsubmitter)subreddits|(?:post|comment|message)headers|messagesarchive\w*"
    r"|(?:post|comment)votes|saved(?:posts|comments)|hiddenposts|gildedcontent|redditgoldinformation|linkedidentities"
    r"|linkedphonenumber|multireddits|scheduledposts|accountgender|sensitiveadspreferences|chathistory|checkfile"
    r"|pollvotes)\d*\.csv$"
)
_GENERIC = re.compile(r"(?:^|/)(posts|comments|statistics|userpreferences|iplogs)\d*\.csv$")
"""Names that other platforms use too: two of them together are a sign, or one with Reddit's own columns."""
_HEADER = re.compile(r"\ufeff?id,permalink,date,ip,subreddit,")


def layout(names: Collection[str]) -> str | None:
    """`CSV` when these squashed paths are of a Reddit export; None when they are not."""
    generic = {found.group(1) for name in names if (found := _GENERIC.search(name))}
    own = generic & {"statistics", "userpreferences", "iplogs"}
    if any(_SIGN.search(name) for name in names) or (own and len(generic) > 1):
        return "CSV"
    return "CSV" if any(_GENERIC.search(name) and _HEADER.match(beginning(names, name)) for name in names) else None


def account(files: Mapping[str, File]) -> Account:
    """The name on Reddit, which `statistics.csv` holds. Reddit knows no private accounts."""
    for path, file in files.items():
        if path.rpartition("/")[2] == "statistics.csv":
            for _, row in checked(file, "statistic", "value"):
                if plain(column(row, "statistic")) == "accountname":
                    return Account(column(row, "value").strip() or None)
    return Account()


def _posted(section: str, *names: str) -> Read:
    """A reader of the owner's words in communities."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        for place, row in checked(file, *names):
            own_page = column(row, "subreddit").strip().casefold().startswith(("u_", "u/"))
            posted = dated(column(row, "date"))
            for name in names:
                known = Column(name, section, audience=EVERYONE if own_page else UNKNOWN)
                for entry in cell(PLATFORM, file, place, row, known, posted):
                    if entry.text not in _GONE:
                        yield entry

    return read


def _own(name: str, says: str | None = None) -> Column:
    return Column(name, RECORDS, says, ONLY_YOU)


_STATISTICS: Mapping[str, tuple[str, str | None, Audience]] = {
    "accountname": ("Username", None, EVERYONE),
    "emailaddress": (RECORDS, "email", ONLY_YOU),
    "email": (RECORDS, "email", ONLY_YOU),
    "birthdate": (RECORDS, "birth", ONLY_YOU),
    "registrationip": (RECORDS, None, ONLY_YOU),
}
"""Statistic -> section, what it says, who sees it."""


def _pairs(label: str, known: Mapping[str, tuple[str, str | None, Audience]]) -> Read:
    """A reader of files of labels and values: one row each. Labels that are not known are told as they stand."""

    def read(file: File, account: Account) -> Iterator[Entry | Unread]:
        for place, row in checked(file, label, "value"):
            name = column(row, label).strip()
            if plain(name) in known:
                section, says, audience = known[plain(name)]
                found = cell(PLATFORM, file, place, row, Column("value", section, says, audience))
            else:
                found = words(PLATFORM, file, place, {"value": column(row, "value")}, OTHER, ONLY_YOU)
            for entry in found:
                yield replace(entry, place=replace(entry.place, key=f"{place}, {name}"))

    return read


_WHO_SEES_FEEDS = {"public": EVERYONE, "hidden": ONLY_YOU, "private": ONLY_YOU}


def _feeds(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Custom feeds: a name and a description, and whether they are open to all."""
    for place, row in checked(file, "display_name", "description"):
        seen = _WHO_SEES_FEEDS.get(column(row, "privacy").strip().casefold(), UNKNOWN)
        for name in ("display_name", "description"):
            yield from cell(
                PLATFORM, file, place, row, Column(name, "Custom feeds", None, seen), dated(column(row, "date"))
            )


def _communities(file: File, account: Account) -> Iterator[Entry | Unread]:
    """Communities that the owner runs, which the profile shows."""
    for place, row in checked(file, "subreddit"):
        name = column(row, "subreddit").strip().removeprefix("r/")
        if name:
            yield Entry(f"r/{name}", Place(PLATFORM, "Communities", file.path, f"{place}, subreddit"), EVERYONE)


def _read(names: str, read: Read, section: str) -> Row:
    return Row(rf"(?:{names})\d*\.csv", read, section)


def _skip(names: str, why: str) -> Row:
    return Row(rf"(?:{names})\d*\.csv", skip=why)


_MESSAGES = "private messages are not read"
_LISTED = "numbers and addresses of what is read in other files"
_CLICKS = "what you voted on, saved or hid: other people's words, and nobody else sees it"
_PAID = "payments and awards: nobody sees them on your profile"

TABLE = (
    _read("posts", _posted("Posts", "title", "body"), "Posts"),
    _read("comments", _posted("Comments", "body"), "Comments"),
    _read("multireddits", _feeds, "Custom feeds"),
    _read("moderatedsubreddits", _communities, "Communities"),
    _read(
        "drafts",
        sheet(
            PLATFORM,
            Column("title", "Drafts", None, ONLY_YOU),
            Column("body", "Drafts", None, ONLY_YOU),
            when="created",
        ),
        "Drafts",
    ),
    _read(
        "scheduledposts",
        sheet(
            PLATFORM,
            Column("title", "Drafts", None, ONLY_YOU),
            Column("body", "Drafts", None, ONLY_YOU),
            when="submission_time",
        ),
        "Drafts",
    ),
    # A linked account may be shown on the profile; the export does not say so.
    _read("twitter", sheet(PLATFORM, Column("username", "Linked accounts", "other-account")), "Linked accounts"),
    _read("statistics", _pairs("statistic", _STATISTICS), RECORDS),
    _read("userpreferences", _pairs("preference", {}), OTHER),
    _read("linkedphonenumber", sheet(PLATFORM, _own("phone_number", "phone")), RECORDS),
    _read(
        "birthdate",
        sheet(PLATFORM, _own("birthdate", "birth"), _own("verified_birthdate", "birth")),
        RECORDS,
    ),
    _read("accountgender", sheet(PLATFORM, _own("account_gender")), RECORDS),
    _skip(r"messages(?:archive)?(?:headers)?|messageheaders|chathistory|announcements", _MESSAGES),
    _skip("(?:post|comment)headers|checkfile", _LISTED),
    _skip("(?:post|comment|poll)votes|saved(?:posts|comments)|hiddenposts", _CLICKS),
    _skip("friends", "other people's accounts: yours is looked at, not theirs"),
    _skip(
        "(?:subscribed|approvedsubmitter)subreddits",
        "communities you read: nobody else sees the list; those you write in show with your posts",
    ),
    _skip(
        "gilded(?:content|posts|comments)|gold(?:received)?|redditgoldinformation|purchases|subscriptions|payouts"
        "|stripe|persona",
        _PAID,
    ),
    _skip("iplogs|linkedidentities", "when, where and with what you signed in"),
    _skip("sensitiveadspreferences", "your choice of advertisements; nobody sees it on your profile"),
    _skip("livestreamposts", "addresses of live broadcasts, without your words"),
)

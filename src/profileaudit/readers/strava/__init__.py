"""Strava: the download of the whole account, CSV files and one track for each activity (best effort).

Columns of profile, activities, media and visibility settings: public parsers of 2022 to 2026
(https://github.com/timelinize/timelinize, `datasources/strava`) and inventories of real exports. Of the other
files only the names are known, so their words are read whatever their columns are called. Strava is said to
translate `activities.csv`; only the English columns are known, and a file without them is reported as unread.

Who can see an activity and its map, the export does not say: `visibility_settings.csv` holds the setting for new
activities, and tracks are whole, also where Strava hides their ends. So their audience is unknown.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from profileaudit.columns import Column, any_words, sheet
from profileaudit.export import File
from profileaudit.model import Account, Audience
from profileaudit.readers import Read, Row, beginning
from profileaudit.readers.strava import profile
from profileaudit.readers.strava.profile import PLATFORM
from profileaudit.readers.strava.tracks import track

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

LAYOUTS: tuple[str, ...] = ("CSV and tracks",)
ONLY_YOU = Audience.ONLY_YOU

_SIGN = re.compile(
    r"(?:^|/)(?:(?:privacyzones|visibilitysettings|starred(?:routes|segments)|globalchallenges|groupchallenges"
    r"|locallegendsegments|partneroptouts|monthlyrecapachievements|mobiledeviceidentifiers|connectedapps"
    r"|segmentfeedback|socialsettings|generalpreferences)\.csv|activities/\d+(?:\.(?:gpx|fit|tcx)|(?:gpx|fit|tcx)\.gz))$"
)
_TOGETHER = re.compile(r"(?:^|/)(activities|profile|media|routes)\.csv$")
"""Names that others use too: `activities.csv` counts beside another of them, or with Strava's own columns."""
_HEADER = re.compile(r"\ufeff?\W*(?:Activity ID\W+Activity Date|Athlete ID\W+Email Address)")


def layout(names: Collection[str]) -> str | None:
    """`CSV and tracks` when these squashed paths are of a Strava export; None when they are not."""
    own = [name for name in names if "takeout/" not in name]  # Google Fit has activities too
    together = {found.group(1) for name in own if (found := _TOGETHER.search(name))}
    if any(_SIGN.search(name) for name in own) or ("activities" in together and len(together) > 1):
        return "CSV and tracks"
    known = any(_TOGETHER.search(name) and _HEADER.match(beginning(names, name)) for name in own)
    return "CSV and tracks" if known else None


def account(files: Mapping[str, File]) -> Account:
    """The owner's name, and whether only followers see the profile."""
    return profile.account_of(files)


def _read(names: str, read: Read, section: str) -> Row:
    return Row(rf"(?:{names})\.csv", read, section)


def _skip(names: str, why: str) -> Row:
    return Row(rf"(?:{names})\.csv", skip=why)


_OTHERS = "other people's accounts and details: yours are looked at, not theirs"
_OWN = "what Strava keeps for the use of the app; nobody sees it on your profile"

TABLE = (
    # -- the profile
    _read("profile", profile.profile_file, "Name"),
    _read("visibilitysettings", profile.visibility, "Privacy settings"),
    _read("privacyzones", profile.zones, "Account records"),
    # -- what was posted
    _read(
        "activities",
        sheet(
            PLATFORM,
            Column("Activity Name", "Activities"),
            Column("Activity Description", "Activities"),
            Column("Activity Private Note", "Activities", None, ONLY_YOU),
            when="Activity Date",
        ),
        "Activities",
    ),
    _read("media", sheet(PLATFORM, Column("Media Caption", "Photos")), "Photos"),
    _read("photos", any_words(PLATFORM, "Photos", harmless=profile.NOT_WORDS), "Photos"),
    _read("posts", any_words(PLATFORM, "Posts", harmless=profile.NOT_WORDS), "Posts"),
    _read("comments", any_words(PLATFORM, "Comments", harmless=profile.NOT_WORDS), "Comments"),
    _read("clubs|memberships", any_words(PLATFORM, "Clubs", harmless=profile.NOT_WORDS), "Clubs"),
    _read("events", any_words(PLATFORM, "Events", harmless=profile.NOT_WORDS), "Events"),
    _read("routes|segments", any_words(PLATFORM, "Routes", harmless=profile.NOT_WORDS), "Routes"),
    # -- where activities and routes begin and end
    Row(r"(?:activities|routes)/[^/]+(?:\.(?:gpx|fit|tcx)|(?:gpx|fit|tcx)\.gz)", track, "Activity maps"),
    Row(r"[^/]+(?:\.(?:gpx|fit|tcx)|(?:gpx|fit|tcx)\.gz)", track, "Activity maps"),
    # -- left alone
    Row(r"messaging\.json", skip="private messages are not read"),
    _skip("intercomtickets|supporttickets", "what you wrote to Strava's support: private"),
    _skip("contacts|followers|following|blocks|flags", _OTHERS),
    _skip("reactions|starred(?:routes|segments)|segmentfeedback|locallegendsegments", "likes and marks, without words"),
    _skip("bikes|shoes|components|goals|structureddetails|(?:global|group)challenges|metering|favorites", _OWN),
    _skip("monthlyrecapachievements|(?:general|email)preferences|socialsettings|partneroptouts|orders", _OWN),
    _skip("applications|connectedapps", "programs that you gave access: worth a look, but nobody else sees them"),
    _skip("logins|mobiledeviceidentifiers", "when and with what you signed in"),
    Row(
        r"(?:media|photos|clubs)/.*|profile\.(?:jpe?g|png)",
        skip="a video, which this version does not look at",
        pictures=Audience.UNKNOWN,
    ),
)

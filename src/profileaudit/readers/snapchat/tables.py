"""What the labels of Snapchat's files stand for: section of the file -> label -> where it stands on the platform.

Name and username are what others see in chats and searches; `snap_pro.json` is the public profile. The rest is
what Snapchat keeps. Names without case, spaces and punctuation; `*` is every other label.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from profileaudit.model import Audience

_EVERYONE, _ONLY_YOU, _UNKNOWN = Audience.EVERYONE, Audience.ONLY_YOU, Audience.UNKNOWN
ANY = "*"


@dataclass(frozen=True, slots=True)
class Field:
    """What the text under one label is."""

    section: str
    audience: Audience
    says: str | None = None


Section = Mapping[str, Field | None]
"""By label; None: nothing that a stranger could use."""
Table = Mapping[str, Section | None]
"""By section of the file; None: left alone."""

OTHER = Field("Other details", _UNKNOWN)
"""What this version has no name for."""
_RECORD = Field("Account records", _ONLY_YOU)
_EMAIL, _PHONE = Field("Contact details", _ONLY_YOU, "email"), Field("Contact details", _ONLY_YOU, "phone")
_OLD_EMAIL, _OLD_PHONE = Field("Account records", _ONLY_YOU, "email"), Field("Account records", _ONLY_YOU, "phone")
_VISITED = Field("Location history", _ONLY_YOU, "location")
_SHARED = Field("Snap Map", _UNKNOWN, "location")

ACCOUNT: Table = {
    "basicinformation": {
        "username": Field("Username", _EVERYONE),
        "name": Field("Name", _EVERYONE),
        "email": _EMAIL,
        "emailaddress": _EMAIL,
        "phone": _PHONE,
        "phonenumber": _PHONE,
        "creationdate": None,
        "registrationip": None,
        "country": None,
        "lastactive": None,
    },
    "associatedaccountsbycloudaccountid": {ANY: _RECORD},
    "deviceinformation": None,
    "devicehistory": None,
    "loginhistory": None,
    "familycenter": None,
}
PUBLIC_PROFILE: Table = {
    "profile": {
        "title": Field("Name", _EVERYONE),
        "displayname": Field("Name", _EVERYONE),
        "username": Field("Username", _EVERYONE),
        "description": Field("Bio", _EVERYONE),
        "location": Field("Location", _EVERYONE, "location"),
        "website": Field("Links", _EVERYONE, "other-account"),
        ANY: Field("Other details", _EVERYONE),
    },
}
HISTORY: Table = {
    "displaynamechange": {"displayname": _RECORD},
    "usernamechange": {ANY: _RECORD},
    "emailchange": {"emailaddress": _OLD_EMAIL},
    "mobilenumberchange": {"mobilenumber": _OLD_PHONE},
    "passwordchange": None,
    "snapchatlinkedtobitmoji": None,
    "spectacles": None,
    "twofactorauthentication": None,
    "accountdeactivatedreactivated": None,
    "downloadmydatareports": None,
}
GUESSES: Table = {
    "appprofile": None,
    "demographics": {ANY: _RECORD},
    "engagement": None,
    "interestcategories": None,
    "contentcategories": None,
    "breakdownoftimespentonapp": None,
    "adsyouinteractedwith": None,
    "discoverchannelsviewed": None,
    # The whole file is what Snapchat notes and guesses; the profile that others see is another file.
    ANY: {ANY: Field("Other details", _ONLY_YOU)},
}
BITMOJI: Table = {
    "basicinformation": {"firstname": _RECORD, "lastname": _RECORD, "email": _OLD_EMAIL, "phonenumber": _OLD_PHONE},
    "analytics": None,
    "selfies": None,
    "supportcases": None,
}
LOCATIONS: Table = {ANY: {"country": None, ANY: _VISITED}}
PLACES: Table = {"snapmapplaceshistory": {"place": _SHARED, "placelocation": _SHARED, "sharetype": None}}
MEMORY: Section = {
    **dict.fromkeys(("date", "mediatype", "location", "downloadlink", "mediadownloadurl")),
    ANY: Field("Other details", _ONLY_YOU),
}
STORIES: Table = {ANY: {"storyid": None, "storyurl": None, ANY: Field("Stories", _UNKNOWN)}}

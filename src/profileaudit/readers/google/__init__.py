"""Google's download (Takeout): profile, YouTube, Maps reviews, Photos. YouTube's entries are a platform of their own.

Sources: masked structures of donated downloads (https://github.com/what-if-horizon/what-if-data-donation),
https://github.com/purarue/google_takeout_parser and https://github.com/timelinize/timelinize. Names of folders,
files and columns are in the language of the account. Folders are known in English, Dutch, French, German,
Italian, Romanian and Spanish as far as these sources show them; YouTube's files are known by their columns (see
`labels`), `SubscriberInfo.html` in English only. In other languages a file may be reported as unread.

The tables of a download do not say who can see a comment or a profile field; they do for videos and playlists.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from profileaudit.export import File
from profileaudit.model import Account, Audience, Unread
from profileaudit.readers import Read, Row
from profileaudit.readers.google import maps, photos, profile, youtube
from profileaudit.readers.google.youtube import channel_of

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]

PLATFORM = "google"
LAYOUTS: tuple[str, ...] = ("Takeout",)

_YOUTUBE = r"\w*youtube\w{0,20}youtubemusic|takeout/youtube"
_PHOTOS = r"googlephotos|googlefotos?"
_MAPS = r"maps(?:yourplaces|deinsorte|meineorte|ituoiluoghi|vosadresses|tussitios|jeplaatsen)?"
_PROFILE = r"(?:profile?|profilo)/(?:profile?|profilo)\.json"
_SIGNS = (
    ("Takeout", re.compile(r"(?:^|/)takeout/.+(?<!\.vcf)$")),  # a download of nothing but cards is read as cards
    ("Takeout", re.compile(rf"(?:^|/)(?:{_YOUTUBE})/.+\.(?:csv|json|html)$")),
    ("Takeout", re.compile(rf"(?:^|/)(?:{_PHOTOS})/.+\.json$|supplementalmetadata\d*\.json$")),
    ("Takeout", re.compile(r"(?:^|/)maps(?:yourplaces|meineorte|ituoiluoghi)/.+\.json$")),
    ("Takeout", re.compile(rf"(?:^|/){_PROFILE}$|subscriberinfo\.html$|(?:^|/)archivebrowser\.html$")),
)


def layout(names: Collection[str]) -> str | None:
    """`Takeout` when these squashed paths are of Google's download; None when they are not."""
    return next((name for name, sign in _SIGNS if any(sign.search(path) for path in names)), None)


def account(files: Mapping[str, File]) -> Account:
    """The name on the profile, else the channel's; nothing says whether the account as a whole is private."""
    for path, file in files.items():
        if re.search(rf"(?:^|/){_PROFILE}$", path):
            return Account(profile.name_of(file))
    return Account(channel_of(files))


def _declined(why: str) -> Read:
    def read(file: File, account: Account) -> Iterator[Unread]:
        yield Unread(file.path, why)

    return read


def _youtube(names: str, section: str) -> Row:
    return Row(rf"(?:{_YOUTUBE})/(?:.*/)?(?:{names})\d*\.csv", youtube.sheet, section)


def _skip(path: str, why: str) -> Row:
    return Row(path, skip=why)


_LOGGED = "what you searched, watched and did with Google: nobody else sees it, and myactivity.google.com deletes it"
_PICTURE = (
    "videos, and pictures of this kind, are not looked at by this version; where they were taken stands in the files"
    " beside them"
)
_MESSAGES = "private messages are not read"
_PRIVATE = "what you keep with Google for yourself; it is not on a profile"

TABLE = (
    _skip(r"archivebrowser\.html", "the table of contents of the download"),
    # -- the account
    Row(_PROFILE, profile.profile, "Name"),
    Row(r"[^/]*subscriberinfo\.html", profile.subscriber, "Account records"),
    _skip(r"googleaccount/.*|accesslogactivity/.*", "when and with what you signed in"),
    # -- YouTube
    _youtube(r"comments|reacties|comentarios|comentarii|komentarai|kommentare|livechats?", "Comments"),
    _youtube(r"videos?|v[ií]deos|videoclipuri|videotexts|videorecordings|videoopnamen", "Videos"),
    _youtube(r"channel|kanaal|canal|kanalas|kanal", "Name"),
    _youtube(r"playlists?|listasdereproducci[oó]n|playlisturi", "Playlists"),
    Row(rf"(?:{_YOUTUBE})/(?:mycomments|mylivechatmessages)/[^/]+\.html", youtube.page, "Comments"),
    _skip(
        rf"(?:{_YOUTUBE})/(?:subscriptions|abonnementen|suscripciones|abonamente|prenumeratos|abos)/.*",
        "channels that you follow: not your own words",
    ),
    _skip(rf"(?:{_YOUTUBE})/.*(?:history|verlauf|geschiedenis|historial|cronologia|istoric)/.*", _LOGGED),
    _skip(rf"(?:{_YOUTUBE})/\w*musi[ck]\w*/.*", "music that you uploaded or keep in your library"),
    Row(rf"(?:{_YOUTUBE})/.+\.csv", youtube.sheet),
    # -- Maps
    Row(rf"(?:{_MAPS})/(?:.+/)?(?:commuteroutes)\.json", _declined("the ways to work that Google keeps are not read")),
    Row(rf"(?:{_MAPS})/(?:.+/)?[^/]+\.(?:json|geojson)", maps.features, "Reviews"),
    Row(r"(?:saved|gespeichert)/[^/]+\.csv", maps.saved_list, "Saved lists"),
    _skip(
        r"(?:locationhistory\w*|timeline)/.*",
        "where your telephone has been: nobody else sees it, and Google lets you delete it in Timeline",
    ),
    # -- Photos
    Row(rf"(?:{_PHOTOS})/.+\.json|[^/]*supplementalmetadata\d*\.json", photos.beside, "Photos"),
    Row(
        r"googleplaystore/reviews\.json",
        _declined("it holds your reviews of apps, which are public: this version does not read them, so look at them"),
    ),
    # -- left alone
    _skip(r"(?:myactivity|meineaktivit\w+|monactivit\w+|lamiaattivit\w+|miactividad|mijnactiviteit)/.*", _LOGGED),
    _skip(r"(?:mail|gmail|hangouts|googlechat|groups|googlevoice)/.*", _MESSAGES),
    _skip(r"(?:contacts|kontakte|contactos|contactpersonen)/.*", "other people's details: yours are looked at"),
    _skip(
        r"(?:drive|calendar|kalender|keep|tasks|fit|fitbit|chrome|homeapp|googlepay|googlewallet|googleplaystore"
        r"|googleplaybooks|googleplaymovies\w*|googleplaygamesservices|googleshopping|googlestore|newsarticles|news"
        r"|discover|purchasesreservations|androiddeviceconfigurationservice|assistantnotesandlists|googlehelpcommunities"
        r"|classroom|googleclassroom|meet|googlemeet|bookmarks|alerts)/.*",
        _PRIVATE,
    ),
    Row(
        r".*\.(?:jpe?g|png|gif|webp|heic|bmp|tiff?|dng|mp4|mov|m4v|avi|webm|3gp|mpe?g|mp|mp3|wav|m4a)",
        skip=_PICTURE,
        pictures=Audience.ONLY_YOU,  # a library is for its owner alone, as in `photos`
    ),
)

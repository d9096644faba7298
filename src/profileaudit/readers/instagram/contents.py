"""The table of contents: what is read, what is left alone and why. A file that is not here is reported."""

from __future__ import annotations

from dataclasses import replace

from profileaudit.model import Audience
from profileaudit.readers import Read, Row
from profileaudit.readers.instagram import oldest, pages
from profileaudit.readers.instagram.audience import of_archive, of_posts, of_threads
from profileaudit.readers.instagram.comments import comments, reposts
from profileaudit.readers.instagram.posts import posts
from profileaudit.readers.instagram.profile import contact_buttons, profile
from profileaudit.readers.instagram.records import (
    autofill,
    based_in,
    changes,
    guessed,
    label_values,
    last_seen_at,
    sign_up,
)

_OTHERS = "it names other people, not what you show of yourself"
_MESSAGES = "messages are between you and others; this audit looks at your profile"
_PICTURES = "Instagram takes place and date out of pictures and videos; they are read from the lists instead"
_ADVERTS = "what advertisers showed you or know of you; it is not on your profile"
_LOGGED = "what you looked at or searched for, as Instagram logged it; it is not on your profile"
_LIKED = "what you liked; it holds none of your own words"
_SAVED = "what you saved or follow, for yourself alone"
_SIGNED_IN = "how and from which devices you signed in; it is not on your profile"
_SETTINGS = "settings of the app; they show nothing of you"
_ANSWERS = "taps and answers in other people's stories, gone after a day"
_HISTORY = "when you changed your privacy; the audit goes by how it is set now"

_THREADS_POSTS = "text_post_app_text_posts"

_READ = (
    # Profile. Instagram's and Threads' personal information have one name; their roots tell them apart.
    Row(r"personalinformation\.json", profile, "Bio"),
    Row(r"professionalinformation\.json", contact_buttons, "Contact details"),
    # Account records.
    Row(r"profilechanges\.json", changes, "Account records"),
    Row(r"(?:instagram)?signup(?:details|information)\.json", sign_up, "Account records"),  # information: to 2023
    Row(r"(?:profile|account)basedin\.json", based_in, "Account records"),  # account: to 2023
    Row(r"lastknownlocation\.json", last_seen_at, "Account records"),
    Row(r"possibleemails\.json", guessed("email", "inferred_data_inferred_emails"), "Account records"),
    Row(r"possiblephonenumbers\.json", guessed("phone", "inferred_data_inferred_phone_numbers"), "Account records"),
    Row(r"locationsofinterest\.json", label_values("location"), "Account records"),
    Row(r"linkedmetaaccounts\.json", label_values("other-account"), "Account records"),
    Row(r"autofillinformation\.json", autofill, "Account records"),
    # What was posted: under content/ to 2024, under media/ since.
    Row(r"posts\d+\.json", posts("Posts", "", seen=of_posts), "Posts"),
    Row(r"(?:content|media)/igtvvideos\.json", posts("Posts", "ig_igtv_media", seen=of_posts), "Posts"),
    Row(r"(?:content|media)/reels\.json", posts("Reels", "ig_reels_media", seen=of_posts), "Reels"),
    Row(r"(?:content|media)/stories\.json", posts("Stories", "ig_stories", seen=of_archive), "Stories"),
    Row(r"profilephotos\.json", posts("Photos", "ig_profile_picture", seen=lambda _: Audience.EVERYONE), "Photos"),
    Row(r"archivedposts\.json", posts("Archived posts", "ig_archived_post_media", seen=of_archive), "Archived posts"),
    Row(
        r"recentlydeletedcontent\.json",
        posts("Recently deleted", "ig_recently_deleted_media", seen=of_archive),
        "Recently deleted",
    ),
    # What was written elsewhere.
    Row(r"(?:postcomments\d*|reelscomments|hype|comments/storycomments)\.json", comments, "Comments"),
    Row(r"reposts\.json", reposts, "Posts"),
    Row(
        r"threads/threadsandreplies\.json",
        posts("Posts", _THREADS_POSTS, seen=of_threads, platform="threads"),
        "Posts",
    ),
    Row(
        r"threads/archivedthreads\.json",
        posts("Posts", _THREADS_POSTS, seen=of_archive, platform="threads"),
        "Posts",
    ),
)


def _page(name: str, read: Read, section: str) -> Row:
    """One page of a download in HTML."""
    return Row(rf"(?:{name})\.html?", read, section)


_PAGES = (
    _page(r"personalinformation", pages.profile, "Bio"),
    _page(r"professionalinformation", pages.contact_buttons, "Contact details"),
    _page(
        r"profilechanges|(?:instagram)?signup(?:details|information)|autofillinformation",
        pages.held(),
        "Account records",
    ),
    _page(
        r"(?:profile|account)basedin|lastknownlocation|locationsofinterest", pages.held("location"), "Account records"
    ),
    _page(r"possibleemails", pages.held("email"), "Account records"),
    _page(r"possiblephonenumbers", pages.held("phone"), "Account records"),
    _page(r"linkedmetaaccounts", pages.held("other-account"), "Account records"),
    _page(r"posts\d+|(?:content|media)/igtvvideos", pages.posts("Posts", seen=of_posts), "Posts"),
    _page(r"(?:content|media)/reels", pages.posts("Reels", seen=of_posts), "Reels"),
    _page(r"(?:content|media)/stories", pages.posts("Stories", seen=of_archive), "Stories"),
    _page(r"profilephotos", pages.posts("Photos", seen=lambda _: Audience.EVERYONE), "Photos"),
    _page(r"archivedposts", pages.posts("Archived posts", seen=of_archive), "Archived posts"),
    _page(r"recentlydeletedcontent", pages.posts("Recently deleted", seen=of_archive), "Recently deleted"),
    _page(r"postcomments\d*|reelscomments|hype|comments/storycomments", pages.comments, "Comments"),
    _page(r"threads/threadsandreplies", pages.posts("Posts", seen=of_threads, platform="threads"), "Posts"),
    _page(r"threads/archivedthreads", pages.posts("Posts", seen=of_archive, platform="threads"), "Posts"),
)

_OLDEST = (
    Row(r"media\.json", oldest.media, "Posts"),
    Row(r"comments\.json", oldest.comments, "Comments"),
    Row(r"profile\.json", oldest.profile, "Other details"),
    Row(r"connections\.json", skip=_OTHERS),
    Row(r"messages\.json", skip=_MESSAGES),
    Row(r"likes\.json", skip=_LIKED),
    Row(r"saved\.json", skip=_SAVED),
    Row(r"searches\.json", skip=_LOGGED),
    Row(r"settings\.json", skip=_SETTINGS),
)
"""2018 to 2020: all at the top."""


def _in_both(row: Row) -> Row:
    """What is left alone in JSON is left alone in HTML."""
    return replace(row, path=row.path.replace(r"\.json", r"\.(?:json|html?)"))


_LEFT_ALONE = (
    Row(r"messages/.+", skip=_MESSAGES),
    Row(r"threads/likedthreads\.json", skip=_LIKED),
    Row(r"threads/(?:savedthreads|interestfeedsonthreads)\.json", skip=_SAVED),
    Row(r"threads/threadsviewed\.json", skip=_LOGGED),
    Row(
        r"threads/(?:followers\d*|following|recentfollowrequests|pendingfollowrequests|followrequestsyouvereceived"
        r"|blockedprofiles|restrictedprofiles|recentlyunfollowedprofiles)\.json",
        skip=_OTHERS,
    ),
    Row(r"followersandfollowing/.+", skip=_OTHERS),
    Row(r"contacts/syncedcontacts\.json", skip="contact details of other people"),
    Row(r"adsinformation/.+", skip=_ADVERTS),
    Row(r"(?:instagram)?adsand(?:content|topics|businesses)/.+", skip=_ADVERTS),  # on top to 2023
    Row(r"informationaboutyou/adsinterests\.json", skip=_ADVERTS),
    Row(r"loggedinformation/.+", skip=_LOGGED),
    Row(r"recentsearch(?:es)?/.+", skip=_LOGGED),  # on top to 2023
    Row(r"yourtopics/.+", skip=_LOGGED),
    Row(r"likes/.+", skip=_LIKED),
    Row(r"saved/.+", skip=_SAVED),
    Row(r"story(?:sticker)?interactions/.+", skip=_ANSWERS),
    Row(r"(?:profile|account)privacychanges\.json", skip=_HISTORY),
    Row(r"loginand(?:profile|account)creation/.+", skip=_SIGNED_IN),
    Row(r"deviceinformation/.+", skip=_SIGNED_IN),
    Row(r"(?:commentsallowedfrom|consents|inappbrowserautofillsettings)\.json", skip=_SETTINGS),
    Row(r"instagramfriendmap\.json", skip="who sees you on the map: look at it in the app, under Map settings"),
    Row(
        r"(?:instagramprofileinformation|noteinteractions)\.json", skip="dates of use; it holds none of your own words"
    ),
    Row(r"monetization/.+", skip=_SETTINGS),
    Row(r"media/.+\.srt", skip="subtitles that the app made of a video"),
    Row(r".+\.(?:jpe?g|png|webp|heic|heif|gif|mp4|mov|m4a|aac|mp3|ogg)", skip=_PICTURES, pictures=Audience.UNKNOWN),
)

_CONTENTS = Row(r"(?:starthere|index)\.html?", skip="the download's table of contents")

TABLE: tuple[Row, ...] = (*_READ, *_OLDEST, _CONTENTS, *_LEFT_ALONE[:1], *_PAGES, *map(_in_both, _LEFT_ALONE[1:]))
"""Messages before the pages: a conversation may bear any name."""

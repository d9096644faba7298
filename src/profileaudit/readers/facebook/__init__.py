"""Facebook's download of one's own data, in JSON or HTML, of every layout from 2018 on.

What stands in it: masked structures of 13 archives of 2024 and 2025
(https://github.com/what-if-horizon/what-if-data-donation, `structure_donations`), JSON schemas of 2018 to 2020
(https://github.com/SamuelePilleri/facebook-schemas), and the data sources of
https://github.com/timelinize/timelinize. Root names are matched without their trailing `_v2`, so one row
serves all years. Downloads in HTML have the same files as pages: see `pages`.

No post, comment or profile field says who can see it: their audience is unknown. What Facebook holds
without showing it to anybody is marked as such, by the rows below.
"""

from __future__ import annotations

from profileaudit.model import Audience
from profileaudit.readers import Row
from profileaudit.readers.facebook import activity, held, labels, pages
from profileaudit.readers.facebook.about import profile as profile_page
from profileaudit.readers.facebook.entries import PLATFORM, ReadRecord, any_words, reading
from profileaudit.readers.facebook.pictures import album, picture
from profileaudit.readers.facebook.posts import event, post, sale
from profileaudit.readers.facebook.profile import profile
from profileaudit.readers.facebook.recognise import LAYOUTS, account, layout

__all__ = ["LAYOUTS", "PLATFORM", "TABLE", "account", "layout"]


def _row(path: str, section: str, read_record: ReadRecord, *roots: str, takes: tuple[type, ...] = (dict,)) -> Row:
    return Row(path, reading(section, read_record, *roots, takes=takes), section)


def _held(path: str, read_record: ReadRecord, *roots: str, takes: tuple[type, ...] = (dict,)) -> Row:
    """What nobody but the owner can see."""
    read = reading(HELD, read_record, *roots, audience=Audience.ONLY_YOU, takes=takes)
    return Row(path, read, HELD)


def _page(name: str, section: str, read_page: pages.ReadPage) -> Row:
    """One page of a download in HTML."""
    return Row(rf"(?:{name})\.html?", pages.reading(section, read_page), section)


def _held_page(name: str, read_page: pages.ReadPage = pages.account_record) -> Row:
    return Row(rf"(?:{name})\.html?", pages.reading(HELD, read_page, audience=Audience.ONLY_YOU), HELD)


def _skip(path: str, why: str) -> Row:
    """What is left alone, in JSON and in HTML."""
    return Row(path.replace(r"\.json", r"\.(?:json|html?)"), skip=why)


HELD = "Account records"
PRIVACY = "Privacy settings"
OTHERS = "it is about other people"
CONTACTS = "other people's contacts"
INVITATIONS = "invitations: other people's names, not what you show"
MESSAGES = "messages are private conversations: profileaudit does not read them"
ADVERTISING = "advertising data: nobody sees it on your profile"
LOGINS = "log-in and security records: nobody else sees them"
LOGGED = "what Facebook noted about your use of it: nobody else sees it"
SETTINGS = "settings and counts that show nothing of you"
GROUP_SETTINGS = "settings and notes of Facebook's about your groups: nothing of yours is in them"
REACTIONS = "likes and other reactions: none of your own words are in them"
SAVED = "things you saved for yourself"
VOTES = "votes in other people's polls: the words are not yours"

PAGES: tuple[Row, ...] = (
    _page(r"profileinformation", "Details about you", profile_page),
    _page(r"profileupdatehistory", "Posts", pages.post),
    _page(r"yourposts\d*|yourpostscheckinsphotosandvideos\d*|postsfromappsandwebsites", "Posts", pages.post),
    _page(r"postsonotherpagesandprofiles|birthdaymedia|sharedmemories|itemssold", "Posts", pages.post),
    _page(r"comments", "Comments", pages.post),
    _page(r"archivedstories", "Stories", pages.post),
    _page(r"album/\d+", "Albums", pages.post),
    _page(r"youruncategorizedphotos|yourvideos", "Photos", pages.post),
    _page(
        r"yourpostsandcommentsingroups|grouppostsandcomments|yourpendingpostsingroups|yourdocumentrevision",
        "Group posts",
        pages.post,
    ),
    _page(r"yourcommentsingroups", "Group comments", pages.post),
    Row(r"yourgroupmembershipactivity\.html?", pages.memberships, "Groups"),
    _page(r"yourgroups|yourbadges|youranswerstomembershipquestions|yourcontributions", "Groups", pages.named),
    _page(
        r"pagesyouveliked|likesandreactions/pages|pagesandprofilesyoufollow|pagesyoufollow|followedpages",
        "Pages liked",
        pages.named,
    ),
    _page(r"yourpages", "Your pages", pages.named),
    _page(r"(?:pagesandprofiles|pages)youverecommended|reviews/[^/]*", "Reviews", pages.post),
    _page(r"youreventresponses|yourevents", "Events", pages.named),
    _page(
        r"checkins|placesyouhavebeentaggedin|citiesyouhavecheckedinto|placesyouvecreated", "Check-ins", pages.visited
    ),
    _page(r"privacysettings|yourfacebookstorypreferences|yourpostcomposersettings", PRIVACY, pages.settings),
    _held_page(r"trash|editsyoumadetoposts|yourcommentedits", pages.post),
    _held_page(r"accountscenter|autofillinformation|registrationinformation|youraccountconfirmationinformation"),
    _held_page(r"paymentaddresses|votinglocation|informationyouvesubmittedtoadvertisers|emailaddressverifications"),
    _held_page(r"recorddetails|administrativerecords|primarylocation|primarypubliclocation|lastlocation"),
)
"""What is read of a download in HTML."""

TABLE: tuple[Row, ...] = (
    # Not Facebook's: put there by a Mac.
    _skip(r"macosx/.*|dsstore", "a Mac's own notes about the folder, not part of the download"),
    _skip(r"nodata\.txt", "Facebook's note that it has nothing to put into this folder"),
    _skip(r"(starthere|index)\.html", "the download's table of contents"),
    # Private conversations come first: photos and pages inside them are theirs.
    _skip(r"(messages|yourgroupmessages)/.*", MESSAGES),
    *PAGES,
    # The profile.
    _row(r"profileinformation\.json", "Details about you", profile, "profile"),
    _row(r"profileupdatehistory\.json", "Posts", post, "profile_updates"),
    # Words of the owner; others' words on the owner's timeline are not.
    _skip(r"otherpeoplespoststoyourtimeline\.json", "what other people wrote on your timeline: the words are theirs"),
    _row(r"yourposts\d*\.json", "Posts", post, "status_updates", ""),
    _row(r"yourpostscheckinsphotosandvideos\d*\.json", "Posts", post, ""),  # from 2023 on
    _row(r"postsfromappsandwebsites\.json", "Posts", post, "app_posts"),
    _row(r"postsonotherpagesandprofiles\.json", "Posts", labels.free_text, ""),
    _row(r"(birthdaymedia|sharedmemories|yourreceivedsharedalbuminvites)\.json", "Posts", labels.free_text, ""),
    _held(r"trash\.json", post, "trash"),
    _held(r"(editsyoumadetoposts|yourcommentedits)\.json", labels.free_text, ""),
    _row(r"comments\.json", "Comments", post, "comments"),
    _row(r"archivedstories\.json", "Stories", post, "archived_stories"),
    # Photos and videos.
    _row(r"album/\d+\.json", "Albums", album, "name", "description", "photos", takes=(dict, str)),
    _row(r"youruncategorizedphotos\.json", "Photos", picture, "other_photos"),
    _row(r"yourvideos\.json", "Photos", picture, "videos"),
    # Groups. One file of posts and comments together until 2020.
    _row(r"yourpostsandcommentsingroups\.json", "Group posts", post, "group_posts"),
    _row(r"grouppostsandcomments\.json", "Group posts", post, "group_posts"),
    _row(r"yourpendingpostsingroups\.json", "Group posts", post, "pending_posts"),
    _row(r"yourdocumentrevision\.json", "Group posts", labels.free_text, ""),
    _row(r"yourcommentsingroups\.json", "Group comments", post, "group_comments"),
    Row(r"yourgroupmembershipactivity\.json", activity.memberships("groups_joined"), "Groups"),
    _row(r"yourgroups\.json", "Groups", activity.named, "groups_admined", ""),
    _row(r"yourbadges\.json", "Groups", activity.badges, "group_badges"),
    _row(
        r"youranswerstomembershipquestions\.json",
        "Groups",
        activity.membership_answers,
        "group_membership_questions_answers.group_answers",
    ),
    _row(r"(yourcontributions|yourgroupposttags|yourparticipationrequests)\.json", "Groups", labels.free_text, ""),
    _skip(r"groups/(groupinvitesyouve(received|sent)|chatinvitesreceived|joinrequests)\.json", INVITATIONS),
    _skip(r"youractionsonviolatingcontentinyourgroups\.json", OTHERS),
    _skip(
        r"(communitychatsettings|youranonymousmodestatusingroups|yourgroupshortcuts|yoursettingsforgroupstab"
        r"|groupsandpagesthatyoumayfindengaging)\.json",
        GROUP_SETTINGS,
    ),
    # Pages.
    _row(r"pagesyouveliked\.json|likesandreactions/pages\.json", "Pages liked", activity.named, "page_likes"),
    _row(
        r"(pagesandprofilesyoufollow|pagesyoufollow|followedpages)\.json",
        "Pages liked",
        activity.named,
        "pages_followed",
    ),
    _row(r"yourpages\.json", "Your pages", activity.own_page, "pages"),
    _row(r"(pagesandprofiles|pages)youverecommended\.json", "Reviews", activity.recommendation, "recommended_pages"),
    _row(r"reviews/.*\.json", "Reviews", any_words, "reviews", ""),
    _skip(r"(pagesandprofilesyouveunfollowed|pagesunfollowed)\.json", "pages you no longer follow"),
    _skip(r"pagesyouareacustomerof\.json", "businesses you bought from: it is not on your profile"),
    _skip(r"adminactivity\.json", "a log of the work on pages you run"),
    # Events.
    _row(
        r"youreventresponses\.json",
        "Events",
        activity.event_response,
        *("event_responses.events_joined", "event_responses.events_interested", "event_responses.events_declined"),
    ),
    _row(r"yourevents\.json", "Events", event, "your_events"),
    _skip(r"eventinvitations\.json", INVITATIONS),
    # Places.
    _row(r"(checkins|placesyouhavebeentaggedin|citiesyouhavecheckedinto)\.json", "Check-ins", labels.visited, ""),
    _row(r"placesyouvecreated\.json", "Check-ins", labels.visited, "your_places", ""),
    # Things for sale.
    _row(r"itemssold\.json", "Posts", sale, "items_selling"),
    _skip(r"itemsbought\.json", "things you bought: nobody else sees them"),
    # Privacy.
    _row(r"privacysettings\.json", PRIVACY, labels.settings, ""),
    _row(r"(yourfacebookstorypreferences|yourpostcomposersettings)\.json", PRIVACY, labels.settings, ""),
    # What Facebook holds and does not show.
    _held(r"accountscenter\.json", held.account_record, ""),
    _held(r"autofillinformation\.json", held.account_record, "autofill_information", ""),
    _held(r"(registrationinformation|youraccountconfirmationinformation)\.json", held.account_record, ""),
    _held(r"paymentaddresses\.json", held.account_record, ""),
    _held(r"votinglocation\.json", held.account_record, "voting_location", ""),
    _held(r"informationyouvesubmittedtoadvertisers\.json", held.account_record, "lead_gen_info"),
    _held(r"(recorddetails|administrativerecords)\.json", held.change, "admin_records"),
    _held(r"emailaddressverifications\.json", held.verification, "contact_verifications"),
    _held(r"primarylocation\.json", held.usual_place, "primary_location"),
    _held(r"primarypubliclocation\.json", held.usual_place, "primary_public_location"),
    _held(r"lastlocation\.json", held.last_place, "last_location"),
    # Other people's, and what is not shown to anybody: whole folders, after the rows for single files in them.
    _skip(
        r"(yourimportedcontacts|contactsuploadedfromyourphone|contactsuploadedbefore2021|syncedcontactsfrominstagram"
        r"|youraddressbooks)\.json|callsandmessages/.*",
        CONTACTS,
    ),
    _skip(
        r"(connections|friends|friendsandfollowers|followingandfollowers)/.*|yourrecentlyfollowedhistory\.json|pokes\.json",
        OTHERS,
    ),
    _skip(r"(likesandreactions\d*|postsandcomments)\.json|likesandreactions/.*", REACTIONS),
    _skip(r"storyreactions\.json", "answers to other people's stories: nobody else sees them"),
    _skip(r"(pollsyouvotedon|yourpollvotes)\.json", VOTES),
    _skip(r"(saveditemsandcollections|saveditems)/.*", SAVED),
    _skip(r"fundraisers/(fundraiserpostsyoulikelyviewed|fundraisersdonatedto)\.json", OTHERS),
    _skip(r"friendpeergroup\.json", "Facebook's own guess at your stage of life"),
    _skip(r"contentsharinglinksyouhavecreated\.json", "links that Facebook made when you shared something"),
    _skip(r"facebookeditor\.json", "answers you gave about places on Facebook's map"),
    _skip(r"(facebookpayments|paymenthistory)/.*", "payment records: nobody else sees them"),
    _skip(
        r"(contactssyncsettings|predictedlanguages|thewayswecansendyounotifications|yourmentionssettings"
        r"|timespentonfacebook|yourvideoconsumptionsummary|yourcommentactivedays|yourinformationdownloadrequests"
        r"|emailswesentyou)\.json",
        SETTINGS,
    ),
    _skip(r"preferences/.*", SETTINGS),
    _skip(r"(adsinformation|ads|adsandbusinesses)/.*", ADVERTISING),
    _skip(
        r"(appsandwebsitesoffoffacebook|appsandwebsites|yourinteractionsonfacebook)/.*",
        "what you did in other apps and on Facebook: nobody sees it on your profile",
    ),
    _skip(r"securityandlogininformation/.*", LOGINS),
    _skip(r"(loggedinformation|otherloggedinformation|location|locationhistory|searchhistory)/.*", LOGGED),
    # By ending, wherever they stand.
    Row(
        r".*\.(jpe?g|png|gif|webp|heic|bmp|tiff?)",
        skip="pictures of this kind are not looked at by this version",
        pictures=Audience.UNKNOWN,
    ),
    _skip(r".*\.(mp4|mov|webm|avi|m4a|mp3|aac|wav|srt|vtt)", "videos and sound are not looked at by this version"),
)

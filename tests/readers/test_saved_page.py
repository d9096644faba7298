"""Pages that a browser saved: whose they are, what stands on them, and when they are not the page that was meant."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from profileaudit.accounts import Part, accounts
from profileaudit.export import open_export
from profileaudit.model import Account, Audience, Entry, Skipped, Unread
from profileaudit.readers import OWN_NAMES, read, readers
from profileaudit.readers.saved_page import page as saved_page
from profileaudit.readers.saved_page import places, walls

READER = readers()["saved_page"]
Outcome = Entry | Skipped | Unread


def parts_of(folder: Path) -> list[Part]:
    exports, unread = open_export(folder)
    parts, unknown = accounts(exports)
    assert not unread and not unknown
    return parts


def outcomes(tmp_path: Path, content: str, name: str = "page.html", own: str = "") -> list[Outcome]:
    (tmp_path / name).write_text(content, "utf-8")
    (part,) = parts_of(tmp_path / name)
    assert part.reader == "saved_page"
    facts = {**part.account.facts, **({OWN_NAMES: own} if own else {})}
    return list(read(READER, part.files[0], Account(part.account.handle, None, facts)))


def entries(tmp_path: Path, content: str, name: str = "page.html", own: str = "") -> list[Entry]:
    return [each for each in outcomes(tmp_path, content, name, own) if isinstance(each, Entry)]


def said(tmp_path: Path, content: str, own: str = "") -> list[tuple[str | None, str]]:
    return [(each.says, each.text) for each in entries(tmp_path, content, own=own) if each.says]


def texts(tmp_path: Path, content: str) -> str:
    return "\n".join(each.text for each in entries(tmp_path, content))


def html(body: str, head: str = "", address: str = "https://sam.example/") -> str:
    return (
        f'<!DOCTYPE html><html><head><title>Sam Tarrant</title><link rel="canonical" href="{address}">{head}</head>'
        f"<body>{body}</body></html>"
    )


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


LONG = "<p>" + "I like walking in the hills and baking bread at the weekend. " * 40 + "</p>"

# ---- whose page --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "platform", "handle"),
    [
        ("https://www.facebook.com/sam.tarrant", "facebook", "sam.tarrant"),
        ("https://en-gb.facebook.com/sam.tarrant/", "facebook", "sam.tarrant"),
        ("https://www.instagram.com/sam.t/", "instagram", "sam.t"),
        ("https://x.com/sam_t", "x", "sam_t"),
        ("https://mobile.twitter.com/sam_t", "x", "sam_t"),
        ("https://uk.linkedin.com/in/sam-tarrant-000000", "linkedin", "sam-tarrant-000000"),
        ("https://github.com/samt", "github", "samt"),
        ("https://gravatar.com/samt", "gravatar", "samt"),
        ("https://bsky.app/profile/sam.example", "bluesky", "sam.example"),
        ("https://www.reddit.com/user/samt/", "reddit", "samt"),
        ("https://www.tiktok.com/@samt", "tiktok", "samt"),
        ("https://samt.tumblr.com/", "tumblr", "samt"),
        ("https://www.youtube.com/@samt", "youtube", "samt"),
        ("https://uk.pinterest.com/samt/", "pinterest", "samt"),
        ("https://www.facebook.com/login/", "facebook", None),
        ("https://github.com/", "github", None),
        ("https://linktr.ee/samt", "web", None),
        ("https://facebook.com.example.org/sam", "web", None),
        ("https://notfacebook.com/sam", "web", None),
        ("https://samt.github.io/", "web", None),
        ("https://sam.example/github.com/samt", "web", None),
        ("", "web", None),
        ("http://[broken", "web", None),
    ],
)
def test_whose_page(address: str, platform: str, handle: str | None) -> None:
    assert places.platform(address) == platform
    assert places.handle(address, platform) == handle


@pytest.mark.parametrize(
    ("markup", "platform"),
    [
        ('<div id="mastodon">', "mastodon"),
        ('<div class="app-holder" id=\'mastodon\' data-props="{}">', "mastodon"),
        ('<meta name="generator" content="Mastodon 4.3.1">', "mastodon"),
        ('<script id="initial-state" type="application/json">', "mastodon"),
        ('<div id="mastodon-comments">', "web"),
        ("<p>Follow me on Mastodon 4</p>", "web"),
        ('<meta name="description" content="I left Mastodon last year">', "web"),
    ],
)
def test_mastodon_is_known_by_its_markup(markup: str, platform: str) -> None:
    assert places.platform("https://tooting.example/@sam", markup) == platform


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", "<html><p>x</p></html>"),
        ("page.htm", "<P>old"),
        ("My page.XHTML", "<!DOCTYPE html><p>x"),
        ("a page (1).html", "\ufeff<!doctype html><title>x</title>"),
    ],
)
def test_pages_are_recognised(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    (part,) = parts_of(tmp_path / name)
    assert part.reader == "saved_page"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("page.html", "no markup at all, just words"),
        ("page.mhtml", "<html><p>no message</p></html>"),
        ("profile.json", '{"login": "sam"}'),
        ("page.txt", "<html><p>x</p></html>"),
        ("page.css", "p{}"),
        ("page.html.bak", "<html>"),
    ],
)
def test_other_files_are_not_taken_for_pages(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    exports, _ = open_export(tmp_path / name)
    parts, _ = accounts(exports)
    assert all(part.reader != "saved_page" for part in parts)


def test_a_page_and_its_folder_are_one_and_two_pages_two(tmp_path: Path) -> None:
    for name in ("About me", "Sam's links"):
        (tmp_path / f"{name}.html").write_text(html("<p>hello</p>", address=f"https://sam.example/{name[:3]}"))
        (tmp_path / f"{name}_files").mkdir()
        (tmp_path / f"{name}_files" / "a.css").write_text("p{}")
        (tmp_path / f"{name}_files" / "frame.html").write_text("<p>an advertisement</p>")
    one, two = parts_of(tmp_path)
    assert [len(one.files), len(two.files)] == [3, 3]
    assert {one.account.handle, two.account.handle} == {"sam.example/Abo", "sam.example/Sam"}
    kinds = [type(each).__name__ for file in one.files for each in read(READER, file, one.account)]
    assert kinds.count("Skipped") == 2
    assert "Unread" not in kinds


def test_pages_of_one_handle_on_two_platforms_stay_two(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(html("<p>x</p>", address="https://github.com/samt"))
    (tmp_path / "b.html").write_text(html("<p>y</p>", address="https://x.com/samt"))
    assert len(parts_of(tmp_path)) == 2


# ---- what the markup says ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("person", "found"),
    [
        ({"jobTitle": "Teacher"}, [("job-title", "Teacher")]),
        ({"jobTitle": ["Teacher", "Governor"]}, [("job-title", "Teacher"), ("job-title", "Governor")]),
        ({"worksFor": {"@type": "School", "name": "Oakmere"}}, [("employer", "Oakmere")]),
        (
            {"worksFor": {"roleName": "Teacher", "worksFor": {"name": "x"}}},
            [("employer", "Teacher"), ("job-title", "Teacher")],
        ),
        ({"hasOccupation": {"@type": "Occupation", "name": "Teacher"}}, [("job-title", "Teacher")]),
        ({"alumniOf": [{"name": "Wexcombe"}]}, [("school", "Wexcombe")]),
        ({"telephone": "07700 900123"}, [("phone", "07700 900123")]),
        ({"telephone": "tel:+447700900123"}, [("phone", "+447700900123")]),
        ({"email": "mailto:sam@example.org?subject=x"}, [("email", "sam@example.org")]),
        ({"contactPoint": {"telephone": "07700 900123"}}, [("phone", "07700 900123")]),
        ({"birthDate": "1990-05-01"}, [("birth", "1990-05-01")]),
        ({"sameAs": "https://x.com/s"}, [("other-account", "https://x.com/s")]),
        ({"address": {"streetAddress": "1 Elm Road", "postalCode": "S99 9ZZ"}}, [("address", "1 Elm Road, S99 9ZZ")]),
        ({"address": {"addressLocality": "Otley", "addressCountry": {"name": "UK"}}}, [("location", "Otley, UK")]),
        ({"address": "1 Elm Road, Otley"}, [("address", "1 Elm Road, Otley")]),
        ({"address": "Otley"}, [("location", "Otley")]),
        ({"spouse": {"@type": "Person", "name": "Jo", "telephone": "07700 900999"}}, [("family", "Jo")]),
        ({"children": ["Kit"]}, [("family", "Kit")]),
        ({"name": "Sam", "description": "hello"}, []),
        ({"image": "a.png", "url": "https://sam.example", "gender": "x", "height": "2 m"}, []),
        ({"knows": {"@type": "Person", "jobTitle": "Head"}}, []),
        ({"colleague": [{"@type": "Person", "telephone": "07700 900999"}]}, []),
    ],
)
def test_what_json_ld_says_of_a_person(tmp_path: Path, person: dict[str, object], found: object) -> None:
    assert said(tmp_path, html(LONG, ld({"@context": "https://schema.org", "@type": "Person", **person}))) == found


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "School", "telephone": "0114 496 0100", "address": {"streetAddress": "1 Elm Road"}},
        {"@type": "Organization", "email": "office@example.org"},
        {"@type": "Article", "comment": [{"author": {"@type": "Person", "jobTitle": "Head"}}]},
        {"@type": "Article", "publisher": {"@type": "Person", "telephone": "07700 900999"}},
        {"@type": "WebSite", "name": "Sam"},
        {"telephone": "0114 496 0100"},
        ["Person"],
        "Person",
    ],
)
def test_what_json_ld_says_of_others_is_not_the_owners(tmp_path: Path, value: object) -> None:
    assert said(tmp_path, html(LONG, ld(value))) == []


@pytest.mark.parametrize(
    "value",
    [
        {"@type": "ProfilePage", "mainEntity": {"@type": "Person", "jobTitle": "Teacher"}},
        {"@graph": [{"@type": "WebSite"}, {"@type": "Person", "jobTitle": "Teacher"}]},
        {"@type": "BlogPosting", "author": {"@type": "Person", "jobTitle": "Teacher"}},
        [{"@type": ["Person"], "jobTitle": "Teacher"}],
        {"@type": "http://schema.org/Person", "http://schema.org/jobTitle": "Teacher"},
    ],
)
def test_where_a_person_may_stand_in_json_ld(tmp_path: Path, value: object) -> None:
    assert said(tmp_path, html(LONG, ld(value))) == [("job-title", "Teacher")]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            '<div itemscope itemtype="https://schema.org/Person"><i itemprop="jobTitle">Teacher</i></div>',
            [("job-title", "Teacher")],
        ),
        (
            '<div vocab="https://schema.org/" typeof="Person"><i property="jobTitle">Teacher</i></div>',
            [("job-title", "Teacher")],
        ),
        (
            '<div class="h-card"><i class="p-job-title">Teacher</i><b class="p-org">Oakmere</b></div>',
            [("job-title", "Teacher"), ("employer", "Oakmere")],
        ),
        ('<div class="vcard"><i class="title">Teacher</i></div>', [("job-title", "Teacher")]),
        (
            '<div class="h-card"><span class="p-locality">Otley</span> <i class="p-postal-code">LS99 9ZZ</i></div>',
            [("address", "Otley, LS99 9ZZ")],
        ),
        ('<a href="tel:07700%20900123">ring</a>', [("phone", "07700 900123")]),
        ('<a href="mailto:sam@example.org?subject=Hi">write</a>', [("email", "sam@example.org")]),
        ('<a href="https://wa.me/447700900123?text=x">chat</a>', [("phone", "+447700900123")]),
        ('<a href="sms:+447700900123">text</a>', [("phone", "+447700900123")]),
        (
            '<a rel="me" href="https://tooting.example/@sam">toots</a>',
            [("other-account", "https://tooting.example/@sam")],
        ),
        ('<a rel="nofollow me" href="/elsewhere">x</a>', []),
        ('<a href="https://tooting.example/@sam">toots</a>', []),
        ('<a href="https://www.facebook.com/sharer.php?u=https://sam.example" rel="me">share</a>', []),
        ('<i class="title">Teacher</i>', []),
        ('<a href="javascript:tel(1)">x</a><a href="#tel:">x</a><a>x</a>', []),
        ('<div class="comments"><div class="h-card"><i class="p-job-title">Head</i></div></div>', []),
    ],
)
def test_what_the_body_says(tmp_path: Path, body: str, found: list[tuple[str, str]]) -> None:
    assert said(tmp_path, html(LONG + body)) == found


def test_of_several_people_the_owner_is_read_if_their_name_is_known(tmp_path: Path) -> None:
    people = [
        {"@type": "Person", "name": "Jo Head", "jobTitle": "Head"},
        {"@type": "Person", "name": "Sam Jay Tarrant", "jobTitle": "Teacher"},
    ]
    assert said(tmp_path, html(LONG, ld(people)), own="Sam Tarrant") == [("job-title", "Teacher")]
    assert len(said(tmp_path, html(LONG, ld(people)))) == 2
    assert len(said(tmp_path, html(LONG, ld(people)), own="Kit Nobody")) == 2


def test_the_same_thing_is_told_once(tmp_path: Path) -> None:
    head = '<meta name="description" content="I teach"><meta property="og:description" content="I  Teach">'
    found = [each.text for each in entries(tmp_path, html(LONG + "<p>Call me</p>", head)) if "each" in each.text]
    assert found == ["I teach"]


def test_a_link_hub_ties_accounts_together(tmp_path: Path) -> None:
    data = {
        "props": {
            "pageProps": {
                "account": {
                    "pageTitle": "Sam",
                    "links": [
                        {"title": "My band", "url": "https://band.example"},
                        {"title": "Ring", "url": "tel:07700900123"},
                        {"url": 5},
                        "x",
                    ],
                    "socialLinks": [{"type": "X", "url": "https://x.com/sam"}],
                }
            }
        }
    }
    body = '<a href="https://band.example">My band</a><a href="https://linktr.ee/s/about">About</a>'
    script = f'<script id="__NEXT_DATA__" type="application/json">{json.dumps(data)}</script>'
    assert said(tmp_path, html(body + script, address="https://linktr.ee/sam")) == [
        ("other-account", "https://band.example"),
        ("phone", "07700900123"),
        ("other-account", "https://x.com/sam"),
    ]


# ---- what the page shows -----------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "<p>MARK</p>",
        "<main><div>MARK</div></main>",
        "MARK",
        "<article>MARK</article>",
        "<section><footer>MARK</footer></section>",
        "<header><h1>MARK</h1></header>",
        "<footer>MARK</footer>",
        "<aside>MARK</aside>",
        "<form><p>MARK</p></form>",
        "<div class='sidebar'>MARK</div>",
        "<div style='display:none'>MARK</div>",
        "<blockquote>MARK</blockquote>",
        "<div class='commentary'>MARK</div>",
        "<div id='consenting-adults-book-club'><main>MARK</main></div>",
        "<img alt='MARK on a hill' src=a.png>",
        "<table><td>MARK</table>",
        "<div class='supported'>MARK</div>",
        "<div class='h-card'>MARK</div>",
        "<div class='cookies-i-bake'>" + LONG * 3 + "MARK</div>",
        "<nav>" + LONG * 3 + "MARK",
    ],
)
def test_what_is_the_owners_is_read(tmp_path: Path, body: str) -> None:
    assert "MARK" in texts(tmp_path, html(LONG + body))


@pytest.mark.parametrize(
    "body",
    [
        "<nav>MARK</nav>",
        "<div role=navigation>MARK</div>",
        "<div id='cookie-banner'>MARK</div>",
        "<div id=onetrust-sdk>MARK</div>",
        "<div class='gdpr-notice'>MARK</div>",
        "<form><input type=password>MARK</form>",
        "<noscript>MARK</noscript>",
        "<script>MARK</script>",
        "<style>MARK</style>",
        "<svg><text>MARK</text></svg>",
        "<!-- MARK -->",
        "<button>MARK</button>",
        "<select><option>MARK</select>",
        "<img alt='logo' src=MARK.png>",
    ],
)
def test_what_is_nobodys_is_not(tmp_path: Path, body: str) -> None:
    assert "MARK" not in texts(tmp_path, html(LONG + body))


@pytest.mark.parametrize(
    "body",
    [
        "<div id='comments'>MARK</div>",
        "<ol class='comment-list'><li>MARK</li></ol>",
        "<section class='comments-area'>MARK</section>",
        "<ul class='donations'><li>MARK</ul>",
        "<div class='supporters-list'>MARK</div>",
        "<div class='h-cite'>MARK</div>",
        "<div itemprop=comment>MARK</div>",
        "<div itemscope itemtype='https://schema.org/Comment'>MARK</div>",
        "<div id=disqus_thread>MARK</div>",
        "<section class='guestbook'>MARK</section>",
    ],
)
def test_what_others_wrote_is_left_alone_and_told(tmp_path: Path, body: str) -> None:
    found = outcomes(tmp_path, html(LONG + body))
    assert all("MARK" not in each.text for each in found if isinstance(each, Entry))
    assert [each.why for each in found if isinstance(each, Skipped)] == [saved_page.OTHERS]


@pytest.mark.parametrize(
    ("footer", "kept"),
    [
        ("© Sam Tarrant, ring 07700 900123", True),
        ("Ring me: 07700 900123", True),
        ("Sam Tarrant teaches at Oakmere Primary School", True),
        ("Oakmere Primary School, 0114 496 0100", False),
        ("A registered charity. 020 7946 0999", False),
    ],
)
def test_whose_footer(tmp_path: Path, footer: str, kept: bool) -> None:
    found = outcomes(tmp_path, html(f"{LONG}<footer>{footer}</footer>", ld({"@type": "Person", "name": "Sam Tarrant"})))
    assert any(each.text == footer for each in found if isinstance(each, Entry)) is kept
    assert any(isinstance(each, Skipped) and each.why == saved_page.NOT_YOURS for each in found) is not kept


def test_sections_and_places(tmp_path: Path) -> None:
    body = '<main><h1>Sam</h1><p>I teach</p></main><footer>Ring me</footer><img alt="Me on a hill" src="https://sam.example/a">'
    found = entries(tmp_path, html(LONG + body, '<meta name="description" content="Bread">'))
    assert {each.place.section for each in found} == {
        "Title",
        "Description",
        "Page text",
        "Header and footer",
        "Pictures",
    }
    assert {each.place.platform for each in found} == {"web"}
    (picture,) = [each for each in found if each.media]
    assert picture.media[0].file == "https://sam.example/a"


@pytest.mark.parametrize(
    ("address", "section"), [("https://www.linkedin.com/in/sam", "About"), ("https://x.com/sam", "Bio")]
)
def test_on_a_platform_entries_stand_in_its_own_words(tmp_path: Path, address: str, section: str) -> None:
    body = "<main><p>I teach maths</p><article><p>Marking again</p></article></main>"
    found = {each.text: each.place.section for each in entries(tmp_path, html(LONG + body, address=address))}
    assert next(place for text, place in found.items() if "I teach maths" in text) == section
    assert found["Marking again"] == "Posts"


# ---- who sees it -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        "<a href='/x'>Log out</a>",
        "<button>Sign out</button>",
        "<a href='/logout'>Leave</a>",
        "<div id=wpadminbar>x</div>",
        "<div class='global-nav__me'>Me</div>",
        "<a data-testid=SideNav_AccountSwitcher_Button>x</a>",
    ],
)
def test_a_page_saved_while_signed_in_proves_nothing(tmp_path: Path, body: str) -> None:
    found = outcomes(tmp_path, html(LONG + body))
    assert {each.audience for each in found if isinstance(each, Entry)} == {Audience.UNKNOWN}
    assert [each.why for each in found if isinstance(each, Unread)] == [walls.SIGNED_IN]


@pytest.mark.parametrize(
    "body",
    [
        "<a href='/login'>Log in</a>",
        "<p>I had to log out of the staff room</p>",
        "<a href='/blog/sign-outside'>Sign outside</a>",
        "<div class='logged-out'>x</div>",
        "<p>Sign out sheets</p>",
    ],
)
def test_a_page_saved_signed_out_is_seen_by_everyone(tmp_path: Path, body: str) -> None:
    found = outcomes(tmp_path, html(LONG + body))
    assert {each.audience for each in found if isinstance(each, Entry)} == {Audience.EVERYONE}
    assert not [each for each in found if isinstance(each, Unread)]


# ---- walls -------------------------------------------------------------------------------


def bare(title: str, body: str, address: str = "", scripted: bool = False) -> str:
    link = f'<link rel="canonical" href="{address}">' if address else ""
    script = "<script>var a = 1;</script>" if scripted else ""
    return f"<html><head><title>{title}</title>{link}{script}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (bare("Log in to Facebook", "<h2>Log in</h2>", "https://www.facebook.com/login/"), walls.SIGN_IN),
        (
            bare("Instagram", "<form><input type=password>Log in</form>", "https://www.instagram.com/accounts/login/"),
            walls.SIGN_IN,
        ),
        (bare("Sign Up | LinkedIn", "<p>Join LinkedIn</p>", "https://www.linkedin.com/authwall?x=1"), walls.SIGN_IN),
        (bare("Sam", "<form><input type=password></form><p>Sign in to see Sam's profile</p>"), walls.SIGN_IN),
        (bare("Log in / X", "<p>Happening now. Join today.</p>", scripted=True), walls.SIGN_IN),
        (bare("Sam", "<p>You must log in to continue.</p>"), walls.SIGN_IN),
        (bare("Before you continue to YouTube", "<p>We use cookies and data to</p>"), walls.CONSENT),
        (bare("YouTube", "<p>x</p>", "https://consent.youtube.com/m?continue=x"), walls.CONSENT),
        (bare("sam.example", "<p>We and our 812 partners store and access data</p>"), walls.CONSENT),
        (bare("Just a moment...", "<p>Checking your browser</p>", scripted=True), walls.ROBOT),
        (bare("Attention Required! | Cloudflare", "<p>You have been blocked</p>"), walls.ROBOT),
        (bare("sam.example", "<p>Verify you are human by completing the action below.</p>"), walls.ROBOT),
        (bare("403 Forbidden", "<h1>Forbidden</h1>"), walls.ROBOT),
        (bare("429 Too Many Requests", "<h1>Too many</h1>"), walls.ROBOT),
        (bare("Page not found", "<p>Oops</p>"), walls.FAULT),
        (bare("404", "<p>x</p>"), walls.FAULT),
        (bare("Facebook", "<p>This content isn't available right now</p>"), walls.FAULT),
        (bare("Pixhive", "<div id=root></div>", scripted=True), walls.SHELL),
        (
            bare(
                "Pixhive",
                "<noscript>You need to enable JavaScript to run this app.</noscript><div id=app></div>",
                scripted=True,
            ),
            walls.SHELL,
        ),
        (bare("Pixhive", "<div id=root>Loading…</div>", scripted=True), walls.SHELL),
    ],
)
def test_a_page_that_is_not_the_page_is_said_to_be_not_checked(tmp_path: Path, content: str, why: str) -> None:
    found = outcomes(tmp_path, content)
    assert [(type(each), each.why) for each in found if isinstance(each, Unread)] == [(Unread, why)]
    assert "not checked" in why and "save it from there" in why
    assert len(found) == 1


@pytest.mark.parametrize(
    "content",
    [
        bare("Sam", "<p>I teach Year 4.</p>"),
        bare("Sam", "<p>short</p>"),
        bare("Login tips for teachers", LONG, scripted=True),
        bare("Sam's page", LONG + "<form><input type=password></form>"),
        bare("Sign language club", "<p>We meet on Tuesdays, in the hall.</p>"),
        bare("Not found in any museum: my pots", LONG),
        bare("404 days of running", LONG),
        bare("Sam", "<p>We use cookies in the kitchen. Chocolate ones.</p>"),
        bare("Sam", "<a href=/a>My band</a>", scripted=True),
        bare("Sam", LONG, "https://sam.example/login-tips"),
        bare(
            "Sam Tarrant | LinkedIn",
            "<form><input type=password></form>" + ld({"@type": "Person", "name": "Sam Tarrant"}),
        ),
        bare("Sam", "<div id=root>" + LONG + "</div>", scripted=True),
        bare("Sam", "<p>The javascript club is required reading.</p>"),
    ],
)
def test_a_real_page_is_no_wall(tmp_path: Path, content: str) -> None:
    assert not [each for each in outcomes(tmp_path, content) if isinstance(each, Unread)]


def test_of_a_shell_with_a_summary_the_summary_is_read(tmp_path: Path) -> None:
    head = '<meta name="description" content="Sam teaches Year 4"><script src="/a.js"></script>'
    found = outcomes(tmp_path, html("<div id=root></div>", head))
    assert "Sam teaches Year 4" in [each.text for each in found if isinstance(each, Entry)]
    assert [each.why for each in found if isinstance(each, Unread)] == [walls.SUMMARY]


def test_what_is_lost_to_a_limit_is_told_after_what_was_read(tmp_path: Path) -> None:
    found = outcomes(tmp_path, html(LONG + "<p>MARK</p>" + "<div>" * 600 + "deep" + "</div>" * 600))
    assert any("MARK" in each.text for each in found if isinstance(each, Entry))
    assert any("deep" in each.text for each in found if isinstance(each, Entry))
    assert any("levels deep" in each.why for each in found if isinstance(each, Unread))


# ---- profiles as data --------------------------------------------------------------------

GITHUB = {
    "login": "samt",
    "html_url": "https://github.com/samt",
    "public_repos": 2,
    "name": "Sam",
    "company": "Oakmere Primary",
    "blog": "https://sam.example",
    "location": "Otley",
    "email": "sam@example.org",
    "bio": "Teacher",
    "twitter_username": "samt",
}
MASTODON = {
    "id": "1",
    "acct": "sam",
    "display_name": "Sam",
    "note": "<p>Year 4 teacher<br>in Otley</p>",
    "url": "https://tooting.example/@sam",
    "fields": [{"name": "Ring", "value": "<a href='x'>07700 900123</a>"}],
}
BLUESKY = {"did": "did:plc:x", "handle": "sam.example", "displayName": "Sam", "description": "Teacher at Oakmere"}


@pytest.mark.parametrize(
    ("record", "handle", "platform", "found"),
    [
        (
            GITHUB,
            "samt",
            "github",
            [
                (None, "Sam"),
                (None, "samt"),
                (None, "Teacher"),
                ("employer", "Oakmere Primary"),
                ("location", "Otley"),
                ("email", "sam@example.org"),
                ("other-account", "https://sam.example"),
                ("other-account", "samt"),
            ],
        ),
        (
            MASTODON,
            "sam@tooting.example",
            "mastodon",
            [(None, "Sam"), (None, "Year 4 teacher\nin Otley"), (None, "Ring: 07700 900123")],
        ),
        (BLUESKY, "sam.example", "bluesky", [(None, "Sam"), (None, "sam.example"), (None, "Teacher at Oakmere")]),
        (
            GITHUB | {"bio": None, "name": 5, "company": "", "blog": ""},
            "samt",
            "github",
            [(None, "samt"), ("location", "Otley"), ("email", "sam@example.org"), ("other-account", "samt")],
        ),
    ],
)
def test_profiles_as_data(tmp_path: Path, record: dict[str, object], handle: str, platform: str, found: object) -> None:
    (tmp_path / "data.json").write_text(json.dumps(record))
    (part,) = parts_of(tmp_path / "data.json")
    assert (part.reader, part.account.handle) == ("saved_page", handle)
    got = [each for each in read(READER, part.files[0], part.account) if isinstance(each, Entry)]
    assert [(each.says, each.text) for each in got] == found
    assert {each.place.platform for each in got} == {platform}
    assert {each.audience for each in got} == {Audience.EVERYONE}

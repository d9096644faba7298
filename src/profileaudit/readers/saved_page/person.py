"""Who a page is about, as its markup says in the words of schema.org (https://schema.org/Person)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from profileaudit.formats.items import Item
from profileaudit.model import Entry
from profileaudit.readers.saved_page import places
from profileaudit.readers.saved_page.entries import Writer

PART = "Profile data"
"""What search engines take from the page; its owner changes it with the page itself."""
_SAYS = {
    "name": None, "alternateName": None, "additionalName": None, "description": None, "disambiguatingDescription": None,
    "honorificSuffix": None, "award": None, "knowsAbout": None, "hasCredential": None, "memberOf": None,
    "jobTitle": "job-title", "hasOccupation": "job-title", "roleName": "job-title", "worksFor": "employer",
    "affiliation": "employer", "workLocation": "location", "alumniOf": "school", "email": "email",
    "telephone": "phone", "faxNumber": "phone", "birthDate": "birth", "birthPlace": "location",
    "homeLocation": "location", "nationality": None, "sameAs": "other-account", "spouse": "family",
    "children": "family", "parent": "family", "sibling": "family", "relatedTo": "family", "taxID": "identifier",
}  # fmt: skip
"""Properties that are read, and the kind that each says it is."""
_ADDRESS = ("streetAddress", "postOfficeBoxNumber", "addressLocality", "addressRegion", "postalCode", "addressCountry")
_EXACT = ("streetAddress", "postalCode")
_NOT_THEM = frozenset(
    {"comment", "review", "recommendation", "contributor", "commentCount", "interactionStatistic", "knows", "follows"}
    | {"colleague", "colleagues", "funder", "sponsor", "donor", "isPartOf", "publisher", "citation", "mentions"}
)
"""Properties behind which other people stand."""
_THINGS = frozenset({"Person", "Patient"})


def people(items: Iterable[Item]) -> list[Item]:
    """Every person that the items are or hold, without those who only comment, give or are known."""
    found: list[Item] = []
    todo = list(items)[::-1]
    while todo:
        item = todo.pop()
        if _THINGS & set(item.types):
            found.append(item)
        todo += [
            value
            for name, value in reversed(item.values)
            if isinstance(value, Item) and name not in _NOT_THEM and _SAYS.get(name) != "family"
        ]
    return found


def is_named(person: Item, names: Iterable[str]) -> bool:
    """Whether a person is one of these names, by every word of either."""
    told = {word.casefold() for word in person.first("name").split()}
    told |= {word.casefold() for name in ("givenName", "familyName") for word in person.first(name).split()}
    return any(words and words <= told for words in ({word.casefold() for word in name.split()} for name in names))


def entries(person: Item, writer: Writer, key: str) -> Iterator[Entry]:
    """What the markup says of one person."""
    for number, (name, value) in enumerate(person.values):
        here = f"{key}.{name}[{number}]"
        if name == "address":
            yield from _address(value, writer, here)
        elif name == "contactPoint" and isinstance(value, Item):
            yield from entries(value, writer, here)
        elif name in _SAYS:
            yield from _value(name, value, writer, here)
    if person.types != ("PostalAddress",):
        loose = Item(("PostalAddress",), [(n, v) for n, v in person.values if n in _ADDRESS])
        if loose.values:
            yield from _address(loose, writer, f"{key}.address")


def _value(name: str, value: str | Item, writer: Writer, key: str) -> Iterator[Entry]:
    says = _SAYS[name]
    if isinstance(value, Item):
        inner = value.first("name", "roleName", "title") or value.first("url") or value.text
        if says == "location" and any(value.all("address")):
            for each in value.all("address"):
                yield from _address(each, writer, key)
        yield from writer.entry(inner, places.section(writer.platform, PART), key, says)
        for role in value.all("roleName", "jobTitle"):
            if isinstance(role, str):
                yield from writer.entry(role, places.section(writer.platform, PART), f"{key}.roleName", "job-title")
    else:
        scheme, colon, rest = value.partition(":")
        plain = rest.partition("?")[0] if colon and scheme.lower() in ("mailto", "tel") else value
        yield from writer.entry(plain, places.section(writer.platform, PART), key, says)


def _address(value: str | Item, writer: Writer, key: str) -> Iterator[Entry]:
    """An address with a street or a postcode is one; a town alone is a place."""
    if isinstance(value, str):
        yield from writer.entry(
            value, places.section(writer.platform, PART), key, "address" if any(map(str.isdigit, value)) else "location"
        )
        return
    parts = [part for name in _ADDRESS if (part := value.first(name))]
    exact = any(value.first(name) for name in _EXACT)
    text = ", ".join(parts) or value.first("name") or value.text
    yield from writer.entry(text, places.section(writer.platform, PART), key, "address" if exact else "location")

"""What the markup of a page says in so many words: microdata, RDFa and microformats as items with properties.

Written from the specifications, each the part that pages about people use:
https://html.spec.whatwg.org/multipage/microdata.html, https://www.w3.org/TR/rdfa-lite/,
http://microformats.org/wiki/microformats2-parsing and http://microformats.org/wiki/hcard for the older classes.
The libraries for these were looked at in November 2026 and left alone: each brings a second parser of HTML with
limits of its own, and mf2py also a second client for the web.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from profileaudit.formats import Unreadable
from profileaudit.formats.elements import Element, shown
from profileaudit.formats.text import clean

DEEPEST = 50
"""Levels of JSON-LD."""
TOO_DEEP = f"data that the page carries for search engines is nested more than {DEEPEST} levels deep: it was not read"
_SOURCES = {
    "a": "href", "area": "href", "link": "href", "audio": "src", "embed": "src", "iframe": "src", "img": "src",
    "source": "src", "track": "src", "video": "src", "object": "data", "data": "value", "meter": "value",
    "time": "datetime", "meta": "content",
}  # fmt: skip
"""Elements whose value stands in an attribute: https://html.spec.whatwg.org/multipage/microdata.html#values."""
_OLD_CARD = {
    "fn": "name", "n": "", "nickname": "alternateName", "title": "jobTitle", "role": "jobTitle", "org": "worksFor",
    "tel": "telephone", "email": "email", "adr": "address", "label": "address", "bday": "birthDate", "url": "url",
    "note": "description", "street-address": "streetAddress", "locality": "addressLocality",
    "region": "addressRegion", "postal-code": "postalCode",
}  # fmt: skip
"""Classes of the older hCard, by the names that schema.org has for them."""
_NEW_CARD = {
    "p-name": "name", "p-nickname": "alternateName", "p-job-title": "jobTitle", "p-role": "jobTitle",
    "p-org": "worksFor", "p-tel": "telephone", "u-tel": "telephone", "u-email": "email", "p-email": "email",
    "p-adr": "address", "h-adr": "address", "p-street-address": "streetAddress", "p-locality": "addressLocality",
    "p-region": "addressRegion", "p-postal-code": "postalCode", "dt-bday": "birthDate", "u-url": "url",
    "p-note": "description", "e-note": "description", "p-location": "homeLocation", "u-impp": "sameAs",
}  # fmt: skip


@dataclass(slots=True)
class Item:
    """One thing that the markup describes."""

    types: tuple[str, ...]
    """Its types without their vocabulary: `Person`."""
    values: list[tuple[str, str | Item]] = field(default_factory=list)
    """Properties by name, in the order of the page."""
    text: str = ""
    """What of it is shown, for an item inside markup."""

    def all(self, *names: str) -> Iterator[str | Item]:
        """The values of these properties."""
        return (value for name, value in self.values if name in names)

    def first(self, *names: str) -> str:
        """The first value of these properties that is text, or the name of an item; else nothing."""
        found = (value if isinstance(value, str) else value.first("name") for value in self.all(*names))
        return next((each for each in found if each), "")


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way of marking things up."""

    types: Callable[[Element], tuple[str, ...] | None]
    """The types of the item that begins with this element; None when none does."""
    names: Callable[[Element], list[str]]
    """The properties whose value this element is."""
    value: Callable[[Element, str], str]
    """What an element says for one of these."""


def items_in(roots: Iterable[Element], scheme: Scheme) -> list[Item]:
    """The outermost items that this scheme marks below these elements."""
    found: list[Item] = []
    todo: list[tuple[Element, Item | None]] = [(root, None) for root in reversed(list(roots))]
    while todo:
        element, owner = todo.pop()
        types, names = scheme.types(element), scheme.names(element)
        inner = owner
        if types is not None:
            inner = Item(types, text=shown(element))
            if owner is None:
                found.append(inner)
        if owner is not None:
            for name in filter(None, names):
                value = inner if types is not None and inner is not None else scheme.value(element, name)
                owner.values += [(name, value)] if value else []
        todo += [(part, inner) for part in reversed(element.parts) if isinstance(part, Element)]
    return found


def plain_type(name: str) -> str:
    """A type or property without its vocabulary: `https://schema.org/Person`, `schema:Person` are both `Person`."""
    return name.rstrip("/").rpartition("/")[2].rpartition("#")[2].rpartition(":")[2]


def _attribute_or_text(element: Element, name: str = "") -> str:
    attribute = _SOURCES.get(element.name)
    if attribute and attribute in element.attributes:
        return clean(element.attributes[attribute]).strip()
    return shown(element)


def _words(element: Element, attribute: str) -> list[str]:
    return [plain_type(word) for word in element.attributes.get(attribute, "").split()]


def _micro_types(element: Element) -> tuple[str, ...] | None:
    return tuple(_words(element, "itemtype")) if "itemscope" in element.attributes else None


def _rdfa_types(element: Element) -> tuple[str, ...] | None:
    return tuple(_words(element, "typeof")) if "typeof" in element.attributes else None


def _rdfa_value(element: Element, name: str) -> str:
    for attribute in ("content", "href", "src", "resource"):
        if attribute in element.attributes:
            return clean(element.attributes[attribute]).strip()
    return _attribute_or_text(element)


def _card_types(element: Element) -> tuple[str, ...] | None:
    classes = element.classes
    if "h-card" in classes or "vcard" in classes:
        return ("Person",)
    return ("PostalAddress",) if {"h-adr", "adr", "p-adr"} & set(classes) else None


def _card_names(element: Element) -> list[str]:
    classes = element.classes
    new = [_NEW_CARD[each] for each in classes if each in _NEW_CARD]
    old = [] if new else [_OLD_CARD[each] for each in classes if each in _OLD_CARD]
    return list(dict.fromkeys(new + old + ["sameAs"] * ("me" in element.attributes.get("rel", "").split())))


def _card_value(element: Element, name: str) -> str:
    if name in ("url", "email", "telephone", "sameAs"):
        return _attribute_or_text(element)
    if element.name in ("abbr", "data", "time", "img", "input"):
        known = element.attributes
        named = {"abbr": "title", "data": "value", "time": "datetime", "img": "alt", "input": "value"}[element.name]
        if known.get(named):
            return clean(known[named]).strip()
    return shown(element)


MICRODATA = Scheme(_micro_types, lambda element: _words(element, "itemprop"), _attribute_or_text)
RDFA = Scheme(_rdfa_types, lambda element: _words(element, "property"), _rdfa_value)
CARDS = Scheme(_card_types, _card_names, _card_value)


def from_json(value: Any, depth: int = 0) -> list[Item]:
    """The items of a JSON-LD value, `@graph` included. Raises Unreadable when it is nested deeper than `DEEPEST`."""
    if depth > DEEPEST:
        raise Unreadable(TOO_DEEP)
    if isinstance(value, list):
        return [item for each in value for item in from_json(each, depth + 1)]
    if not isinstance(value, Mapping):
        return []
    graph = from_json(value["@graph"], depth + 1) if "@graph" in value else []
    item = Item(tuple(plain_type(each) for each in _listed(value.get("@type")) if isinstance(each, str)))
    for name, each in value.items():
        if not name.startswith("@"):
            item.values += [(plain_type(name), found) for found in _json_values(each, depth + 1)]
    return ([item] if item.values else []) + graph


def _json_values(value: Any, depth: int) -> list[str | Item]:
    if isinstance(value, bool) or value is None:
        return []
    if isinstance(value, str | int | float):
        return [text] if (text := clean(str(value)).strip()) else []
    if depth > DEEPEST:
        raise Unreadable(TOO_DEEP)
    if isinstance(value, Mapping) and set(value) <= {"@value", "@language", "@type", "@id"} and "@value" in value:
        return _json_values(value["@value"], depth + 1)
    if isinstance(value, list):
        return [found for each in value for found in _json_values(each, depth + 1)]
    return list(from_json(value, depth))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]

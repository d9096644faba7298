"""Which addresses may be contacted: public ones only, by a table of our own, and ordinary web addresses only.

`ipaddress.is_global` is not asked: it holds for multicast, for NAT64 and for IPv4 addresses in IPv6 clothes
(64:ff9b::7f00:1, ::127.0.0.1), and its answers changed between one Python and the next (measured 2026-11 on 3.11
to 3.13). The table follows the IANA registries of special-purpose addresses:
https://www.iana.org/assignments/iana-ipv4-special-registry and .../iana-ipv6-special-registry.
"""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

from profileaudit.export import CannotOpen

Address = IPv4Address | IPv6Address
Resolve = Callable[[str, int], Sequence[str]]
"""From the name of a host and a port to its addresses, as text. Raises OSError when there are none."""

PORTS = frozenset({80, 443})
LONGEST = 2_000
"""Letters of an address."""

_NOT_PUBLIC = tuple(
    ip_network(each)
    for each in (
        *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12"),
        *("192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16"),
        *("192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"),
        *("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20"),
    )
)
_PUBLIC_V6 = ip_network("2000::/3")
"""All that is given out of IPv6; what lies outside is local, multicast, translated or of no use."""
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029\\]")


def is_public(address: Address) -> bool:
    """Whether an address is one of the open internet.

    >>> [is_public(ip_address(each)) for each in ("93.184.215.14", "127.0.0.1", "64:ff9b::7f00:1", "ff02::1")]
    [True, False, False, False]
    """
    if isinstance(address, IPv6Address) and (address.scope_id or address not in _PUBLIC_V6):
        return False
    return not any(address.version == net.version and address in net for net in _NOT_PUBLIC)


def check_address(address: str, ports: frozenset[int] = PORTS) -> None:
    """Raises CannotOpen, with a sentence, for what is not the plain address of a web page."""
    if len(address) > LONGEST or _BLANK.search(address):
        raise CannotOpen("That is not the address of a web page: copy it from the address bar of your browser.")
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        raise CannotOpen(
            "That is not the address of a web page: copy it from the address bar of your browser."
        ) from None
    if parts.scheme.lower() not in ("http", "https") or not parts.hostname:
        raise CannotOpen("Only addresses that begin with https:// or http:// are read.")
    if "@" in parts.netloc:
        raise CannotOpen("That address holds a user name or password. Give it without, or save the page and give that.")
    if port is not None and port not in ports:
        raise CannotOpen("That address names an unusual port. Only ordinary web pages are read.")


def public_addresses(host: str, port: int, resolve: Resolve, allowed: Callable[[Address], bool]) -> list[Address]:
    """The addresses of a host, if every one of them may be contacted. Raises CannotOpen otherwise.

    One private address among public ones is enough: which of them would be taken is chance."""
    try:
        found = [ip_address(each) for each in resolve(host, port)]
    except (OSError, ValueError, UnicodeError):
        found = []
    if not found:
        raise CannotOpen(f"There is no web site called {host}, or this computer is not online. Check the address.")
    if not all(allowed(each) for each in found):
        raise CannotOpen(f"{host} is a computer of a private network and not a public page, so it was not contacted.")
    return found


def resolver(seconds: float) -> Resolve:
    """The system's own name service, given so long: it knows no time limit itself."""

    def resolve(host: str, port: int) -> Sequence[str]:
        found: list[str] = []

        def ask() -> None:
            try:
                rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
            except (OSError, UnicodeError):
                return
            found.extend(dict.fromkeys(str(row[4][0]) for row in rows))

        asking = threading.Thread(target=ask, daemon=True)
        asking.start()
        asking.join(seconds)
        return list(found)

    return resolve

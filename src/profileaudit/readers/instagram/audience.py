"""Who sees what on Instagram and on Threads, as far as the export proves it.

The export has no audience of single posts, only the account's switch on the day of the export.
Name, username, bio, website and profile photo are public on a private account too.
"""

from __future__ import annotations

from profileaudit.model import Account, Audience

THREADS_PRIVATE = "threads_private"
"""The key in `Account.facts` of the Threads profile's own switch: `True` or `False`."""


def of_posts(account: Account) -> Audience:
    """Posts and reels on Instagram: followers of a private account, else everyone."""
    return _behind(account.private)


def of_threads(account: Account) -> Audience:
    """Posts on Threads, whose switch is separate from Instagram's."""
    return _behind({"True": True, "False": False}.get(account.facts.get(THREADS_PRIVATE, "")))


def of_archive(account: Account) -> Audience:
    """What the owner archived or deleted, and stories.

    A story is shown for 24 hours and then lives in its owner's archive, which is where the export takes it
    from. A story that was kept as a highlight stays visible, but no export seen so far lists the highlights;
    to call every story visible for that would bury what really is (2026-10). The guides ask to look at them."""
    return Audience.ONLY_YOU


def _behind(private: bool | None) -> Audience:
    return {True: Audience.FOLLOWERS, False: Audience.EVERYONE, None: Audience.UNKNOWN}[private]

"""profileaudit: reads your own social media archives on your own computer, and says what gives you away.

    from profileaudit import audit, check

    report = audit(["facebook-sam-2026-10-04.zip"])
    findings = check("Y4 teacher at Oakfield, text me on 07700 900123")

Nothing here touches the network.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from profileaudit.scan import audit as audit
    from profileaudit.texts import check as check

__version__ = "0.1.0"
__all__ = ["__version__", "audit", "check"]


def __getattr__(name: str) -> Any:
    """`audit` and `check` are loaded when they are asked for: `profileaudit --help` does not wait for them."""
    if name == "audit":
        from profileaudit import scan

        return scan.audit
    if name == "check":
        from profileaudit import texts

        return texts.check
    raise AttributeError(f"module 'profileaudit' has no attribute {name!r}")

"""The record as PDF, one page of A4, drawn from the record itself and not from HTML: the only import of fpdf2.

fpdf2: https://py-pdf.github.io/fpdf2/ (fonts: Unicode.html, joined letters: TextShaping.html, which need uharfbuzz).
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from importlib.util import find_spec

from fpdf import FPDF

from profileaudit import signoff
from profileaudit.signoff.fonts import Run, runs

ENDING = ".pdf"
PLAIN = "helvetica"
LINE = 6.5
"""Millimetres from line to line."""
MARGIN, COLUMN = 25.0, 75.0
"""Millimetres from the left edge: where text begins, and where the second column does."""


def render(record: signoff.Record) -> bytes:
    """The record as PDF. Whatever is in it prints, or shows as a box: it never fails on a letter."""
    try:
        return _drawn(record, system=True)
    except Exception:  # a font of this computer that is broken in some way of its own
        return _drawn(record, system=False)


def _drawn(record: signoff.Record, *, system: bool) -> bytes:
    page = _Page(system=system)
    page.line(MARGIN, signoff.TITLE, size=16, bold=True)
    page.down(LINE)
    for label, value in record.rows:
        page.row(label, value)
    page.down(LINE)
    page.line(MARGIN, record.statement)
    page.down(LINE)
    page.line(MARGIN, signoff.NOTHING_ELSE, size=9.5)
    for label, value in (("Name", record.name), ("Signature", ""), ("Date", "")):
        page.down(2 * LINE)
        page.signed(label, value)
    return page.finished(record)


class _Page:
    """A page that is being drawn: where the pen is, and which fonts it has."""

    def __init__(self, *, system: bool) -> None:
        self._pdf = FPDF(format="A4")
        self._pdf.set_margins(MARGIN, MARGIN)
        self._pdf.set_lang("en-GB")
        self._pdf.set_title(signoff.TITLE)
        self._pdf.add_page()
        self._system = system
        self._shaped = find_spec("uharfbuzz") is not None

    def down(self, distance: float) -> None:
        """Moves the pen, in millimetres."""
        self._pdf.set_y(self._pdf.get_y() + distance)

    def row(self, label: str, value: str) -> None:
        """A label and, in the second column, what it stands for."""
        top = self._pdf.get_y()
        self.line(MARGIN, label, bold=True)
        self._pdf.set_y(top)
        self.line(COLUMN, value)
        self.down(1)

    def signed(self, label: str, value: str) -> None:
        """A label and a line to write on, with something on it already if there is."""
        top = self._pdf.get_y()
        self.row(label, value)
        bottom = max(top + LINE, self._pdf.get_y() - 1)
        self._pdf.line(COLUMN, bottom, self._pdf.w - MARGIN, bottom)

    def line(self, left: float, text: str, *, size: float = 11, bold: bool = False) -> None:
        """Text from `left` on, wrapped at the margin."""
        pdf = self._pdf
        pdf.set_left_margin(left)
        pdf.set_x(left)
        for run in runs(text, shaped=self._shaped, system=self._system):
            if run.boxed:
                self._box(run.text, size)
            else:
                self._set(run, size, bold)
                pdf.write(LINE, run.text)
        pdf.set_left_margin(MARGIN)
        pdf.set_y(pdf.get_y() + LINE)

    def _set(self, run: Run, size: float, bold: bool) -> None:
        pdf = self._pdf
        pdf.set_text_shaping(run.font is not None and self._shaped)
        if run.font is None:
            pdf.set_font(PLAIN, "B" if bold else "", size)
            return
        family = f"{run.font.parent.name}-{run.font.name}".casefold()
        if family not in pdf.fonts:
            pdf.add_font(family, "", run.font)
        pdf.set_font(family, "", size)

    def _box(self, letter: str, size: float) -> None:
        """A letter that no font has: its number in a box."""
        pdf = self._pdf
        pdf.set_text_shaping(False)
        pdf.set_font(PLAIN, "", size * 0.6)
        number = f"U+{ord(letter):04X}"
        width = pdf.get_string_width(number) + 2 * pdf.c_margin
        if pdf.get_x() + width > pdf.w - MARGIN:
            pdf.ln(LINE)
        pdf.cell(width, LINE - 1, number, border=1)
        pdf.set_x(pdf.get_x() + 0.5)

    def finished(self, record: signoff.Record) -> bytes:
        """The document: the same bytes for the same record."""
        self._pdf.set_creation_date(datetime.combine(record.made, time(), UTC))
        return bytes(self._pdf.output())

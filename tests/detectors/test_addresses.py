"""Street addresses of all four nations, and the numbers, songs and schools that read like one."""

import pytest

from profileaudit.detectors import addresses
from profileaudit.passage import Passage

FOUND = [
    ("We're at 14 Sample Close, Anytown ZE1 0ZZ now", "14 Sample Close, Anytown ZE1 0ZZ"),
    ("Flat 2, 88 Invented Road", "Flat 2, 88 Invented Road"),
    ("2F1, 14 Invented Walk, Edinburgh", "2F1, 14 Invented Walk, Edinburgh"),
    ("0/2, 45 Madeup Road", "0/2, 45 Madeup Road"),
    ("we're at 2/1 38 Invented View", "2/1 38 Invented View"),
    ("drinks at 52a Sample Terrace, second door", "52a Sample Terrace"),
    ("99-103 Sample Road", "99-103 Sample Road"),
    ("The Old Forge, Chapel Lane, ZE2 9ZZ", "The Old Forge, Chapel Lane, ZE2 9ZZ"),
    ("Rose Cottage, Invented Lane, Littleton", "Rose Cottage, Invented Lane, Littleton"),
    ("3 Stryd y Bont, Llanfaredig", "3 Stryd y Bont, Llanfaredig"),
    ("15 Heol Gelwydd", "15 Heol Gelwydd"),
    ("Unit 9, The Saltworks", "Unit 9, The Saltworks"),
    ("9 Invented Wynd", "9 Invented Wynd"),
    ("12 High Street, Anytown", "12 High Street, Anytown"),
    ("The Old Forge, High Street", "The Old Forge, High Street"),
    ("leave it at number 3 The Maltings", "number 3 The Maltings"),
    ("we're number 9 on the left", "number 9"),
    ("PO Box 417, Anytown", "PO Box 417, Anytown"),
    ("I live on Invented Road", "Invented Road"),
    ("my house on minster st", "minster st"),
    ("nobody grits our road. Sample Drive is an ice rink", "Sample Drive"),
    ("14 ACACIA AVENUE, ANYTOWN", "14 ACACIA AVENUE, ANYTOWN"),
    ("14 acacia avenue", "14 acacia avenue"),
    (
        "The Old Bakehouse\n2 Mill Cottages\nNether Anyham\nZE9 9ZZ",
        "The Old Bakehouse\n2 Mill Cottages\nNether Anyham\nZE9 9ZZ",
    ),
]
SPARED = [
    "12 Years a Slave",
    "10 Downing Street",
    "221B Baker Street",
    "21 Jump Street",
    "Abbey Road is my favourite album",
    "live at Abbey Road",
    "on Oxford Street for the day",
    "Route 66",
    "84 Charing Cross Road is on telly",
    "won 1 Third Place medal",
    "in Crown Court today",
    "5 Star Hotel",
    "2 Broke Girls",
    "open 9-5 Monday to Friday",
    "TA at Invented Rd Primary",
    "Year 2 teacher at Sample Lane Infants",
    "governor of Invented Street Juniors since 2014",
    "Crash on London Road, police there",
    "stuck on Sample Road again",
    "number 6 in the charts",
    "Year 6 Park Lane",
    "Top 10 House tunes",
    "200 Acre Farm",
    "24 Hours House Party",
    "In 2019 Green Lane flooded",
    "20 minute drive, 2 hour road trip",
    "on the road again, in the street",
    "come close to me",
    "High Street shops are dying",
    "I scored 5 Park goals",
    "3-1 at Villa Park",
    "",
]


@pytest.mark.parametrize(("text", "value"), FOUND)
def test_addresses_are_found_whole(text: str, value: str) -> None:
    assert [text[span.start : span.end] for span in addresses.detect(Passage(text))] == [value]


@pytest.mark.parametrize("text", SPARED)
def test_what_only_reads_like_an_address_is_spared(text: str) -> None:
    assert list(addresses.detect(Passage(text))) == []

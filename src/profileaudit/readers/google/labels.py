"""Column names of YouTube's files in Google's download, in the languages that are known.

English, Dutch, Spanish, Romanian and Lithuanian: donated structures of 2025
(https://github.com/what-if-horizon/what-if-data-donation, `YT_merged_column_names_annotated.csv`). Files and
columns are translated, so a file is known by its columns. The words under Privacy and Visibility are known in
English only: in other languages nothing is known of who can see a video.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from profileaudit.columns import plain

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "comment": ("Comment Text", "Reactietekst", "Texto del comentario", "Textul comentariului", "Komentuoti tekstą"),
    "commented": (
        "Comment Create Timestamp",
        "Aanmaaktijdstempel reactie",
        "Marca de tiempo de creación del comentario",
        "Marcajul temporal de creare a comentariului",
        "Komentaro sukūrimo laiko žymė",
    ),
    # https://github.com/purarue/google_takeout_parser, parse_csv.py
    "chat": ("Live Chat Text",),
    "chatted": ("Live Chat Create Timestamp",),
    "video title": (
        "Video Title (Original)",
        "Videotitel (origineel)",
        "Título del vídeo (original)",
        "Titlul videoclipului (original)",
        "Vaizdo įrašo pavadinimas (originalas)",
    ),
    "video description": (
        "Video Description (Original)",
        "Videobeschrijving (origineel)",
        "Descripción del vídeo (original)",
        "Descrierea videoclipului (original)",
        "Vaizdo įrašo aprašas (originalas)",
    ),
    "video privacy": ("Privacy", "Privacidad", "Confidențialitate", "Privatumas"),
    "video published": (
        "Video Publish Timestamp",
        "Tijdstempel publicatietijd video",
        "Marca de tiempo de publicación del vídeo",
        "Marcajul temporal de publicare a videoclipului",
        "Vaizdo įrašo paskelbimo laiko žymė",
    ),
    "video created": (
        "Video Create Timestamp",
        "Tijdstempel aanmaaktijd video",
        "Marca de tiempo de creación del vídeo",
        "Marcajul temporal de creare a videoclipului",
        "Vaizdo įrašo sukūrimo laiko žymė",
    ),
    "video id": ("Video ID", "Video-ID", "ID de vídeo", "ID-ul videoclipului", "Vaizdo įrašo ID"),
    "recorded address": ("Video Recording Address",),
    "recorded latitude": (
        "Video Recording Latitude",
        "Latitude van video-opname",
        "Latitud de grabación del vídeo",
        "Latitudinea de înregistrare a videoclipului",
    ),
    "recorded longitude": (
        "Video Recording Longitude",
        "Longitude van video-opname",
        "Longitud de grabación del vídeo",
        "Longitudinea de înregistrare a videoclipului",
    ),
    "default latitude": (
        "Video Default Location Latitude",
        "Standaardbreedtegraad van videolocatie",
        "Latitud de la ubicación predeterminada del vídeo",
        "Latitudinea prestabilită a videoclipului",
        "Numatytoji vaizdo įrašo vietovės platuma",
    ),
    "default longitude": (
        "Video Default Location Longitude",
        "Standaardlengtegraad van videolocatie",
        "Longitud de la ubicación predeterminada del vídeo",
        "Longitudinea prestabilită a videoclipului",
        "Numatytoji vaizdo įrašo vietovės ilguma",
    ),
    "channel title": (
        "Channel Title (Original)",
        "(Originele) kanaaltitel",
        "Título del canal (original)",
        "Titlul canalului (original)",
        "Kanalo pavadinimas (pradinis)",
    ),
    "channel description": ("Channel Description (Original)",),
    "channel visibility": (
        "Channel Visibility",
        "Kanaalzichtbaarheid",
        "Visibilidad del canal",
        "Vizibilitatea canalului",
        "Kanalo matomumas",
    ),
    "playlist title": (
        "Playlist Title (Original)",
        "Playlist-titel (Origineel)",
        "Título de la lista de reproducción (original)",
        "Titlul playlistului (original)",
        "Grojaraščio pavadinimas (originalas)",
    ),
    "playlist description": ("Playlist Description (Original)",),
    "playlist visibility": (
        "Playlist Visibility",
        "Zichtbaarheid van playlist",
        "Visibilidad de la lista de reproducción",
        "Vizibilitatea playlistului",
        "Grojaraščio matomumas",
    ),
    "channel id": ("Channel ID", "Kanaal-ID", "ID de canal", "ID del canal", "ID-ul canalului", "Kanalo ID"),
}
"""What a column means -> its names."""

VANITY = ("Channel Vanity URL", "vanity-URL", "URL mnemónica del canal", "URL personalizate", "reklaminio URL")
"""Parts of the names of columns that hold the channel's own address; they are numbered."""

_MEANING = {plain(name): meaning for meaning, names in COLUMNS.items() for name in names}


def columns(names: Iterable[str]) -> dict[str, str]:
    """What these columns mean: meaning -> the column's name as it stands in the file.

    >>> columns(["Reactie-ID", "Reactietekst"])
    {'comment': 'Reactietekst'}
    """
    found: dict[str, str] = {}
    for name in names:
        meaning = _MEANING.get(plain(name))
        if meaning:
            found.setdefault(meaning, name)
    return found

"""File formats: bytes into plain values, whatever the platform. Knows nothing of entries.

`text` decodes, `documents` streams JSON and the X archive's JavaScript, `meta` undoes what Facebook
and Instagram do to theirs, `rows` reads CSV by column name, `moments` reads dates. `html` streams pages,
`meta_pages` takes those of Facebook and Instagram apart.
`car` reads Bluesky's repository, `cards` vCard, `word` and `pdf` the texts of such documents.
"""


class Unreadable(ValueError):
    """A file that cannot be read, with the reason as a sentence for the owner. Quotes nothing from the file."""

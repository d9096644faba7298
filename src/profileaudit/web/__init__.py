"""The local page, for people who do not use a terminal: the same audit and the same words, on 127.0.0.1 only.

    serve.py     opens it and closes it
    guard.py     who may talk to it; door.py the secrets that show it
    folders.py   where dropped files lie; uploads.py how they arrive, landing.py where each goes, receiving.py all that
    session.py   one person's state, in memory
    looking.py   the audit, in a thread of its own
    app.py       the pages that show something (showing.py makes them, papers.py is what is taken away)
    actions.py   the forms that change something; checking.py a text before it is posted
    pages/       Jinja2, escaped by default; static/ the style sheet and a small script, ours

It counts, filters and sorts nothing itself: see `review`, `summary`, `since` and `together`.
"""

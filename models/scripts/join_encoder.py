"""Join the pieces of an encoder's archive, spread over several packages, and unpack it.

join_encoder.py PIECES OUT
"""

import io
import sys
import zipfile
from pathlib import Path

pieces = sorted(Path(sys.argv[1]).glob("*/input/*.zip.[0-9][0-9][0-9]"), key=lambda piece: piece.suffix)
if not pieces:
    sys.exit(f"there are no pieces in {sys.argv[1]}")
zipfile.ZipFile(io.BytesIO(b"".join(piece.read_bytes() for piece in pieces))).extractall(sys.argv[2])
print(len(pieces), "pieces")

"""`python -m profileaudit`."""

import sys

from profileaudit.cli import main

sys.exit(main())

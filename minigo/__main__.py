"""`python -m minigo`."""

import sys

from minigo.cli import main

sys.exit(main(sys.argv[1:]))

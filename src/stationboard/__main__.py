"""Starts the program for `python -m stationboard`."""

from __future__ import annotations

import sys

from stationboard.main import main

sys.exit(main())

#!/usr/bin/env python3
"""Runs every check in this folder that is named *_check.py, in the order of their names.

    run.py PARLEY [NAME…]

Each is given the program, and ends with another status than 0 where something does not hold. Names without
`_check.py` choose among them.
"""

import pathlib
import subprocess
import sys


def main():
    parley = pathlib.Path(sys.argv[1]).resolve()
    here = pathlib.Path(__file__).resolve().parent
    checks = sorted(here.glob("*_check.py"))
    if sys.argv[2:]:
        checks = [each for each in checks if each.name.removesuffix("_check.py") in sys.argv[2:]]
    if not checks:
        sys.exit("there is no such check")
    failed = [each.name for each in checks
              if subprocess.run([sys.executable, str(each), str(parley)]).returncode != 0]
    if failed:
        sys.exit("failed: " + ", ".join(failed))


main()

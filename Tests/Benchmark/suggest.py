#!/usr/bin/env python3
"""Times `parley suggest` on long articles of many kinds.

    suggest.py PARLEY [MEGABYTES]

Each is read at its whole length and at a fifth of it: time should grow with the length and no faster.
"""

import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

NAMES = ["Anna Bergeron", "Piotr Wilk", "Gen. Omar H. Said", "Lady Thorne", "Kim van der Berg"]
SENTENCES = [
    "{name} said on {day} that the lists were complete.",
    "“We will not wait for ever,” {name} told reporters on {day}, “and nobody should.”",
    "The foreign minister, {name}, rejected the plan last week.",
    "Talks began in Geneva on {day} and ended without an agreement.",
    "At least {number} prisoners were exchanged, according to {name}.",
    "President {name} said: \"It is {number} days since the attack.\"",
    "The road to the lake is narrow and lies, for most of the year, under snow.",
    "It is hard to say what that means for those who live between the two lines of trenches.",
    "The question of the water, which both sides have put off for years, is as open as it ever was.",
    "A map on the wall of the hotel's bar shows the shore as it was drawn a hundred years ago.",
    "Whoever walks along the embankment at night can hear the pumps on the other side of the water.",
    "Much of the region has no power, and the little there is goes to hospitals first.",
    "For the people of the valley the distance between a draft and a signature is counted in winters.",
]
DAYS = ["Monday", "Tuesday", "5 February 2026", "Thursday", "February 2", "the weekend"]


def prose(size, seed=1):
    dice = random.Random(seed)
    parts, length = [], 0
    while length < size:
        parts.append(dice.choice(SENTENCES).format(
            name=dice.choice(NAMES), day=dice.choice(DAYS), number=dice.randint(2, 900)))
        length += len(parts[-1].encode()) + 1
    return parts


def texts(size):
    sentences = prose(size)
    yield "paragraphs", "\n\n".join(" ".join(sentences[i:i + 5]) for i in range(0, len(sentences), 5))
    yield "one line", " ".join(sentences)
    yield "one sentence", " and ".join(s.rstrip(".?!”\"") for s in sentences)
    yield "all capitals", " ".join(sentences).upper()
    yield "no capitals", " ".join(sentences).lower()
    yield "names only", " ".join(NAMES[i % 5] for i in range(size // 14))
    yield "other names", " ".join(f"Aa{i:x} Bb{i:x}" for i in range(size // 14))
    yield "quotation marks", '" ' * (size // 2)
    yield "open marks", "„a " * (size // 5)
    yield "said", "said " * (size // 5)
    yield "weekdays", "Monday " * (size // 7)
    yield "figures", "1,234 prisoners " * (size // 16)
    yield "table", "| a | 12 | B |\n" * (size // 15)
    yield "Cyrillic", "Президент Ганна Коваль сказала у вівторок, що домовилися. " * (size // 100)
    yield "Chinese", "会谈在周二结束。" * (size // 24)


def seconds(command):
    """On the clock, and of processor time, which other programs disturb less."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    clock = time.perf_counter() - start
    if status:
        sys.exit(f"{' '.join(command)} failed")
    return clock, usage.ru_utime + usage.ru_stime


def median(command, runs=3):
    times = [seconds(command) for _ in range(runs)]
    return [statistics.median(column) for column in zip(*times)]


def main():
    parley = os.path.realpath(sys.argv[1])
    size = int(float(sys.argv[2] if len(sys.argv) > 2 else 10) * 1e6)
    templates = os.path.join(os.path.dirname(__file__), "../../templates")
    print(f"{'an article of':18} {size / 1e6:6.1f} MB (clock, processor), {size / 5e6:.1f} MB "
          "(processor), growth (5 and less is linear)")
    for name, _ in texts(1000):
        times = []
        for part in (size, size // 5):
            text = next(text for each, text in texts(part) if each == name)
            with tempfile.TemporaryDirectory() as project:
                os.makedirs(f"{project}/content/articles")
                shutil.copytree(templates, f"{project}/templates")
                with open(f"{project}/content/articles/long.txt", "w", encoding="utf-8") as file:
                    file.write("date 2026-02-06 " + text)
                times.append(median([parley, "suggest", "-C", project, "long"]))
        (clock, processor), (_, less) = times
        print(f"{name:18} {clock:6.2f} s {processor:6.2f} s {less:6.2f} s {processor / less:6.1f}")


main()

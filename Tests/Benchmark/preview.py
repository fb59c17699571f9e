#!/usr/bin/env python3
"""Measures `parley preview` on a generated project, in memory.

    preview.py PARLEY [--events 10000] [--edits 1000] [--project FOLDER]

Start-up to the first byte of the first page; from saving a file to the first byte of the reloaded page of an
event, as a browser meets it: the page is asked for once the server says that it has changed; memory on the way.
Edited are the event's words, its links and its date, and the name of one of its actors. The project is the one
of chronology.py, unless one of your own is named, of which a copy is edited.
"""

import argparse
import datetime
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import time

import measure

HERE = os.path.dirname(os.path.abspath(__file__))


class Browser:
    def __init__(self, port, path):
        self.port, self.path = port, path
        self.events = self.connect()
        self.ask(self.events, f"/.parley/events?page={path}")
        self.stream = self.events.makefile("rb")
        self.stamp = self.next_stamp()

    def connect(self):
        connection = socket.create_connection(("127.0.0.1", self.port))
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return connection

    def ask(self, connection, path):
        connection.sendall(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                           "Connection: close\r\n\r\n".encode())

    def next_stamp(self):
        while True:
            line = self.stream.readline()
            if not line:
                sys.exit("the server closed the stream of events")
            if line == b"event: page\n":
                return self.stream.readline()

    def wait(self):
        while True:
            stamp = self.next_stamp()
            if stamp != self.stamp:
                self.stamp = stamp
                return

    def first_byte(self, path=None):
        with self.connect() as connection:
            self.ask(connection, path or self.path)
            first = connection.recv(1)
            when = time.perf_counter()
            rest = first
            while True:
                more = connection.recv(1 << 16)
                if not more:
                    return when, rest
                rest += more


def memory(process):
    with open(f"/proc/{process.pid}/status", encoding="ascii") as status:
        return int(re.search(r"VmRSS:\s+(\d+) kB", status.read()).group(1)) / 1000


def start(parley, project, log):
    begin = time.perf_counter()
    process = subprocess.Popen([parley, "preview", "--root", project, "--port", "0"],
                               stdout=open(log, "wb"), stderr=subprocess.DEVNULL)
    while True:
        with open(log, encoding="utf-8") as printed:
            found = re.search(r"127\.0\.0\.1:(\d+)/", printed.read())
        if found:
            break
        if process.poll() is not None:
            sys.exit("the preview ended")
        time.sleep(0.002)
    port = int(found.group(1))
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.sendall(f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
        connection.recv(1)
    return process, port, time.perf_counter() - begin


def related(text):
    """What an event refers to in its relations."""
    return re.findall(r"^  - [a-z-]+: (event-\d+)$", text, re.MULTILINE)


def movable(events):
    """An event near the middle that may be moved by a day: no round has it, and what it is related to, either
    way, is days away. Its path and its date."""
    texts, dates, near = {}, {}, {}
    for path in events:
        with open(path, encoding="utf-8") as file:
            texts[path] = file.read()
        found = re.search(r"^date: (\d{4}-\d\d-\d\d)$", texts[path], re.MULTILINE)
        if found:
            dates[os.path.basename(path)[:-3]] = datetime.date.fromisoformat(found.group(1))
    for path, text in texts.items():
        name = os.path.basename(path)[:-3]
        for other in related(text):
            near.setdefault(name, []).append(other)
            near.setdefault(other, []).append(name)
    middle = len(events) // 2
    for path in events[middle:] + events[:middle]:
        name = os.path.basename(path)[:-3]
        others = [dates[other] for other in near.get(name, []) if other in dates]
        if name in dates and "\nround:" not in texts[path] and all(
                abs((dates[name] - other).days) > 3 for other in others):
            return path, dates[name]
    sys.exit("no event can be moved by a day")


class Author:
    """Saves files as an editor does, in one step, and waits for the page."""

    def __init__(self, browser):
        self.browser = browser

    def save(self, path, text, expected):
        hidden = os.path.join(os.path.dirname(path), ".saving")
        with open(hidden, "w", encoding="utf-8") as file:
            file.write(text)
        saved = time.perf_counter()
        os.rename(hidden, path)
        self.browser.wait()
        when, body = self.browser.first_byte()
        if expected.encode() not in body:
            sys.exit(f"the page does not show the edit: {expected}")
        return when - saved


def report(name, took):
    took = sorted(took)
    print(f"{name:<21} {statistics.median(took) * 1000:6.1f} ms  "
          f"({took[0] * 1000:.1f}–{took[-1] * 1000:.1f}; 95 % under "
          f"{took[int(len(took) * 0.95)] * 1000:.1f}), {len(took)} edits")


def edit(author, process, project, chosen, date, edits):
    with open(chosen, encoding="utf-8") as file:
        text = file.read()
    few = max(20, edits // 20)

    before, took = memory(process), []
    for number in range(edits):
        words = f"Edit number {number} of this text."
        took.append(author.save(chosen, f"{text}\n{words}\n", words))
        if number in (9, edits // 2):
            print(f"memory                {memory(process):6.1f} MB after {number + 1} edits")
    report("words: save to byte", took)
    print(f"memory                {memory(process):6.1f} MB after {edits} edits, {before:.1f} MB before")

    issue = sorted(os.listdir(os.path.join(project, "content", "issues")))[0][:-3]
    took = []
    for number in range(few):
        link = "" if number % 2 else f"[the issue](issue:{issue})"
        words = f"Link number {number} of this text:"
        took.append(author.save(chosen, f"{text}\n{words} {link}\n", words))
    report("links: save to byte", took)

    took = []
    for number in range(few):
        day = (date + datetime.timedelta(days=1 - number % 2)).isoformat()
        took.append(author.save(chosen, text.replace(f"\ndate: {date}\n", f"\ndate: {day}\n"),
                                f'datetime="{day}"'))
    report("date: save to byte", took)

    actor = re.search(r"^  - ([a-z0-9-]+)(: .*)?$", text[text.index("\nactors:"):], re.MULTILINE).group(1)
    path = os.path.join(project, "content", "actors", f"{actor}.md")
    with open(path, encoding="utf-8") as file:
        text = file.read()
    name = re.search(r"^title: (.*)$", text, re.MULTILINE).group(1)
    took = []
    for number in range(few):
        other = f"{name} of Place {number}"
        took.append(author.save(path, text.replace(f"title: {name}\n", f"title: {other}\n"), other))
    report("name: save to byte", took)
    print(f"memory                {memory(process):6.1f} MB")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("parley")
    parser.add_argument("--events", type=int, default=10000)
    parser.add_argument("--edits", type=int, default=1000)
    parser.add_argument("--project", help="a project in place of the generated one")
    options = parser.parse_args()
    parley = os.path.abspath(options.parley)
    work = measure.memory_folder("preview")
    process = None
    try:
        measure.print_head()
        project = os.path.join(work, "project")
        if options.project:
            shutil.copytree(options.project, project)
        else:
            subprocess.run([sys.executable, os.path.join(HERE, "chronology.py"), "parley", project,
                            "--events", str(options.events)], check=True, stdout=subprocess.DEVNULL)
        if not os.path.isdir(os.path.join(project, "templates")):
            shutil.copytree(os.path.join(HERE, "..", "..", "templates"), os.path.join(project, "templates"))
        starts = []
        for _ in range(3):
            if process:
                process.kill()
                process.wait()
            process, port, seconds = start(parley, project, os.path.join(work, "log"))
            starts.append(seconds)
        print(f"start to first byte   {statistics.median(starts):7.3f} s  "
              f"({min(starts):.3f}–{max(starts):.3f})")
        events = sorted(
            os.path.join(folder, name)
            for folder, _, names in os.walk(os.path.join(project, "content", "events"))
            for name in names)
        chosen, date = movable(events)
        browser = Browser(port, f"/events/{os.path.basename(chosen)[:-3]}/")
        edit(Author(browser), process, project, chosen, date, options.edits)
    finally:
        if process:
            process.kill()
            process.wait()
        shutil.rmtree(work)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Measures `parley preview` on a generated project, in memory.

    preview.py PARLEY [--events 10000] [--edits 1000]

Start-up to the first byte of the first page; from saving an event to the first byte of the reloaded page,
as a browser meets it: the page is asked for once the server says that it has changed; memory on the way.
"""

import argparse
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time

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


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("parley")
    parser.add_argument("--events", type=int, default=10000)
    parser.add_argument("--edits", type=int, default=1000)
    options = parser.parse_args()
    parley = os.path.abspath(options.parley)
    memory_disk = "/dev/shm" if os.path.isdir("/dev/shm") else None
    work = tempfile.mkdtemp(prefix="parley-preview-", dir=memory_disk)
    process = None
    try:
        project = os.path.join(work, "project")
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), project,
                        "--events", str(options.events)], check=True, stdout=subprocess.DEVNULL)
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
        chosen = events[len(events) // 2]
        page = f"/events/{os.path.basename(chosen)[:-3]}/"
        with open(chosen, encoding="utf-8") as file:
            text = file.read()
        browser = Browser(port, page)
        hidden = os.path.join(os.path.dirname(chosen), ".saving")
        issue = sorted(os.listdir(os.path.join(project, "content", "issues")))[0][:-3]

        def edit(words):
            with open(hidden, "w", encoding="utf-8") as file:
                file.write(f"{text}\n{words}\n")
            saved = time.perf_counter()
            os.rename(hidden, chosen)
            browser.wait()
            when, body = browser.first_byte()
            if words.split("[")[0].strip().encode() not in body:
                sys.exit("the page is not the edited one")
            return when - saved

        def report(name, took):
            took = sorted(took)
            print(f"{name:<21} {statistics.median(took) * 1000:6.1f} ms  "
                  f"({took[0] * 1000:.1f}–{took[-1] * 1000:.1f}; 95 % under "
                  f"{took[int(len(took) * 0.95)] * 1000:.1f}), {len(took)} edits")

        before, took = memory(process), []
        for number in range(options.edits):
            took.append(edit(f"Edit number {number} of this text."))
            if number in (9, options.edits // 2):
                print(f"memory                {memory(process):6.1f} MB after {number + 1} edits")
        report("words: save to byte", took)
        print(f"memory                {memory(process):6.1f} MB after {options.edits} edits, "
              f"{before:.1f} MB before")
        took = []
        for number in range(max(20, options.edits // 20)):
            link = "" if number % 2 else f"[the issue](issue:{issue})"
            took.append(edit(f"Link number {number} of this text: {link}"))
        report("links: save to byte", took)
        print(f"memory                {memory(process):6.1f} MB")
    finally:
        if process:
            process.kill()
            process.wait()
        shutil.rmtree(work)


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Times `parley build` and `parley check` against `cp -r` of the site; run.sh calls it."""

import os
import shutil
import statistics
import subprocess
import sys
import time


def run(command, log=None):
    """Seconds on the clock, seconds of processor time, and the peak of memory in bytes."""
    with open(log or os.devnull, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
    if status != 0:
        if log:
            with open(log, encoding="utf-8", errors="replace") as output:
                sys.stderr.write("".join(output.readlines()[-20:]))
        sys.exit(f"{' '.join(command)} failed")
    unit = 1 if sys.platform == "darwin" else 1024
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit


def tree(root):
    files = total = largest = 0
    where = ""
    for folder, _, names in os.walk(root):
        for name in names:
            size = os.path.getsize(os.path.join(folder, name))
            files += 1
            total += size
            if size > largest:
                largest, where = size, os.path.relpath(os.path.join(folder, name), root)
    return files, total, largest, where


def line(name, runs):
    seconds = [each[0] for each in runs]
    memory = max(each[2] for each in runs)
    processor = statistics.median(each[1] for each in runs)
    print(f"{name:<14} {statistics.median(seconds):7.3f} s   {min(seconds):7.3f}–{max(seconds):.3f} s   "
          f"{processor:7.3f} s   {memory / 1e6:6.1f} MB")


def main():
    parley, work, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    project, public, copy = (os.path.join(work, name) for name in ("project", "public", "copy"))
    log = os.path.join(work, "log")
    build = [parley, "build", "--root", project, "--output", public]
    run(build, log)
    builds, copies, rebuilds, checks = [], [], [], []
    for _ in range(count):
        shutil.rmtree(public)
        builds.append(run(build, log))
        copies.append(run(["cp", "-r", public, copy]))
        shutil.rmtree(copy)
        rebuilds.append(run(build, log))
        checks.append(run([parley, "check", "--root", project], log))
    files, total, largest, where = tree(public)
    print(f"{files} files, {total / 1e6:.1f} MB; the largest is {where} with {largest / 1000:.0f} kB")
    print(f"{count} runs on {os.cpu_count()} cores")
    print(f"{'':<14} {'median':>9}   {'range':>15}   {'processor':>9}   {'memory':>9}")
    line("build", builds)
    line("build again", rebuilds)
    line("check", checks)
    line("cp -r", copies)
    ratios = [mine[0] / theirs[0] for mine, theirs in zip(builds, copies)]
    print(f"a build takes {statistics.median(ratios):.2f} times the copy "
          f"({min(ratios):.2f}–{max(ratios):.2f})")


if __name__ == "__main__":
    main()

"""How a program is run and what it costs; all benchmarks of builds measure with this."""

import os
import statistics
import subprocess
import sys
import tempfile
import time


class Cost:
    """What one run took: seconds on the clock, seconds of processor time, and the peak of memory in bytes."""

    def __init__(self, wall, processor, memory):
        self.wall, self.processor, self.memory = wall, processor, memory


def run(command, log):
    """Runs a program to its end, which has to be a good one."""
    surroundings = {name: value for name, value in os.environ.items()
                    if name != "GOMAXPROCS" and not name.startswith("HUGO_")}
    with open(log, "wb") as output:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output, env=surroundings)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    if status != 0:
        with open(log, encoding="utf-8", errors="replace") as output:
            sys.stderr.write("".join(output.readlines()[-20:]))
        sys.exit(f"{' '.join(command)} failed")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit)


def tree(root):
    """How many files there are, how many bytes they have, and which is the largest."""
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


def memory_folder(name):
    """A new folder in memory, where there is such a thing."""
    return tempfile.mkdtemp(prefix=f"parley-{name}-", dir="/dev/shm" if os.path.isdir("/dev/shm") else None)


def print_head():
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    print(f"{os.cpu_count()} cores, load {load}")


def print_table(rows, width=18):
    """Medians and ranges of what each subject took."""
    print(f"{'':<{width}} {'median':>9}   {'range':>15}   {'processor':>9}   {'peak memory':>11}")
    for name, costs in rows:
        wall = [cost.wall for cost in costs]
        print(f"{name:<{width}} {statistics.median(wall):7.3f} s   {min(wall):6.3f}–{max(wall):6.3f} s   "
              f"{statistics.median(cost.processor for cost in costs):7.3f} s   "
              f"{max(cost.memory for cost in costs) / 1e6:8.1f} MB")


def print_ratio(words, these, those, of):
    """How many times the one the other takes, pair by pair as they were run."""
    ratios = [of(this) / of(that) for this, that in zip(these, those)]
    print(f"{words}: {statistics.median(ratios):.2f} ({min(ratios):.2f}–{max(ratios):.2f})")

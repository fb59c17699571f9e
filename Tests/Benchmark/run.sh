#!/bin/sh
# Measures a whole build of a generated project against `cp -r` of what it made, both in memory.
#
#   run.sh PARLEY [options of generate.py]
#
# The two are run in turn, RUNS times (5), so that both meet the machine in the same mood.
set -eu

parley=$(realpath "${1:?usage: run.sh PARLEY}")
shift
here=$(cd "$(dirname "$0")" && pwd)
memory=/dev/shm
[ -d "$memory" ] || memory=${TMPDIR:-/tmp}
work=$(mktemp -d "$memory/parley-bench.XXXXXX")
trap 'rm -rf "$work"' EXIT

python3 "$here/generate.py" "$work/project" "$@"
cp -r "$here/../../templates" "$work/project/templates"
python3 "$here/measure.py" "$parley" "$work" "${RUNS:-5}"

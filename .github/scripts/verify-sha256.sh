#!/usr/bin/env bash
# Refuses a directory whose hash is not the one that an earlier job printed.
# usage: verify-sha256.sh DIRECTORY SHA256
set -euo pipefail

directory=${1:?usage: verify-sha256.sh DIRECTORY SHA256}
expected=${2:?usage: verify-sha256.sh DIRECTORY SHA256}
if ! [[ $expected =~ ^[0-9a-f]{64}$ ]]; then
  echo "$directory: must come with a SHA-256, got ${expected@Q}; pass the output of the job that made it" >&2
  exit 2
fi
actual=$("$(dirname -- "${BASH_SOURCE[0]}")/sha256.sh" "$directory")
if [ "$actual" != "$expected" ]; then
  echo "$directory: must hash to $expected, got $actual; run the job that made it again" >&2
  exit 1
fi

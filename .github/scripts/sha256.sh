#!/usr/bin/env bash
# Prints the SHA-256 of a directory: of the list of its files, each with its own hash. What no such list can say exactly
# (links, pipes, names with line breaks) is refused.
# usage: sha256.sh DIRECTORY
set -euo pipefail

directory=${1:?usage: sha256.sh DIRECTORY}
[ -d "$directory" ] || { echo "$directory: must be a directory, got something else; check the download" >&2; exit 2; }
cd -- "$directory"
odd=$(find . -mindepth 1 \( ! -type f ! -type d -o -name $'*\n*' \) -print -quit)
if [ -n "$odd" ]; then
  echo "$directory: must hold plain files only, got ${odd@Q}; write what it points to" >&2
  exit 1
fi
read -r sha256 _ < <(find . -type f -print0 | LC_ALL=C sort -z | xargs -0 --no-run-if-empty sha256sum -- | sha256sum)
echo "$sha256"

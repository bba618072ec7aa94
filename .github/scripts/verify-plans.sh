#!/usr/bin/env bash
# Refuses plans that are not, byte for byte, what plan.sh wrote: each has its hash beside it, and nothing else is there.
# usage: verify-plans.sh DIRECTORY
set -euo pipefail

directory=${1:?usage: verify-plans.sh DIRECTORY}
cd -- "$directory"
found=0
for file in *; do
  case $file in
    *.json.sha256) [ -f "${file%.sha256}" ] && continue ;;
    *.json)
      if ! sha256sum --check --strict --status -- "$file.sha256" || ! grep -qxF -- "$(cut -d' ' -f1 "$file.sha256")  $file" "$file.sha256"; then
        echo "$file: must be as its job hashed it, got other bytes or no hash; plan again" >&2
        exit 1
      fi
      found=$((found + 1))
      continue
      ;;
  esac
  echo "$directory: must hold plans and their hashes only, got ${file@Q}; plan again" >&2
  exit 1
done
echo "$found plans as they were hashed"

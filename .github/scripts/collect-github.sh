#!/usr/bin/env bash
# Saves what the GitHub API answers to each path of a list, and manifest.json with the status and hash of each answer.
# An answer that was refused is saved as well: what could not be read is for the judge to say, never left out.
# usage: GH_TOKEN=… collect-github.sh PATHS.txt TO
set -euo pipefail

paths=${1:?usage: collect-github.sh PATHS.txt TO}
to=${2:?usage: collect-github.sh PATHS.txt TO}
mkdir -p -- "$to"
errors=$(mktemp)
entries=$(mktemp)
trap 'rm -f -- "$errors" "$entries"' EXIT

count=0
ask() {
  local path=$1 file status sha256 id
  count=$((count + 1))
  file=$(printf '%04d.json' "$count")
  local query='?per_page=100'
  if [[ $path == *'?'* ]]; then query='&per_page=100'; fi
  # A page is a JSON value of its own. Pages of a list become one list, also where the list is a field.
  if gh api --paginate "${path#/}$query" 2> "$errors" | jq --slurp '
    if all(type == "array") then add // []
    else reduce .[1:][] as $page (.[0]; with_entries(if (.value | type) == "array" then .value += $page[.key] else . end)) end' > "$to/$file"; then
    status=200
  else
    status=$(sed -nE 's/.*\(HTTP ([0-9]{3})\).*/\1/p' "$errors" | head --lines=1)
    if [ -z "$status" ]; then
      echo "$path: must be answered by GitHub, got $(head --lines=1 "$errors"); run the job again" >&2
      exit 1
    fi
  fi
  read -r sha256 _ < <(sha256sum -- "$to/$file")
  jq --null-input --arg path "$path" --arg file "$file" --arg sha256 "$sha256" --argjson status "$status" \
    '{ path: $path, file: $file, sha256: $sha256, status: $status }' >> "$entries"
  # A list of rulesets says neither their rules nor who may bypass them.
  if [ "$status" = 200 ] && [[ $path == */rulesets ]]; then
    while read -r id; do ask "$path/$id"; done < <(jq --raw-output '.[].id' "$to/$file")
  fi
}

plain='^/(orgs|repos)(/[A-Za-z0-9._%@-]+)+$'
# The one query: without it the list also holds whoever has access through a team or as an owner.
direct='^/repos(/[A-Za-z0-9._-]+){2}/collaborators\?affiliation=direct$'
while IFS= read -r path || [ -n "$path" ]; do
  if ! [[ $path =~ $plain || $path =~ $direct ]]; then
    echo "$paths: must hold paths below /orgs or /repos, one a line, without a query but that for direct collaborators, got ${path@Q}; write it with github-paths.sh" >&2
    exit 2
  fi
  ask "$path"
done < "$paths"
jq --slurp . "$entries" > "$to/manifest.json"
echo "$count answers of GitHub"

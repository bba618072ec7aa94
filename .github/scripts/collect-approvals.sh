#!/usr/bin/env bash
# Saves what GitHub says of this run, of every first-parent commit after LAST_APPLIED up to COMMIT, and of the pull
# requests that they belong to: manifest.json with the path, file, hash and status of each answer, and commits.json with
# the same commits as Git has them, oldest first. `platform verify-approval` judges it.
#
#   asked, below /repos/<GITHUB_REPOSITORY>           permission of the token
#   actions/runs/<run>, for RUN_ID and RESUMED_RUN    actions: read
#   commits/<sha>                                     contents: read
#   commits/<sha>/pulls                               contents: read, pull-requests: read
#   pulls/<n>, pulls/<n>/reviews, pulls/<n>/commits   pull-requests: read
#   activity?ref=refs/heads/<branch>                  contents: read (it shows who pushed)
#
# All pages of a list are one answer. 429 and 5xx, a secondary limit, and an answer that is slow or cut off are asked
# again a few times, after retry-after where it is said. A refusal is saved as well: what could not be read is for the
# judge to say. Needs the whole history (checkout with fetch-depth: 0).
# usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name COMMIT=… RUN_ID=… LAST_APPLIED=… [RESUMED_RUN=…] collect-approvals.sh TO
set -euo pipefail

to=${1:?usage: collect-approvals.sh TO}
attempts=5
longest_wait=120
most_pages=100

misuse() {
  echo "$1: must be $2, got ${3@Q}; see the usage" >&2
  exit 2
}
[[ ${GITHUB_REPOSITORY:-} =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || misuse GITHUB_REPOSITORY owner/name "${GITHUB_REPOSITORY:-}"
[[ ${COMMIT:-} =~ ^[0-9a-f]{40}$ ]] || misuse COMMIT 'a whole hash' "${COMMIT:-}"
[[ ${LAST_APPLIED:-} =~ ^[0-9a-f]{40}$ ]] || misuse LAST_APPLIED 'a whole hash' "${LAST_APPLIED:-}"
[[ ${RUN_ID:-} =~ ^[0-9]+$ ]] || misuse RUN_ID 'a number' "${RUN_ID:-}"
[[ ${RESUMED_RUN:-} =~ ^[0-9]*$ ]] || misuse RESUMED_RUN 'a number or nothing' "$RESUMED_RUN"
mkdir -p -- "$to"
[ ! -e "$to/manifest.json" ] || misuse "$to" 'a directory without answers' manifest.json
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
repository=repos/$GITHUB_REPOSITORY
# Replaced objects are what somebody wishes that a commit were.
export GIT_NO_REPLACE_OBJECTS=1 GH_PROMPT_DISABLED=1 NO_COLOR=1

for commit in "$COMMIT" "$LAST_APPLIED"; do
  if ! git cat-file -e "$commit^{commit}" 2> "$work/errors"; then
    echo "commit $commit: must be in the history, got no such commit; check out everything, and see whether main was moved by force" >&2
    exit 1
  fi
done
git rev-list --first-parent --reverse "$LAST_APPLIED..$COMMIT" > "$work/commits"
shown() { git show --no-patch --no-show-signature --no-notes --encoding=UTF-8 --format="$2" "$1"; }
while read -r sha; do
  jq --null-input --arg sha "$sha" --arg tree "$(shown "$sha" %T)" --arg parents "$(shown "$sha" %P)" \
    --arg author "$(shown "$sha" %an)" --arg author_email "$(shown "$sha" %ae)" \
    --arg committer "$(shown "$sha" %cn)" --arg committer_email "$(shown "$sha" %ce)" \
    --rawfile message <(shown "$sha" %B) \
    '{ sha: $sha, parents: ($parents | split(" ")), tree: $tree,
       author: { name: $author, email: $author_email }, committer: { name: $committer, email: $committer_email },
       message: $message }'
done < "$work/commits" | jq --slurp . > "$to/commits.json"

# One page: leaves headers and body, and sets status. Empty where no whole answer came.
page() {
  local wait said try
  for ((try = 1; ; try++)); do
    said=0
    timeout "${ANSWER_SECONDS:-60}" gh api --include "$1" < /dev/null > "$work/raw" 2> "$work/errors" || said=$?
    status=$(sed -nE '1s/^HTTP\/[0-9.]+ ([0-9]{3}).*/\1/p' "$work/raw")
    sed '/^\r*$/,$d' "$work/raw" > "$work/headers"
    sed '1,/^\r*$/d' "$work/raw" > "$work/body"
    # gh ends with an error for an answer that breaks off; so does a body that is not one whole value.
    if [ "$status" = 200 ] && { [ "$said" != 0 ] || ! jq --exit-status --slurp 'length == 1' "$work/body" > "$work/whole" 2> "$work/errors"; }; then
      status=
    fi
    wait=$(sed -nE 's/^retry-after: *([0-9]{1,6}).*/\1/Ip' "$work/headers" | head --lines=1)
    case $status in
      '' | 429 | 5??) ;;
      # A secondary limit is a refusal that says when to come back.
      403) [ -n "$wait" ] || return 0 ;;
      *) return 0 ;;
    esac
    wait=${wait:-$((2 ** try))}
    if ((try >= attempts || wait > longest_wait)); then return 0; fi
    sleep "$wait"
  done
}

count=0
ask() {
  local path=$1 kind=$2 query='' base pages=0 sha256
  count=$((count + 1))
  file=$(printf '%04d.json' "$count")
  : > "$work/pages"
  base=${path%%\?*}
  if [[ $path == *'?'* ]]; then query=${path#*\?}; fi
  if [ "$kind" = list ]; then query=${query:+$query&}per_page=100; fi
  while :; do
    page "${base}${query:+?$query}"
    if [ -z "$status" ]; then
      echo "/$path: must be answered whole by GitHub, got $({ head --lines=1 "$work/errors" | tr -d '\r'; } || true); run the job again" >&2
      exit 1
    fi
    [ "$status" = 200 ] && [ "$kind" = list ] || break
    cat -- "$work/body" >> "$work/pages"
    # Only the query of the next page is taken, so that the token goes nowhere else.
    query=$(sed -nE 's/^link:.*<[^>?]*\?([^>]*)>; *rel="next".*/\1/Ip' "$work/headers" | tr -d '\r')
    [ -n "$query" ] || break
    pages=$((pages + 1))
    if ! [[ $query =~ ^[A-Za-z0-9._~%\&=:+/-]+$ ]] || ((pages >= most_pages)); then
      echo "/$path: must have at most $most_pages plain pages, got ${query@Q}; look at it by hand" >&2
      exit 1
    fi
  done
  if [ "$status" = 200 ] && [ "$kind" = list ]; then
    if ! jq --exit-status --slurp 'if all(type == "array") then add // [] else error("no list") end' "$work/pages" > "$to/$file" 2> "$work/errors"; then
      echo "/$path: must be a list, got something else; see whether its format has changed" >&2
      exit 1
    fi
  else
    cp -- "$work/body" "$to/$file"
  fi
  read -r sha256 _ < <(sha256sum -- "$to/$file")
  jq --null-input --arg path "/$path" --arg file "$file" --arg sha256 "$sha256" --argjson status "$status" \
    '{ path: $path, file: $file, sha256: $sha256, status: $status }' >> "$work/entries"
}

ask "$repository/actions/runs/$RUN_ID" one
if [ -n "${RESUMED_RUN:-}" ] && [ "$RESUMED_RUN" != "$RUN_ID" ]; then ask "$repository/actions/runs/$RESUMED_RUN" one; fi
: > "$work/pulls"
while read -r sha; do
  ask "$repository/commits/$sha" one
  ask "$repository/commits/$sha/pulls" list
  if [ "$status" = 200 ]; then jq '.[].number | numbers' "$to/$file" >> "$work/pulls"; fi
done < "$work/commits"
while read -r number; do
  [[ $number =~ ^[0-9]+$ ]] || misuse 'pull request' 'a number' "$number"
  ask "$repository/pulls/$number" one
  branch=
  # jq leaves some marks as they are that have a meaning elsewhere.
  if [ "$status" = 200 ]; then
    branch=$(jq --raw-output '.head.ref | strings | "refs/heads/\(.)" | @uri
      | gsub("!"; "%21") | gsub("\u0027"; "%27") | gsub("\\("; "%28") | gsub("\\)"; "%29") | gsub("\\*"; "%2A")' "$to/$file")
  fi
  ask "$repository/pulls/$number/reviews" list
  ask "$repository/pulls/$number/commits" list
  if [ -n "$branch" ]; then ask "$repository/activity?ref=$branch" list; fi
done < <(sort --numeric-sort --unique "$work/pulls")
jq --slurp . "$work/entries" > "$to/manifest.json"
echo "$count answers of GitHub on $(jq length "$to/commits.json") commits"

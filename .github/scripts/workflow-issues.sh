#!/usr/bin/env bash
# Sourced by drift-issues.sh and use-issues.sh: the issues that the workflow itself opened, told apart by a marker.
# Needs GH_TOKEN and GITHUB_REPOSITORY.

# The issues with a label as a list of number and body. Only issues of the workflow's own account: anybody may write the
# marker, and pull requests are listed as issues too.
# usage: own_issues LABEL STATE
own_issues() {
  gh api --paginate "repos/$GITHUB_REPOSITORY/issues?state=$2&labels=$1&per_page=100" |
    jq '.[] | select(.user.login == "github-actions[bot]" and (has("pull_request") | not)) | { number, body: (.body // "") }' |
    jq --slurp .
}

# The text of a file as the JSON of a body with its marker. GitHub takes 65,536 characters.
# usage: issue_body MARKER FILE
issue_body() {
  jq --null-input --rawfile text "$2" --arg marker "$1" \
    '"<!-- two-key: \($marker) -->\n\($text)" | if length > 65000 then .[:65000] + "\n\n…" else . end'
}

# usage: send METHOD PATH < BODY.json
send() {
  local method=$1 path=$2
  gh api --method "$method" "repos/$GITHUB_REPOSITORY/$path" --input - --silent
}

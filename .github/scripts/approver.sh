#!/usr/bin/env bash
# Refuses a deployment that nobody approved but those who wrote what it applies, and writes down who approved it.
#
# GitHub keeps only whoever started the run from approving it, and an author may have pressed no button at all. Its answer
# is about the run, not the attempt: an approval of the first attempt would stand for the second.
# https://docs.github.com/en/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
# usage: GH_TOKEN=… GITHUB_REPOSITORY=owner/name GITHUB_RUN_ID=1 GITHUB_RUN_ATTEMPT=1 ENVIRONMENT=… approver.sh APPROVED.json OUT.json
set -euo pipefail

usage='usage: GH_TOKEN=… GITHUB_REPOSITORY=… GITHUB_RUN_ID=… GITHUB_RUN_ATTEMPT=… ENVIRONMENT=… approver.sh APPROVED.json OUT.json'
approved=${1:?$usage}
out=${2:?$usage}
: "${GITHUB_REPOSITORY:=}" "${GITHUB_RUN_ID:=}" "${GITHUB_RUN_ATTEMPT:=}" "${ENVIRONMENT:=}"
[[ ${GITHUB_REPOSITORY:-} =~ ^[A-Za-z0-9._-]+/[A-Za-z0-9._-]+$ ]] || { echo "GITHUB_REPOSITORY: must be owner/name, got ${GITHUB_REPOSITORY@Q}; $usage" >&2; exit 2; }
[[ ${GITHUB_RUN_ID:-} =~ ^[0-9]+$ ]] || { echo "GITHUB_RUN_ID: must be a number, got ${GITHUB_RUN_ID@Q}; $usage" >&2; exit 2; }
[[ ${ENVIRONMENT:-} =~ ^[a-z]+(-[a-z]+)*$ ]] || { echo "ENVIRONMENT: must name a GitHub environment, got ${ENVIRONMENT@Q}; $usage" >&2; exit 2; }
if [ "${GITHUB_RUN_ATTEMPT:-}" != 1 ]; then
  echo "run $GITHUB_RUN_ID: must be in its first attempt, got ${GITHUB_RUN_ATTEMPT@Q}; resume it by dispatching apply with its id" >&2
  exit 1
fi

# An unknown author is no reason to let somebody approve.
if ! jq --exit-status --arg repository "$GITHUB_REPOSITORY" --arg run "$GITHUB_RUN_ID" '
  .version == 1 and .repository == $repository and (.run.id | tostring) == $run and .run.attempt == 1
  and (.people.authors | type == "array" and length > 0 and all(.[]; type == "string" and . != ""))' "$approved" > /dev/null; then
  echo "$approved: must be what verify-approval wrote for this run, with every author, got something else; take the artifact of the job judge-approval" >&2
  exit 1
fi

reviews=$(mktemp)
trap 'rm -f -- "$reviews"' EXIT
gh api --paginate "repos/$GITHUB_REPOSITORY/actions/runs/$GITHUB_RUN_ID/approvals?per_page=100" |
  jq --slurp --exit-status --arg environment "$ENVIRONMENT" '
    if all(.[]; type == "array") then add // [] else error("must be lists of reviews") end
    | map(select(any(.environments[]?; .name == $environment)))' > "$reviews" || {
  echo "run $GITHUB_RUN_ID: must say who approved it, got no answer of GitHub that says so; resume it by dispatching apply with its id" >&2
  exit 1
}
if jq --exit-status 'any(.[]; .state != "approved" and .state != "pending")' "$reviews" > /dev/null; then
  echo "run $GITHUB_RUN_ID: must not be rejected in the environment $ENVIRONMENT, got a rejection; talk to who rejected it" >&2
  exit 1
fi
jq --slurpfile approved "$approved" --arg environment "$ENVIRONMENT" '
  ($approved[0].people.authors | map(ascii_downcase)) as $authors
  | { environment: $environment, approvers: [.[] | select(.state == "approved") | .user
      | select(.type == "User" and (.login | type == "string" and test("^[A-Za-z0-9](-?[A-Za-z0-9_])*$")) and (.id | type == "number"))
      | select((.login | ascii_downcase) as $login | $authors | index($login) | not)
      | { login, id }] | unique_by(.id) }' "$reviews" > "$out.new"
if ! jq --exit-status '.approvers | length > 0' "$out.new" > /dev/null; then
  got=$(jq --raw-output '[.[] | select(.state == "approved") | .user.login | tostring] | unique | join(", ") | if . == "" then "no approval" else . end' "$reviews")
  rm -f -- "$out.new"
  echo "run $GITHUB_RUN_ID: must be approved in the environment $ENVIRONMENT by a person who wrote none of it, got ${got@Q}; let somebody else approve it" >&2
  exit 1
fi
mv -- "$out.new" "$out"
echo "approved in $ENVIRONMENT by $(jq --raw-output '[.approvers[].login] | join(", ")' "$out")"

#!/usr/bin/env bash
# Saves what CloudTrail's Event history of each account and Region says of each path of a list, and manifest.json with the
# status and hash of each answer. A path is /ACCOUNT/REGION/role/PATH/NAME, for who took a role, or
# /ACCOUNT/REGION/user/root; `platform uses --list` prints them.
#
# The credentials are those of a hub identity; each account is read as the member role of the same name. An account or a
# Region that does not answer is saved as well, with the status that it gave: what was not seen is for the judge to say.
# https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
# usage: [HOURS=72] [PARALLEL=4] collect-uses.sh PATHS.txt TO
set -euo pipefail

usage='usage: [HOURS=72] [PARALLEL=4] collect-uses.sh PATHS.txt TO'
paths=${1:?$usage}
to=${2:?$usage}
here=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")")
# CloudTrail keeps 90 days.
hours=${HOURS:-72}
if ! [[ $hours =~ ^[1-9][0-9]{0,3}$ ]] || ((hours > 2160)); then
  echo "HOURS: must be 1 to 2160, got ${hours@Q}; $usage" >&2
  exit 2
fi
[ -f "$paths" ] || { echo "$paths: must be a file, got something else; write it with platform uses --list" >&2; exit 2; }
mkdir -p -- "$to"
to=$(realpath -- "$to")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
# shellcheck source=stack-terraform.sh
. "$here/stack-terraform.sh"
# shellcheck source=session.sh
. "$here/session.sh"
# shellcheck source=in-parallel.sh
. "$here/in-parallel.sh"

mkdir -- "$work/asked" "$work/entries"
form='^/([0-9]{12})/[a-z]{2}(-[a-z]+)+-[0-9]+/(role(/[A-Za-z0-9+=,.@_-]+)+|user/root)$'
accounts=()
while IFS= read -r path || [ -n "$path" ]; do
  if ! [[ $path =~ $form ]]; then
    echo "$paths: must hold paths of roles and root users, one a line, got ${path@Q}; write it with platform uses --list" >&2
    exit 2
  fi
  account=${BASH_REMATCH[1]}
  [ -e "$work/asked/$account" ] || accounts+=("$account")
  echo "$path" >> "$work/asked/$account"
done < "$paths"
((${#accounts[@]} > 0)) || { echo "$paths: must hold paths, got none; write it with platform uses --list" >&2; exit 2; }

read_caller
start=$(date --utc --date="-$hours hours" +%FT%TZ)
# Two requests a second, for each account and Region: whatever is refused for that is asked again.
# https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html
export AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=10

begin() { renew_session; }

finish() {
  [ "$2" = 0 ] || { echo "account $1: must be written down, got a failure of this script; run the job again" >&2; return 1; }
  echo "asked    $1"
}

# The status of a refusal: 403 was not allowed, 429 too often, 0 anything else.
status_of() {
  if grep --quiet --extended-regexp '\((AccessDenied|AccessDeniedException|UnauthorizedOperation)\)' "$1"; then echo 403
  elif grep --quiet --extended-regexp '\((Throttling|ThrottlingException|TooManyRequestsException)\)' "$1"; then echo 429
  else echo 0; fi
}

# Writes down an answer. Its number is that of the line in the list of its account.
# usage: save PATH NUMBER STATUS FILE
save() {
  local path=$1 file status=$3 sha256 account
  account=${path:1:12}
  file=$account-$(printf '%04d' "$2").json
  # Left out is the token of the session that was handed out: it helps nobody who reads this.
  if [ "$status" = 200 ] && ! jq '
    def stripped: (try fromjson catch null) as $record
      | if ($record | type) == "object" and ($record.responseElements | type) == "object"
        then $record | del(.responseElements.credentials) | tojson else . end;
    . + { Events: [.Events[] | . + { CloudTrailEvent: (.CloudTrailEvent | stripped) }] }
    ' "$4" > "$to/$file" 2> "$4.error"; then
    status=0
    cp -- "$4.error" "$to/$file" || return
  fi
  if [ "$status" != 200 ]; then
    echo "$path: got status $status, $(tr --squeeze-repeats '[:cntrl:]' ' ' < "$4" | cut --characters=-300)" >&2
    [ -e "$to/$file" ] || cp -- "$4" "$to/$file" || return
  fi
  sha256=$(sha256_of "$to/$file") || return
  jq --null-input --arg path "$path" --arg file "$file" --arg sha256 "$sha256" --argjson status "$status" \
    '{ path: $path, file: $file, sha256: $sha256, status: $status }' >> "$work/entries/$account"
}

# usage: look_up PATH NUMBER
look_up() {
  local region subject attribute answer=$work/answer-${1:1:12} status=200
  IFS=/ read -r _ _ region subject <<< "$1"
  case $subject in
    user/root) attribute=AttributeKey=Username,AttributeValue=root ;;
    *) attribute=AttributeKey=ResourceName,AttributeValue=arn:$partition:iam::${1:1:12}:$subject ;;
  esac
  # All pages, as the AWS CLI does by itself.
  aws cloudtrail lookup-events --region "$region" --lookup-attributes "$attribute" --start-time "$start" --output json \
    > "$answer" 2> "$answer.refused" || { status=$(status_of "$answer.refused"); answer=$answer.refused; }
  save "$1" "$2" "$status" "$answer"
}

# In a shell of its own, so that the session of one account is never that of another.
look() {
  local account=$1 session=$work/session-$1 number=0 path status
  # Not exported where it fails: nothing must be asked with the session of the hub.
  if aws sts assume-role --output json --role-arn "arn:$partition:iam::$account:role/platform/$role" \
    --role-session-name "run-${GITHUB_RUN_ID:-local}" > "$session" 2> "$session.refused"; then
    IFS=$'\t' read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN < <(
      jq --raw-output '.Credentials | [.AccessKeyId, .SecretAccessKey, .SessionToken] | @tsv' "$session") || return
    rm -f -- "$session"
    if [ -z "$AWS_SESSION_TOKEN" ]; then return 1; fi
    export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
    status=200
  else
    status=$(status_of "$session.refused")
  fi
  while IFS= read -r path; do
    number=$((number + 1))
    if [ "$status" = 200 ]; then look_up "$path" "$number" || return
    else save "$path" "$number" "$status" "$session.refused" || return; fi
  done < "$work/asked/$account"
}

in_parallel look "${accounts[@]}" || { echo 'accounts: must all be asked, got one that was not; run the job again' >&2; exit 1; }
cat -- "${accounts[@]/#/$work/entries/}" | jq --slurp . > "$to/manifest.json"
jq --raw-output '"\(length) answers of CloudTrail, \(map(select(.status != 200)) | length) of them refused"' "$to/manifest.json"

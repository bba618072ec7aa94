#!/usr/bin/env bash
# Plans stacks of main for the apply run: each plan is saved to the state bucket, where apply.sh finds it, and written as
# JSON with its hash and a record of what it was made of. Takes no lock and writes no state.
#
# A place in the bucket is taken once: what was judged cannot be replaced by planning again.
# usage: COMMIT=… RUN_ID=… STATE_BUCKET=… STACKS='a b' [PARALLEL=4] [GITHUB_TOKEN_FILE=…] plan-main.sh FROM TO
set -euo pipefail

usage="usage: COMMIT=… RUN_ID=… STATE_BUCKET=… STACKS='a b' plan-main.sh FROM TO"
from=$(realpath -- "${1:?$usage}")
to=${2:?$usage}
here=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")")
locks=$(realpath -- "$here/../providers")
read -ra stacks <<< "${STACKS:?must name stacks; $usage}"
: "${COMMIT:=}" "${RUN_ID:=}" "${STATE_BUCKET:=}"
[[ ${COMMIT:-} =~ ^[0-9a-f]{40}$ ]] || { echo "COMMIT: must be 40 hex digits, got ${COMMIT@Q}; $usage" >&2; exit 2; }
[[ ${RUN_ID:-} =~ ^[0-9]+$ ]] || { echo "RUN_ID: must be a number, got ${RUN_ID@Q}; $usage" >&2; exit 2; }
[[ ${STATE_BUCKET:-} =~ ^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$ ]] || { echo "STATE_BUCKET: must name a bucket, got ${STATE_BUCKET@Q}; $usage" >&2; exit 2; }
mkdir -p -- "$to/records"
to=$(realpath -- "$to")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export TF_IN_AUTOMATION=1 TF_INPUT=0 TF_PLUGIN_CACHE_DIR=${TF_PLUGIN_CACHE_DIR:-$work/plugins}
mkdir -p -- "$TF_PLUGIN_CACHE_DIR"
# shellcheck source=stack-terraform.sh
. "$here/stack-terraform.sh"
# shellcheck source=session.sh
. "$here/session.sh"
# shellcheck source=github-credential.sh
. "$here/github-credential.sh"
# shellcheck source=in-parallel.sh
. "$here/in-parallel.sh"
read_caller
failed=()

# In this shell and one at a time. A stack that cannot be made ready does not keep the others from being planned.
begin() {
  local file lock providers identity directory
  renew_session || return
  rm -f -- "$work/ready-$1"
  if prepare_stack "$1" "$from" && init_stack "$1"; then printf '%s' "$identity" > "$work/ready-$1"; fi
}

finish() {
  if [ "$2" = 0 ]; then echo "planned  $1"; else failed+=("$1"); fi
}

plan() {
  local stack=$1 directory=$work/stacks/$1 refreshed=true options=() key identity
  [ -f "$work/ready-$stack" ] || return
  identity=$(< "$work/ready-$stack")
  if [[ $stack == github-* ]] && ! has_github_token; then
    # GitHub cannot be asked. The plan compares with what the state says, and is for reading alone.
    refreshed=false
    options+=(-refresh=false)
  fi
  with_github_token "$stack" plan_stack "$stack" "$identity" "${options[@]}" || return
  key=plans/$COMMIT/$RUN_ID/$stack.tfplan
  aws s3api put-object --bucket "$STATE_BUCKET" --key "$key" --body "$directory/tfplan" --if-none-match '*' > /dev/null ||
    refuse "$stack" "must be saved as s3://$STATE_BUCKET/$key, got a refusal; start a new run, whose place is empty" || return
  jq --null-input --arg stack "$stack" --arg commit "$COMMIT" --argjson run "$RUN_ID" --arg key "$key" \
    --arg sha256 "$(sha256_of "$directory/tfplan")" --arg jsonSha256 "$(sha256_of "$directory/shown.json")" \
    --arg lockSha256 "$(sha256_of "$locks/$(jq --raw-output '.terraform.required_providers | keys | join("-")' "$directory/cdk.tf.json").lock.hcl")" \
    --arg fileSha256 "$(sha256_of "$directory/cdk.tf.json")" --argjson refreshed "$refreshed" \
    '{ version: 1, stack: $stack, commit: $commit, run: $run, key: $key, sha256: $sha256, jsonSha256: $jsonSha256,
      lockSha256: $lockSha256, fileSha256: $fileSha256, refreshed: $refreshed }' > "$to/records/$stack.json" || return
  hand_on_plan "$stack" "$to" || return
  rm -rf -- "$directory"
}

in_parallel plan "${stacks[@]}" || { echo 'stacks: must all be begun, got a session that ended; start a new run' >&2; exit 1; }
if ((${#failed[@]} > 0)); then
  echo "${#failed[@]} of ${#stacks[@]} stacks could not be planned: ${failed[*]}" >&2
  exit 1
fi

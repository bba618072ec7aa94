#!/usr/bin/env bash
# Sourced by apply.sh and unlock.sh: who holds the lock of a state, as Terraform wrote it beside the state in STATE_BUCKET.
# https://developer.hashicorp.com/terraform/language/backend/s3#state-locking

# Sets lock_id, lock_operation, lock_who, lock_created (UTC, to the second) and lock_minutes; lock_id is empty where nobody holds
# it. Fails where that cannot be told. What the holder wrote of itself is cut down to plain characters.
# usage: read_lock CDK_TF_JSON
read_lock() {
  local key listed object fields now
  lock_id='' lock_operation='' lock_who='' lock_created='' lock_minutes=''
  key=$(jq --raw-output '.terraform.backend.s3.key // ""' "$1") || return
  [ -n "$key" ] || return 0
  # Asking for what is not there is refused to whoever may not list, and that looks like a refusal of another kind.
  listed=$(aws s3api list-objects-v2 --bucket "$STATE_BUCKET" --prefix "$key.tflock" --output json) || return
  jq --exit-status --arg key "$key.tflock" 'any(.Contents[]?; .Key == $key)' <<< "${listed:-null}" > /dev/null || return 0
  object=$(mktemp -p "$work") || return
  aws s3api get-object --bucket "$STATE_BUCKET" --key "$key.tflock" "$object" > /dev/null || return
  fields=$(jq --raw-output '
    def plain: tostring | gsub("[^A-Za-z0-9@._-]"; "?") | .[0:100];
    if (.ID | test("\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"))
      and (.Created | test("\\A[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]+)?Z\\z"))
      and ([.Operation, .Who] | all(type == "string" and . != ""))
    then [.ID, (.Operation | plain), (.Who | plain), .Created[0:19] + "Z"] | @tsv else error("no lock") end' "$object" 2> /dev/null) || {
    echo "s3://$STATE_BUCKET/$key.tflock: must be a lock of Terraform, got something else; look at who wrote it in the versions of the bucket" >&2
    return 1
  }
  IFS=$'\t' read -r lock_id lock_operation lock_who lock_created <<< "$fields"
  now=$(date +%s)
  lock_minutes=$(((now - $(date --date="$lock_created" +%s)) / 60))
}

# What read_lock found, in words.
lock_in_words() {
  echo "lock $lock_id of $lock_who, for $lock_operation, since $lock_created ($lock_minutes minutes)"
}

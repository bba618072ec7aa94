#!/usr/bin/env bash
# Prints the buckets that a synthesised output names, as STATE=… and EVIDENCE=…
# usage: output-buckets.sh OUTPUT
set -euo pipefail

file=${1:?usage: output-buckets.sh OUTPUT}/stacks/bootstrap/cdk.tf.json
[ -f "$file" ] || { echo "$file: must be a file, got none; check the download" >&2; exit 2; }
jq --exit-status --raw-output '
  def bucket($what): if type == "string" and test("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$") then .
    else error("stack bootstrap: must name the bucket of the \($what), got \(tojson); add the id of the platform account to environments/lock.json") end;
  "STATE=\(.terraform.backend.s3.bucket | bucket("state"))", "EVIDENCE=\(.resource.aws_s3_bucket.evidence.bucket | bucket("evidence"))"
' "$file"

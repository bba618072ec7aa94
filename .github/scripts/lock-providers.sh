#!/usr/bin/env bash
# Writes .github/providers/<providers>.lock.hcl: the versions and hashes of providers that every plan and apply demands.
# Run by a person after npm run synth, and committed; needs Terraform and the network, no credentials.
# usage: .github/scripts/lock-providers.sh [OUTPUT]
set -euo pipefail

output=$(realpath -- "${1:-cdktf.out}")
locks=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/../providers")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT

for file in "$output"/stacks/*/cdk.tf.json; do
  providers=$(jq --raw-output '.terraform.required_providers | keys | join("-")' "$file")
  [ -d "$work/$providers" ] && continue
  mkdir -- "$work/$providers"
  # The providers alone: locking asks no backend.
  jq '{ terraform: { required_providers: .terraform.required_providers } }' "$file" > "$work/$providers/cdk.tf.json"
  lock=$locks/$providers.lock.hcl
  # What is locked stays locked; delete the file to take newer versions.
  [ -f "$lock" ] && cp -- "$lock" "$work/$providers/.terraform.lock.hcl"
  terraform -chdir="$work/$providers" providers lock -platform=linux_amd64 -platform=linux_arm64 -platform=darwin_arm64
  cp -- "$work/$providers/.terraform.lock.hcl" "$lock"
  echo "wrote ${lock#"$PWD"/}"
done
echo 'next: review the versions and commit the files'

#!/usr/bin/env bash
# Plans stacks that were vetted, and writes each plan as JSON with its hash beside it. Takes no lock and writes no state.
#
# The credentials are those of a hub identity. Each stack is planned as the member role of the same name in its own
# account; in the hub's account the two are one role, which does not assume itself.
# usage: STACKS='a b' plan.sh FROM TO
set -euo pipefail

from=$(realpath -- "${1:?usage: STACKS='a b' plan.sh FROM TO}")
to=${2:?usage: STACKS='a b' plan.sh FROM TO}
locks=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")/../providers")
read -ra stacks <<< "${STACKS:?must name stacks; take a batch of batch-stacks.sh}"
mkdir -p -- "$to"
to=$(realpath -- "$to")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export TF_IN_AUTOMATION=1 TF_INPUT=0 TF_PLUGIN_CACHE_DIR=${TF_PLUGIN_CACHE_DIR:-$work/plugins}
mkdir -p -- "$TF_PLUGIN_CACHE_DIR"

caller=$(aws sts get-caller-identity --output json | jq --raw-output .Arn)
IFS=:/ read -r _ partition _ _ hub _ role _ <<< "$caller"

refuse() {
  echo "stack $1: $2" >&2
  return 1
}

# The ARN of the role that the provider assumes; nothing where the session is that role already, or for GitHub.
identity_of() {
  local account
  account=$(jq --raw-output '[.provider.aws[]?.allowed_account_ids[]?] | unique | join(" ")' "$1") || return
  if jq --exit-status '.provider | has("aws")' "$1" > /dev/null && ! [[ $account =~ ^[0-9]{12}$ ]]; then
    echo "must name its one account, got '$account'; add the account id to environments/lock.json" >&2
    return 1
  fi
  if [ -n "$account" ] && [ "$account" != "$hub" ]; then
    echo "arn:$partition:iam::$account:role/platform/$role"
  fi
}

plan() {
  local stack=$1 directory=$work/$1 identity providers
  local file=$from/$stack/cdk.tf.json
  [[ $stack =~ ^[a-z0-9]+(-[a-z0-9]+)*$ ]] || refuse "$stack" 'must be a plain name' || return
  [ -f "$file" ] || refuse "$stack" "must have been vetted, got no $file; vet it" || return
  providers=$(jq --raw-output '.terraform.required_providers | keys | join("-")' "$file") || return
  [ -f "$locks/$providers.lock.hcl" ] ||
    refuse "$stack" "must find .github/providers/$providers.lock.hcl, got no such file; run .github/scripts/lock-providers.sh and commit it" || return
  identity=$(identity_of "$file") || refuse "$stack" 'has no identity' || return
  # Alone in a new directory: Terraform reads every file beside it.
  mkdir -- "$directory" || return
  cp -- "$file" "$directory/cdk.tf.json" || return
  cp -- "$locks/$providers.lock.hcl" "$directory/.terraform.lock.hcl" || return
  terraform -chdir="$directory" init -no-color -lockfile=readonly > /dev/null || return
  local options=(-no-color -lock=false -out=tfplan "-var=identity=$identity" "-var=session=run-${GITHUB_RUN_ID:-local}")
  # GitHub is not asked here: no credential of it is at hand. The plan compares with what the state says.
  [ "$providers" = github ] && options+=(-refresh=false)
  terraform -chdir="$directory" plan "${options[@]}" > /dev/null || return
  terraform -chdir="$directory" show -no-color -json tfplan > "$directory/shown.json" || return
  mv -- "$directory/shown.json" "$to/$stack.json" || return
  (cd -- "$to" && sha256sum -- "$stack.json" > "$stack.json.sha256") || return
  rm -rf -- "$directory"
}

failed=()
for stack in "${stacks[@]}"; do
  if plan "$stack"; then echo "planned  $stack"; else failed+=("$stack"); fi
done
if ((${#failed[@]} > 0)); then
  echo "${#failed[@]} of ${#stacks[@]} stacks could not be planned: ${failed[*]}" >&2
  exit 1
fi

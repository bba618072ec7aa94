#!/usr/bin/env bash
# Plans stacks that were vetted, and writes each plan as JSON with its hash beside it. Takes no lock and writes no state.
#
# The credentials are those of a hub identity. Each stack is planned as the member role of the same name in its own
# account; in the hub's account the two are one role, which assumes itself.
# usage: STACKS='a b' plan.sh FROM TO
set -euo pipefail

from=$(realpath -- "${1:?usage: STACKS='a b' plan.sh FROM TO}")
to=${2:?usage: STACKS='a b' plan.sh FROM TO}
here=$(realpath -- "$(dirname -- "${BASH_SOURCE[0]}")")
locks=$(realpath -- "$here/../providers")
read -ra stacks <<< "${STACKS:?must name stacks; take a batch of batch-stacks.sh}"
mkdir -p -- "$to"
to=$(realpath -- "$to")
work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
export TF_IN_AUTOMATION=1 TF_INPUT=0 TF_PLUGIN_CACHE_DIR=${TF_PLUGIN_CACHE_DIR:-$work/plugins}
mkdir -p -- "$TF_PLUGIN_CACHE_DIR"
# shellcheck source=stack-terraform.sh
. "$here/stack-terraform.sh"
read_caller

plan() {
  local stack=$1 options=() file lock providers identity directory
  prepare_stack "$stack" "$from" || return
  init_stack "$stack" || return
  # GitHub is not asked here: no credential of it is at hand. The plan compares with what the state says.
  [ "$providers" = github ] && options+=(-refresh=false)
  plan_stack "$stack" "$identity" "${options[@]}" || return
  hand_on_plan "$stack" "$to" || return
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

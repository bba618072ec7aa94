#!/usr/bin/env bash
# Sourced by plan.sh, plan-main.sh and apply.sh: a stack alone in a directory, with its provider versions and its identity.
# They set `locks` (the directory of the lock files) and `work` (a directory of their own) before.

refuse() {
  echo "stack $1: $2" >&2
  return 1
}

# Whose session this is: sets partition, hub (its account) and role.
read_caller() {
  local caller
  caller=$(aws sts get-caller-identity --output json | jq --raw-output .Arn) || return
  IFS=:/ read -r _ partition _ _ hub _ role _ <<< "$caller"
  if ! [[ $partition =~ ^aws(-[a-z]+)*$ && $hub =~ ^[0-9]{12}$ && $role =~ ^[a-z]+(-[a-z]+)*$ ]]; then
    echo "credentials: must be the session of a role of the platform, got ${caller@Q}; take the role of the job's environment" >&2
    return 1
  fi
}

# The ARN of the role that the provider assumes, also where the session is that role already; nothing for GitHub.
identity_of() {
  local account
  jq --exit-status '.provider | has("aws")' "$1" > /dev/null || return 0
  account=$(jq --raw-output '[.provider.aws[]?.allowed_account_ids[]?] | unique | join(" ")' "$1") || return
  if ! [[ $account =~ ^[0-9]{12}$ ]]; then
    echo "must name its one account, got '$account'; add the account id to environments/lock.json" >&2
    return 1
  fi
  echo "arn:$partition:iam::$account:role/platform/$role"
}

# Puts a stack of FROM into a directory of its own: sets file, lock, providers, identity and directory.
# usage: prepare_stack STACK FROM
prepare_stack() {
  file=$2/$1/cdk.tf.json directory=$work/stacks/$1
  [[ $1 =~ ^[a-z0-9]+(-[a-z0-9]+)*$ ]] || refuse "$1" 'must be a plain name' || return
  [ -f "$file" ] || refuse "$1" "must have been handed over, got no $file; vet or synthesise it" || return
  providers=$(jq --raw-output '.terraform.required_providers | keys | join("-")' "$file") || return
  [[ $providers =~ ^[a-z]+(-[a-z]+)*$ ]] || refuse "$1" "must name its providers plainly, got ${providers@Q}; synthesise it again" || return
  lock=$locks/$providers.lock.hcl
  [ -f "$lock" ] ||
    refuse "$1" "must find .github/providers/$providers.lock.hcl, got no such file; run .github/scripts/lock-providers.sh and commit it" || return
  identity=$(identity_of "$file") || refuse "$1" 'has no identity' || return
  # Alone in a new directory: Terraform reads every file beside it.
  mkdir -p -- "$work/stacks" && mkdir -- "$directory" || return
  cp -- "$file" "$directory/cdk.tf.json" || return
  cp -- "$lock" "$directory/.terraform.lock.hcl" || return
}

# One at a time: the cache of providers bears no two.
init_stack() {
  terraform -chdir="$work/stacks/$1" init -no-color -lockfile=readonly > /dev/null
}

# Plans a prepared stack: leaves tfplan and shown.json in its directory. Takes no lock.
# usage: plan_stack STACK IDENTITY [OPTION…]
plan_stack() {
  local directory=$work/stacks/$1 options=(-no-color -lock=false -out=tfplan "-var=identity=$2" "-var=session=run-${GITHUB_RUN_ID:-local}")
  shift 2
  terraform -chdir="$directory" plan "${options[@]}" "$@" > /dev/null || return
  terraform -chdir="$directory" show -no-color -json tfplan > "$directory/shown.json"
}

# Leaves the plan as JSON in TO, with its hash beside it.
# usage: hand_on_plan STACK TO
hand_on_plan() {
  mv -- "$work/stacks/$1/shown.json" "$2/$1.json" || return
  (cd -- "$2" && sha256sum -- "$1.json" > "$1.json.sha256")
}

sha256_of() {
  local sha256
  read -r sha256 _ < <(sha256sum -- "$1") || return
  echo "$sha256"
}

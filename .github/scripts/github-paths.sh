#!/usr/bin/env bash
# Prints the paths of GitHub's API that show what the github-* stacks of an output ask for, one a line.
# collect-github.sh follows a list of rulesets to each of them.
# usage: github-paths.sh OUTPUT
set -euo pipefail

output=${1:?usage: github-paths.sh OUTPUT}
shopt -s nullglob
files=("$output"/stacks/github-*/cdk.tf.json)
((${#files[@]} > 0)) || { echo "$output: must hold github-* stacks, got none; run npm run synth" >&2; exit 2; }
jq --raw-output '
  .provider.github[0].owner as $owner
  | "/orgs/\($owner)" as $organization
  | (.resource // {} | with_entries(.value |= [.[]])) as $resources
  | [$resources[][] | .repository? // empty | strings | "/repos/\($owner)/\(.)"] as $repositories
  | "\($organization)/repos", "\($organization)/rulesets", "\($organization)/teams",
    "\($organization)/actions/permissions", "\($organization)/actions/permissions/selected-actions",
    "\($organization)/actions/permissions/workflow", "\($organization)/actions/oidc/customization/sub",
    ($resources.github_team // [] | .[] | .name | "\($organization)/teams/\(.)/members"),
    ($repositories[] | "\(.)/rulesets", "\(.)/environments", "\(.)/teams",
      "\(.)/collaborators?affiliation=direct",
      "\(.)/actions/permissions", "\(.)/actions/permissions/workflow", "\(.)/actions/oidc/customization/sub"),
    ($resources.github_actions_repository_permissions // [] | .[] | select(.allowed_actions_config)
      | "/repos/\($owner)/\(.repository)/actions/permissions/selected-actions"),
    ($resources.github_repository_environment // [] | .[]
      | "/repos/\($owner)/\(.repository)/environments/\(.environment | @uri)"
      | "\(.)/deployment-branch-policies", "\(.)/variables")
' "${files[@]}" | LC_ALL=C sort --unique

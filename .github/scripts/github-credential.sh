#!/usr/bin/env bash
# Sourced by plan-main.sh and apply.sh: the token of the GitHub App, for the stacks of GitHub and no other.
#
# GITHUB_TOKEN_FILE is the file that github-token.sh wrote, if it did. A token that the job happens to have is forgotten:
# the provider would take it, and it is not the App's.
github_token_file=${GITHUB_TOKEN_FILE:-}
unset GITHUB_TOKEN GH_TOKEN

has_github_token() { [ -n "$github_token_file" ] && [ -s "$github_token_file" ]; }

# Runs a command with the token where the stack is one of GitHub's.
# usage: with_github_token STACK COMMAND…
with_github_token() {
  local stack=$1
  shift
  if [[ $stack == github-* ]] && has_github_token; then
    (GITHUB_TOKEN=$(< "$github_token_file") && export GITHUB_TOKEN && "$@")
  else
    "$@"
  fi
}

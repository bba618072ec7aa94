#!/usr/bin/env bash
# Sourced by plan-main.sh and apply.sh: keeps the session of the job young. A session that others are chained from lasts an
# hour at most, and a stack must not outlive the one that it began with.
# https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles.html#iam-term-role-chaining
#
# SESSION_FILE is as old as the session; without it the session is taken to begin now.
session_file=${SESSION_FILE:-$work/session}
[ -e "$session_file" ] || : > "$session_file"

# Takes the role again, with a fresh token of the job, when the session is older than 45 minutes. Needs read_caller.
# https://docs.github.com/en/actions/reference/security/oidc
renew_session() {
  [ -n "$(find "$session_file" -mmin -45)" ] && return
  local audience=sts.amazonaws.com token=$work/web-identity answer
  [ "$partition" = aws-cn ] && audience=sts.amazonaws.com.cn
  if [ -z "${ACTIONS_ID_TOKEN_REQUEST_URL:-}" ] || [ -z "${ACTIONS_ID_TOKEN_REQUEST_TOKEN:-}" ]; then
    echo 'session: must be younger than 45 minutes or be renewed, got an old one and no id-token; run it in a job with id-token: write' >&2
    return 1
  fi
  # Neither token stands in a command line, which every process can read.
  (umask 077 && curl --silent --show-error --fail --max-time 30 --retry 3 --header @- \
    "$ACTIONS_ID_TOKEN_REQUEST_URL&audience=$audience" <<< "Authorization: bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" |
    jq --exit-status --raw-output --join-output '.value | strings' > "$token") || return
  answer=$(aws sts assume-role-with-web-identity --output json --duration-seconds 3600 \
    --role-arn "arn:$partition:iam::$hub:role/platform/$role" \
    --role-session-name "run-${GITHUB_RUN_ID:-local}" --web-identity-token "file://$token") || return
  rm -f -- "$token"
  IFS=$'\t' read -r AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN < <(
    jq --raw-output '.Credentials | [.AccessKeyId, .SecretAccessKey, .SessionToken] | @tsv' <<< "$answer")
  if [ -z "$AWS_SESSION_TOKEN" ]; then
    echo 'session: must be renewed with three credentials, got fewer; resume the run' >&2
    return 1
  fi
  export AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN
  if [ "${GITHUB_ACTIONS:-false}" = true ]; then
    echo "::add-mask::$AWS_SECRET_ACCESS_KEY"
    echo "::add-mask::$AWS_SESSION_TOKEN"
  fi
  touch -- "$session_file"
  echo 'renewed  the session'
}

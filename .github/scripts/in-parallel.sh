#!/usr/bin/env bash
# Sourced by plan-main.sh and apply.sh: runs COMMAND NAME for each name, at most PARALLEL at once, in the order given.
#
# The caller defines two functions that run in its own shell, so that what they set stays: `begin NAME` before each, and
# `finish NAME STATUS` after it. When one of them fails, nothing more is begun, and what runs is finished.
# usage: in_parallel COMMAND NAME…
in_parallel() {
  local command=$1 name open=true
  local -A running=()
  shift
  for name in "$@"; do
    while ((${#running[@]} >= PARALLEL)); do reap; done
    # Whatever has ended meanwhile is heard before the next begins.
    if ! $open || ! begin "$name"; then
      open=false
      break
    fi
    "$command" "$name" &
    running[$!]=$name
  done
  while ((${#running[@]} > 0)); do reap; done
  $open
}

reap() {
  local pid status=0
  wait -n -p pid "${!running[@]}" || status=$?
  finish "${running[$pid]}" "$status" || open=false
  unset "running[$pid]"
}

PARALLEL=${PARALLEL:-4}
if ! [[ $PARALLEL =~ ^[1-9][0-9]?$ ]]; then
  echo "PARALLEL: must be 1 to 99, got ${PARALLEL@Q}; leave it out for 4" >&2
  exit 2
fi

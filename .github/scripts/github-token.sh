#!/usr/bin/env bash
# Takes a token of a GitHub App, for an hour at most, narrowed to what is asked: signs a JWT with the App's key in KMS, which
# nobody can read, and exchanges it. The token goes into a file that only this user reads, and into no output.
#
# KEY is the id, ARN or alias of the key; KEY_FILE instead of it a private key in PEM, for a company that cannot import keys.
# REPOSITORIES are names without their owner, separated by commas; empty for all of the installation.
# https://docs.github.com/en/rest/apps/apps#create-an-installation-access-token-for-an-app
# usage: APP_ID=… INSTALLATION_ID=… KEY=… PERMISSIONS='{ "metadata": "read" }' [REPOSITORIES=a,b] [GITHUB_API_URL=…] github-token.sh FILE
set -euo pipefail

usage='usage: APP_ID=… INSTALLATION_ID=… KEY=… PERMISSIONS=… [REPOSITORIES=…] github-token.sh FILE'
to=${1:?$usage}
api=${GITHUB_API_URL:-https://api.github.com}
misuse() { echo "$1; $usage" >&2; exit 2; }
[[ ${APP_ID:-} =~ ^[1-9][0-9]{0,15}$ ]] || misuse "APP_ID: must be the number of a GitHub App, got ${APP_ID@Q}"
[[ ${INSTALLATION_ID:-} =~ ^[1-9][0-9]{0,15}$ ]] || misuse "INSTALLATION_ID: must be the number of an installation, got ${INSTALLATION_ID@Q}"
if [ -n "${KEY:-}" ] && [ -n "${KEY_FILE:-}" ]; then misuse 'KEY: must be the only key, got KEY_FILE too'; fi
if [ -n "${KEY:-}" ]; then
  [[ $KEY =~ ^[A-Za-z0-9:/_-]+$ ]] || misuse "KEY: must name a key of KMS, got ${KEY@Q}"
elif [ -z "${KEY_FILE:-}" ]; then
  misuse 'KEY: must name a key of KMS, got nothing'
fi
[[ ${REPOSITORIES:-} =~ ^([A-Za-z0-9._-]+(,[A-Za-z0-9._-]+)*)?$ ]] ||
  misuse "REPOSITORIES: must be names without an owner, separated by commas, got ${REPOSITORIES@Q}"
jq --slurp --exit-status 'length == 1 and (.[0] | type == "object" and length > 0 and all(.[]; . == "read" or . == "write"))' \
  <<< "${PERMISSIONS:-}" > /dev/null 2>&1 ||
  misuse "PERMISSIONS: must be an object of permissions, each \"read\" or \"write\", got ${PERMISSIONS@Q}"
# What signs the App in must not cross a network in clear text.
[[ $api =~ ^https://[A-Za-z0-9.-]+(:[0-9]+)?(/[A-Za-z0-9._/-]*)?$ || $api =~ ^http://(127\.0\.0\.1|\[::1\]|localhost)(:[0-9]+)?$ ]] ||
  misuse "GITHUB_API_URL: must be https, got ${api@Q}"

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
refuse() { echo "GitHub App $APP_ID: $1" >&2; exit 1; }
base64url() { base64 --wrap=0 | tr '+/' '-_' | tr --delete '='; }

# A minute in the past for a clock that is ahead; GitHub takes at most ten minutes.
# https://docs.github.com/en/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
now=$(date +%s)
claims=$(jq --null-input --compact-output --argjson now "$now" --arg app "$APP_ID" '{ iat: ($now - 60), exp: ($now + 540), iss: $app }')
printf '%s.%s' "$(printf '{"alg":"RS256","typ":"JWT"}' | base64url)" "$(printf '%s' "$claims" | base64url)" > "$work/message"
if [ -n "${KEY:-}" ]; then
  aws kms sign --key-id "$KEY" --message "fileb://$work/message" --message-type RAW \
    --signing-algorithm RSASSA_PKCS1_V1_5_SHA_256 --query Signature --output text > "$work/signature" 2> "$work/error" ||
    refuse "must be signed for by KMS with $KEY, got $(tr '\n' ' ' < "$work/error"); run it as the identity that signs for this App, and see that bootstrap is applied"
  signature=$(base64 --decode < "$work/signature" | base64url)
else
  openssl dgst -sha256 -sign "$KEY_FILE" -out "$work/signature" "$work/message" 2> /dev/null ||
    refuse 'must be signed for with KEY_FILE, got no signature; give an RSA private key in PEM'
  signature=$(base64url < "$work/signature")
fi
[ -n "$signature" ] || refuse 'must be signed for, got an empty signature; run it again'

# In files: what stands in a command line can be read by every process of the machine.
(
  umask 077
  printf 'header = "Authorization: Bearer %s.%s"\n' "$(< "$work/message")" "$signature" > "$work/curl"
  jq --null-input --compact-output --argjson permissions "$PERMISSIONS" --arg repositories "${REPOSITORIES:-}" '
    { permissions: $permissions } + (if $repositories == "" then {} else { repositories: ($repositories | split(",")) } end)' > "$work/body"
)

# Of what GitHub says, the one sentence, and nothing in it that a log would act on.
said() { jq --raw-output '.message // empty | strings' "$work/answer" 2> /dev/null | tr --delete '\000-\037' | cut --characters=-200; }

for attempt in 1 2 3 4; do
  status=$(umask 077 && curl --disable --silent --show-error --config "$work/curl" --max-time 30 \
    --header 'Accept: application/vnd.github+json' --header 'X-GitHub-Api-Version: 2022-11-28' --header 'Content-Type: application/json' \
    --data "@$work/body" --dump-header "$work/headers" --output "$work/answer" --write-out '%{http_code}' \
    "$api/app/installations/$INSTALLATION_ID/access_tokens" 2> "$work/error") || status=000
  case $status in
    201) break ;;
    429 | 500 | 502 | 503 | 504 | 000) ;;
    401) refuse "must be known to GitHub by its signature, got 401 $(said); compare APP_ID with the key, and the clock of this machine ($(date --utc +%FT%TZ)) with the time" ;;
    403)
      grep --quiet --ignore-case '^retry-after:' "$work/headers" ||
        refuse "must be let in by GitHub, got 403 $(said); see whether the App or its installation is suspended"
      ;;
    404) refuse "must be installed as $INSTALLATION_ID, got 404 $(said); take the number from the settings of the installation" ;;
    422) refuse "must be granted what is asked for, got 422 $(said); grant the App these permissions and let an owner accept them: $(jq --raw-output 'to_entries | map("\(.key) \(.value)") | join(", ")' <<< "$PERMISSIONS")" ;;
    *) refuse "must be answered with a token, got $status $(said); see https://www.githubstatus.com" ;;
  esac
  [ "$attempt" = 4 ] && break
  after=$(sed -nE 's/^[Rr]etry-[Aa]fter: *([0-9]{1,4}).*/\1/p' "$work/headers" 2> /dev/null | head --lines=1)
  after=$((10#${after:-0}))
  wait=$((after > 0 ? after : attempt * 2))
  # The JWT holds for nine minutes.
  if [ "$wait" -gt 60 ]; then refuse "must be answered within a minute, got $status and retry-after $wait; run the job again later"; fi
  sleep "${RETRY_SECONDS:-$wait}"
done
if [ "$status" != 201 ]; then
  if [ "$status" = 000 ]; then refuse "must reach $api, got $(head --lines=1 "$work/error"); run the job again"; fi
  refuse "must be answered with a token, got $status four times; run the job again later"
fi

# A token that may more than was asked for is thrown away: what it may is what two people approved.
jq --exit-status --argjson asked "$PERMISSIONS" --arg repositories "${REPOSITORIES:-}" '
  def level: { read: 1, write: 2 }[.] // 3;
  (.token | type == "string" and test("^[A-Za-z0-9_.-]{1,1000}$"))
  # Reading what a repository is called comes with every token.
  and (.permissions | type == "object") and ({ metadata: "read" } + .permissions | map_values(level)) == ({ metadata: "read" } + $asked | map_values(level))
  and ($repositories == "" or (.repository_selection == "selected"
    and ((.repositories // []) | map(.name | ascii_downcase) | sort) == ($repositories | ascii_downcase | split(",") | unique)))
' "$work/answer" > /dev/null 2>&1 ||
  refuse "must get a token for what was asked and no more, got permissions $(jq --compact-output '.permissions' "$work/answer" 2> /dev/null | head --bytes=500) for $(jq --compact-output '[.repository_selection, (.repositories // [] | map(.name))]' "$work/answer" 2> /dev/null | head --bytes=200); compare the App with PERMISSIONS and REPOSITORIES"

(umask 077 && jq --raw-output --join-output '.token' "$work/answer" > "$to.new")
if [ "${GITHUB_ACTIONS:-false}" = true ]; then echo "::add-mask::$(< "$to.new")"; fi
mv -- "$to.new" "$to"
echo "a token of GitHub App $APP_ID until $(jq --raw-output '.expires_at | strings | select(test("^[0-9TZ:.+-]{1,40}$"))' "$work/answer")"

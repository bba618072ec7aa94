#!/usr/bin/env bash
# Puts the private key of a GitHub App into KMS, where it signs and nobody can read it, and prints the id for
# environments/organization.ts. Run once for each App and again to rotate it, as administrator of the platform account.
#
# The key is made with a policy under which nobody signs: who does is written by the stack bootstrap, once the id is in the
# data, and so is the alias. The PEM stays where it is unless --delete says otherwise.
# https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-conceptual.html
# usage: import-app-key.sh organization|repositories|readOnly KEY.pem [--dry-run] [--delete]
set -euo pipefail

usage='usage: import-app-key.sh organization|repositories|readOnly KEY.pem [--dry-run] [--delete]'
misuse() { echo "$1; $usage" >&2; exit 2; }
app=${1:-} pem=${2:-} dry_run=false delete=false
case $app in
  organization | repositories | readOnly) ;;
  *) misuse "App: must be one of the three, got ${app@Q}" ;;
esac
[ -f "$pem" ] || misuse "KEY.pem: must be a file, got ${pem@Q}"
for option in "${@:3}"; do
  case $option in
    --dry-run) dry_run=true ;;
    --delete) delete=true ;;
    *) misuse "option: must be --dry-run or --delete, got ${option@Q}" ;;
  esac
done
refuse() { echo "GitHub App $app: $1" >&2; exit 1; }

openssl rsa -in "$pem" -noout -check > /dev/null 2>&1 || refuse "key must be an RSA private key in PEM, got another file; download it from the settings of the App"
bits=$(openssl rsa -in "$pem" -noout -text 2> /dev/null | sed -nE 's/^.*Private-Key: \(([0-9]+) bit.*/\1/p')
[ "$bits" = 2048 ] || refuse "key must have 2048 bits, as GitHub makes them, got ${bits@Q}; download it again"

work=$(mktemp -d)
trap 'rm -rf -- "$work"' EXIT
arn=$(aws sts get-caller-identity --query Arn --output text)
IFS=: read -r _ partition _ _ account _ <<< "$arn"
[[ $partition =~ ^aws(-[a-z]+)*$ && $account =~ ^[0-9]{12}$ ]] || refuse "credentials must be those of a role, got ${arn@Q}; sign in as administrator of the platform account"
# As policies/resource/github-app-key.ts has it, without anybody who signs; a test compares the two.
policy=$(jq --null-input --compact-output --arg iam "arn:$partition:iam::$account" '
  { Version: "2012-10-17", Statement: [
    { Sid: "IamDecidesWhoLooks", Effect: "Allow", Principal: { AWS: "\($iam):root" },
      Action: ["kms:DescribeKey", "kms:GetKeyPolicy", "kms:ListKeyPolicies", "kms:ListResourceTags"], Resource: "*" },
    { Sid: "PeopleKeepIt", Effect: "Allow", Principal: { AWS: "\($iam):root" },
      Action: ["kms:CancelKeyDeletion", "kms:CreateAlias", "kms:DeleteAlias", "kms:DisableKey", "kms:EnableKey",
        "kms:GetParametersForImport", "kms:ImportKeyMaterial", "kms:PutKeyPolicy", "kms:ScheduleKeyDeletion",
        "kms:TagResource", "kms:UntagResource", "kms:UpdateAlias", "kms:UpdateKeyDescription"], Resource: "*",
      Condition: { ArnEquals: { "aws:PrincipalArn": ["\($iam):role/platform/administrator", "\($iam):role/platform/break-glass"] } } }] }')
if $dry_run; then
  echo "would make an RSA_2048 key of origin EXTERNAL in account $account, with this policy, and import $pem"
  jq . <<< "$policy"
  exit
fi

id=$(aws kms create-key --origin EXTERNAL --key-spec RSA_2048 --key-usage SIGN_VERIFY --description "Signs for the GitHub App $app" \
  --tags TagKey=platform:owner,TagValue=platform --policy "$policy" --query KeyMetadata.KeyId --output text)
[[ $id =~ ^[0-9a-f-]{36}$ ]] || refuse "key must have an id, got ${id@Q}; look for it in KMS"
undone() { echo "GitHub App $app: key $id was made and holds nothing yet; delete it: aws kms schedule-key-deletion --key-id $id" >&2; }
trap 'undone; rm -rf -- "$work"' EXIT
aws kms get-parameters-for-import --key-id "$id" --wrapping-algorithm RSA_AES_KEY_WRAP_SHA_256 --wrapping-key-spec RSA_4096 \
  --output json > "$work/parameters"
jq --raw-output .PublicKey "$work/parameters" | base64 --decode > "$work/wrapping"
jq --raw-output .ImportToken "$work/parameters" | base64 --decode > "$work/token"

# RSA_AES_KEY_WRAP: the key in PKCS #8 under an AES key with RFC 5649 padding, that key under KMS's RSA key with OAEP, joined.
# https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-encrypt-key-material.html
aes=$(openssl rand -hex 32)
openssl pkcs8 -topk8 -nocrypt -inform PEM -outform DER -in "$pem" |
  openssl enc -id-aes256-wrap-pad -K "$aes" -iv A65959A6 > "$work/wrapped-key"
# The AES key is in no file, so that what is left on a disk opens nothing.
printf '%b' "$(sed 's/../\\x&/g' <<< "$aes")" |
  openssl pkeyutl -encrypt -pubin -keyform DER -inkey "$work/wrapping" \
    -pkeyopt rsa_padding_mode:oaep -pkeyopt rsa_oaep_md:sha256 -pkeyopt rsa_mgf1_md:sha256 > "$work/wrapped-aes"
cat "$work/wrapped-aes" "$work/wrapped-key" > "$work/material"
aws kms import-key-material --key-id "$id" --import-token "fileb://$work/token" --encrypted-key-material "fileb://$work/material" \
  --expiration-model KEY_MATERIAL_DOES_NOT_EXPIRE > /dev/null
trap 'rm -rf -- "$work"' EXIT
if $delete; then shred --remove -- "$pem"; fi
echo "environments/organization.ts: github.apps.$app.key is { kms: '$id' }; then apply bootstrap"

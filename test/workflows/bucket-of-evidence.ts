import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ScriptSandbox } from './script-sandbox';

/** A bucket behind a fake `aws` that keeps what is there, as the real one does, and fails where it is told to. */
export function bucketOfEvidence({ directory, fake, write }: ScriptSandbox) {
  const objects = join(directory, 'objects');
  const told = join(directory, 'told');
  const file = (key: string) => join(objects, encodeURIComponent(key));
  const tell = (what: string) => writeFileSync(join(told, what), '');
  fake(
    'aws',
    `call=$2; shift 2
while (($#)); do
  case $1 in
    --key) key=$(jq --null-input --raw-output --arg key "$2" '$key | @uri'); shift ;;
    --body) body=$2; shift ;;
    --if-none-match) [ "$2" = '*' ] && free=yes; shift ;;
    --*) shift ;;
    *) to=$1 ;;
  esac
  shift
done
if [ -e '${told}'/$call ]; then echo "An error occurred (AccessDenied) when calling the operation" >&2; exit 254; fi
case $call in
  get-caller-identity) echo '{ "Arn": "arn:aws:sts::210987000274:assumed-role/administrator/acme-first-administrator" }' ;;
  list-objects-v2)
    # Of an empty bucket the real one says nothing.
    ls -A '${objects}' | grep -q . || exit 0
    ls -A '${objects}' | jq --raw-input '{ Key: (. | gsub("%2F"; "/")) }' | jq --slurp '{ Contents: . }' ;;
  get-object) cp -- '${objects}'/"$key" "$to" 2> /dev/null || { echo 'An error occurred (NoSuchKey)' >&2; exit 254; } ;;
  put-object)
    if [ -e '${told}'/overtake ]; then echo '{}' > '${objects}'/"$key"; fi
    if [ -e '${told}'/anchor ]; then echo '{}' > '${objects}'/"\${key%.json}-anchor.json"; fi
    if [ "\${free:-}" != yes ] || [ -e '${objects}'/"$key" ]; then echo 'An error occurred (PreconditionFailed)' >&2; exit 254; fi
    cp -- "$body" '${objects}'/"$key"
    if [ -e '${told}'/lose ]; then echo 'Connection was closed' >&2; exit 255; fi ;;
esac`,
  );
  return {
    empty: () => {
      for (const folder of [objects, told]) {
        rmSync(folder, { recursive: true, force: true });
        mkdirSync(folder);
      }
      write('aws.calls', '');
    },
    keys: () => readdirSync(objects).map(decodeURIComponent).sort(),
    put: (key: string, text: string) => writeFileSync(file(key), text),
    remove: (name: string) => rmSync(file(`evidence/${name}.json`)),
    deny: (call: 'list-objects-v2' | 'get-object') => tell(call),
    /** The write arrives, and its answer does not. */
    lose: () => tell('lose'),
    /** Somebody else writes in the moment before. */
    overtake: () => tell('overtake'),
    /** An administrator anchors in the same moment. */
    anchorBeside: () => tell('anchor'),
    overtaken: () => (existsSync(join(told, 'overtake')) ? ['evidence/00000003.json'] : []),
  };
}

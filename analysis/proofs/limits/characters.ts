import type { Model } from '../../model';
import type { Failure } from '../proof';

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
const policyText = /^[\t\n\r -\u00FF]*$/;
const roleName = /^[\w+=,.@-]+$/;
const rolePath = /^\/([\u0021-\u007E]+\/)?$/;
const tagText = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** What AWS would refuse for a single character; and role names that differ in case alone. */
export function wrongCharacters({ documents, roles }: Model): Failure[] {
  const failures: Failure[] = [];
  const refuse = (subject: string, rule: string, got: string, remedy: string) =>
    failures.push({ subject, rule, got, remedy });
  const read = new Set<object>();
  for (const { address, policy } of documents) {
    if (read.has(policy.document)) continue;
    read.add(policy.document);
    const text = JSON.stringify(policy.document);
    if (policyText.test(text)) continue;
    const wrong = [...text].find((character) => !policyText.test(character)) ?? '';
    refuse(address, 'policy must hold characters of Latin-1 alone', wrong, 'write it in plain letters');
  }
  const named = new Map<string, string>();
  for (const { address, account, name, path, tags } of roles) {
    if (!roleName.test(name)) refuse(address, 'role name must be letters, digits and +=,.@_-', name, 'rename it');
    if (!rolePath.test(path)) refuse(address, 'path must begin and end in /', path, 'correct the path');
    for (const text of [...Object.keys(tags), ...Object.values(tags)]) {
      if (!tagText.test(text))
        refuse(address, 'tag must be letters, digits, spaces and _.:/=+-@', text, 'correct the tag');
    }
    const key = `${account.id} ${name.toLowerCase()}`;
    const other = named.get(key);
    if (other !== undefined)
      refuse(address, `role name must differ from that of ${other} in more than case`, name, 'rename one');
    named.set(key, address);
  }
  return failures;
}

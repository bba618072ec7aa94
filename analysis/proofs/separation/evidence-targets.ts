import type { Model, ModelAccount } from '../../model';
import { evidenceStore } from '../evidence-store';
import type { Ask } from './actor';
import { storeChanges } from './store-changes';
import type { Target } from './targets';

/** What could be done to the chain of evidence. Only the account that holds the bucket has it as a target. */
export function evidenceTargets({ resourcePolicies }: Model, account: ModelAccount): Target[] {
  const store = evidenceStore(resourcePolicies);
  if (store?.account !== account.id) return [];
  const { arn, policy } = store.bucket;
  const here = { 'aws:RequestedRegion': account.region };
  const adding = { ...here, 's3:if-none-match': '*' };
  const on =
    (resource: string, context: Ask['context']) =>
    (action: string): Ask => ({ action, resource, context, policy });
  const entry = `${arn}/evidence/00000002.json`;
  const anchors = ['00000001', '00000002'].map((place) => `${arn}/evidence/${place}-anchor.json`);
  return [
    { name: 'evidence', changes: [on(entry, adding)('s3:PutObject')] },
    { name: 'where the evidence begins', changes: anchors.map((anchor) => on(anchor, adding)('s3:PutObject')) },
    { name: 'other objects beside the evidence', changes: [on(`${arn}/any`, adding)('s3:PutObject')] },
    {
      name: 'evidence that is there',
      changes: [
        ...[entry, ...anchors].map((object) => on(object, here)('s3:PutObject')),
        ...[
          's3:DeleteObject',
          's3:DeleteObjectVersion',
          's3:PutObjectRetention',
          's3:PutObjectLegalHold',
          's3:BypassGovernanceRetention',
        ].flatMap((action) => [entry, ...anchors].map((object) => on(object, here)(action))),
        on(arn, here)('s3:DeleteBucket'),
      ],
    },
    {
      name: 'the bucket and key of the evidence',
      changes: [...storeChanges(store, account.region), on(arn, here)('s3:PutBucketObjectLockConfiguration')],
    },
  ];
}

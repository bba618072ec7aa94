import type { Model } from '../../model';
import { evidenceStore } from '../evidence-store';
import type { BoundaryCall } from './boundary-calls';

type Boundary = 'platform-boundary' | 'guardrails-apply-boundary' | 'people-boundary';

/** What each boundary leaves of the evidence, and to whom; of nothing where none is kept. */
export function evidenceBoundaryCalls(
  policies: Model['resourcePolicies'],
): Readonly<Record<Boundary, readonly BoundaryCall[]>> {
  const bucket = evidenceStore(policies)?.bucket.arn;
  if (bucket === undefined) return { 'platform-boundary': [], 'guardrails-apply-boundary': [], 'people-boundary': [] };
  const entry = `${bucket}/evidence/00000002.json`;
  const call = (name: string, action: string, resource: string, may: readonly string[]): BoundaryCall => ({
    name,
    action,
    resource,
    may,
  });
  // Of the readers one is granted it; the boundary tells none of them apart.
  const reading = (may: readonly string[]): BoundaryCall => ({
    ...call('evidence', 's3:GetObject', entry, may),
    granted: true,
  });
  const beside = (may: readonly string[]) =>
    call('what lies beside the evidence', 's3:GetObject', `${bucket}/any`, may);
  const adding = (may: readonly string[]) => call('an addition to the evidence', 's3:PutObject', entry, may);
  // It decides which commits are asked about: no boundary of a job leaves it, whatever is granted.
  const anchoring = call('where the evidence begins', 's3:PutObject', `${bucket}/evidence/00000002-anchor.json`, []);
  const readers = ['platform-plan', 'main-plan', 'drift', 'a twin', 'services-apply-twin', 'main-plan-twin'];
  const people = ['administrator', 'break-glass'];
  return {
    'platform-boundary': [reading([...readers, 'services-apply']), adding(['services-apply']), anchoring, beside([])],
    'guardrails-apply-boundary': [
      reading(['guardrails-apply']),
      adding(['guardrails-apply']),
      anchoring,
      beside([]),
      call('the policy of the evidence bucket', 's3:PutBucketPolicy', bucket, []),
      call('the lock of the evidence', 's3:PutBucketObjectLockConfiguration', bucket, []),
    ],
    'people-boundary': [reading([...people, 'auditor', 'break-glass-twin', 'administrator-twin']), beside(people)],
  };
}

import { withDocument } from '../../../analysis/mutate/with-document';
import type { PolicyDocument, Statement } from '../../../analysis/policy-document';
import { guardedByResource } from '../../../analysis/proofs/isolation/guarded-by-resource';
import { sources } from '../../../main';
import { entryOf } from '../../fixtures/change';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';

const { model, expectations } = fixtureModel();

type Change = (statement: Statement) => Statement | undefined;

/** What fails once one statement of the policy at an address is changed, or gone where nothing is left of it. */
const failing = (address: string, sid: string, change: Change): string[] => {
  const found = model.resourcePolicies.find((policy) => policy.address === address);
  if (found === undefined) throw new Error(`there must be a policy at ${address}`);
  const { document } = found.policy;
  const statements = [document.Statement].flat();
  if (statements.every(({ Sid }) => Sid !== sid)) throw new Error(`${address} must have the statement ${sid}`);
  const changed: PolicyDocument = {
    ...document,
    Statement: statements.flatMap((statement) => (statement.Sid === sid ? (change(statement) ?? []) : [statement])),
  };
  const { failures } = guardedByResource(withDocument(model, document, changed), expectations);
  return failures.map(({ subject, rule }) => `${subject}: ${rule}`);
};

const gone: Change = () => undefined;
const anywhere: Change = ({ Condition: _condition, ...statement }) => statement;
/** One value of a comparison taken out, or another put in. */
const values =
  (operator: string, key: string, change: (values: string[]) => string[], as = operator): Change =>
  (statement) => ({
    ...statement,
    Condition: { [as]: { [key]: change([statement.Condition?.[operator]?.[key] ?? []].flat().map(String)) } },
  });
const without = (part: string) => (all: string[]) => all.filter((value) => !value.includes(part));
const opened = (all: string[]) => all.map((value) => `${value}*`);
const by = 'aws:PrincipalArn';

describe('policies on resources by themselves', () => {
  it('hold in the fixture and in the organisation of this repository', () => {
    const { asked, failures } = guardedByResource(model, expectations);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(300);
    const own = modelOfSources(sources());
    expect(guardedByResource(own.model, own.expectations).failures).toEqual([]);
  });

  const bundles = 'services-ledger-prod aws_s3_bucket_policy.ledger_artifacts';
  const images = 'services-pay-prod aws_ecr_repository_policy.pay_app';
  const secret = 'services-pay-dev aws_secretsmanager_secret_policy.pay_database';
  const site = 'services-pay-dev aws_s3_bucket_policy.pay-site_site';
  const state = 'bootstrap aws_s3_bucket_policy.state';
  const key = 'bootstrap aws_kms_key.state';
  const evidence = 'bootstrap aws_s3_bucket_policy.evidence';
  const evidenceKey = 'bootstrap aws_kms_key.evidence';
  const cases: { name: string; at: string; sid: string; change: Change; says: string }[] = [
    {
      name: 'an entry of evidence may be replaced',
      at: evidence,
      sid: 'DenyReplacing',
      change: gone,
      says: 'must keep s3:PutObject from platform/services-apply',
    },
    {
      name: 'evidence may be hidden behind a marker',
      at: evidence,
      sid: 'DenyDeletingAndUnlocking',
      change: gone,
      says: 'must keep s3:DeleteObject from platform/break-glass',
    },
    {
      name: 'whoever repairs also writes evidence',
      at: evidence,
      sid: 'OnlyAppliesWrite',
      change: gone,
      says: 'must keep s3:PutObject from platform/break-glass',
    },
    {
      name: 'whoever begins like an apply writes evidence',
      at: evidence,
      sid: 'OnlyAppliesWrite',
      change: values('ArnNotEquals', by, opened, 'ArnNotLike'),
      says: 'must keep s3:PutObject from platform/services-apply-twin',
    },
    {
      name: 'no apply writes evidence',
      at: evidence,
      sid: 'OnlyAppliesWrite',
      change: anywhere,
      says: 'must leave s3:PutObject to platform/services-apply',
    },
    {
      name: 'whoever writes entries writes beside them',
      at: evidence,
      sid: 'OnlyTheChain',
      change: gone,
      says: 'must keep s3:PutObject from platform/services-apply',
    },
    {
      name: 'a job may anchor',
      at: evidence,
      sid: 'OnlyTheAdministratorAnchors',
      change: gone,
      says: 'must keep s3:PutObject from platform/guardrails-apply',
    },
    {
      name: 'nobody may anchor',
      at: evidence,
      sid: 'OnlyTheAdministratorAnchors',
      change: anywhere,
      says: 'must leave s3:PutObject to platform/administrator',
    },
    {
      name: 'a role of a service reads evidence',
      at: evidence,
      sid: 'NoRoleOfAService',
      change: gone,
      says: 'must keep s3:GetObject from pipeline/any_deploy',
    },
    {
      name: 'the key of the evidence may be lost',
      at: evidenceKey,
      sid: 'DenyLosingTheKey',
      change: gone,
      says: 'must keep kms:ScheduleKeyDeletion from platform/administrator',
    },
    {
      name: 'a role of a service uses the key of the evidence',
      at: evidenceKey,
      sid: 'NoRoleOfAService',
      change: gone,
      says: 'must keep kms:Decrypt from runtime/any/any_task',
    },
    {
      name: 'a deployment of another account cannot read bundles',
      at: bundles,
      sid: 'OwnPipelinesRead',
      change: gone,
      says: 'must leave s3:GetObject to ledger_deploy in ledger-dev',
    },
    {
      name: 'every role of another account reads bundles',
      at: bundles,
      sid: 'OwnPipelinesRead',
      change: anywhere,
      says: 'must keep s3:GetObject from pipeline/ledger-twin_deploy in 200000000001',
    },
    {
      name: 'a build cannot publish',
      at: bundles,
      sid: 'OnlyOwnPipelineWrites',
      change: values('ArnNotEquals', by, without('_build')),
      says: 'must leave s3:PutObject to ledger_build in ledger-prod',
    },
    {
      name: 'a role that begins like a build publishes',
      at: bundles,
      sid: 'OnlyOwnPipelineWrites',
      change: values('ArnNotEquals', by, opened, 'ArnNotLike'),
      says: 'must keep s3:PutObject from a role that begins like ledger_build in ledger-prod',
    },
    {
      name: 'every role of another account pulls images',
      at: images,
      sid: 'OwnRolesPull',
      change: anywhere,
      says: 'must keep ecr:BatchGetImage from pipeline/x-pay_deploy in 200000000003',
    },
    {
      name: 'code cannot pull its image',
      at: images,
      sid: 'OwnRolesPull',
      change: values('ArnLike', by, without('role/runtime')),
      says: 'must leave ecr:BatchGetImage to pay_execution in pay-dev',
    },
    {
      name: 'a role that begins like a build pushes',
      at: images,
      sid: 'OnlyOwnBuildPushes',
      change: values('ArnNotEquals', by, opened, 'ArnNotLike'),
      says: 'must keep ecr:PutImage from a role that begins like pay_build in pay-prod',
    },
    {
      name: 'break-glass cannot read a secret',
      at: secret,
      sid: 'OnlyOwnCodeReads',
      change: values('ArnNotLike', by, without('break-glass')),
      says: 'must leave secretsmanager:GetSecretValue to platform/break-glass in 200000000003',
    },
    {
      name: 'a role that begins like break-glass reads a secret',
      at: secret,
      sid: 'OnlyOwnCodeReads',
      change: values('ArnNotLike', by, opened),
      says: 'must keep secretsmanager:GetSecretValue from a role that begins like platform/break-glass',
    },
    {
      name: 'CloudFront cannot read a site',
      at: site,
      sid: 'CloudFrontReads',
      change: gone,
      says: 'must leave s3:GetObject to CloudFront for account 200000000003',
    },
    {
      name: 'a distribution of any account reads a site',
      at: site,
      sid: 'CloudFrontReads',
      change: anywhere,
      says: 'must keep s3:GetObject from CloudFront for account 999999999999',
    },
    {
      name: 'a service writes state',
      at: state,
      sid: 'NoRoleOfAService',
      change: values('ArnLike', by, without('role/pipeline')),
      says: 'must keep s3:PutObject from pipeline/any_deploy',
    },
    {
      name: 'code reads state',
      at: state,
      sid: 'NoRoleOfAService',
      change: values('ArnLike', by, without('role/runtime')),
      says: 'must keep s3:GetObject from runtime/any/any_task',
    },
    {
      name: 'versions of state are deleted',
      at: state,
      sid: 'DenyDeletingVersions',
      change: gone,
      says: 'must keep s3:DeleteObjectVersion from platform/administrator',
    },
    {
      name: 'state is read in the clear',
      at: state,
      sid: 'DenyUnencryptedTransport',
      change: gone,
      says: 'must keep s3:GetObject from platform/administrator in 100000000002 in the clear',
    },
    {
      name: 'nobody comes near the state',
      at: state,
      sid: 'NoRoleOfAService',
      change: anywhere,
      says: 'must leave s3:PutObject to platform/services-apply',
    },
    {
      name: 'a service uses the key of the state',
      at: key,
      sid: 'NoRoleOfAService',
      change: gone,
      says: 'must keep kms:Decrypt from pipeline/any_deploy',
    },
  ];

  it.each(cases)('but not when $name', ({ at, sid, change, says }) => {
    expect(failing(at, sid, change)).toContainEqual(expect.stringContaining(`${at}: ${says}`));
  });
});

describe('images of functions', () => {
  const withFunctions = fixtureModel((changed) => {
    const { pipeline } = entryOf(changed, 'pay');
    pipeline.runtimes = { ...pipeline.runtimes, hook: 'lambda' };
  });

  it('are pulled by Lambda in every account that has some, and for nobody else', () => {
    expect(guardedByResource(withFunctions.model, withFunctions.expectations).failures).toEqual([]);
  });

  it('but not where the repository does not let Lambda in', () => {
    const { failures } = guardedByResource(model, withFunctions.expectations);
    const rules = failures.map(({ rule }) => rule);
    expect(rules).toContain('must leave ecr:BatchGetImage to Lambda for pay--thing in 200000000003');
    expect(rules).toContain('must leave ecr:BatchGetImage to Lambda for pay--thing in 200000000004');
  });

  it('but not where it lets Lambda in for functions that the service does not have', () => {
    const { failures } = guardedByResource(withFunctions.model, expectations);
    expect(failures.map(({ rule }) => rule)).toContain(
      'must keep ecr:BatchGetImage from Lambda for pay--thing in 200000000005',
    );
  });
});

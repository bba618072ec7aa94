import { actionData, actionExists } from '../../../analysis/evaluate/service-data';
import type { Statement } from '../../../analysis/policy-document';
import { escalation } from '../../../analysis/proofs/escalation';
import { catalogueSources, escalationPaths } from '../../../analysis/proofs/escalation/catalogue';
import { stepsOf } from '../../../analysis/proofs/escalation/steps';
import { sources } from '../../../main';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { everyUse } from './every-use';
import { granting, spoiled, without } from './spoiled';

const run = (...given: Parameters<typeof fixtureModel>) => {
  const { model, expectations } = fixtureModel(...given);
  return escalation.run(model, expectations);
};
const broken = (...spoils: ReturnType<typeof spoiled>[]) =>
  run(undefined, (stacks) => {
    for (const spoil of spoils) spoil(stacks);
  }).failures.map(({ subject, rule, got }) => `${subject}: ${rule}; ${got}`);

const boundary = (sid: string) => spoiled('baseline-pay-dev', 'aws_iam_policy', 'pipeline', without(sid));
/** Which document holds the statement depends on how they are packed. */
const lenient = (sid: string) => (all: Statement[]) => all.filter(({ Sid }) => Sid !== sid);
const grant = (role: string, statement: Parameters<typeof granting>[0]) =>
  spoiled('services-pay-dev', 'aws_iam_role_policy', role, granting(statement));

describe('escalation', () => {
  it('is closed on the fixture, and asks', () => {
    const { asked, failures } = run();
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(1000);
  });

  it('is closed for every use of the catalogue', () => {
    expect(run(everyUse).failures).toEqual([]);
  });

  it('is closed on the organisation of this repository', () => {
    const { model, expectations } = modelOfSources(sources());
    expect(escalation.run(model, expectations).failures).toEqual([]);
  });

  it.each([
    {
      name: 'the boundary lets a role change what nobody owns',
      spoils: [boundary('DenyActingAsUntagged')],
      cause: 'pay_deploy.*aws/run-as/ecs-update-service .*on what is untagged.*statement EcsOwnServices',
    },
    {
      name: 'the boundary lets a role change what another service has tagged',
      spoils: [boundary('DenyForeignResource')],
      cause: "pay-api_deploy.*aws/run-as/lambda-code .*a prefix twin's, by its tag alone.*statement LambdaDeployOwn",
    },
    {
      name: 'any role may be passed',
      spoils: [boundary('DenyPassingOtherRoles'), grant('pay-api_deploy', { Action: 'iam:PassRole', Resource: '*' })],
      cause: "pay-api_deploy.*aws/pass-role/lambda-function .*a prefix twin's.*statement Spoiled",
    },
    {
      name: 'a bucket policy may be written',
      spoils: [boundary('DenyPermissionChanges')],
      cause: 'network_deploy.*aws/door/s3-policy .*on what is its own.*statement S3Own',
    },
    {
      name: 'a function may be opened to strangers',
      spoils: [boundary('DenyInvokersButServices')],
      cause: 'pay-api_deploy.*aws/door/lambda-permission .*on what is its own.*statement LambdaDeployOwn',
    },
    {
      name: 'a function of another service may be changed by its name',
      spoils: [
        grant('pay-api_deploy', { Action: 'lambda:*', Resource: 'arn:aws:lambda:*:200000000003:function:pay*' }),
      ],
      cause: 'pay-api_deploy.*aws/run-as/.*by its name alone.*statement Spoiled',
    },
    {
      name: 'code may change code',
      spoils: [
        spoiled('baseline-pay-dev', 'aws_iam_policy', 'runtime', (all) => [
          ...without('DenyAllButData')(all),
          { Sid: 'Spoiled', Effect: 'Allow', Action: '*', Resource: '*' },
        ]),
        grant('pay-api_function', {
          Action: 'lambda:UpdateFunctionCode',
          Resource: 'arn:aws:lambda:eu-west-1:200000000003:function:pay-api--*',
        }),
      ],
      cause: 'pay-api_function.*aws/run-as/lambda-code .*on what is its own',
    },
    {
      name: 'the boundary only leaves out what it must deny',
      spoils: [boundary('DenyOutsideCatalogue')],
      cause: 'pacu/user/AttachUserPolicy .*resource policy of a resource open to all, statement Anybody',
    },
    {
      name: "the boundary would let a role pass what is not its service's",
      spoils: [boundary('DenyPassingOtherRoles')],
      cause:
        "pacu/user/PassExistingRoleToNewCloudFormation .*a prefix twin's, by its name alone.*a resource open to all",
    },
    {
      name: 'a role without a tag can act',
      spoils: [boundary('DenyUntaggedRole')],
      cause: 'on what is its own.*(Anybody|Everything)',
    },
    {
      name: 'the boundary of code only leaves out what it must deny',
      spoils: [spoiled('baseline-pay-dev', 'aws_iam_policy', 'runtime', without('DenyAllButData'))],
      cause: 'aws/run-as/lambda-code .*statement Anybody',
    },
    {
      name: "a pipeline may tag as another service's",
      spoils: [
        spoiled('organization', 'aws_organizations_policy', 'scp-fence-1', lenient('TagAsOwnService'), 'content'),
        spoiled('organization', 'aws_organizations_policy', 'scp-fence-2', lenient('TagAsOwnService'), 'content'),
      ],
      cause: 'pay-api_deploy.*aws/forge-tag/lambda .*on what is its own',
    },
  ])('fails when $name', ({ spoils, cause }) => {
    expect(broken(...spoils)).toContainEqual(expect.stringMatching(new RegExp(cause)));
  });

  it('leaves the same paths closed when a grant is harmless', () => {
    const harmless = grant('pay-api_deploy', { Action: 'lambda:GetAccountSettings', Resource: '*' });
    expect(broken(harmless)).toEqual([]);
  });
});

describe('the catalogue of escalation paths', () => {
  const asked = escalationPaths.filter(({ retired }) => retired === undefined);

  it('has every path once, with a source that is told', () => {
    const ids = escalationPaths.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, source } of escalationPaths)
      expect([id, catalogueSources[source]]).toEqual([id, expect.any(String)]);
  });

  it('holds the public lists that it began with', () => {
    expect(escalationPaths.filter(({ source }) => source !== 'aws')).toHaveLength(44);
    expect(asked.length).toBeGreaterThan(500);
  });

  it('names actions that exist, unless AWS has retired them and it says so', () => {
    const unknown = asked.flatMap(({ id, actions }) =>
      actions.filter((name) => !actionExists(name)).map((name) => `${id} ${name}`),
    );
    expect(unknown).toEqual([]);
    for (const { actions, retired } of escalationPaths.filter((path) => path.retired !== undefined)) {
      expect(retired).toMatch(/AWS has retired/);
      expect(actions.every(actionExists)).toBe(false);
    }
  });

  it('says why whatever stays open does, and never on what is foreign', () => {
    for (const { id, open = {} } of asked) {
      expect([id, open.foreign]).toEqual([id, undefined]);
      for (const meant of Object.values(open)) {
        expect([id, meant.reason.length > 10, meant.to.length > 0]).toEqual([id, true, true]);
      }
    }
  });

  it('asks for the role that is passed on the target, and for the rest on what the attacker makes', () => {
    const path = asked.find(({ id }) => id === 'pacu/user/PassExistingRoleToNewLambdaThenInvoke');
    expect(path && stepsOf(path)).toEqual({
      onTarget: ['iam:PassRole'],
      onOwn: ['lambda:CreateFunction', 'lambda:InvokeFunction'],
    });
  });

  it('needs no listing and describing for a path to be open', () => {
    const needed = asked.map(stepsOf).flatMap(({ onOwn }) => onOwn);
    expect(needed.filter((name) => actionData(name).action.accessLevel === 'List')).toEqual([]);
  });
});

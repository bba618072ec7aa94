import { signatures } from '../../../analysis/proofs/separation/signatures';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import type { Synthesised } from '../../synthesised';
import { fixtureModel } from '../fixture-model';
import { modelOfSources } from '../model-of-sources';
import { rewrite, withoutStatement } from './break-stacks';

const keyPolicy = (app: string) => ({
  stack: 'bootstrap',
  type: 'aws_kms_key_policy',
  name: `github-app-${app}`,
  argument: 'policy',
});
const said = ({ model, expectations }: ReturnType<typeof fixtureModel>) =>
  signatures(model, expectations).failures.map(({ subject, rule }) => `${subject}: ${rule}`);

describe('each GitHub App has its signers', () => {
  it('in the fixture, asked of every role that is near the keys', () => {
    const { model, expectations } = fixtureModel();
    const { asked, failures } = signatures(model, expectations);
    expect(failures).toEqual([]);
    expect(asked).toBeGreaterThan(3 * 20);
  });

  it('in one account without an organisation', () => {
    expect(said(modelOfSources(singleAccountSources()))).toEqual([]);
  });

  it('and none where the registry knows no App', () => {
    const { model, expectations } = fixtureModel();
    expect(said({ model, expectations: { ...expectations, githubApps: [] } }).sort()).toEqual([
      'bootstrap aws_iam_role.drift: must not sign for the GitHub App read-only',
      'bootstrap aws_iam_role.guardrails-apply: must not sign for the GitHub App organization',
      'bootstrap aws_iam_role.main-plan: must not sign for the GitHub App read-only',
      'bootstrap aws_iam_role.services-apply: must not sign for the GitHub App repositories',
    ]);
  });

  const cases: { name: string; spoil: (stacks: Synthesised['stacks']) => void; says: string[] }[] = [
    {
      name: 'whose key has no policy here',
      spoil: (stacks) => {
        delete stacks.bootstrap?.resource?.aws_kms_key_policy?.['github-app-organization'];
      },
      says: [
        'GitHub App organization: must have a policy of bootstrap on its key arn:aws:kms:eu-west-1:100000000002:key/00000000-0000-4000-8000-00000000000a',
      ],
    },
    {
      name: 'who is let in by the policy of the key',
      spoil: withoutStatement(keyPolicy('organization'), 'ItsIdentitiesSign'),
      says: ['bootstrap aws_iam_role.guardrails-apply: must be able to sign for the GitHub App organization'],
    },
    {
      name: 'and break-glass is none, whom only the policy of the key stops',
      spoil: rewrite(keyPolicy('read-only'), (document) => {
        for (const statement of document.Statement) {
          if (statement.Sid !== 'ItsIdentitiesSign') continue;
          statement.Condition = {
            ArnEquals: {
              'aws:PrincipalArn': ['drift', 'main-plan', 'break-glass'].map(
                (name) => `arn:aws:iam::100000000002:role/platform/${name}`,
              ),
            },
          };
        }
      }),
      says: ['bootstrap aws_iam_role.break-glass: must not sign for the GitHub App read-only'],
    },
  ];
  it.each(cases)('$name', ({ spoil, says }) => {
    expect(said(fixtureModel(undefined, spoil))).toEqual(says);
  });

  it('that the registry says, whatever the stacks say', () => {
    const { model, expectations } = fixtureModel();
    const githubApps = expectations.githubApps.map((app) =>
      app.name === 'repositories'
        ? { ...app, signers: app.signers.map((signer) => signer.replace('services-apply', 'drift')) }
        : app,
    );
    expect(said({ model, expectations: { ...expectations, githubApps } })).toEqual(
      expect.arrayContaining([
        'bootstrap aws_iam_role.drift: must be able to sign for the GitHub App repositories',
        'bootstrap aws_iam_role.services-apply: must not sign for the GitHub App repositories',
      ]),
    );
  });
});

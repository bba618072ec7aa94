import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TagRoleCommand, UntagRoleCommand } from '@aws-sdk/client-iam';
import { aws } from '../../analysis/drift/aws';
import type { Finding } from '../../registry/finding';
import type { AccountClients } from './account-clients';
import type { RootJson } from './bad-changes/root-json';
import { identityIn } from './identity-for';
import type { Pipeline } from './pipeline';
import type { Synthesis } from './synthesis';

export type DriftNoticedOptions = {
  readonly synthesis: Synthesis;
  readonly stack: string;
  readonly pipeline: Pipeline;
  readonly clients: AccountClients;
};

const key = 'platform:team';

/** A tag of one role is removed by hand and put back: the plans of the drift workflow say so, before and after nothing. */
export async function driftNoticed({ synthesis, stack, pipeline, clients }: DriftNoticedOptions): Promise<Finding[]> {
  const { outdir, expectations, places } = synthesis;
  const account = places.find((place) => place.stack === stack)?.account ?? '';
  const iam = await clients.iam(identityIn(account, 'break-glass', expectations));
  const json = JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as RootJson;
  const [name, role] = Object.entries(json.resource?.aws_iam_role ?? {})[0] ?? [];
  const tags = (role?.tags ?? {}) as Readonly<Record<string, string>>;
  const hub = identityIn('platform', 'drift', expectations);
  const found = async () =>
    aws(await pipeline.plan({ from: join(outdir, 'stacks'), stacks: [stack], hub })).findings.map(
      ({ subject }) => subject,
    );
  const expected = async (when: string, wanted: readonly string[]): Promise<Finding[]> => {
    const got = await found();
    if (got.join() === wanted.join()) return [];
    const rule = `drift must be exactly ${wanted.join(', ') || 'nothing'} ${when}`;
    return [
      { check: 'drift', subject: `stack ${stack}`, rule, got: got.join(', ') || 'nothing', remedy: 'plan it by hand' },
    ];
  };

  const RoleName = String(role?.name);
  await iam.send(new UntagRoleCommand({ RoleName, TagKeys: [key] }));
  const changed = await expected('while a tag is gone', [`${stack} aws_iam_role.${name}`]);
  await iam.send(new TagRoleCommand({ RoleName, Tags: [{ Key: key, Value: tags[key] ?? '' }] }));
  return [...changed, ...(await expected('when it is back', []))];
}

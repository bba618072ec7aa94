import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lock, Organization } from '../../environments/schema';
import type { Expectations } from '../../expectations/expectations';
import { Refusal } from '../refusal';
import { stackPlace } from '../sandbox/stack-place';
import type { Actor } from './action';
import type { BootstrapContext } from './bootstrap-step';

export type ReadContextInput = {
  readonly organization: Organization;
  readonly lockFile: string;
  readonly outdir: string;
  /** ARN of the role of an administrator, in the management account or in the one that there is. */
  readonly administrator: string;
};

export type ReadContext = BootstrapContext & {
  readonly arnOf: (actor: Actor) => string;
  readonly evidenceBucket: string;
};

/** What is true on the disk now: the lock, the output, and the files that were applied. Asked anew after each phase. */
export function readContext({ organization, lockFile, outdir, administrator }: ReadContextInput): ReadContext {
  const stacks = join(outdir, 'stacks');
  if (!existsSync(stacks)) {
    throw new Refusal(`${outdir}: must be a synthesised output, got no such directory; run npm run synth`);
  }
  const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as Lock;
  const { roles } = json<Expectations>(join(outdir, 'expectations.json'));
  const { manage, partition } = organization;
  const roleIn = (account: string, name: string) =>
    `arn:${partition}:iam::${lock.accounts[account]?.id ?? `<id of ${account}>`}:role/${name}`;
  return {
    manage,
    lock,
    places: readdirSync(stacks)
      .sort()
      .flatMap((stack) => stackPlace(stack) ?? []),
    changed: (stack) => read(join('by-hand', stack, 'cdk.tf.json')) !== read(join(stacks, stack, 'cdk.tf.json')),
    arnOf: (actor) => {
      if (actor.kind === 'identity') {
        const role = roles.find(
          (each) => 'identity' in each && each.identity === actor.identity && each.account === actor.account,
        );
        return role?.arn ?? roleIn(actor.account, `platform/${actor.identity}`);
      }
      // Organizations puts no such role into the management account, nor into one that it did not make.
      return manage === 'none' || actor.account === 'management'
        ? administrator
        : roleIn(actor.account, 'OrganizationAccountAccessRole');
    },
    evidenceBucket: evidenceBucketIn(join(stacks, 'bootstrap', 'cdk.tf.json')),
  };
}

function evidenceBucketIn(file: string): string {
  if (!existsSync(file)) return '<bucket of the evidence>';
  const { resource } = json<{ resource?: { aws_s3_bucket?: { evidence?: { bucket?: unknown } } } }>(file);
  const bucket = resource?.aws_s3_bucket?.evidence?.bucket;
  return typeof bucket === 'string' ? bucket : '<bucket of the evidence>';
}

const json = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

const read = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);

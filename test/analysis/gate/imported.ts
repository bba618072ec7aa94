import type { GatedStack } from '../../../analysis/gate/gate-input';
import { rootModule } from '../../../analysis/gate/root-module';
import { expectedImports } from '../../../analysis/gate/rules/expected-imports';
import type { Expectations } from '../../../expectations/expectations';
import type { Finding } from '../../../registry/finding';
import { aPlan, shownChange, shownPlan } from '../plan/a-plan';

type Values = Readonly<Record<string, unknown>>;

export type Import = {
  readonly type: string;
  readonly name?: string;
  /** The resource as the stack writes it. */
  readonly block: Values;
  /** What Terraform makes of its references; what is left out is unknown. */
  readonly known?: Values;
  /** What was read; as it is planned where nothing is said. */
  readonly before?: Values | null;
  readonly id: string;
};

const provider = {
  aws: [{ allowed_account_ids: ['200000000001'], region: 'eu-west-1' }],
  github: [{ owner: 'acme' }],
};
const expectations = {
  organization: { id: 'o-a1b2c3d4e5', partition: 'aws', units: { live: 'ou-ab12-live0000' } },
  accounts: [
    { name: 'pay-prod', id: '200000000004' },
    { name: 'pay-new', id: null },
  ],
  roles: [{ accountId: '200000000001', path: '/pipeline/', name: 'pay_deploy' }],
} as unknown as Expectations;

/** What the gate finds in a stack that imports one resource, and plans that. */
export function imported({ type, name = 'x', block, known = {}, before, id }: Import, changes: Values = {}): Finding[] {
  const address = `${type}.${name}`;
  const module = rootModule({
    provider,
    resource: { [type]: { [name]: block } },
    import: [{ to: `\${${address}}`, id }],
    ...changes,
  });
  const literal = Object.entries(block).filter(([, value]) => typeof value !== 'string' || !value.includes('${'));
  const after = { ...Object.fromEntries(literal), ...known };
  const change = shownChange.import(address, after, id);
  if (before !== undefined) change.change.before = before;
  const stacks: GatedStack[] = [{ plan: aPlan(shownPlan([change])), module }];
  return expectedImports.run({
    stacks,
    modules: new Map(),
    expectations,
    limits: { destroys: 0, replaces: 0, deletedRoles: 0, stacks: 0 },
    accepted: [],
  });
}

import { removeEntry } from '../fixtures/change';
import { fixtureSources, type TypedSources } from '../fixtures/fixture-sources';
import { synthesised } from '../synthesised';

/** One service of the fixture, so that a snapshot stays readable. */
function oneService(id: string): TypedSources {
  const sources = fixtureSources();
  for (const other of Object.keys(sources.registry.services)) if (other !== id) removeEntry(sources, other);
  sources.environments.lock.homes = { [id]: sources.environments.lock.homes[id] ?? {} };
  const { pay } = sources.registry.services;
  if (pay) pay.shares = undefined;
  return sources;
}

// Accept a change with `npx jest test/stacks/snapshots.test.ts -u`.
describe('a whole stack, as Terraform reads it', () => {
  const { stacks } = synthesised(oneService('pay'));

  it.each([
    'bootstrap',
    'management',
    'organization',
    'identity-security',
    'baseline-pay-dev',
    'services-pay-dev',
    'services-pay-prod',
    'github-organization',
    'github-pay',
  ])('%s', (name) => {
    expect(readable(stacks[name])).toMatchSnapshot();
  });
});

/** Policies by the names of their statements, which have tables of their own, and without what the engine says about itself. */
function readable(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('{')) return statements(JSON.parse(value));
  if (Array.isArray(value)) return value.map(readable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '//')
      .map(([key, child]) => [key, readable(child)]),
  );
}

const statements = ({ Statement }: { Statement: { Effect: string; Sid: string }[] }) =>
  Statement.map(({ Effect, Sid }) => `${Effect} ${Sid}`).join(', ');

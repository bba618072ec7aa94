import { importIds } from '../../../analysis/gate/import-ids';
import { sources as ownSources } from '../../../main';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { singleAccountSources } from '../../fixtures/single-account-sources';
import { resourcesOf, synthesised } from '../../synthesised';
import { importCases } from './import-cases';
import { type Import, imported } from './imported';

const lines = (of: Import, changes = {}) =>
  imported(of, changes).map(({ check, rule, got, remedy }) => `${check}: ${rule}, got "${got}"; ${remedy}`);

describe('what may be imported', () => {
  it.each(importCases.map((each) => [each.type, each.id, each] as const))(
    'lets %s be imported by %s',
    (_, __, each) => {
      expect(lines(each)).toEqual([]);
    },
  );

  it.each(importCases.flatMap((each) => each.bad.map((id) => [each.type, id, each] as const)))(
    'refuses %s by the id %j',
    (_, id, each) => {
      expect(lines({ ...each, id })).toEqual([expect.stringMatching(/^gate\/expected-imports: must /)]);
    },
  );

  it.each(
    importCases.flatMap((each) =>
      [...(each.others ?? []), ...(importIds[each.type]?.reads === undefined ? [] : [null])].map(
        (before) => [each.type, JSON.stringify(before), { ...each, before }] as const,
      ),
    ),
  )('refuses %s that was read as %s', (_, __, each) => {
    expect(lines(each)).toContainEqual(
      expect.stringMatching(/^gate\/expected-imports: what is imported must have the /),
    );
  });

  it.each(
    importCases.flatMap((each) =>
      Object.keys(each.known ?? {}).map((argument) => [each.type, argument, each] as const),
    ),
  )('refuses %s while its %s is unknown', (_, argument, each) => {
    const known = Object.fromEntries(Object.entries(each.known ?? {}).filter(([name]) => name !== argument));
    expect(lines({ ...each, known })).toEqual([
      `gate/expected-imports: must have ${argument} known before it is imported, got "${each.id}"; apply what it refers to first, or let the resource be made new`,
    ]);
  });

  it('refuses whatever has an account, a Region or an owner in it where the stack has none', () => {
    const of = (type: string) => {
      const found = importCases.find((each) => each.type === type);
      if (found === undefined) throw new Error(`no case for ${type}`);
      return lines(found, { provider: { aws: [{}], github: [{}] } }).join();
    };
    expect(of('aws_s3_account_public_access_block')).toContain('must have account known');
    expect(of('aws_sns_topic')).toContain('must have region, account known');
    expect(of('github_actions_organization_permissions')).toContain('must have owner known');
  });

  it('refuses what the registry does not ask for, and what has no id yet', () => {
    const role = { type: 'aws_iam_role', block: { name: 'admin', path: '/' }, id: 'admin' };
    const account = { type: 'aws_organizations_account', name: 'pay-new', block: {}, id: 'null' };
    for (const each of [role, account, { ...account, name: 'other', id: '200000000004' }]) {
      expect(lines(each)).toEqual([expect.stringContaining('must be known under that name')]);
    }
  });

  it.each([
    { name: 'another address', before: { name: 'pay-new', email: 'mallory@example.com' } },
    { name: 'another name', before: { name: 'mine', email: 'aws+pay-new@acme.example' } },
    { name: 'nothing that can be read', before: null },
  ])('refuses an account without an id that was read with $name', ({ before }) => {
    const block = { name: 'pay-new', email: 'aws+pay-new@acme.example' };
    expect(lines({ type: 'aws_organizations_account', name: 'pay-new', block, before, id: '200000000009' })).toEqual([
      expect.stringContaining('must be known under that name'),
    ]);
  });

  it('refuses a type that it does not know, and says where to teach it', () => {
    for (const type of ['aws_instance', 'constructor']) {
      expect(lines({ type, block: { name: 'x' }, id: 'x' })).toEqual([
        `gate/expected-imports: must be of a type of which it is known what may be imported, got "${type}"; add the type to analysis/gate/import-ids.ts with the id that its provider documents`,
      ]);
    }
  });

  it('has a case for every type that it knows', () => {
    expect([...new Set(importCases.map(({ type }) => type))].sort()).toEqual(Object.keys(importIds).sort());
  });

  it.each(
    Object.entries({
      'the registry': ownSources,
      'an organisation': fixtureSources,
      'one account': singleAccountSources,
    }),
  )('knows every type that %s makes', (_, sources) => {
    const { findings, stacks } = synthesised(sources());
    expect(findings).toEqual([]);
    const types = new Set(resourcesOf(stacks).map(({ type }) => type));
    expect(types.size).toBeGreaterThan(20);
    expect([...types].filter((type) => !Object.hasOwn(importIds, type))).toEqual([]);
  });
});

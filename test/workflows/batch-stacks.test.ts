import { scriptSandbox } from './script-sandbox';

const { run } = scriptSandbox();
const batches = (stacks: unknown, limit = 2) => run('batch-stacks.sh', [String(limit)], {}, JSON.stringify(stacks));

describe('batch-stacks.sh', () => {
  it.each([
    { stacks: [], matrix: [] },
    { stacks: ['audit'], matrix: [{ name: '1', stacks: 'audit' }] },
    {
      stacks: ['audit', 'baseline-pay-dev', 'github-pay'],
      matrix: [
        { name: '1', stacks: 'audit baseline-pay-dev' },
        { name: '2', stacks: 'github-pay' },
      ],
    },
  ])('puts $stacks into at most two jobs', ({ stacks, matrix }) => {
    const { stdout, code } = batches(stacks);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual(matrix);
  });

  it('never makes more jobs than GitHub takes', () => {
    const stacks = Array.from({ length: 5000 }, (_, index) => `services-a${index}`);
    const matrix = JSON.parse(batches(stacks, 256).stdout) as { stacks: string }[];
    expect(matrix.length).toBeLessThanOrEqual(256);
    expect(matrix.flatMap((batch) => batch.stacks.split(' '))).toEqual(stacks);
  });

  it.each([
    { name: 'a command', stacks: ['a; id'] },
    { name: 'a path', stacks: ['../a'] },
    { name: 'an option', stacks: ['-chdir'] },
    { name: 'a line break', stacks: ['a\nb'] },
    { name: 'a number', stacks: [1] },
    { name: 'no list', stacks: { a: 1 } },
  ])('refuses $name', ({ stacks }) => {
    const { code, stdout } = batches(stacks);
    expect(code).not.toBe(0);
    expect(stdout).toBe('');
  });
});

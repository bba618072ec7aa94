import { killable } from '../../../../../cli/sandbox/lifecycle/killed-apply/killable';
import { seeded } from '../../../../../cli/sandbox/lifecycle/killed-apply/seeded';

const env = { PATH: process.env.PATH ?? '' };
const run = (script: string, after?: number) =>
  killable({ program: 'bash', args: ['-c', script], cwd: '/', env, ...(after !== undefined && { after }) });
const complete = 'echo "aws_iam_role.x: Creation complete after 0s [id=x]";';

describe('a Terraform that is killed', () => {
  it('is killed, with what it started, once it has said enough', async () => {
    // It would wait forever, and so would its child, which holds the same output open.
    const forever = 'tail -f /dev/null & tail -f /dev/null';
    expect(await run(`${complete} ${complete} ${forever}`, 2)).toEqual({
      killed: true,
      code: null,
      steps: 2,
      error: undefined,
    });
  });

  it('runs to its end where it never says so much, and its error is kept', async () => {
    expect(await run(`${complete} echo 'Error: broken' >&2; exit 1`, 5)).toMatchObject({
      killed: false,
      code: 1,
      steps: 1,
      error: 'broken',
    });
    expect(await run(`${complete} echo 'aws_iam_role.y: Import complete'`)).toMatchObject({ code: 0, steps: 2 });
  });
});

describe('chance', () => {
  const numbers = (seed: number) => {
    const next = seeded(seed);
    return Array.from({ length: 50 }, () => next());
  };

  it('is the same for the same seed, and another for another', () => {
    expect(numbers(4711)).toEqual(numbers(4711));
    expect(numbers(4711)).not.toEqual(numbers(4712));
  });

  it.each([0, 1, 4711, 999_999])('is spread from 0 to 1 with the seed %i', (seed) => {
    const some = numbers(seed);
    for (const number of some) expect(number >= 0 && number < 1).toBe(true);
    expect(Math.min(...some)).toBeLessThan(0.3);
    expect(Math.max(...some)).toBeGreaterThan(0.7);
  });
});

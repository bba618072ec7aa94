import { join } from 'node:path';
import { github } from '../../analysis/drift/github';
import { readAnswers } from '../../analysis/drift/github/read-answers';
import { newProblems } from '../../analysis/load/problems';
import { synthesisedStacks } from '../../analysis/load/synthesised-stacks';
import { synthesisedDirectory } from '../cli/synthesised-directory';
import { scriptSandbox } from './script-sandbox';

const output = synthesisedDirectory();
const { directory, write, fake, run } = scriptSandbox();

describe('github-paths.sh', () => {
  it('prints every path that the comparison with the stacks asks for', () => {
    // Whatever is asked is refused: only a path that nobody asked for has no answer.
    fake('gh', "echo 'gh: Not Found (HTTP 404)' >&2; exit 1");
    const { stdout, code } = run('github-paths.sh', [output.directory]);
    expect(code).toBe(0);
    run('collect-github.sh', [write('paths.txt', stdout), join(directory, 'answers')], { GH_TOKEN: 'x' });
    const problems = newProblems();
    const { findings } = github(synthesisedStacks(output.directory, problems), readAnswers(join(directory, 'answers')));
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ got }) => got === 'no answer')).toEqual([]);
  }, 60_000);

  it('cannot run without stacks of GitHub', () => {
    const { code, stderr } = run('github-paths.sh', [directory]);
    expect(code).toBe(2);
    expect(stderr).toContain('must hold github-* stacks, got none; run npm run synth');
  });
});

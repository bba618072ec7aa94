import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { repositoryRoot, type ScriptRan } from './script-sandbox';

/** Runs a script of the workflows while this process goes on, so that it can answer what the script asks. */
export function runScript(
  script: string,
  args: readonly string[],
  { directory, env }: { readonly directory: string; readonly env: Readonly<Record<string, string>> },
): Promise<ScriptRan> {
  const child = spawn('bash', [join(repositoryRoot, '.github', 'scripts', script), ...args], {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: `${join(directory, 'bin')}:${process.env.PATH}`, HOME: directory, RUNNER_TEMP: directory, ...env },
  });
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

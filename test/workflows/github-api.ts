import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { repositoryRoot, type ScriptRan, type ScriptSandbox } from './script-sandbox';

/** What the API answers to one request; `cut` sends half of the body, `silent` nothing at all. */
export type ApiAnswer = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly text?: string;
  readonly how?: 'whole' | 'cut' | 'silent';
};
/** By `path?query`; several are given one after the other, the last one ever after. */
export type ApiAnswers = Readonly<Record<string, ApiAnswer | readonly ApiAnswer[]>>;

/**
 * GitHub's API on loopback for the tests of a file, and a `gh` that asks it: as `gh api --include PATH`, headers and body on standard
 * output, and an error for a refusal or for an answer that breaks off.
 */
export function githubApi({ fake, directory }: ScriptSandbox) {
  let server: Server;
  let answers: ApiAnswers = {};
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      const url = (request.url ?? '').slice(1);
      const times = asked.filter((each) => each === url).length;
      asked.push(url);
      const all = [answers[url] ?? { status: 404, body: { message: 'Not Found' } }].flat();
      const answer: ApiAnswer = all[Math.min(times, all.length - 1)] ?? {};
      if (answer.how === 'silent') return;
      const text = answer.text ?? JSON.stringify(answer.body);
      response.writeHead(answer.status ?? 200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': Buffer.byteLength(text),
        ...answer.headers,
      });
      if (answer.how === 'cut') response.write(text.slice(0, text.length / 2), () => response.destroy());
      else response.end(text);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    fake(
      'gh',
      `[ "$1 $2 $#" = 'api --include 3' ] || { echo "unexpected: $*" >&2; exit 2; }
[ "$GH_TOKEN" = token ] || { echo 'gh: no token' >&2; exit 4; }
status=$(curl --silent --show-error --noproxy '*' --include --write-out '%{stderr}%{http_code}' "http://127.0.0.1:${(server.address() as AddressInfo).port}/$3" 2> '${directory}/status') || { echo 'unexpected EOF' >&2; broken=1; }
printf '%s' "$status"
[ -z "\${broken:-}" ] || exit 1
code=$(tail --bytes=3 '${directory}/status')
[ "$code" -lt 400 ] || { echo "gh: refused (HTTP $code)" >&2; exit 1; }`,
    );
    fake('sleep', '');
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    asked,
    answer: (next: ApiAnswers) => {
      answers = next;
      asked.splice(0);
    },
    /** The script runs beside this process, which answers it. */
    run: (script: string, args: readonly string[], env: Readonly<Record<string, string>>, cwd: string) =>
      new Promise<ScriptRan>((resolve) => {
        const child = spawn('bash', [join(repositoryRoot, '.github', 'scripts', script), ...args], {
          cwd,
          stdio: ['ignore', 'pipe', 'pipe'],
          env: { PATH: `${directory}/bin:${process.env.PATH}`, HOME: directory, GH_TOKEN: 'token', ...env },
        });
        const said = { stdout: '', stderr: '' };
        for (const stream of ['stdout', 'stderr'] as const) {
          child[stream].on('data', (chunk) => {
            said[stream] += String(chunk);
          });
        }
        child.once('close', (code) => resolve({ code, ...said }));
      }),
  };
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Asked = {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
};
export type Answer = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** GitHub's endpoint for tokens of an installation on loopback: answers what it is told to, in turn, and keeps what it was asked. */
export function tokenEndpoint() {
  const asked: Asked[] = [];
  let answers: readonly Answer[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ method, url, headers, body: JSON.parse(text) });
      const {
        status,
        body = {},
        headers: sent,
      } = answers[Math.min(asked.length, answers.length) - 1] ?? { status: 500 };
      response.writeHead(status, { 'Content-Type': 'application/json', ...sent }).end(JSON.stringify(body));
    });
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  return {
    asked,
    url: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    answer: (...each: readonly Answer[]) => {
      asked.length = 0;
      answers = each;
    },
  };
}

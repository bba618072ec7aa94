import { createServer, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One call of the AWS API, as a trail would tell of it. */
export type RecordedCall = {
  /** Such as `CreateRole`; method and path for S3, which names no action. */
  readonly action: string;
  /** ARN of the session that signed it; the access key where it is none. */
  readonly by: string;
};

export type CallRecorder = {
  readonly endpoint: string;
  /** Everything that was called since the last time. */
  readonly take: () => readonly RecordedCall[];
  readonly close: () => Promise<void>;
};

/**
 * Passes calls on to the emulator, and keeps who made which: the emulator has no trail.
 *
 * A session is known by the access key that AssumeRole answered with. Listens on loopback, and takes requests that name
 * another host as a proxy does.
 */
export async function recordCalls(emulator: string): Promise<CallRecorder> {
  const { hostname, port } = new URL(emulator);
  const sessions = new Map<string, string>();
  const calls: { action: string; key: string }[] = [];
  const server = createServer(async (asked, answer) => {
    try {
      const body = await bufferOf(asked);
      const passed = await pass({ hostname, port, asked, body });
      const said = passed.headers['content-type']?.includes('xml') ? passed.body.toString('utf8') : '';
      const key = /<AccessKeyId>([^<]+)</.exec(said)?.[1];
      const arn = /<AssumedRoleUser>[\s\S]*?<Arn>([^<]+)</.exec(said)?.[1];
      if (key !== undefined && arn !== undefined) sessions.set(key, arn);
      calls.push({ action: actionOf(asked, body), key: keyOf(asked) });
      answer.writeHead(passed.status, passed.headers);
      answer.end(passed.body);
    } catch {
      // The caller sees a connection that broke, as it would without the recorder.
      answer.destroy();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => calls.splice(0).map(({ action, key }) => ({ action, by: sessions.get(key) ?? key })),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Passed = {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
};

const pass = ({
  hostname,
  port,
  asked,
  body,
}: {
  hostname: string;
  port: string;
  asked: IncomingMessage;
  body: Buffer;
}): Promise<Passed> =>
  new Promise((resolve, reject) => {
    const { method, url = '/', headers } = asked;
    const outgoing = request({ hostname, port, method, path: url, headers }, (got) => {
      bufferOf(got).then(
        (all) => resolve({ status: got.statusCode ?? 502, headers: withoutLength(got.headers), body: all }),
        reject,
      );
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });

/** The body is sent in one piece, however it came. */
const withoutLength = ({ 'transfer-encoding': _, ...headers }: IncomingMessage['headers']) => headers;

async function bufferOf(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function actionOf({ method, url = '/', headers }: IncomingMessage, body: Buffer): string {
  const target = headers['x-amz-target'];
  if (typeof target === 'string') return target.slice(target.lastIndexOf('.') + 1);
  const named = /(?:^|&)Action=([A-Za-z]+)/.exec(body.subarray(0, 4096).toString('latin1'))?.[1];
  return named ?? `${method} ${url.replace(/^https?:\/\/[^/]+/, '').replace(/\?.*$/, '')}`;
}

const keyOf = ({ headers }: IncomingMessage) =>
  /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'nobody';

import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { miniature } from '../../../cli/sandbox/miniature';
import { runSandbox } from '../../../cli/sandbox/run-sandbox';
import { SandboxFailure } from '../../../cli/sandbox/sandbox-failure';
import { parseSources } from '../../../registry/load-platform';
import { fixtureSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';

// The notice of the SDK is about next year's Node.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
  <Arn>arn:aws:sts::123456789012:user/moto</Arn><UserId>A</UserId><Account>123456789012</Account>
</GetCallerIdentityResult></GetCallerIdentityResponse>`;

/** An emulator that knows its own account, and the organisation that it is given. */
const server = (organization: string | undefined) =>
  createServer(({ headers }, answer) => {
    if (!headers['x-amz-target']) return answer.end(identity);
    answer.setHeader('content-type', 'application/x-amz-json-1.1');
    if (organization) return answer.end(JSON.stringify({ Organization: { Id: organization } }));
    answer.statusCode = 400;
    return answer.end(JSON.stringify({ __type: 'AWSOrganizationsNotInUseException' }));
  });

async function attempts({ error, own = true, organization }: { error: string; own?: boolean; organization?: string }) {
  const directory = mkdtempSync(join(tmpdir(), 'run-sandbox-'));
  const listening = server(organization).listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo;
  const reset = jest.fn(async () => undefined);
  try {
    const { parsed } = parseSources(fixtureSources());
    if (!parsed) throw new Error('the fixture must hold to its schemas');
    const outcome = await runSandbox({
      sources: miniature(parsed, { kind: 'miniature' }),
      scope: { kind: 'miniature' },
      region: 'eu-west-1',
      emulator: { endpoint: `http://127.0.0.1:${port}`, reset: own ? reset : undefined },
      terraform: async () => {
        throw new SandboxFailure(error);
      },
      pipeline: () => {
        throw new Error('nothing is planned before the first run has ended');
      },
      progress: async (_, tasks) => {
        for (const { run } of tasks) await run();
      },
      directory,
      today: fixtureToday,
    }).catch((thrown: Error) => thrown.message);
    return { outcome, resets: reset.mock.calls.length, runs: readdirSync(directory) };
  } finally {
    listening.close();
    rmSync(directory, { recursive: true });
  }
}

const lost =
  'stack bootstrap: terraform apply must succeed, got "creating IAM Role: 409, EntityAlreadyExists"; see log';

describe('a run of the sandbox', () => {
  it('is repeated once, from an empty emulator and without state, when an answer was lost', async () => {
    expect(await attempts({ error: lost })).toEqual({ outcome: lost, resets: 1, runs: ['run-1', 'run-2'] });
  }, 60_000);

  it('is not repeated after any other error', async () => {
    expect(await attempts({ error: 'MalformedPolicyDocument' })).toMatchObject({ resets: 0, runs: ['run-1'] });
  }, 60_000);

  it('never empties an emulator that the caller runs', async () => {
    expect(await attempts({ error: lost, own: false })).toEqual({ outcome: lost, resets: 0, runs: ['run-1'] });
  }, 60_000);

  it('fails when the emulator has an organisation already', async () => {
    const { outcome, runs } = await attempts({ error: lost, organization: 'o-acme000001' });
    expect(outcome).toMatch(/must have no organisation yet, got "o-acme000001"; reset it with curl -X POST/);
    expect(runs).toEqual(['run-1']);
  }, 60_000);
});

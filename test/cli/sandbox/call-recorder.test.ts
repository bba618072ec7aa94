import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type CallRecorder, recordCalls } from '../../../cli/sandbox/call-recorder';

const arn = 'arn:aws:sts::222222222222:assumed-role/services-apply/run-1';
const assumed = `<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>ASIAEXAMPLE</AccessKeyId></Credentials>
  <AssumedRoleUser><Arn>${arn}</Arn></AssumedRoleUser></AssumeRoleResult></AssumeRoleResponse>`;

/** Answers every call with the session, and says what it was asked. */
const emulator = createServer((asked, answer) => {
  let body = '';
  asked.on('data', (chunk) => {
    body += chunk;
  });
  asked.on('end', () => {
    answer.setHeader('content-type', 'text/xml');
    answer.setHeader('x-asked', `${asked.method} ${asked.url} ${body}`);
    answer.end(assumed);
  });
});

let recorder: CallRecorder;
beforeAll(async () => {
  await new Promise<void>((resolve) => emulator.listen(0, '127.0.0.1', resolve));
  recorder = await recordCalls(`http://127.0.0.1:${(emulator.address() as AddressInfo).port}`);
});
afterAll(async () => {
  await recorder.close();
  await new Promise((resolve) => emulator.close(resolve));
});

const call = (path: string, body: string, headers: Record<string, string>) =>
  new Promise<{ asked: string; text: string }>((resolve, reject) => {
    const { hostname, port } = new URL(recorder.endpoint);
    const sent = request({ hostname, port, method: body === '' ? 'PUT' : 'POST', path, headers }, (answer) => {
      let text = '';
      answer.on('data', (chunk) => {
        text += chunk;
      });
      answer.on('end', () => resolve({ asked: String(answer.headers['x-asked']), text }));
    });
    sent.once('error', reject);
    sent.end(body);
  });
const signed = (key: string) => ({
  authorization: `AWS4-HMAC-SHA256 Credential=${key}/20260101/eu-west-1/iam/aws4_request`,
});

describe('the record of calls', () => {
  it('says which session made each, and passes it on unchanged', async () => {
    const first = await call('/', 'Action=AssumeRole&RoleArn=x', signed('test'));
    expect(first).toEqual({ asked: 'POST / Action=AssumeRole&RoleArn=x', text: assumed });
    await call('/', 'Version=1&Action=CreateRole', signed('ASIAEXAMPLE'));
    await call('/', '{}', { ...signed('ASIAEXAMPLE'), 'x-amz-target': 'TrentService.Sign' });
    expect(recorder.take()).toEqual([
      { action: 'AssumeRole', by: 'test' },
      { action: 'CreateRole', by: arn },
      { action: 'Sign', by: arn },
    ]);
  });

  it('is empty after it was taken', () => {
    expect(recorder.take()).toEqual([]);
  });

  it('takes requests for other hosts, as a proxy does, and names calls of S3 by their path', async () => {
    const { asked } = await call('http://state.s3.eu-west-1.amazonaws.com/plans/a?x-id=PutObject', '', signed('other'));
    expect(asked).toBe('PUT http://state.s3.eu-west-1.amazonaws.com/plans/a?x-id=PutObject');
    expect(recorder.take()).toEqual([{ action: 'PUT /plans/a', by: 'other' }]);
  });

  it('breaks the connection when the emulator is gone', async () => {
    const gone = await recordCalls('http://127.0.0.1:1');
    await expect(fetch(gone.endpoint)).rejects.toThrow();
    await gone.close();
  });
});

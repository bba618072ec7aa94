import { once } from 'node:events';
import { createProcesses } from '../../../cli/sandbox/processes';

const options = { cwd: '/', env: { PATH: process.env.PATH ?? '' } };
const running = (pid: number | undefined) => {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('children of the sandbox', () => {
  it('are asked to end, and have ended when stop returns', async () => {
    const processes = createProcesses({ graceMs: 10_000 });
    const child = processes.start('sleep', ['60'], options);
    await once(child, 'spawn');
    await processes.stop();
    expect(child.signalCode).toBe('SIGTERM');
    expect(running(child.pid)).toBe(false);
  });

  it('are ended by force, with their own children, when they do not listen', async () => {
    const processes = createProcesses({ graceMs: 200 });
    const child = processes.start('sh', ['-c', 'trap "" TERM; sleep 60 & echo ready; wait; wait'], options);
    await once(child.stdout ?? process.stdin, 'data');
    // The sleep holds the other end of the output: were it left alive, this would wait for it.
    await processes.stop();
    expect(child.signalCode).toBe('SIGKILL');
  });

  it('do not hold up the stop when they never started', async () => {
    const processes = createProcesses({ graceMs: 10_000 });
    const child = processes.start('/no/such/program', [], options);
    await once(child, 'error');
    await expect(processes.stop()).resolves.toBeUndefined();
  });
});

import { Refusal } from '../refusal';
import { freePort } from './free-port';
import type { Processes } from './processes';

export type Emulator = {
  readonly endpoint: string;
  /** Empties it. Absent for an emulator of the caller's, which may hold what is not the sandbox's. */
  readonly reset: (() => Promise<void>) | undefined;
};

export type StartEmulatorOptions = {
  readonly program: string;
  readonly processes: Processes;
  readonly env: Record<string, string>;
  readonly cwd: string;
};

/** Starts moto on a free port of loopback and waits until it answers. */
export async function startEmulator({ program, processes, env, cwd }: StartEmulatorOptions): Promise<Emulator> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const child = processes.start(program, ['-H', '127.0.0.1', '-p', String(port)], {
    cwd,
    env: { ...env, MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' },
  });
  let said = '';
  let ended = false;
  // Read to the end, because a full pipe would stop it; only the last words are kept.
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-2000);
    });
  }
  child.once('error', (error) => {
    said = error.message;
    ended = true;
  });
  child.once('close', () => {
    ended = true;
  });
  await answering(endpoint, () => (ended ? said : undefined));
  return {
    endpoint,
    reset: async () => {
      await fetch(`${endpoint}/moto-api/reset`, { method: 'POST' });
    },
  };
}

/** An emulator that the caller runs and ends. */
export async function useEmulator(endpoint: string): Promise<Emulator> {
  await answering(endpoint, () => undefined);
  return { endpoint, reset: undefined };
}

async function answering(endpoint: string, diedSaying: () => string | undefined): Promise<void> {
  const deadline = Date.now() + 60_000;
  let last = 'no answer';
  while (Date.now() < deadline) {
    try {
      const response = await fetch(`${endpoint}/moto-api/`, { signal: AbortSignal.timeout(2000) });
      if (response.ok) return;
      last = `HTTP ${response.status}`;
    } catch {
      last = 'no answer';
    }
    const words = diedSaying();
    if (words !== undefined) {
      last = words.trim().split('\n').at(-1) || 'it ended';
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Refusal(
    `emulator at ${endpoint}: must answer /moto-api/, got "${last}"; check that moto[server] 5.2 or newer is installed and runs by itself`,
  );
}

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BootstrapContext, BootstrapStep } from '../../../cli/bootstrap/bootstrap-step';
import { openDoneRecord } from '../../../cli/bootstrap/done-record';
import { walk } from '../../../cli/bootstrap/walk';

const context: BootstrapContext = {
  manage: 'all',
  lock: { organization: { guardrails: 'detached' }, accounts: {}, homes: {}, stacks: [] },
  places: [
    { stack: 'bootstrap', kind: 'bootstrap', account: 'platform' },
    { stack: 'management', kind: 'management', account: 'management' },
  ],
  changed: () => true,
};
const step = (id: string, ...phases: BootstrapStep['phases']): BootstrapStep => ({
  id,
  title: id,
  why: 'because',
  session: 'first',
  phases,
});
const pipelines = ({ places }: BootstrapContext) =>
  places.map((place) => ({ do: 'move-state', place, as: { kind: 'first', account: 'platform' } }) as const);
const steps = [
  step('one', () => [{ do: 'lock' }]),
  step('two', pipelines, () => [{ do: 'synth' }]),
  step('three', () => [{ do: 'people', what: ['agree'] }]),
];

const directory = mkdtempSync(join(tmpdir(), 'walk-'));
const file = join(directory, 'by-hand', 'bootstrap.json');
afterEach(() => rmSync(join(directory, 'by-hand'), { recursive: true, force: true }));
afterAll(() => rmSync(directory, { recursive: true }));

type Change = {
  readonly failAt?: string;
  readonly agree?: (question: string) => boolean;
  readonly again?: readonly string[];
};

/** Walks with the record of the file; says what was run. */
async function walked({ failAt, agree = () => true, again = [] }: Change = {}) {
  const ran: string[] = [];
  const checked: string[] = [];
  const said: string[] = [];
  const finished = await walk({
    steps,
    done: openDoneRecord(file, again),
    context: () => context,
    operations: (action) =>
      action.do === 'people'
        ? [{ do: 'ask', text: action.what.join() }]
        : [{ do: 'run', program: action.do, args: 'place' in action ? [action.place.stack] : [] }],
    check: ({ id }) => void checked.push(id),
    run: async (operation) => {
      const name = operation.do === 'run' ? [operation.program, ...operation.args].join(' ') : operation.do;
      if (name === failAt) throw new Error(`${name} failed`);
      ran.push(name);
    },
    say: (line) => void said.push(line),
    agreed: async (question) => agree(question),
  }).catch(({ message }: Error) => message);
  return { ran, checked, said, finished };
}

describe('the walk through the first run', () => {
  it('does every step in order, and shows what it does before it does it', async () => {
    const { ran, said, finished, checked } = await walked();
    expect(ran).toEqual(['lock', 'move-state bootstrap', 'move-state management', 'synth', 'ask']);
    expect(checked).toEqual(['one', 'two', 'two']);
    expect(finished).toBe(true);
    expect(said.join('\n')).toContain('     move-state bootstrap\n     move-state management');
  });

  it('goes on after a failure with what is left, and repeats nothing that was done', async () => {
    expect((await walked({ failAt: 'move-state management' })).finished).toBe('move-state management failed');
    expect((await walked()).ran).toEqual(['move-state management', 'synth', 'ask']);
    const { ran, said } = await walked();
    expect(ran).toEqual([]);
    expect(said).toEqual(['1. one: done', '2. two: done', '3. three: done']);
  });

  it('stops where somebody does not agree, before anything of it is begun', async () => {
    const { ran, finished } = await walked({ agree: (question) => question === 'run this?' });
    expect(finished).toBe(false);
    expect(ran).not.toContain('ask');
    expect((await walked({ agree: () => false })).ran).toEqual([]);
    expect((await walked()).ran).toEqual(['ask']);
  });

  it('does a step anew when it is named, and those that are not named stay done', async () => {
    await walked();
    expect((await walked({ again: ['two'] })).ran).toEqual(['move-state bootstrap', 'move-state management', 'synth']);
  });

  it('refuses a record that is none, and leaves it', () => {
    openDoneRecord(file).add('one');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ version: 1, done: ['one'] });
    expect(existsSync(`${file}.new`)).toBe(false);
    for (const text of ['', '{}', '[]', '{"version":2,"done":[]}', '{"version":1,"done":[1]}']) {
      writeFileSync(file, text);
      expect(() => openDoneRecord(file)).toThrow('must be the record of a first run');
      expect(readFileSync(file, 'utf8')).toBe(text);
    }
  });
});

import type { BootstrapStep } from '../bootstrap-step';

/** Where the chain of evidence begins. */
export const anchor: BootstrapStep = {
  id: 'anchor',
  title: 'the anchor of the evidence',
  why: 'Whoever writes it says that everything on main until now is known; every later commit needs its approvals.',
  session: 'administrator',
  phases: [() => [{ do: 'fetch-main' }], () => [{ do: 'anchor' }]],
};

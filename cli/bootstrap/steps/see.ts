import type { BootstrapStep } from '../bootstrap-step';

/** What was built, asked for its promises. */
export const see: BootstrapStep = {
  id: 'see',
  title: 'see that it holds',
  why: 'Every way to a permission and its two people, who approved what was applied, and the proofs.',
  session: 'administrator',
  phases: [() => [{ do: 'see' }]],
};

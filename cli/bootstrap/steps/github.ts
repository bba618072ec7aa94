import type { BootstrapStep } from '../bootstrap-step';

/** The rules that hold this repository, and the teams that its environments ask. */
export const github: BootstrapStep = {
  id: 'github',
  title: 'teams, rules and environments on GitHub',
  why: 'From here on every change of this repository needs two who approve it. GITHUB_TOKEN is a short-lived token of an owner; it is written nowhere.',
  session: 'administrator',
  phases: [
    () => [{ do: 'apply-github', stack: 'github-organization' }],
    () => [{ do: 'teams-sync' }],
    () => [{ do: 'synth' }],
    () => [
      {
        do: 'people',
        what: [
          'make the three GitHub Apps and import their keys, as docs/github-apps.md says',
          'commit environments/ and push it to main: the last push that needs nobody else',
        ],
      },
    ],
  ],
};

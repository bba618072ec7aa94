import { pinnedActions } from '../../../../analysis/workflows/rules/pinned-actions';
import { findingsOf } from '../findings-of';

describe('the rule pinned-actions', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(pinnedActions)).toEqual([]);
  });

  it.each([
    {
      name: 'a tag',
      replaced: [
        [
          'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
          'actions/checkout@v7.0.1 # v7.0.1',
        ] as const,
      ],
      got: 'must pin actions by commit, got actions/checkout@v7.0.1',
    },
    {
      name: 'a branch',
      replaced: [
        [
          'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
          'actions/checkout@main # v7.0.1',
        ] as const,
      ],
      got: 'got actions/checkout@main',
    },
    {
      name: 'a short commit',
      replaced: [
        [
          'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
          'actions/checkout@3d3c42e5 # v7.0.1',
        ] as const,
      ],
      got: 'got actions/checkout@3d3c42e5',
    },
    {
      name: 'an image',
      replaced: [
        ['actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', 'docker://alpine:3 # v7.0.1'] as const,
      ],
      got: 'got docker://alpine:3',
    },
    {
      name: 'an action of the checkout',
      replaced: [
        ['actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1', './.github/actions/x # v7.0.1'] as const,
      ],
      got: 'got ./.github/actions/x',
    },
    {
      name: 'a commit without its version',
      replaced: [
        [
          'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
          'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
        ] as const,
      ],
      got: 'must say the version of actions/checkout in a comment, got no comment',
    },
    {
      name: 'a version that moves',
      replaced: [
        [
          'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1',
          'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7',
        ] as const,
      ],
      got: 'got v7',
    },
    {
      name: 'a workflow of others, pinned or not',
      replaced: [
        [
          'acme/platform/.github/workflows/plan-stack.yml@main',
          'evil/platform/.github/workflows/plan-stack.yml@3d3c42e5aac5ba805825da76410c181273ba90b1 # v1.0.0',
        ] as const,
      ],
      got: 'must call a reusable workflow of acme/platform that exists, at main, got evil/platform',
    },
    {
      name: 'the own workflow at another ref',
      replaced: [['plan-stack.yml@main', 'plan-stack.yml@next'] as const],
      got: 'got acme/platform/.github/workflows/plan-stack.yml@next',
    },
    {
      name: 'the own workflow as the pull request has it',
      replaced: [
        ['acme/platform/.github/workflows/plan-stack.yml@main', './.github/workflows/plan-stack.yml'] as const,
      ],
      got: 'got ./.github/workflows/plan-stack.yml',
    },
    {
      name: 'a workflow that does not exist',
      replaced: [['plan-stack.yml@main', 'plan-stacks.yml@main'] as const],
      got: 'got acme/platform/.github/workflows/plan-stacks.yml@main',
    },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(pinnedActions, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});

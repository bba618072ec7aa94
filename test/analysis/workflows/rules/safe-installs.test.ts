import { safeInstalls } from '../../../../analysis/workflows/rules/safe-installs';
import { findingsOf } from '../findings-of';

describe('the rule safe-installs', () => {
  it('has nothing to say about a workflow that keeps it', () => {
    expect(findingsOf(safeInstalls)).toEqual([]);
  });

  it.each([{ name: 'a script of this repository', replaced: [['npm ci --ignore-scripts', 'npm run synth'] as const] }])(
    'lets pass $name',
    ({ replaced }) => {
      expect(findingsOf(safeInstalls, ...replaced)).toEqual([]);
    },
  );

  it.each([
    { name: 'scripts of packages', replaced: [['npm ci --ignore-scripts', 'npm ci'] as const], got: 'got npm ci' },
    {
      name: 'what the lock file does not name',
      replaced: [['npm ci --ignore-scripts', 'npm install --ignore-scripts'] as const],
      got: 'got npm install --ignore-scripts',
    },
    {
      name: 'more than the lock file says',
      replaced: [['npm ci --ignore-scripts', 'npm ci --ignore-scripts --registry=http://other.example'] as const],
      got: '--registry=',
    },
    {
      name: 'a program of the registry',
      replaced: [['npm ci --ignore-scripts', 'npx platform vet'] as const],
      got: 'got npx platform vet',
    },
    { name: 'another package manager', replaced: [['npm ci --ignore-scripts', 'yarn'] as const], got: 'got yarn' },
  ])('refuses $name', ({ replaced, got }) => {
    expect(findingsOf(safeInstalls, ...replaced)).toEqual([expect.stringContaining(got)]);
  });
});

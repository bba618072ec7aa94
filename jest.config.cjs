const common = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/cdktf.out', '<rootDir>/fixture.out'],
};
// Whole proofs over whole organisations, many times over: `npm run test:proofs`, and part of `npm run check`.
const proofs = ['analysis/proofs/', 'analysis/mutate/', 'cli/mutate', 'lifecycle', 'stacks/ends', 'stacks/moves'];
// What reads and judges plans and pull requests, the programs that collect for it, and whole commands: `npm run test:pipeline`, and part of the check.
const pipeline = [
  'analysis/affected',
  'analysis/approval',
  'analysis/digest',
  'analysis/drift',
  'analysis/evidence',
  'analysis/gate',
  'analysis/judged',
  'analysis/load',
  'analysis/plan',
  'analysis/vet',
  'analysis/workflows',
  'cli/adopt',
  'cli/affected',
  'cli/bootstrap',
  'cli/by-hand',
  'cli/digest',
  'cli/drift',
  'cli/evidence',
  'cli/explain',
  'cli/gate',
  'cli/judge',
  'cli/new',
  'cli/not-fenced',
  'cli/move',
  'cli/plan-summary',
  'cli/prove',
  'cli/recover',
  'cli/retire',
  'cli/sandbox',
  'cli/synth',
  'cli/trust',
  'cli/two-people',
  'cli/uses',
  'cli/verify-approval',
  'cli/vet',
  'cli/who-can',
  'cli/workflows',
  'workflows/',
];
const under = (path) => `<rootDir>/test/${path}`;
const testsUnder = (paths) =>
  paths.flatMap((path) => [
    `${under(path)}*/**/*.test.ts`,
    path.endsWith('/') ? `${under(path)}**/*.test.ts` : `${under(path)}*.test.ts`,
  ]);
const apart = (displayName, paths) => ({
  ...common,
  displayName,
  roots: ['<rootDir>/test'],
  testMatch: testsUnder(paths),
});

/** @type {import('jest').Config} */
module.exports = {
  // Jest leaves one core to a watching editor; here both work.
  maxWorkers: '100%',
  projects: [
    {
      ...common,
      displayName: 'unit',
      roots: ['<rootDir>/test'],
      testMatch: ['**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', ...[...proofs, ...pipeline].map(under)],
    },
    apart('proofs', proofs),
    apart('pipeline', pipeline),
  ],
};

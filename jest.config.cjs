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
const proofs = ['<rootDir>/test/analysis/proofs/', '<rootDir>/test/analysis/mutate/', '<rootDir>/test/cli/mutate'];

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
      testPathIgnorePatterns: ['/node_modules/', ...proofs],
    },
    {
      ...common,
      displayName: 'proofs',
      roots: ['<rootDir>/test'],
      testMatch: proofs.map((path) => `${path}**/*.test.ts`).concat('<rootDir>/test/cli/mutate*.test.ts'),
    },
  ],
};

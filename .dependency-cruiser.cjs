/**
 * Data flows one way. Each rule names a folder and what it may take values from; types may come from further down.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const folders = [
  'environments',
  'registry',
  'policies',
  'expectations',
  'modules',
  'stacks',
  'analysis',
  'cli',
  'test',
];

/** Values of these folders may be used; everything else of this repository only as types. */
const mayUse = {
  environments: ['environments'],
  // The schemas share their grammar of ids; the data of the environments stays out of reach.
  registry: ['registry', 'environments/(adopted-)?schema\\.ts$'],
  policies: ['policies'],
  expectations: ['expectations'],
  modules: ['modules', 'policies'],
  // The arithmetic of accounts, units and who holds which key has one home, in the registry.
  stacks: [
    'stacks',
    'modules',
    'policies',
    'registry/(accounts|github-plans|github-teams|group-by|guarded-paths|is-leaving)\\.ts$',
  ],
  analysis: ['analysis'],
  // `generate` writes the vocabulary that policies derive from the service data.
  cli: ['cli', 'analysis', 'registry', 'environments', 'main\\.ts$', 'policies/vocabulary/derive\\.ts$'],
};

const oneWay = Object.entries(mayUse).map(([folder, targets]) => ({
  name: `${folder}-uses-only-what-is-above`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: {
    path: `^(${folders.join('|')}|main\\.ts)`,
    pathNot: targets.map((target) => `^${target}${target.includes('\\.') ? '' : '/'}`),
    dependencyTypesNot: ['type-only'],
  },
}));

module.exports = {
  forbidden: [
    ...oneWay,
    {
      name: 'framework-only-in-constructs',
      comment: 'A fork changes the engine in package.json alone.',
      severity: 'error',
      from: { path: '^(environments|registry|policies|expectations|analysis|cli)/' },
      to: { path: 'node_modules/(cdktf|cdktn|constructs|@cdktf|@cdktn)/' },
    },
    {
      name: 'no-whole-provider',
      comment: 'The whole AWS provider takes half a gigabyte; import the one resource by its path.',
      severity: 'error',
      from: {},
      to: { path: 'node_modules/@cdktf/provider-[a-z]+/lib/index\\.' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-orphans', severity: 'error', from: { orphan: true, pathNot: ['\\.cjs$', '^test/'] }, to: {} },
    { name: 'sources-never-use-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: 'specify',
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json', '.cjs'] },
  },
};

/** What `check` runs, in order: the cheap and frequent failures first. */
export const steps: readonly { readonly name: string; readonly command: readonly string[] }[] = [
  { name: 'types', command: ['npm', 'run', '--silent', 'types'] },
  { name: 'lint', command: ['npm', 'run', '--silent', 'lint'] },
  { name: 'format', command: ['npm', 'run', '--silent', 'format:check'] },
  { name: 'import directions', command: ['npm', 'run', '--silent', 'imports'] },
  { name: 'synth', command: ['npm', 'run', '--silent', 'synth'] },
  { name: 'prove', command: ['npm', 'run', '--silent', 'prove'] },
  { name: 'workflows', command: ['node', 'cli/bin.cjs', 'workflows'] },
  { name: 'lock', command: ['node', 'cli/bin.cjs', 'lock', '--check'] },
  { name: 'generated files', command: ['node', 'cli/bin.cjs', 'generate', '--check'] },
  { name: 'secrets', command: ['npx', 'secretlint', '--secretlintignore', '.secretlintignore', '**/*'] },
  { name: 'tests', command: ['npm', 'test', '--silent'] },
  { name: 'tests of pipeline', command: ['npm', 'run', '--silent', 'test:pipeline'] },
  { name: 'tests of proofs', command: ['npm', 'run', '--silent', 'test:proofs'] },
];

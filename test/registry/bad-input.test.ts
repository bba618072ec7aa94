import { checkSources } from '../../registry/check-platform';
import { formatFinding } from '../../registry/finding';
import { github, serverless } from '../../registry/schema';
import { accountOf, entryOf, environmentOf, homesOf } from '../fixtures/change';
import { fixtureSources } from '../fixtures/fixture-sources';
import { fixtureToday } from '../fixtures/fixture-today';
import type { CheckCase } from './found-by';

/** Everything that is printed about changed sources. */
function printed(change: CheckCase['change']): string[] {
  const sources = fixtureSources();
  change(sources);
  const { platform, findings } = checkSources(sources, { today: fixtureToday });
  expect(platform).toBeUndefined();
  return findings.map(formatFinding);
}

describe('bad input ends with what is wrong and what to do', () => {
  it.each<CheckCase>([
    {
      name: 'fails when the team is unknown',
      change: (sources) => {
        entryOf(sources, 'pay').team = 'payy';
      },
      found: ['service pay: team must be one of registry/teams.ts, got "payy"; use "pay" or add the team'],
    },
    {
      name: 'fails when an environment is unknown',
      change: (sources) => {
        entryOf(sources, 'pay-api').environments.push('prd');
      },
      found: [
        'service pay-api: environments must be one of environments/, got "prd"; use "prod" or add the environment',
      ],
    },
    {
      name: 'fails when a grant is unknown',
      change: (sources) => {
        entryOf(sources, 'pay').stages = { build: { grants: [{ grant: 'ecr-psh' as 'ecr-push' }] } };
      },
      found: [
        'service pay: stages.build.grants[0].grant must be one of ecr-push, ecr-pull, ecs-deploy, lambda-deploy, s3-publish, cloudfront-invalidate, cloudformation-deploy, test-results, ephemeral-test, pass-runtime-role, got "ecr-psh"; use "ecr-push" or give one of these',
      ],
    },
    {
      name: 'fails when a grant lacks its parameter',
      change: (sources) => {
        entryOf(sources, 'pay').stages = { deploy: { grants: [{ grant: 'ecs-deploy' } as never] } };
      },
      found: [
        'service pay: stages.deploy.grants[0].cluster must be given, got "nothing"; add stages.deploy.grants[0].cluster',
      ],
    },
    {
      name: 'fails when the profile is unknown',
      change: (sources) => {
        Object.assign(entryOf(sources, 'pay').pipeline, { profile: 'container-on-eks' });
      },
      found: [
        'service pay: pipeline.profile must be one of container-on-ecs, serverless, static-site, infrastructure, got "container-on-eks"; use "container-on-ecs" or give one of these',
      ],
    },
    {
      name: 'fails when a key is unknown',
      change: (sources) => {
        Object.assign(entryOf(sources, 'pay'), { teem: 'pay' });
      },
      found: [
        'service pay: key must be one of id, title, team, repository, environments, pipeline, uses, stages, secrets, shares, criticality, highRisk, got "teem"; use "team" or remove it',
      ],
    },
    {
      name: 'fails when a service of uses is unknown',
      change: (sources) => {
        entryOf(sources, 'pay').uses = ['dynamo' as 'dynamodb'];
      },
      found: [
        'service pay: uses[0] must be one of apigateway, athena, cloudfront, cloudwatch, dynamodb, elasticache, elasticloadbalancing, events, firehose, glue, kinesis, kms, lambda, logs, rds, s3, scheduler, secretsmanager, sns, sqs, ssm, states, got "dynamo"; use "dynamodb" or give one of these',
      ],
    },
    {
      name: 'fails when an id is used twice',
      change: ({ registry }) => {
        registry.teams.push({ id: 'pay', title: 'Again', github: 'again', deployers: ['pay-three', 'pay-four'] });
      },
      found: ['team pay: id must be used once, got "pay"; give one another id'],
    },
    {
      name: 'fails when an id is retired',
      change: ({ registry }) => {
        registry.retired.services.push('pay');
      },
      found: ['service pay: id must not be one of registry/retired.ts, got "pay"; choose an id that was never used'],
    },
    {
      name: 'fails when an id is not one',
      change: (sources) => {
        entryOf(sources, 'pay').id = 'Pay--API';
      },
      found: [
        'service pay: id must be lower-case words joined by single hyphens, such as "payments-api", got "Pay--API"; correct it',
      ],
    },
    {
      name: 'fails when the file has not the name of the id',
      change: ({ registry }) => {
        const { network, ...services } = registry.services;
        registry.services = { ...services, ...(network && { networks: network }) };
        registry.serviceFiles = Object.keys(registry.services);
      },
      found: [
        'service networks: id must be "networks", the name of its file, got "network"; rename the file to network.ts or correct the id',
      ],
    },
    {
      name: 'fails when the name of a role has more than 64 characters',
      change: (sources) => {
        const runtimes = { 'a-nightly-job-that-somebody-named-at-len': 'scheduler' } as const;
        entryOf(sources, 'pay-api').pipeline = serverless({ runtimes });
        const entry = { ...entryOf(sources, 'pay-api'), id: 'pay-api-for-the-whole-company', environments: ['dev'] };
        sources.registry.services = { [entry.id]: { ...entry, repository: github('acme/long', { id: 1 }) } };
        sources.registry.serviceFiles = [entry.id];
        sources.environments.lock.homes = {};
      },
      found: [
        'service pay-api-for-the-whole-company: role pay-api-for-the-whole-company_a-nightly-job-that-somebody-named-at-len in dev must have at most 64 characters, got "70"; shorten the service id or the name of the runtime role',
      ],
    },
    {
      name: 'fails when the names of two roles collide',
      change: (sources) => {
        entryOf(sources, 'pay-api').environments = ['dev'];
        entryOf(sources, 'pay-api').pipeline = serverless({ runtimes: { function: 'lambda' } });
      },
      found: [
        'service pay-api: role name must be used once in account pay-dev, got "pay-api_function"; rename the runtime role',
      ],
    },
    {
      name: 'fails when a title would be evaluated',
      change: (sources) => {
        entryOf(sources, 'pay').title = '${file("/etc/passwd")}';
      },
      found: [
        'service pay: text must not contain "${" or "%{", which Terraform evaluates, got "${file(\\"/etc/passwd\\")}"; remove it',
        'service pay: title must use only letters, digits, spaces and _ . : / = + - @ (what AWS allows in a tag), got "${file(\\"/etc/passwd\\")}"; correct it',
      ],
    },
    {
      name: 'fails when a directive would be evaluated, where the schema would allow it',
      change: ({ registry }) => {
        registry.waivers.push({ finding: '%{ if true }', reason: 'Because', owner: 'pay', expires: '2027-01-01' });
      },
      found: ['waiver 1: text must not contain "${" or "%{", which Terraform evaluates, got "%{ if true }"; remove it'],
    },
    {
      name: 'fails when a repository has no numeric id',
      change: (sources) => {
        entryOf(sources, 'pay').repository = github('acme/pay', { id: undefined as never });
      },
      found: ['service pay: repository.id must be given, got "nothing"; add repository.id'],
    },
    {
      name: 'fails when an environment has no Regions',
      change: (sources) => {
        environmentOf(sources, 'dev').regions = [];
      },
      found: ['environment dev: regions must name at least one Region, got "an empty list"; correct it'],
    },
    {
      name: 'fails when an environment does not allow what an entry uses',
      change: (sources) => {
        entryOf(sources, 'pay-site').uses = ['sns'];
        environmentOf(sources, 'dev').services.sns = 'every-region';
      },
      found: [
        'service pay-site: uses must stand on services that environment prod allows, got "sns"; do without it or add sns to the services of prod',
      ],
    },
    {
      name: 'fails when the lock is malformed',
      change: ({ environments }) => {
        Object.assign(environments, { lock: '{' });
      },
      found: ['lock: it must be an object, got "{"; correct it'],
    },
    {
      name: 'fails when an account of the lock is malformed',
      change: (sources) => {
        Object.assign(accountOf(sources, 'pay-dev'), { phase: 'activ', id: 200000000003 });
      },
      found: [
        'lock: accounts.pay-dev.id must be a string, got "200000000003"; correct it',
        'lock: accounts.pay-dev.phase must be one of pending, intake, active, suspended, got "activ"; use "active" or give one of these',
      ],
    },
    {
      name: 'fails when one account id has two names',
      change: (sources) => {
        accountOf(sources, 'pay-dev').id = '200000000004';
      },
      found: [
        'lock account pay-prod: id must belong to one account, got "200000000004"; it is the id of pay-dev; correct one of the two in environments/lock.json',
      ],
    },
    {
      name: 'fails when an unknown account has an id',
      change: ({ environments }) => {
        environments.lock.accounts['pay-prd'] = { phase: 'active', id: '200000000009', environment: 'prod' };
      },
      found: [
        'lock account pay-prd: must be an account of the foundation, of a home, a team, a service or an environment, got "pay-prd"; use "pay-prod" or remove it from environments/lock.json',
      ],
    },
    {
      name: 'fails when a service is in the management account',
      change: (sources) => {
        homesOf(sources, 'pay').staging = 'management';
      },
      found: [
        'service pay: account in staging must not be the management account, which SCPs and RCPs do not bind, got "management"; choose an account of that environment',
      ],
    },
  ])('$name', ({ change, found }) => {
    expect(printed(change)).toEqual(found);
  });

  it('says everything that is wrong with an entry at once', () => {
    const findings = printed((sources) => {
      const entry = entryOf(sources, 'pay');
      entry.team = 'payy';
      entry.environments.push('prd');
      entry.repository = github('acme/pay-api', { id: 1001 });
    });
    expect(findings).toEqual([
      'service pay: environments must be one of environments/, got "prd"; use "prod" or add the environment',
      'service pay: team must be one of registry/teams.ts, got "payy"; use "pay" or add the team',
      'service pay-api: repository name must belong to one service, got "acme/pay-api"; it is the repository of pay; give this service its own',
    ]);
  });

  it('says the problems of every field and file at once', () => {
    const findings = printed((sources) => {
      Object.assign(entryOf(sources, 'pay'), { team: 7, teem: 'pay' });
      Object.assign(environmentOf(sources, 'dev'), { posture: 'brod' });
    });
    expect(findings).toEqual([
      'environment dev: posture must be one of broad, scoped, got "brod"; use "broad" or give one of these',
      'service pay: key must be one of id, title, team, repository, environments, pipeline, uses, stages, secrets, shares, criticality, highRisk, got "teem"; use "team" or remove it',
      'service pay: team must be a string, got "7"; correct it',
    ]);
  });
});

import type { Organization } from '../../environments/schema';
import type { Finding } from '../finding';
import type { Check } from './check';

type Named = { readonly subject: string; readonly field: string; readonly value: string };

/** Every Region and ARN is one of the organisation's partition. */
export const partitionFits: Check = {
  name: 'partition-fits',
  run: ({ parsed: { organization, environments } }) => {
    const { partition } = organization;
    const inEnvironments = environments.flatMap(({ id, regions, services }) => {
      const subject = `environment ${id}`;
      const limited = Object.entries(services).flatMap(([prefix, where]) =>
        where === 'every-region' ? [] : where.map((value) => ({ subject, field: `services.${prefix}`, value })),
      );
      return [...regions.map((value) => ({ subject, field: 'regions', value })), ...limited];
    });
    const wrong = [...namedBy(organization), ...inEnvironments].filter(({ value }) => partitionOf(value) !== partition);
    return wrong.map(
      ({ subject, field, value }): Finding => ({
        check: 'partition-fits',
        subject,
        rule: `${field} must be of partition ${partition}`,
        got: value,
        remedy: 'correct it or the partition',
      }),
    );
  },
};

function namedBy({ homeRegion, identityCenter, people }: Organization): Named[] {
  const principals = Object.entries(people).flatMap(([role, who]) =>
    'principals' in who ? who.principals.map((value) => ({ field: `people.${role}`, value })) : [],
  );
  const center = identityCenter
    ? [
        { field: 'identityCenter.region', value: identityCenter.region },
        { field: 'identityCenter.instanceArn', value: identityCenter.instanceArn },
      ]
    : [];
  return [{ field: 'homeRegion', value: homeRegion }, ...center, ...principals].map((named) => ({
    subject: 'organization',
    ...named,
  }));
}

function partitionOf(regionOrArn: string): string | undefined {
  if (regionOrArn.startsWith('arn:')) return regionOrArn.split(':')[1];
  if (regionOrArn.startsWith('cn-')) return 'aws-cn';
  if (regionOrArn.startsWith('us-gov-')) return 'aws-us-gov';
  // Partitions that this repository does not know: no account of the three above can reach them.
  return /^(us-iso|us-isob|us-isof|eu-isoe|eusc)-/.test(regionOrArn) ? undefined : 'aws';
}

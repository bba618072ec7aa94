import { awsServices } from '../aws-services';
import type { Finding } from '../finding';
import { suggestion } from '../schema-findings';
import type { Check } from './check';

/** An environment names services by the prefix that IAM knows: a misspelt one would allow nothing and fence nothing. */
export const servicesKnown: Check = {
  name: 'services-known',
  run: ({ parsed: { environments } }) => {
    const known = new Set(awsServices);
    return environments.flatMap(({ id, services }) =>
      Object.keys(services)
        .filter((service) => !known.has(service))
        .map(
          (service): Finding => ({
            check: 'services-known',
            subject: `environment ${id}`,
            rule: 'services must be named by IAM service prefixes',
            got: service,
            remedy: suggestion(service, awsServices, 'remove it'),
          }),
        ),
    );
  },
};

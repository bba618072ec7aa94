import type { Finding } from '../../registry/finding';
import type { Platform } from '../../registry/platform';

/** An id is given out once: not to two services, and never again when its service is retired. */
export function idFindings(id: string, { services, retiredIds }: Pick<Platform, 'services' | 'retiredIds'>): Finding[] {
  const found = (rule: string, remedy: string): Finding => ({ check: 'new', subject: '--id', rule, got: id, remedy });
  return [
    ...(services.some((service) => service.id === id)
      ? [found(`must be new, and registry/services/${id}.ts is there`, 'choose another id, or change that entry')]
      : []),
    ...(retiredIds.services.includes(id)
      ? [
          found(
            'must never have been used: registry/retired.ts has it, and names, tags and logs that carry it outlive what it stood for',
            'choose an id that was never used',
          ),
        ]
      : []),
  ];
}

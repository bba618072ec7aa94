import type { Platform } from '../../registry/platform';
import { today } from '../today';

const day = 24 * 60 * 60 * 1000;

/** The line of `registry/losses.ts` that lets a stack lose what it has of a service. People write it: it says that somebody looked. */
export function lossRecord({ services }: Pick<Platform, 'services'>, id: string, stack: string): string {
  const owner = services.find((service) => service.id === id)?.team.id ?? '...';
  const expires = new Date(Date.parse(today()) + 30 * day).toISOString().slice(0, 10);
  return `  { stack: '${stack}', service: '${id}', reason: 'copied to ...', owner: '${owner}', expires: '${expires}' },`;
}

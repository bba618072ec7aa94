import type { Platform } from '../registry/platform';
import { byKey } from './by-key';
import type { ExpectedAccount } from './expectations';

/** Every account, also those that are still to be made. */
export const accountFacts = ({ accounts }: Platform): ExpectedAccount[] =>
  accounts
    .map(({ name, id, kind, phase, environment, unit }) => ({
      name,
      id: id ?? null,
      kind,
      phase,
      environment: environment?.id ?? null,
      unit: unit ?? null,
    }))
    .sort(byKey(({ name }) => name));

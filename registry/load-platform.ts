import { z } from 'zod';
import { type Adopted, adoptedSchema } from '../environments/adopted-schema';
import {
  type Environment,
  environmentSchema,
  type Lock,
  lockSchema,
  type Organization,
  organizationSchema,
  type Recovery,
  type RetiredStack,
  recoverySchema,
  retiredStackSchema,
} from '../environments/schema';
import type { Finding } from './finding';
import {
  type Loss,
  lossSchema,
  type RetiredIds,
  retiredIdsSchema,
  type ServiceEntry,
  serviceSchema,
  type Team,
  teamSchema,
  type Waiver,
  waiverSchema,
} from './schema';
import { parse, show } from './schema-findings';
import { templateSyntax } from './template-syntax';

/** What `environments/` and `registry/` hold, unchecked. */
export type Sources = {
  readonly environments: {
    readonly organization: unknown;
    readonly environments: readonly unknown[];
    readonly lock: unknown;
    /** Absent where nothing was there before. */
    readonly adopted?: unknown;
    readonly retiredStacks: readonly unknown[];
    /** What killed applies made and lost, by the name of its file in `environments/imports/`. */
    readonly imports?: Readonly<Record<string, unknown>>;
  };
  readonly registry: {
    /** Entries by the name of their file. */
    readonly services: Readonly<Record<string, unknown>>;
    readonly teams: readonly unknown[];
    readonly retired: unknown;
    readonly waivers: readonly unknown[];
    readonly losses?: readonly unknown[];
    readonly serviceFiles?: readonly string[];
  };
};

/** Entries that hold to their schemas, before anything is resolved between them. */
export type Parsed = {
  readonly organization: Organization;
  readonly environments: readonly Environment[];
  readonly lock: Lock;
  readonly adopted: Adopted;
  readonly retiredStacks: readonly RetiredStack[];
  /** By the name of the file. */
  readonly recoveries: Readonly<Record<string, Recovery>>;
  readonly services: Readonly<Record<string, ServiceEntry>>;
  readonly teams: readonly Team[];
  readonly retiredIds: RetiredIds;
  readonly waivers: readonly Waiver[];
  readonly losses: readonly Loss[];
  readonly serviceFiles: readonly string[] | undefined;
};

/**
 * Checks every value against its schema.
 *
 * @returns all findings together; `parsed` is there only when there are none, so nothing is built from a half-read registry.
 */
export function parseSources({ environments, registry }: Sources): { parsed: Parsed | undefined; findings: Finding[] } {
  const findings: Finding[] = [];
  const read = <Value>(schema: z.ZodType<Value>, value: unknown, subject: string): Value | undefined => {
    const result = parse(schema, value, subject);
    findings.push(...result.findings, ...templateSyntax(value, subject));
    return result.value;
  };
  // Only the shape: what is inside is read one by one, so that each finding is said once.
  const shape = <Value>(schema: z.ZodType<Value>, value: unknown, subject: string): Value | undefined => {
    const result = parse(schema, value, subject);
    findings.push(...result.findings);
    return result.value;
  };
  const list = (value: unknown, subject: string) => shape(z.array(z.unknown()), value, subject) ?? [];
  const organization = read(organizationSchema, environments.organization, 'organization');
  const lock = read(lockSchema, environments.lock, 'lock');
  const adopted = read(adoptedSchema, environments.adopted ?? nothing, 'adopted');
  const retiredIds = read(retiredIdsSchema, registry.retired, 'retired ids');
  const parsedEnvironments = list(environments.environments, 'environments').map((value, index) =>
    read(environmentSchema, value, subjectOf('environment', value, index)),
  );
  const retiredStacks = list(environments.retiredStacks, 'retired stacks').map((value, index) =>
    read(retiredStackSchema, value, `retired stack ${index + 1}`),
  );
  const recoveries = Object.entries(environments.imports ?? {}).map(
    ([file, value]) => [file, read(recoverySchema, value, `imports ${file}`)] as const,
  );
  const teams = list(registry.teams, 'teams').map((value, index) =>
    read(teamSchema, value, subjectOf('team', value, index)),
  );
  const waivers = list(registry.waivers, 'waivers').map((value, index) =>
    read(waiverSchema, value, `waiver ${index + 1}`),
  );
  const losses = list(registry.losses ?? [], 'losses').map((value, index) =>
    read(lossSchema, value, `loss ${index + 1}`),
  );
  const entries = Object.entries(shape(z.record(z.string(), z.unknown()), registry.services, 'services') ?? {});
  const services = entries.map(([file, value]) => [file, read(serviceSchema, value, `service ${file}`)] as const);

  if (findings.length > 0 || !organization || !lock || !adopted || !retiredIds) return { parsed: undefined, findings };
  const present = <Value>(value: Value | undefined): value is Value => value !== undefined;
  return {
    findings,
    parsed: {
      organization,
      lock: withoutPrototypes(lock),
      adopted: { ...adopted, accounts: bare(adopted.accounts), units: bare(adopted.units) },
      retiredIds,
      environments: parsedEnvironments.filter(present),
      retiredStacks: retiredStacks.filter(present),
      recoveries: Object.fromEntries(recoveries.flatMap(([file, value]) => (value ? [[file, value]] : []))),
      teams: teams.filter(present),
      waivers: waivers.filter(present),
      losses: losses.filter(present),
      services: Object.fromEntries(services.flatMap(([file, entry]) => (entry ? [[file, entry]] : []))),
      serviceFiles: registry.serviceFiles,
    },
  };
}

const subjectOf = (kind: string, value: unknown, index: number) => {
  const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined;
  return typeof id === 'string' ? `${kind} ${show(id)}` : `${kind} ${index + 1}`;
};

const bare = <Value>(record: Record<string, Value>): Record<string, Value> =>
  Object.assign(Object.create(null), record);

/** What there was before, where there was nothing. */
const nothing: Adopted = { accounts: {}, outside: { accounts: {}, units: {} }, units: {} };

/** A service or account may have the id `constructor`: looking it up must not find what every object inherits. */
function withoutPrototypes(lock: Lock): Lock {
  const byService = (homes: Lock['homes']) =>
    bare(Object.fromEntries(Object.entries(homes).map(([service, home]) => [service, bare(home)] as const)));
  return {
    ...lock,
    accounts: bare(lock.accounts),
    homes: byService(lock.homes),
    ...(lock.moves && { moves: byService(lock.moves) }),
    ...(lock.github && { github: { teams: bare(lock.github.teams) } }),
  };
}

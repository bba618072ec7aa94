import { findingOf } from '../finding-of';
import type { GatedStack, GateRule } from '../gate-input';
import { writtenAs } from '../written-as';

const name = 'provider-unchanged';

/**
 * The plan was made with the provider of the synthesised stack: its Region, its account, its identity through the two
 * variables alone, and no address of another server.
 *
 * A plan does not show its backend, so that the backend is held to its form in the synthesised file; `vet` compares
 * the bytes.
 */
export const providerUnchanged: GateRule = {
  name,
  describes: 'provider, variables and backend are those of the synthesised stack',
  run: ({ stacks }) => stacks.flatMap((stack) => [...providers(stack), ...variables(stack), ...backend(stack)]),
};

const remedy = 'plan the files of main without an override beside them';

function providers(stack: GatedStack) {
  const { plan, module } = stack;
  const found = (rule: string, got: unknown) => findingOf(name, stack, undefined, rule, got, remedy);
  const configured = plan.configuration.providers;
  const missing = Object.keys(module.providers).filter((kind) => configured.every(({ key }) => key !== kind));
  const sources = Object.values(module.sources);
  const isKnown = (source: string) => sources.some((each) => registries.some((host) => source === `${host}/${each}`));
  return [
    ...missing.map((kind) => found(`must have the provider ${kind} of the stack`, 'none')),
    ...configured.flatMap(({ key, source, alias, module: within, expressions }) => {
      const [block, ...others] = module.providers[key] ?? [];
      if (block === undefined) return [found('must have no other provider than the stack', key)];
      return [
        ...(alias === undefined && within === undefined ? [] : [found('provider must have no alias', alias ?? within)]),
        ...(isKnown(source) ? [] : [found(`provider ${key} must be one of ${sources.join(', ')}`, source)]),
        ...(others.length === 0 && writtenAs(block, [expressions])
          ? []
          : [found(`provider ${key} must be configured as the stack says`, expressionText(expressions))]),
      ];
    }),
    ...plan.resourceChanges
      .filter(({ provider }) => !isKnown(provider))
      .map((change) => findingOf(name, stack, change, 'must be of a provider of the stack', change.provider, remedy)),
    ...plan.configuration.resources
      .filter(({ providerKey }) => !Object.hasOwn(module.providers, providerKey))
      .map((resource) =>
        findingOf(name, stack, resource, 'must be of the one provider of the stack', resource.providerKey, remedy),
      ),
  ];
}

const registries = ['registry.terraform.io', 'registry.opentofu.org'];

/** Names of the arguments and what else than a constant they say; an override may hold credentials. */
const expressionText = (expressions: Readonly<Record<string, unknown>>) =>
  Object.entries(expressions)
    .map(([key, value]) => (/key|token|secret|password/.test(key) ? key : `${key} ${JSON.stringify(value)}`))
    .join(', ');

function variables(stack: GatedStack) {
  const { plan, module } = stack;
  const names = [...plan.configuration.variables].sort().join(', ');
  const shown = Object.keys(plan.variables).join(', ');
  return [
    ...(names === [...module.variables].sort().join(', ')
      ? []
      : [findingOf(name, stack, undefined, `variables must be ${module.variables.join(', ')}`, names, remedy)]),
    ...(shown === ''
      ? []
      : [findingOf(name, stack, undefined, 'variables must be ephemeral, so that no plan holds one', shown, remedy)]),
  ];
}

const backendArguments = ['bucket', 'encrypt', 'key', 'kms_key_id', 'region', 'use_lockfile'];

function backend(stack: GatedStack) {
  const { plan, module } = stack;
  const key = `state/${plan.stack}.tfstate`;
  const others = Object.keys(module.backend).filter((argument) => !backendArguments.includes(argument));
  return [
    ...(module.backend.key === key
      ? []
      : [findingOf(name, stack, undefined, `state must be at ${key}`, module.backend.key, 'run npm run synth')]),
    ...others.map((argument) =>
      findingOf(name, stack, undefined, 'backend must have no such argument', argument, 'run npm run synth'),
    ),
  ];
}

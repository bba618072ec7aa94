import type { LeftOut } from './left-out';
import type { Narrowed } from './narrowed';
import { serviceEndpoints } from './service-endpoints';
import type { TerraformJson } from './terraform-json';

/** Where the state of a stack is: beside it, or in the bucket that `bootstrap` made, reached as this role. */
export type StatePlace = 'local' | { readonly roleArn: string };

export type OverrideInput = {
  readonly json: TerraformJson;
  readonly endpoint: string;
  readonly state: StatePlace;
  readonly leftOut: readonly LeftOut[];
  readonly narrowed: readonly Narrowed[];
};

/**
 * What the sandbox adds beside an untouched root module: the emulator's address, credentials that open nothing,
 * where the state is, and `count: 0` for what is not emulated.
 *
 * @see https://developer.hashicorp.com/terraform/language/files/override
 */
export const overrideFor = ({ json, endpoint, state, leftOut, narrowed }: OverrideInput) => ({
  terraform: { backend: state === 'local' ? { local: {} } : { s3: s3Backend(json, endpoint, state.roleArn) } },
  provider: {
    aws: [
      {
        ...credentials,
        skip_credentials_validation: true,
        skip_metadata_api_check: 'true',
        s3_use_path_style: true,
        // Counts attempts, so 1 would mean no repetition.
        max_retries: 5,
        endpoints: [Object.fromEntries(serviceEndpoints.map((service) => [service, endpoint]))],
        // S3 Control puts the account in front of the host; and whatever has no line above ends here too, not in the world.
        http_proxy: endpoint,
        https_proxy: endpoint,
      },
    ],
  },
  ...(leftOut.length + narrowed.length > 0 && { resource: resources(leftOut, narrowed) }),
});

const credentials = { access_key: 'test', secret_key: 'test' } as const;

const s3Backend = ({ terraform }: TerraformJson, endpoint: string, roleArn: string) => ({
  ...terraform?.backend?.s3,
  ...credentials,
  skip_credentials_validation: true,
  skip_metadata_api_check: true,
  use_path_style: true,
  endpoints: { s3: endpoint, sts: endpoint, iam: endpoint },
  assume_role: { role_arn: roleArn, session_name: 'sandbox-state' },
});

/** Blocks of the override replace arguments one by one; all others stay as they were synthesised. */
function resources(leftOut: readonly LeftOut[], narrowed: readonly Narrowed[]) {
  const resource: Record<string, Record<string, Record<string, unknown>>> = {};
  const replace = (type: string, name: string, block: Record<string, unknown>) => {
    resource[type] = { ...resource[type], [name]: { ...resource[type]?.[name], ...block } };
  };
  for (const { type, name, argument, elements } of narrowed) replace(type, name, { [argument]: elements });
  for (const { type, name, rewritten } of leftOut) replace(type, name, { count: 0, ...rewritten });
  return resource;
}

import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { Refusal } from '../refusal';

export type Tools = { readonly terraform: string; readonly emulator: string | undefined };

/** What the scripts of the workflows use beside Terraform, and where it is from. */
const scriptTools = [
  ['bash', 'https://www.gnu.org/software/bash/'],
  ['jq', 'https://jqlang.org/download/'],
  ['aws', 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html'],
  ['sha256sum', 'https://www.gnu.org/software/coreutils/'],
] as const;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * The programs that the sandbox runs, or a refusal that says what to install.
 *
 * @param options.ownEmulator false where the caller runs an emulator already.
 * @param options.scripts true where the scripts of the workflows are run too.
 */
export function requiredTools(env: Env, { ownEmulator, scripts }: { ownEmulator: boolean; scripts: boolean }): Tools {
  const chosen = env.TERRAFORM_BINARY_NAME;
  const terraform = (chosen ? [chosen] : ['terraform', 'tofu']).map((name) => find(name, env)).find(Boolean);
  if (!terraform) {
    throw new Refusal(
      `sandbox: needs Terraform >= 1.11 or OpenTofu on PATH, got "no ${chosen ?? 'terraform or tofu'}"; install it from https://developer.hashicorp.com/terraform/install or https://opentofu.org, or set TERRAFORM_BINARY_NAME`,
    );
  }
  for (const [program, from] of scripts ? scriptTools : []) {
    if (!find(program, env)) {
      throw new Refusal(
        `sandbox: needs ${program} on PATH for the scripts of the workflows, got "no ${program}"; install it from ${from}`,
      );
    }
  }
  if (!ownEmulator) return { terraform, emulator: undefined };
  const emulator = find('moto_server', env);
  if (!emulator) {
    throw new Refusal(
      'sandbox: needs the AWS emulator moto on PATH, got "no moto_server"; install it with pip install "moto[server]" (5.2 or newer), or set AWS_ENDPOINT_URL to one that runs on loopback',
    );
  }
  return { terraform, emulator };
}

function find(name: string, { PATH = '' }: Env): string | undefined {
  const candidates = isAbsolute(name)
    ? [name]
    : PATH.split(delimiter)
        .filter(Boolean)
        .map((folder) => join(folder, name));
  return candidates.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

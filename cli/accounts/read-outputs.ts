import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '../refusal';
import { terraformError } from '../sandbox/terraform-error';

/** Where the stack `organization` is applied from. */
export const organizationDirectory = 'cdktf.out/stacks/organization';

/** The outputs of the stack `organization`: from a file, or from its state through Terraform. */
export function readOutputs(file: string | undefined): unknown {
  const [text, source] = file === undefined ? [fromState(), 'terraform output -json'] : [fromFile(file), file];
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(
      `outputs of the stack organization: must be JSON, got ${JSON.stringify(text.slice(0, 40))} from ${source}; write them with terraform output -json`,
    );
  }
}

function fromFile(file: string): string {
  if (!existsSync(file)) {
    throw new Refusal(`--file: must be a file, got "${file}"; write it with terraform output -json > ${file}`);
  }
  return readFileSync(file, 'utf8');
}

function fromState(): string {
  if (!existsSync(organizationDirectory)) {
    throw new Refusal(
      `stack organization: must be synthesised and applied first, got "no directory ${organizationDirectory}"; run npm run synth, apply the stack, or give --file`,
    );
  }
  const binary = process.env.TERRAFORM_BINARY_NAME || 'terraform';
  const { error, status, stdout, stderr } = spawnSync(binary, ['output', '-json', '-no-color'], {
    cwd: organizationDirectory,
    encoding: 'utf8',
  });
  if (error || status !== 0) {
    const reason = error?.message ?? terraformError(stderr) ?? `exit ${status}`;
    throw new Refusal(
      `${binary} output: must give the outputs of the stack organization, got "${reason}"; run ${binary} init there, or give --file`,
    );
  }
  return stdout;
}

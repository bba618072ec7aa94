import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Refusal } from '../refusal';
import { terraformError } from '../sandbox/terraform-error';

/** Not in the output: a synthesis replaces that as a whole, with what Terraform would keep beside its files. */
const directoryOf = (stack: string) => `by-hand/${stack}`;

/** Where the stack `organization` is applied from. */
export const organizationDirectory = directoryOf('organization');

/** The outputs of a stack: from a file, or from its state through Terraform. */
export function readOutputs(file: string | undefined, stack = 'organization'): unknown {
  const [text, source] = file === undefined ? [fromState(stack), 'terraform output -json'] : [fromFile(file), file];
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(
      `outputs of the stack ${stack}: must be JSON, got ${JSON.stringify(text.slice(0, 40))} from ${source}; write them with terraform output -json`,
    );
  }
}

function fromFile(file: string): string {
  if (!existsSync(file)) {
    throw new Refusal(`--file: must be a file, got "${file}"; write it with terraform output -json > ${file}`);
  }
  return readFileSync(file, 'utf8');
}

function fromState(stack: string): string {
  const directory = directoryOf(stack);
  if (!existsSync(directory)) {
    throw new Refusal(
      `stack ${stack}: must have been applied in ${directory}, got "no such directory"; apply it as docs/bootstrap.md says, or give --file`,
    );
  }
  const binary = process.env.TERRAFORM_BINARY_NAME || 'terraform';
  const { error, status, stdout, stderr } = spawnSync(binary, ['output', '-json', '-no-color'], {
    cwd: directory,
    encoding: 'utf8',
  });
  if (error || status !== 0) {
    const reason = error?.message ?? terraformError(stderr) ?? `exit ${status}`;
    throw new Refusal(
      `${binary} output: must give the outputs of the stack ${stack}, got "${reason}"; run ${binary} init there, or give --file`,
    );
  }
  return stdout;
}

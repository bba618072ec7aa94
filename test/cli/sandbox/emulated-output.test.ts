import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatedOutput } from '../../../cli/sandbox/emulated-output';

const stacks = {
  organization: {
    resource: {
      aws_organizations_organization: {
        organization: { aws_service_access_principals: ['iam.amazonaws.com', 'ram.amazonaws.com'], feature_set: 'ALL' },
      },
      aws_organizations_resource_policy: { delegation: { content: '{}' } },
      aws_organizations_policy: { scp: { name: 'scp-root-1' } },
    },
    output: { organization_id: { value: '${aws_organizations_organization.organization.id}' } },
  },
  'services-pay-dev': { resource: { aws_iam_role: { pay_deploy: { name: 'pay_deploy' } } } },
};

function emulated() {
  const directory = mkdtempSync(join(tmpdir(), 'emulated-output-'));
  try {
    const [outdir, to] = [join(directory, 'out'), join(directory, 'emulated')];
    for (const [stack, json] of Object.entries(stacks)) {
      mkdirSync(join(outdir, 'stacks', stack), { recursive: true });
      writeFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), JSON.stringify(json));
    }
    writeFileSync(join(outdir, 'expectations.json'), '{}');
    const read = (file: string) => readFileSync(join(emulatedOutput(outdir, to), file), 'utf8');
    return {
      organization: JSON.parse(read('stacks/organization/cdk.tf.json')) as unknown,
      services: read('stacks/services-pay-dev/cdk.tf.json'),
      expectations: read('expectations.json'),
      source: readFileSync(join(outdir, 'stacks', 'organization', 'cdk.tf.json'), 'utf8'),
    };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

describe('an output for the emulator', () => {
  it('has nothing that the emulator lacks, and all else', () => {
    const { aws_organizations_resource_policy: _, ...resource } = stacks.organization.resource;
    expect(emulated().organization).toEqual({
      ...stacks.organization,
      resource: {
        ...resource,
        aws_organizations_organization: {
          organization: { aws_service_access_principals: ['ram.amazonaws.com'], feature_set: 'ALL' },
        },
      },
    });
  });

  it('is the same byte for byte where the emulator lacks nothing', () => {
    expect(emulated().services).toBe(JSON.stringify(stacks['services-pay-dev']));
    expect(emulated().expectations).toBe('{}');
  });

  it('leaves the output as it was', () => {
    expect(emulated().source).toBe(JSON.stringify(stacks.organization));
  });
});

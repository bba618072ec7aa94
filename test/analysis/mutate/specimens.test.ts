import { specimensOf } from '../../../analysis/mutate/specimens';
import { fixtureModel } from '../fixture-model';

describe('specimens of an artefact', () => {
  const { model, expectations } = fixtureModel();
  const specimens = specimensOf(model, expectations);
  const subjects = specimens.map(({ kind, subject }) => `${kind} | ${subject}`);

  it('are each document once', () => {
    expect(new Set(specimens.map(({ kind, document }) => `${kind} ${JSON.stringify(document)}`)).size).toBe(
      specimens.length,
    );
  });

  it('leave out what differs in names alone', () => {
    const deploys = subjects.filter((subject) => /^trust .* pay(?:-api)?_deploy in pay-(?:prod|staging)/.test(subject));
    expect(deploys.length).toBeLessThanOrEqual(1);
    expect(subjects.filter((subject) => subject.startsWith('boundary | boundary pipeline '))).toHaveLength(1);
  });

  it('are of every kind of document that the artefact holds', () => {
    expect(new Set(specimens.map(({ kind }) => kind))).toEqual(
      new Set([
        'trust',
        'identity policy',
        'boundary',
        'service control policy',
        'resource control policy',
        'resource policy',
        'permission set',
      ]),
    );
  });

  it('hold every guardrail, those of no account too', () => {
    const guardrails = model.documents.filter(({ kind }) => kind === 'scp' || kind === 'rcp');
    const texts = new Set(specimens.map(({ document }) => JSON.stringify(document)));
    for (const { policy } of guardrails) expect(texts).toContain(JSON.stringify(policy.document));
  });

  it('name a role that the document has a say over', () => {
    for (const { kind, roles, document } of specimens) {
      if (kind !== 'boundary') continue;
      expect(roles.length).toBeGreaterThan(0);
      for (const { boundary } of roles) expect(boundary?.document).toBe(document);
    }
  });
});

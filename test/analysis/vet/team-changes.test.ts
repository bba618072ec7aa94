import { formatFinding } from '../../../registry/finding';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { synthesised } from '../../synthesised';
import { fixtureStacks, stacksIn, vetTexts } from './fixture-stacks';

/** Stacks of the fixture after a change of the registry. */
function stacksAfter(change: (sources: TypedSources) => void): ReadonlyMap<string, string> {
  const sources = fixtureSources();
  change(sources);
  const { files, findings } = synthesised(sources);
  expect(findings.map(formatFinding)).toEqual([]);
  return stacksIn(files);
}

const without = (id: string) => (sources: TypedSources) => {
  delete sources.registry.services[id];
  delete sources.environments.lock.homes[id];
  sources.registry.serviceFiles = sources.registry.serviceFiles.filter((file) => file !== id);
};

describe('what teams change every day', () => {
  const less = stacksAfter(without('network'));

  it('is vetted: a service more, where main has its kind', () => {
    expect(less).not.toEqual(fixtureStacks);
    expect(vetTexts(fixtureStacks, less)).toMatchObject({ refused: [], unknown: [], findings: [] });
  });

  it('is vetted: a service less', () => {
    expect(vetTexts(less)).toMatchObject({ refused: [], unknown: [], findings: [] });
  });
});

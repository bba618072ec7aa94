import { fixtureSources } from '../fixtures/fixture-sources';
import { resourcesOf, synthesised } from '../synthesised';

// Accept a change with `npx jest test/stacks/addresses.test.ts -u`, and give every renamed address a `moved` block.
describe('addresses are a contract with the state of every fork', () => {
  const addresses = resourcesOf(synthesised(fixtureSources()).stacks).map(
    ({ stack, address }) => `${stack} ${address}`,
  );

  it('stay as they are', () => {
    expect(addresses.sort().join('\n')).toMatchSnapshot();
  });

  it('come from ids: no hash, no path of constructs', () => {
    expect(addresses.filter((address) => /[A-F0-9]{8}$/.test(address))).toEqual([]);
  });
});

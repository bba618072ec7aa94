import { moveHome } from '../../../cli/move/move-home';
import type { MoveRequest } from '../../../cli/move/move-request';
import { stepsAfter } from '../../../cli/move/steps-after';
import { formatFinding } from '../../../registry/finding';
import { codecommit } from '../../../registry/schema';
import { entryOf } from '../../fixtures/change';
import { fixtureSources, type TypedSources } from '../../fixtures/fixture-sources';
import { fixtureToday } from '../../fixtures/fixture-today';
import { emptyAccount, openMove } from '../../fixtures/moving';

function moved(request: MoveRequest, change: (sources: TypedSources) => void = () => undefined) {
  const sources = fixtureSources();
  emptyAccount(sources, 'network-dev', '200000000012', 'dev');
  change(sources);
  const { moved: made, findings } = moveHome(sources, request, fixtureToday);
  if (!made) throw new Error(findings.map(formatFinding).join('\n'));
  return made;
}
const to = (service: string): MoveRequest => ({ step: 'open', service, to: 'network-dev', environment: undefined });

describe('what people do themselves', () => {
  it('is to put values into secrets, to deploy, and to clean up while a role can', () => {
    const steps = stepsAfter(moved(to('pay'))).join('\n');
    expect(steps).toContain('by the variables of its GitHub environments; the roles in pay-dev stay');
    expect(steps).toContain('its secrets in network-dev are empty: put their values in');
    expect(steps).toContain('until then arn:aws:iam::200000000003:role/pipeline/pay_deploy does');
  });

  it('says nothing of secrets to a service without any', () => {
    expect(stepsAfter(moved(to('network'))).join('\n')).not.toContain('secrets');
  });

  it('is to point the pipeline too, where it is not on GitHub', () => {
    const made = moved(to('network'), (sources) => {
      entryOf(sources, 'network').repository = codecommit('network');
      sources.registry.waivers = [
        { finding: 'workflows-pinned/network', reason: 'no GitHub', owner: 'pay', expires: '2026-12-31' },
      ];
    });
    expect(stepsAfter(made)[1]).toContain('once you give its pipeline the new role ARNs');
  });

  it('is to remove what is left, once no role can', () => {
    for (const [step, place] of [
      ['finish', 'pay-dev'],
      ['cancel', 'network-dev'],
    ] as const) {
      const made = moved({ step, service: 'pay-site', environment: undefined }, (sources) =>
        openMove(sources, 'pay-site', 'network-dev'),
      );
      expect(stepsAfter(made).join('\n')).toContain(`no role of pay-site is left in ${place}: `);
    }
  });
});

describe('what is lost for good', () => {
  it('is nothing when a move is opened', () => {
    expect(moved(to('pay')).losses).toEqual([]);
  });

  it('is everything of a protected kind in the home that goes, and no role', () => {
    const { losses } = moved({ step: 'finish', service: 'pay-site', environment: 'dev' }, (sources) =>
      openMove(sources, 'pay-site', 'network-dev'),
    );
    expect(new Set(losses.map(({ stack }) => stack))).toEqual(new Set(['services-pay-dev']));
    expect(losses).toContainEqual({
      stack: 'services-pay-dev',
      address: 'aws_s3_bucket.pay-site_site',
      what: 'a bucket with what is in it',
    });
    expect(losses.filter(({ address }) => address.startsWith('aws_iam_role'))).toEqual([]);
  });
});

import { measureDecisions } from '../../../cli/bench/measure-decisions';
import { fixtureModel } from '../../analysis/fixture-model';

const { model } = fixtureModel();

it('measures decisions of every outcome, on policies of every layer', () => {
  const { decisions, outcomes, policies, roles, seconds } = measureDecisions(model, 1);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['allowed', 'explicitDeny', 'implicitDeny']);
  expect(outcomes.reduce((sum, { decisions: count }) => sum + count, 0)).toBe(decisions);
  expect({ roles, seconds: seconds > 0 }).toEqual({ roles: model.roles.length, seconds: true });
  // Identity, boundary, and at least one SCP and one RCP for each level.
  expect(policies).toBeGreaterThan(6);
});

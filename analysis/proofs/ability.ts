import type { Expectations } from '../../expectations/expectations';
import { decideAs } from '../decide-as';
import type { Model } from '../model';
import { modelIndex } from '../model-index';
import { statementOf } from '../statement-of';
import { workToProve } from './ability/work-to-prove';
import { workingRoles } from './ability/working-roles';
import type { Failure, Proof } from './proof';

/**
 * Every stage and every workload can do its job under every layer, twice: first deployments and those that follow,
 * rollbacks and removals, with the tag calls that belong to them, in every Region that the environment allows.
 */
export const ability: Proof = {
  name: 'ability',
  says: 'each stage can do its job under every layer, twice',
  run: (model, expectations) => {
    const failures: Failure[] = [...missingRoles(model, expectations)];
    let asked = 0;
    for (const { role, needs, failures: refused, subject } of workToProve(model, expectations)) {
      failures.push(...refused);
      for (const { doing, step, question } of needs) {
        asked++;
        const decision = decideAs(model, role, question);
        if (decision.outcome === 'allowed') continue;
        const { action, resource, context } = question;
        failures.push({
          subject,
          rule: `${doing}, ${step}, must be allowed`,
          request: { principal: role.arn, action, resource, ...(context !== undefined && { context }) },
          decision,
          got: statementOf(model, role, question, decision),
          remedy: 'grant the call, or narrow what denies it',
        });
      }
    }
    return { asked, failures };
  },
};

const missingRoles = (model: Model, expectations: Expectations): Failure[] =>
  workingRoles(expectations)
    .filter(({ arn }) => modelIndex(model).role(arn) === undefined)
    .map(({ name, account }) => ({
      subject: `${name} in ${account}`,
      rule: 'role must exist to do its job',
      got: 'no such role',
      remedy: 'synthesise again from the registry that the expectations are of',
    }));

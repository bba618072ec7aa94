import type { Model } from '../../model';
import { decisionInWords } from '../decision-in-words';
import { globalRegion } from '../global-region';
import type { Failure, ProofResult } from '../proof';
import { actorOf, ask, type Surroundings } from './actor';

/** Identities of jobs that have no business with the record of who did what: `drift` alone looks it up. */
const blind = ['platform-plan', 'main-plan', 'services-apply', 'guardrails-apply'];
const action = 'cloudtrail:LookupEvents';

/**
 * Under all layers together, the record of who did what is looked up by `drift`, and by no other identity of a job.
 *
 * What planning can read, everybody who can push a branch can read; these answers name people and where they were.
 */
export function eventReaders(model: Model): ProofResult {
  const failures: Failure[] = [];
  let asked = 0;
  const around: Surroundings = {
    guardrails: true,
    organizationId: model.organizationId,
    managementAccount: model.managementAccount,
    globalRegion: globalRegion(model.partition),
  };
  for (const role of model.roles) {
    if (role.path !== '/platform/' || !blind.includes(role.name)) continue;
    asked++;
    const context = { 'aws:RequestedRegion': role.account.region };
    const decision = ask(actorOf(role, ''), { action, resource: '*', context }, around);
    if (decision.outcome !== 'allowed') continue;
    failures.push({
      subject: role.address,
      rule: `${role.name} must not look up who did what`,
      request: { principal: role.arn, action, resource: '*', context },
      decision,
      got: decisionInWords(decision),
      remedy: 'take it out of the identity policy; drift looks it up',
    });
  }
  return { asked, failures };
}

import { decideAs } from '../decide-as';
import { documentsOf } from '../documents-of';
import { markWildcards, matchesGlob } from '../evaluate/glob';
import { listOf } from '../evaluate/list-of';
import { mayAllow } from '../may-allow';
import type { Model, ModelRole } from '../model';
import { statementsAbout } from '../statements-about';
import type { Edge } from './edge';
import { trusted } from './trusted';
import { workloads } from './workloads';

const action = 'iam:PassRole';

/** Roles that a role can hand to an AWS service that it can make run something. */
export function passes(model: Model): readonly Edge[] {
  const byArn = new Map(model.roles.map((role) => [role.arn, role]));
  const byAccount = new Map<string, ModelRole[]>();
  for (const role of model.roles) byAccount.set(role.account.id, [...(byAccount.get(role.account.id) ?? []), role]);

  return model.roles.flatMap((from) => {
    if (!mayAllow(documentsOf(from.identity), action)) return [];
    const patterns = new Set(
      statementsAbout(from.identity, action).flatMap(({ Resource = '*' }) => [...listOf(Resource)]),
    );
    const passed = new Set(
      [...patterns].flatMap((pattern) => {
        const exact = byArn.get(pattern);
        if (exact !== undefined || !/[*?$]/.test(pattern)) return exact ?? [];
        const glob = markWildcards(pattern.replace(/\$\{[^}]*\}/g, '*'));
        return (byAccount.get(from.account.id) ?? []).filter(({ arn }) => matchesGlob(glob, arn));
      }),
    );
    return [...passed].flatMap((to) => passing(model, from, to) ?? []);
  });
}

function passing(model: Model, from: ModelRole, to: ModelRole): Edge | undefined {
  for (const service of trusted(to, 'Service')) {
    const starts = workloads[service]?.starts;
    if (starts !== undefined && !starts.some((start) => mayAllow(documentsOf(from.identity), start))) continue;
    const question = { action, resource: to.arn, context: { 'iam:PassedToService': service } };
    const decision = decideAs(model, from, question);
    if (decision.outcome === 'allowed') return { from, to, how: 'passes', question, decision };
  }
  return undefined;
}

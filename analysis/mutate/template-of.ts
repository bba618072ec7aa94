import type { Expectations } from '../../expectations/expectations';
import type { ModelRole } from '../model';
import type { PolicyDocument } from '../policy-document';

type Place = Pick<ModelRole, 'account' | 'tags'>;

/** Writes a document with placeholders for the names of its service, team and environment and for every number. */
export function templateOf({ accounts }: Expectations): (place: Place, document: PolicyDocument) => string {
  const environments = new Map(accounts.map(({ name, environment }) => [name, environment]));
  return ({ account, tags }, document) => {
    const names = {
      service: tags['platform:service'],
      team: tags['platform:team'],
      environment: environments.get(account.name) ?? undefined,
    };
    let text = JSON.stringify(document);
    for (const [kind, name] of Object.entries(names)) {
      if (name === undefined) continue;
      const whole = new RegExp(`(?<![a-z0-9-])${name}(?![a-z0-9]|-[a-z0-9])`, 'g');
      text = text.replace(whole, `<${kind}>`);
    }
    return text.replace(/\d+/g, '<number>');
  };
}

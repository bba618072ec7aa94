import type { Expectations } from '../../../expectations/expectations';
import type { Model } from '../../model';
import type { Failure, ProofResult, Unfenced } from '../proof';
import { doorInWords } from './door-in-words';
import type { Path } from './path';
import { pathsOf } from './paths-of';

/** Every way to a permission takes two people, save through the roles that people take with an alarm. */
export function twoKeys(model: Model, expectations: Expectations): ProofResult {
  const { paths, asked } = pathsOf(model, expectations);
  const failures = new Map<string, Failure>();
  const unfenced = new Map<string, Unfenced>();
  for (const path of paths) {
    const { entered, door, powers, breaches, lacking } = path;
    const writes = powers.map((power) => power.writes).join(', ');
    for (const { rule, got, remedy } of breaches) {
      // A role of the platform is told by its name, or one mistake would be said for every account.
      const key = [entered.path === '/platform/' ? entered.name : entered.arn, doorInWords(door), rule].join('\n');
      if (failures.has(key)) continue;
      failures.set(key, {
        subject: entered.address,
        rule: `${doorInWords(door)}, which writes ${writes}${through(path)}: ${rule}`,
        ...(powers[0] && {
          request: { principal: path.arn, action: powers[0].action, resource: powers[0].resource },
        }),
        got,
        remedy,
      });
    }
    for (const lack of lacking) {
      unfenced.set(`${lack} ${doorInWords(door)}`, {
        what: `two people/${doorInWords(door).replaceAll('/', ' ')}`,
        account: 'GitHub',
        because: `the GitHub plan has no ${lack}`,
      });
    }
  }
  return { asked, failures: [...failures.values()], unfenced: [...unfenced.values()] };
}

const through = ({ role, account, entered }: Path): string =>
  role === entered.name && account === entered.account.name ? '' : ` as ${role} in ${account}`;

import { listOf } from '../../evaluate/list-of';
import type { Statement } from '../../policy-document';
import type { Home } from './home';

export type Context = Readonly<Record<string, string | readonly string[]>>;

/** Keys that AWS fills in from what happens; no caller can say them. */
const notForTheCaller = [
  /^aws:(principal|resource|source|via|called|userid|username|federated|token|multifactor|currenttime|epochtime|securetransport|requestedregion)/i,
  /:createaction$/i,
  /:resourcetag\//i,
  /^kms:(grantisforawsresource|viaservice|calleraccount)$/i,
];

/** Operators that hold when the request says one of their values. */
const saidAsWritten =
  /^(?:ForAnyValue:)?(?:String(?:Equals|EqualsIgnoreCase|Like)|Arn(?:Equals|Like)|Bool)(?:IfExists)?$/;

/**
 * What a caller would say to meet the conditions of a grant, in every way that a caller can choose.
 *
 * Without it a question could be denied only because nobody asked properly.
 */
export function contextMet({ Condition = {} }: Statement, home: Home): Context {
  const context: Record<string, string> = {};
  for (const [operator, keys] of Object.entries(Condition)) {
    if (!saidAsWritten.test(operator)) continue;
    for (const [key, values] of Object.entries(keys)) {
      if (notForTheCaller.some((pattern) => pattern.test(key))) continue;
      const [value] = listOf(values);
      if (value === undefined) continue;
      context[key] = String(value)
        .replace(/\$\{aws:PrincipalTag\/platform:service[^}]*\}/g, home.service)
        .replaceAll('*', 'thing')
        .replaceAll('?', 'x');
    }
  }
  return context;
}

import { listOf } from '../evaluate/list-of';
import type { ModelRole } from '../model';
import type { Statement } from '../policy-document';

type Context = Readonly<Record<string, string | readonly string[]>>;

/** What a request may have to bring along; the first that is enough is told. */
export type Assumption = {
  readonly context: Context;
  readonly assumed: readonly { readonly key: string; readonly value: string }[];
};

const ownerTag = 'platform:service';
const comparisons = ['StringEquals', 'StringLike', 'ArnEquals', 'ArnLike', 'Bool'];

/**
 * The contexts in which a role is asked about: as given; with its own service's tag on what it touches and sends; with
 * what the granting statement demands. A key that was given is never assumed otherwise.
 */
export function assumptions(given: Context, role: ModelRole, granting: Statement | undefined): Assumption[] {
  const service = role.tags[ownerTag];
  const tagged: Record<string, string> = service
    ? { [`aws:ResourceTag/${ownerTag}`]: service, [`aws:RequestTag/${ownerTag}`]: service }
    : {};
  const demanded = granting ? demandsOf(granting, role) : {};
  const seen = new Set<string>();
  return [{}, tagged, demanded, { ...tagged, ...demanded }].flatMap((assumed) => {
    const context = { ...assumed, ...given };
    const key = JSON.stringify(context);
    if (seen.has(key)) return [];
    seen.add(key);
    return [
      {
        context,
        assumed: Object.entries(assumed).flatMap(([name, value]) =>
          Object.hasOwn(given, name) ? [] : [{ key: name, value }],
        ),
      },
    ];
  });
}

/** Values that meet what an Allow compares with, where one can be told from the statement alone. */
function demandsOf({ Condition = {} }: Statement, { tags }: ModelRole): Record<string, string> {
  const demands: Record<string, string> = {};
  for (const [operator, keys] of Object.entries(Condition)) {
    const base = operator.replace(/^ForAnyValue:|^ForAllValues:/, '').replace(/IfExists$/, '');
    if (!comparisons.includes(base)) continue;
    for (const [key, values] of Object.entries(keys)) {
      const [first] = listOf(values).map(String);
      if (first === undefined || /^aws:Principal/i.test(key)) continue;
      const filled = first.replace(/\$\{aws:PrincipalTag\/([^},]+)[^}]*\}/gi, (_, tag: string) => tags[tag] ?? '');
      if (!filled.includes('${')) demands[key] = filled.replaceAll('*', 'example');
    }
  }
  return demands;
}

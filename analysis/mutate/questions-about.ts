import type { Expectations, ExpectedRole, ExpectedServiceRole } from '../../expectations/expectations';
import type { Model } from '../model';
import type { Proof } from '../proofs/proof';
import { ofAccounts, ofRoles, type Part, whole } from './part';
import type { Specimen } from './specimens';

/** A proof of a part of the artefact. */
export type Question = { readonly proof: Proof; readonly part: Part };

/** Proofs that ask of one role after another. The others look at accounts, where all roles have a part. */
const oneRoleAtATime = ['trust', 'ability', 'isolation', 'escalation'];

/** What asks of a resource by itself, and of those who need it. */
const byOwner = ['isolation', 'ability'];

/** With more roles than that, one question about all of them costs less than one about each. */
const most = 4;

/** What can notice a change to a document: proofs of the roles that it has a say over, and of their account beside the platform's. */
export function questionsAbout(
  { kind, roles, account, owner }: Specimen,
  { model, expectations, proofs }: { model: Model; expectations: Expectations; proofs: readonly Proof[] },
): readonly Question[] {
  const expected = new Map(expectations.roles.map((role) => [role.arn, role]));
  const perRole = proofs.filter(({ name }) => oneRoleAtATime.includes(name));
  const perAccount = proofs.filter(({ name }) => !oneRoleAtATime.includes(name));
  const few = ofAccounts([...foundation(expectations), ...(account ? [account.name] : [])]);
  // Whoever may use what stands elsewhere has a say as well, and what is attached to nothing is in no account.
  const reaching = kind === 'resource policy' || account === undefined ? [few, whole] : [few];
  if (roles.length === 0 || roles.length > most) {
    // Those who work with a resource, in whichever account, notice most changes to its policy.
    const ofOwner = ofRoles(expectations.roles.flatMap((role) => (isOf(role, owner) ? [role.arn] : [])));
    return [
      ...perRole.filter(({ name }) => kind === 'resource policy' && byOwner.includes(name)).map(about(ofOwner)),
      ...reaching.flatMap((part) => proofs.map(about(part))),
    ];
  }
  // One identity of the platform opens its namesakes in other accounts.
  const ofPlatform = new Set(roles.flatMap(({ arn, name }) => (isService(expected.get(arn)) ? [] : [name])));
  const namesakes = expectations.roles.filter((role) => !isService(role) && ofPlatform.has(role.name));
  return [
    ...roles.flatMap(({ arn }) => {
      const role = expected.get(arn);
      if (!isService(role)) return [];
      return perRole
        .filter(({ name }) => name !== 'trust' || kind === 'trust')
        .map((proof) => ({ proof, part: ofRoles([arn, ...(proof.name === 'ability' ? role.passes : [])]) }));
    }),
    ...perAccount.map((proof) => ({ proof, part: few })),
    ...proofs
      .filter(({ name }) => namesakes.length > 0 && name === 'trust')
      .map((proof) => ({ proof, part: ofRoles(namesakes.map(({ arn }) => arn)) })),
  ];

  function foundation({ accounts }: Expectations): string[] {
    const known = new Set(model.accounts.map(({ name }) => name));
    return accounts.filter(({ name, environment }) => environment === null && known.has(name)).map(({ name }) => name);
  }
}

const about =
  (part: Part) =>
  (proof: Proof): Question => ({ proof, part });

const isOf = (role: ExpectedRole, service: string | undefined) => isService(role) && role.service === service;

const isService = (role: ExpectedRole | undefined): role is ExpectedServiceRole =>
  role !== undefined && 'service' in role;

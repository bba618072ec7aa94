import { ActionsRepositoryOidcSubjectClaimCustomizationTemplate } from '@cdktf/provider-github/lib/actions-repository-oidc-subject-claim-customization-template';
import { Construct } from 'constructs';
import { addressed } from './addressed';

export type OidcSubjectProps = {
  /** The repository's name without its owner. */
  readonly repository: string;
  readonly address: string;
};

/** Keeps the subject of a repository's tokens as GitHub writes it by default, which is the form that trust expects. */
export class OidcSubject extends Construct {
  constructor(scope: Construct, id: string, { repository, address }: OidcSubjectProps) {
    super(scope, id);
    addressed(
      new ActionsRepositoryOidcSubjectClaimCustomizationTemplate(this, 'subject', { repository, useDefault: true }),
      address,
    );
  }
}

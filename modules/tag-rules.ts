import { RepositoryRuleset } from '@cdktf/provider-github/lib/repository-ruleset';
import { Construct } from 'constructs';
import { addressed } from './addressed';

export type TagRulesProps = {
  /** The repository's name without its owner. */
  readonly repository: string;
  readonly address: string;
};

/** A version that was tagged stays what it was: nobody moves or deletes its tag. */
export class TagRules extends Construct {
  constructor(scope: Construct, id: string, { repository, address }: TagRulesProps) {
    super(scope, id);
    addressed(
      new RepositoryRuleset(this, 'versions', {
        name: 'version-tags',
        repository,
        target: 'tag',
        enforcement: 'active',
        conditions: { refName: { include: ['refs/tags/v*'], exclude: [] } },
        rules: { deletion: true, update: true },
      }),
      address,
    );
  }
}

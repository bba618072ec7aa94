import type { GithubRepository } from '../../environments/schema';
import { githubSubjects } from '../../expectations/github-subjects';

type Case = {
  name: string;
  repository: Pick<GithubRepository, 'name' | 'id' | 'subject'>;
  ownerId: number;
  environment: string;
  subjects: string[];
};

describe('the subject of a job is what GitHub documents', () => {
  // https://docs.github.com/en/actions/reference/security/oidc
  it.each<Case>([
    {
      name: 'by name, as before July 2026',
      repository: { name: 'octo-org/octo-repo', id: 456789, subject: 'name' },
      ownerId: 123456,
      environment: 'Production',
      subjects: ['repo:octo-org/octo-repo:environment:Production'],
    },
    {
      name: 'immutable, with the ids behind an @',
      repository: { name: 'octo-org/octo-repo', id: 456789, subject: 'immutable' },
      ownerId: 123456,
      environment: 'Production',
      subjects: ['repo:octo-org@123456/octo-repo@456789:environment:Production'],
    },
    {
      name: 'both while a repository moves',
      repository: { name: 'acme/platform', id: 456789, subject: 'both' },
      ownerId: 123456,
      environment: 'services-apply',
      subjects: [
        'repo:acme/platform:environment:services-apply',
        'repo:acme@123456/platform@456789:environment:services-apply',
      ],
    },
    {
      name: 'a colon in the name of an environment is escaped',
      repository: { name: 'acme/app', id: 2, subject: 'name' },
      ownerId: 1,
      environment: 'prod:eu',
      subjects: ['repo:acme/app:environment:prod%3Aeu'],
    },
    {
      name: 'the case of the API is kept',
      repository: { name: 'Acme/App.js', id: 2, subject: 'immutable' },
      ownerId: 1,
      environment: 'prod_build',
      subjects: ['repo:Acme@1/App.js@2:environment:prod_build'],
    },
  ])('$name', ({ repository, ownerId, environment, subjects }) => {
    expect(githubSubjects(repository, ownerId, environment)).toEqual(subjects);
  });
});

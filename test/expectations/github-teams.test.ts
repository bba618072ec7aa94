import { githubTeams } from '../../expectations/github-teams';
import { fixturePlatform } from './fixture-platform';

describe('the expected teams', () => {
  it('are those that hold a key over this repository, with their people', () => {
    expect(githubTeams(fixturePlatform())).toEqual({
      'guardrails-appliers': ['guardian-one', 'guardian-two'],
      'permission-creators': ['creator-one', 'creator-three', 'creator-two'],
      'services-appliers': ['applier-one', 'applier-two'],
    });
  });
});

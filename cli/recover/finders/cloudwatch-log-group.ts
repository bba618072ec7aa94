import { answerList } from '../answer-list';
import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/** A log group by its name; ours by its tags. */
export const cloudwatchLogGroup: Finder = {
  needs: ['name'],
  find: async ({ name = '' }, { block, ask, partition, region, account }) => {
    const groups = answerList(await ask('logs', 'describe-log-groups', '--log-group-name-prefix', name), 'logGroups');
    if (!groups.some((group) => answerPart(group, 'logGroupName') === name)) return { absent: true };
    const arn = `arn:${partition}:logs:${region}:${account}:log-group:${name}`;
    const tags = answerPart(await ask('logs', 'list-tags-for-resource', '--resource-arn', arn), 'tags');
    return hasTagsOf(block, tags)
      ? { found: name, attributes: { name, id: name, arn } }
      : { left: 'a log group of that name has other tags' };
  },
};

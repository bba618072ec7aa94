import { answerPart } from '../answer-part';
import type { Finder } from '../finder';
import { hasTagsOf } from '../has-tags-of';

/** A rule of an event bus by its name; ours by its tags. */
export const cloudwatchEventRule: Finder = {
  needs: ['name'],
  find: async ({ name = '' }, { block, ask }) => {
    const bus = typeof block.event_bus_name === 'string' ? block.event_bus_name : 'default';
    const answer = await ask('events', 'describe-rule', '--name', name, '--event-bus-name', bus);
    const arn = answerPart(answer, 'Arn');
    if (typeof arn !== 'string') return { absent: true };
    const tags = answerPart(await ask('events', 'list-tags-for-resource', '--resource-arn', arn), 'Tags');
    if (!hasTagsOf(block, tags)) return { left: 'a rule of that name has other tags' };
    const id = bus === 'default' ? name : `${bus}/${name}`;
    return { found: id, attributes: { arn, id, name } };
  },
};

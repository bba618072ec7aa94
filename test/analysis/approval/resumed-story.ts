import type { Story } from './shown';
import { shownRun } from './story';

/** The same commits, applied again because the run before failed. */
export function resumedStory(story: Story): Story {
  story.run.event = 'workflow_dispatch';
  story.resumes = 6001;
  story.resumed = { ...shownRun(story.run.head_sha), id: 6001, status: 'completed', conclusion: 'failure' };
  return story;
}

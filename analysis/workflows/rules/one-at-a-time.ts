import { fieldsOf } from '../fields-of';
import { subjectOf } from '../subject-of';
import type { WorkflowRule } from '../workflow-rule';

/** A workflow that events start says what happens to the run before; a called one runs in its caller's group. */
export const oneAtATime: WorkflowRule = {
  name: 'one-at-a-time',
  check: (workflow) => {
    const onlyCalled = [...workflow.events.keys()].every((event) => event === 'workflow_call');
    const { concurrency } = workflow.fields;
    if (onlyCalled || ('group' in fieldsOf(concurrency) && 'cancel-in-progress' in fieldsOf(concurrency))) return [];
    return [
      {
        subject: subjectOf(workflow),
        rule: 'must say which runs exclude each other, and which of them ends',
        got: concurrency === undefined ? 'no concurrency' : 'a part of it',
        remedy: 'write concurrency with group and cancel-in-progress',
      },
    ];
  },
};

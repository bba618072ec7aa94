import { readWorkflow } from '../../../analysis/workflows/read-workflow';
import { goodWorkflow } from './good-workflow';

describe('readWorkflow', () => {
  it('reads events, jobs, steps, and who may ask for a token', () => {
    const { events, jobs } = readWorkflow('good.yml', goodWorkflow);
    expect([...events.keys()]).toEqual(['pull_request', 'push']);
    expect(jobs.map(({ id, credentialed, steps }) => [id, credentialed, steps.length])).toEqual([
      ['judge', false, 3],
      ['plan', true, 2],
      ['call', true, 0],
    ]);
  });

  it.each([
    { on: 'push', events: ['push'] },
    { on: '[push, pull_request]', events: ['push', 'pull_request'] },
  ])('reads events written as $on', ({ on, events }) => {
    expect([...readWorkflow('a.yml', `on: ${on}\njobs: {}`).events.keys()]).toEqual(events);
  });

  it.each([
    { permissions: 'write-all', credentialed: true },
    { permissions: '${{ inputs.all }}', credentialed: true },
    { permissions: '{ id-token: none }', credentialed: false },
    { permissions: 'read-all', credentialed: false },
  ])(
    'takes permissions $permissions for the right to ask for a token: $credentialed',
    ({ permissions, credentialed }) => {
      const text = `on: push\njobs:\n  a:\n    permissions: ${permissions}\n`;
      expect(readWorkflow('a.yml', text).jobs[0]?.credentialed).toBe(credentialed);
    },
  );

  it('takes a job without permissions for one that may ask, where the file has none either', () => {
    expect(readWorkflow('a.yml', 'on: push\njobs:\n  a: {}').jobs[0]?.credentialed).toBe(true);
    expect(readWorkflow('a.yml', 'on: push\npermissions: {}\njobs:\n  a: {}').jobs[0]?.credentialed).toBe(false);
  });

  it.each([
    { name: 'broken YAML', text: 'on: [push', says: /must be YAML without errors/ },
    { name: 'a key that is there twice', text: 'on: push\njobs: {}\njobs: {}', says: /must be YAML without errors/ },
    { name: 'an anchor', text: 'on: &on push\njobs: {}', says: /no anchors and aliases, got "on"/ },
    { name: 'an alias', text: 'on: push\nname: &a x\njobs: *a', says: /no anchors and aliases/ },
    { name: 'a merge key', text: 'on: push\njobs:\n  a:\n    <<: { runs-on: x }', says: /no merge keys/ },
    { name: 'a list', text: '- on: push', says: /the file must be a mapping/ },
    { name: 'no jobs', text: 'on: push', says: /jobs must be a mapping/ },
    { name: 'a job that is text', text: 'on: push\njobs:\n  a: b', says: /job a must be a mapping/ },
    { name: 'steps that are no list', text: 'on: push\njobs:\n  a:\n    steps: {}', says: /list of steps/ },
    {
      name: 'a step that is text',
      text: 'on: push\njobs:\n  a:\n    steps: [b]',
      says: /job a step 1 must be a mapping/,
    },
  ])('refuses $name', ({ text, says }) => {
    expect(() => readWorkflow('a.yml', text)).toThrow(says);
  });
});

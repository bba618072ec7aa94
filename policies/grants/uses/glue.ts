import { resourceName } from '../../names';
import { allow } from '../allow';
import type { GrantInput, Use } from '../grant';
import { homeArn } from '../home-arn';
import { ownTag } from '../own-tag';

const named = ({ service, home }: GrantInput, ...types: readonly string[]) =>
  types.map((type) => homeArn(home, 'glue', `${type}/${resourceName(service, '*')}`));
/** A call on a database or table is a call on the account's catalogue as well, which has no name. */
const data = (input: GrantInput) => [homeArn(input.home, 'glue', 'catalog'), ...named(input, 'database', 'table')];
const work = (input: GrantInput) => named(input, 'crawler', 'job', 'trigger', 'workflow');

/** Databases, tables and jobs of the service. */
export const glue: Use = {
  services: ['glue'],
  broad: (input) => [
    allow(
      'GlueData',
      [
        'glue:*Database',
        'glue:*Partition',
        'glue:*Partitions',
        'glue:*Table',
        'glue:GetPartitionIndexes',
        'glue:GetTables',
        'glue:GetTags',
        'glue:TagResource',
        'glue:UntagResource',
      ],
      [...data(input), ...named(input, 'userDefinedFunction')],
    ),
    allow('GlueWork', 'glue:*', work(input)),
    // No name is asked for when a crawler is made; its tag says whose it will be.
    allow('GlueCreateCrawler', 'glue:CreateCrawler', '*', ownTag('RequestTag', input.service)),
    allow('GlueList', ['glue:GetDatabases', 'glue:List*'], '*'),
  ],
  scoped: (input) => [
    // Their shape, not the rows: those are in S3.
    allow(
      'GlueData',
      ['glue:CreateDatabase', 'glue:GetDatabase', 'glue:GetPartitionIndexes', 'glue:UpdateDatabase', 'glue:*Table'],
      data(input),
    ),
    allow('GlueWork', ['glue:*Job', 'glue:*Trigger', 'glue:*Workflow'], named(input, 'job', 'trigger', 'workflow')),
    // Deleting a database deletes the functions in it, which is asked for them too.
    allow('GlueDeleteDatabase', 'glue:DeleteDatabase', [...data(input), ...named(input, 'userDefinedFunction')]),
    // Databases carry tags as jobs do.
    allow(
      'GlueTags',
      ['glue:GetTags', 'glue:TagResource', 'glue:UntagResource'],
      [...named(input, 'database', 'job', 'trigger', 'workflow')],
    ),
  ],
  runtime: (input) => [
    allow(
      'GlueTables',
      [
        'glue:BatchCreatePartition',
        'glue:BatchGetPartition',
        'glue:CreatePartition',
        'glue:GetDatabase',
        'glue:GetPartition',
        'glue:GetPartitions',
        'glue:GetTable',
        'glue:GetTables',
        'glue:UpdatePartition',
        'glue:UpdateTable',
      ],
      data(input),
    ),
    allow('GlueRuns', ['glue:GetJobRun', 'glue:StartJobRun'], named(input, 'job')),
  ],
};

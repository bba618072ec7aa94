import type { UseName } from '../../../registry/grants';
import type { Use } from '../grant';
import { apigateway } from './apigateway';
import { athena } from './athena';
import { cloudfront } from './cloudfront';
import { cloudwatch } from './cloudwatch';
import { dynamodb } from './dynamodb';
import { elasticache } from './elasticache';
import { elasticloadbalancing } from './elasticloadbalancing';
import { events } from './events';
import { firehose } from './firehose';
import { glue } from './glue';
import { kinesis } from './kinesis';
import { kms } from './kms';
import { lambda } from './lambda';
import { logs } from './logs';
import { rds } from './rds';
import { s3 } from './s3';
import { scheduler } from './scheduler';
import { secretsmanager } from './secretsmanager';
import { sns } from './sns';
import { sqs } from './sqs';
import { ssm } from './ssm';
import { states } from './states';

/** What every AWS service of the catalogue gives when an entry lists it under `uses`. */
export const uses = {
  apigateway,
  athena,
  cloudfront,
  cloudwatch,
  dynamodb,
  elasticache,
  elasticloadbalancing,
  events,
  firehose,
  glue,
  kinesis,
  kms,
  lambda,
  logs,
  rds,
  s3,
  scheduler,
  secretsmanager,
  sns,
  sqs,
  ssm,
  states,
} satisfies Record<UseName, Use>;

import type { UsedService } from '../calls';
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

/** Every AWS service that an entry may list, by its IAM prefix. */
export const usedServices: Readonly<Record<string, UsedService>> = {
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
};

import { regionsAndServices } from '../../../policies/scps/regions-and-services';
import { decide, expected, type GuardrailCase } from '../guardrail';

describe('An environment uses its services in its Regions', () => {
  it.each<GuardrailCase>([
    {
      name: 'denies a service that is not listed',
      by: 'pipeline',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'eu-west-1' },
      statement: 'AllowedServices',
    },
    {
      name: 'denies a Region that is not listed',
      by: 'pipeline',
      action: 'lambda:ListFunctions',
      context: { 'aws:RequestedRegion': 'us-west-2' },
      statement: 'AllowedRegions2',
    },
    {
      name: 'denies a Region of the environment that the service does not have',
      by: 'pipeline',
      action: 'ecs:ListClusters',
      context: { 'aws:RequestedRegion': 'eu-central-1' },
      statement: 'AllowedRegions3',
    },
    {
      name: 'denies the global Region to what need not live there',
      by: 'pipeline',
      action: 'lambda:ListFunctions',
      context: { 'aws:RequestedRegion': 'us-east-1' },
      statement: 'AllowedRegions2',
    },
    {
      name: 'denies it to an administrator',
      by: 'administrator',
      action: 'lambda:ListFunctions',
      context: { 'aws:RequestedRegion': 'us-west-2' },
      statement: 'AllowedRegions2',
    },
    {
      name: 'lets a service work in its Regions',
      by: 'pipeline',
      action: 'lambda:ListFunctions',
      context: { 'aws:RequestedRegion': 'eu-central-1' },
    },
    {
      name: 'lets a service work in its only Region',
      by: 'pipeline',
      action: 'ecs:ListClusters',
      context: { 'aws:RequestedRegion': 'eu-west-1' },
    },
    {
      name: 'lets global events be used where they arrive',
      by: 'pipeline',
      action: 'events:PutRule',
      resource: 'arn:aws:events:us-east-1:210987001233:rule/payments-api--edge',
      context: { 'aws:RequestedRegion': 'us-east-1' },
    },
    {
      name: 'lets CloudFront work, which is only there',
      by: 'pipeline',
      action: 'cloudfront:CreateInvalidation',
      resource: 'arn:aws:cloudfront::210987001233:distribution/E2EXAMPLE',
      context: { 'aws:RequestedRegion': 'us-east-1' },
    },
    {
      name: 'lets everyone ask who they are in any Region',
      by: 'pipeline',
      action: 'sts:GetCallerIdentity',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
    {
      name: 'never locks out platformPlan',
      by: 'platformPlan',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
    {
      name: 'never locks out mainPlan',
      by: 'mainPlan',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
    {
      name: 'never locks out servicesApply',
      by: 'servicesApply',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
    {
      name: 'never locks out guardrailsApply',
      by: 'guardrailsApply',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
    {
      name: 'never locks out drift',
      by: 'drift',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
    {
      name: 'never locks out breakGlass',
      by: 'breakGlass',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
    {
      name: 'never locks out auditor',
      by: 'auditor',
      action: 'sagemaker:ListModels',
      context: { 'aws:RequestedRegion': 'us-west-2' },
    },
  ])('$name', (one) => {
    expect(decide(regionsAndServices, one)).toEqual(expected(one));
  });
});

describe('Who allows a service allows its use under its other prefix', () => {
  const environment = (services: Record<string, string[]>) =>
    JSON.stringify(
      regionsAndServices.statements({
        ...({ partition: 'aws', globalRegion: 'us-east-1' } as Parameters<typeof regionsAndServices.statements>[0]),
        environment: { id: 'dev', regions: ['eu-west-1'], services },
      }),
    );

  it('in the same Regions', () => {
    expect(environment({ rds: ['eu-west-1'] })).toContain('"Action":["rds:*","rds-db:*"]');
  });

  it('unless the environment says otherwise, and not without the service', () => {
    expect(environment({ rds: ['eu-west-1'], 'rds-db': ['eu-central-1'] })).toContain('"Action":["rds-db:*"]');
    expect(environment({ sqs: ['eu-west-1'] })).not.toContain('rds-db');
  });
});

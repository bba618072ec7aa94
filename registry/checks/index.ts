import { accountEmailsUnique } from './account-emails-unique';
import { accountNamesFit } from './account-names-fit';
import { accountNamesUnique } from './account-names-unique';
import { adoptedFits } from './adopted-fits';
import { anyRefOnlyBroad } from './any-ref-only-broad';
import { appKeysUnreadable } from './app-keys-unreadable';
import { appsDistinct } from './apps-distinct';
import { artifactEnvironment } from './artifact-environment';
import { bucketNamesFit } from './bucket-names-fit';
import { businessCriticalAlone } from './business-critical-alone';
import type { Check } from './check';
import { deployersLocked } from './deployers-locked';
import { endsFit } from './ends-fit';
import { enoughPeople } from './enough-people';
import { environmentsExist } from './environments-exist';
import { filesMatchIds } from './files-match-ids';
import { githubPlanCapabilities } from './github-plan-capabilities';
import { gitlabBranches } from './gitlab-branches';
import { gitlabStages } from './gitlab-stages';
import { highRiskGated } from './high-risk-gated';
import { homesNotSuspended } from './homes-not-suspended';
import { identityCenter } from './identity-center';
import { idsNotRenamed } from './ids-not-renamed';
import { idsNotReserved } from './ids-not-reserved';
import { idsNotRetired } from './ids-not-retired';
import { idsUnique } from './ids-unique';
import { keySlugsReserved } from './key-slugs-reserved';
import { listsUnique } from './lists-unique';
import { lockAccountsKnown } from './lock-accounts-known';
import { lockHomes } from './lock-homes';
import { lockIdsUnique } from './lock-ids-unique';
import { lockMoves } from './lock-moves';
import { lockPhases } from './lock-phases';
import { lockStacks } from './lock-stacks';
import { oneApprovalCountPerBranch } from './one-approval-count-per-branch';
import { oneKeyEach } from './one-key-each';
import { organizationIdPresent } from './organization-id-present';
import { outsideBound } from './outside-bound';
import { partitionFits } from './partition-fits';
import { peopleNamed } from './people-named';
import { permissionSetsFit } from './permission-sets-fit';
import { productionScoped } from './production-scoped';
import { recoveriesFit } from './recoveries-fit';
import { regions } from './regions';
import { repositoriesUnique } from './repositories-unique';
import { retiredStacksFit } from './retired-stacks-fit';
import { roleNamesFit } from './role-names-fit';
import { roleNamesUnique } from './role-names-unique';
import { runtimeNamesNotReserved } from './runtime-names-not-reserved';
import { serviceNotInManagement } from './service-not-in-management';
import { servicesKnown } from './services-known';
import { sharesFit } from './shares-fit';
import { sourceKnown } from './source-known';
import { stackNamesUnique } from './stack-names-unique';
import { teamsExist } from './teams-exist';
import { units } from './units';
import { usesAllowed } from './uses-allowed';
import { workflowsPinned } from './workflows-pinned';

export const checks: readonly Check[] = [
  teamsExist,
  environmentsExist,
  idsUnique,
  idsNotRetired,
  idsNotRenamed,
  endsFit,
  idsNotReserved,
  listsUnique,
  filesMatchIds,
  stackNamesUnique,
  repositoriesUnique,
  sourceKnown,
  gitlabBranches,
  gitlabStages,
  workflowsPinned,
  runtimeNamesNotReserved,
  roleNamesFit,
  roleNamesUnique,
  bucketNamesFit,
  servicesKnown,
  usesAllowed,
  sharesFit,
  artifactEnvironment,
  anyRefOnlyBroad,
  productionScoped,
  regions,
  partitionFits,
  units,
  peopleNamed,
  identityCenter,
  permissionSetsFit,
  accountNamesUnique,
  accountNamesFit,
  accountEmailsUnique,
  businessCriticalAlone,
  serviceNotInManagement,
  homesNotSuspended,
  lockAccountsKnown,
  lockIdsUnique,
  lockPhases,
  lockHomes,
  lockMoves,
  lockStacks,
  organizationIdPresent,
  adoptedFits,
  outsideBound,
  retiredStacksFit,
  recoveriesFit,
  keySlugsReserved,
  oneKeyEach,
  enoughPeople,
  oneApprovalCountPerBranch,
  highRiskGated,
  githubPlanCapabilities,
  deployersLocked,
  appKeysUnreadable,
  appsDistinct,
];

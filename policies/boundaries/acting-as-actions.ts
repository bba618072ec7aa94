/**
 * Calls that put one's own code, template or shell behind a role that somebody else gave to the resource.
 *
 * Never a create verb: what is being made has no tag yet. Only calls on types that can carry one.
 * `cloudformation:ExecuteChangeSet` is a create verb for a new stack; its grant names the stack and the role instead.
 */
export const actingAsActions = [
  'cloudformation:ContinueUpdateRollback',
  'cloudformation:RollbackStack',
  'cloudformation:UpdateStack',
  'ecs:ExecuteCommand',
  'ecs:RunTask',
  'ecs:StartTask',
  'ecs:UpdateService',
  'firehose:UpdateDestination',
  'glue:UpdateDevEndpoint',
  'glue:UpdateJob',
  'glue:UpdateTrigger',
  'lambda:UpdateEventSourceMapping',
  'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration',
  'rds:AddRoleToDB*',
  'ssm:SendCommand',
  'ssm:StartSession',
  'states:UpdateStateMachine',
] as const;

import type { NotEmulated } from './not-emulated';
import type { Scope } from './scope';

const type = 'aws_s3_bucket_lifecycle_configuration';
const waits = 'the provider waits most of a minute for ten equal answers';

/** What the emulator has and a run leaves out, because it takes long: nothing of the whole organisation. */
export function slowTypes({ kind }: Scope, hurry: boolean): readonly NotEmulated[] {
  if (kind === 'account' || hurry) return [{ type, because: `${waits}; a run without --only applies it` }];
  if (kind === 'whole') return [];
  return [{ type, stack: 'bootstrap', because: `${waits}; stacks of services apply theirs, and --all all of them` }];
}

import { tags } from '../names';

/** The caller's own service, resolved by IAM when it decides; an untagged caller compares as `none` instead of as nothing. */
export const callerService = `\${aws:PrincipalTag/${tags.service}, 'none'}`;

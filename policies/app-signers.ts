import type { GithubAppName } from '../environments/schema';
import type { PlatformIdentity } from './names';

/** The identities that sign for each GitHub App: whoever can sign for an App does on GitHub what the App may do. An App that writes has one. */
export const appSigners = {
  organization: ['guardrails-apply'],
  repositories: ['services-apply'],
  readOnly: ['drift', 'main-plan'],
} as const satisfies Record<GithubAppName, readonly PlatformIdentity[]>;

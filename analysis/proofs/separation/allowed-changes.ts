/** What each identity of the platform may change; whatever is not listed it may not, in any way. */
export const allowedChanges: Readonly<Record<string, readonly string[]>> = {
  'platform-plan': [],
  // A signature changes nothing; what that App may do on GitHub is reading.
  'main-plan': ['saved plans', 'GitHub as the App read-only'],
  drift: ['GitHub as the App read-only'],
  auditor: [],
  'services-apply': [
    'a pipeline role',
    'a runtime role',
    'the state of services',
    'evidence',
    'GitHub as the App repositories',
  ],
  'guardrails-apply': [
    'platform-plan',
    'main-plan',
    'drift',
    'auditor',
    'the boundary pipeline',
    'the boundary runtime',
    'the issuers of tokens',
    'the guardrails',
    'the state of guardrails',
    'GitHub as the App organization',
    'evidence',
  ],
};

/** In `intake` the baseline is made through the role of Organizations, whom nothing limits there; nothing lives there yet. */
export const unlimitedIn: Readonly<Record<string, string>> = { 'guardrails-apply': 'intake' };

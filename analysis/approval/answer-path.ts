/** The paths of GitHub's API that `collect-approvals.sh` asks, below one repository. */
export const answerPath = {
  run: (repository: string, run: number) => `/repos/${repository}/actions/runs/${run}`,
  commit: (repository: string, sha: string) => `/repos/${repository}/commits/${sha}`,
  pullsOfCommit: (repository: string, sha: string) => `/repos/${repository}/commits/${sha}/pulls`,
  pull: (repository: string, number: number) => `/repos/${repository}/pulls/${number}`,
  reviews: (repository: string, number: number) => `/repos/${repository}/pulls/${number}/reviews`,
  commitsOfPull: (repository: string, number: number) => `/repos/${repository}/pulls/${number}/commits`,
  pushes: (repository: string, branch: string) =>
    `/repos/${repository}/activity?ref=${encodeURIComponent(`refs/heads/${branch}`).replace(
      /[!'()*]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
    )}`,
  /** All of them, and nothing else: a manifest with another path was not written by that script. */
  form: /^\/repos(\/[A-Za-z0-9._-]+){2}\/(actions\/runs\/[0-9]+|commits\/[0-9a-f]{40}(\/pulls)?|pulls\/[0-9]+(\/(reviews|commits))?|activity\?ref=refs%2Fheads%2F[A-Za-z0-9._~%-]+)$/,
} as const;

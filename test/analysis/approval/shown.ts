import type { ShownUser } from './people';

/** Answers as GitHub's documentation shows them, reduced to what is read; tests spoil them. */
export type ShownCommit = {
  sha: string;
  author: ShownUser | null;
  committer: ShownUser | null;
  parents: { sha: string }[];
  commit: {
    author: { name: string; email: string };
    committer: { name: string; email: string };
    message: string;
    tree: { sha: string };
  };
};
export type ShownReview = {
  id: number;
  user: ShownUser | null;
  state: string;
  commit_id: string | null;
  submitted_at?: string;
};
export type ShownPush = {
  before: string;
  after: string;
  ref: string;
  timestamp: string;
  activity_type: string;
  actor: ShownUser | null;
};
export type ShownPull = {
  number: number;
  state: string;
  merged: boolean;
  merged_at: string | null;
  merge_commit_sha: string | null;
  user: ShownUser | null;
  base: { ref: string; repo: { full_name: string } };
  head: { ref: string; sha: string; repo: { full_name: string } | null };
  commits: number;
};
export type ShownRun = {
  id: number;
  run_attempt: number;
  head_branch: string | null;
  head_sha: string;
  path: string;
  event: string;
  status: string | null;
  conclusion: string | null;
  repository: { full_name: string };
  head_repository: { full_name: string } | null;
};
export type StoryPull = {
  pull: ShownPull;
  reviews: ShownReview[];
  commits: ShownCommit[];
  pushes: ShownPush[];
};
export type Story = {
  repository: string;
  ref: string;
  lastApplied: string;
  resumes: number | undefined;
  creators: string[];
  run: ShownRun;
  resumed: ShownRun | undefined;
  main: { commit: ShownCommit; pulls: number[] }[];
  pulls: StoryPull[];
  /** Answers that were refused or are missing, by path. */
  status: Record<string, number | undefined>;
};

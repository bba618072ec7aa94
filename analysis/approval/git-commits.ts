import { shape } from '../drift/shape';

const who = shape.object({ name: shape.text, email: shape.text });

/** `commits.json`: the first-parent commits as Git has them, oldest first. */
export const gitCommits = shape.list(
  shape.object({
    sha: shape.text,
    parents: shape.list(shape.text),
    tree: shape.text,
    author: who,
    committer: who,
    message: shape.text,
  }),
);

export type GitCommit = ReturnType<typeof gitCommits>[number];

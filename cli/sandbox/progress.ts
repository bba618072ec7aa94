import { duration } from './duration';
import { twoAtATime } from './two-at-a-time';

export type Task = {
  readonly title: string;
  /** @returns what is worth saying beside the title. */
  readonly run: () => Promise<string | undefined>;
};

/** Shows the tasks of one step while they run, two at a time; a step without tasks is not shown. */
export type Progress = (step: string, tasks: readonly Task[]) => Promise<void>;

/** One line as each task ends: for logs, pipes and CI. */
export const plainProgress =
  (write: (line: string) => void): Progress =>
  async (step, tasks) => {
    if (tasks.length === 0) return;
    write(step);
    await twoAtATime(
      tasks.map(({ title, run }) => async () => {
        const start = Date.now();
        const note = await run();
        write(`  ${title}${note ? `: ${note}` : ''} (${duration(Date.now() - start)})`);
      }),
    );
  };

/** A list that is drawn anew as the tasks go on: for terminals. */
export const listProgress: Progress = async (step, tasks) => {
  if (tasks.length === 0) return;
  // An ES module, so that it cannot be required.
  const { Listr } = await import('listr2');
  const list = new Listr(
    [
      {
        title: step,
        task: (_, parent) =>
          parent.newListr(
            tasks.map(({ title, run }) => ({
              title,
              task: async (__: unknown, task: { title: string }) => {
                const note = await run();
                if (note) task.title = `${title}: ${note}`;
              },
            })),
            { concurrent: 2, exitOnError: true },
          ),
      },
    ],
    { rendererOptions: { collapseSubtasks: false, showErrorMessage: false } },
  );
  await list.run();
};

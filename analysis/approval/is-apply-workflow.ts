/** Whether the `path` of a run is that of the apply workflow. GitHub shows it with or without the ref. */
export const isApplyWorkflow = (path: string): boolean =>
  /^\.github\/workflows\/apply\.yml(@(refs\/heads\/)?main)?$/.test(path);

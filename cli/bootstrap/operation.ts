/** One thing that a shell would do, so that what is shown is what is done. */
export type Operation =
  | {
      readonly do: 'run';
      readonly program: string;
      readonly args: readonly string[];
      readonly env?: Readonly<Record<string, string>>;
      /** Variables that it takes from whoever runs it; they are never shown. */
      readonly needs?: readonly string[];
      /** Its words are for the person, not for the answer: they go to standard error. */
      readonly aside?: true;
    }
  | { readonly do: 'copy'; readonly from: string; readonly to: string }
  | { readonly do: 'write'; readonly to: string; readonly text: string }
  | { readonly do: 'remove'; readonly files: readonly string[] }
  /** For people; nothing is run. */
  | { readonly do: 'ask'; readonly text: string };

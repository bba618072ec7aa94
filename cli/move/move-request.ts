/** What a person asks for: to open a move, or to end the one that is open. */
export type MoveRequest = {
  readonly service: string;
  readonly environment: string | undefined;
} & ({ readonly step: 'open'; readonly to: string } | { readonly step: 'finish' | 'cancel' });

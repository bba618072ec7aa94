import type { EvidenceFile } from './evidence-file';

/** A file whose name says where in a chain it stands, with the hash of its bytes. */
export type Numbered = EvidenceFile & {
  readonly place: number;
  readonly isAnchor: boolean;
  readonly sha256: string;
};

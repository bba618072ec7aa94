/** An entry as it is stored: its bytes are what the next one hashes. */
export type EvidenceFile = { readonly name: string; readonly bytes: Buffer };

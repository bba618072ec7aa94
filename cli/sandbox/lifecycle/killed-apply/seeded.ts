/** Numbers from 0 to 1 that look like chance and are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  // https://en.wikipedia.org/wiki/Xorshift: zero would stay zero.
  if (state === 0) state = 1;
  return () => {
    state ^= state << 13;
    state >>>= 0;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

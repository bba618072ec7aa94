/** Which of two imports stands first, as the linter sorts them: character by character, numbers by their length first. */
export function importOrder(a: string, b: string): number {
  const [left, right] = [pieces(a), pieces(b)];
  for (const [index, piece] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (piece === other) continue;
    if (/^\d/.test(piece) && /^\d/.test(other) && piece.length !== other.length) return piece.length - other.length;
    return piece < other ? -1 : 1;
  }
  return left.length - right.length;
}

const pieces = (text: string): readonly string[] => text.match(/\d+|\D/g) ?? [];

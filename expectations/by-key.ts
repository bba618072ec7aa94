/** Orders by code unit, which is the same on every machine whatever its locale. */
export const byKey =
  <Value>(key: (value: Value) => string) =>
  (left: Value, right: Value): number => {
    const [a, b] = [key(left), key(right)];
    return a < b ? -1 : a > b ? 1 : 0;
  };

const iso = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** Milliseconds since 1970 of an ISO 8601 date or of seconds since 1970. Four digits are a year; no zone means UTC. */
export function instantOf(value: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(value) && !/^\d{4}$/.test(value)) return Number(value) * 1000;
  if (!iso.test(value)) return undefined;
  const zoned = !value.includes('T') || /(Z|[+-]\d{2}:\d{2})$/.test(value) ? value : `${value}Z`;
  const instant = Date.parse(zoned);
  return Number.isNaN(instant) ? undefined : instant;
}

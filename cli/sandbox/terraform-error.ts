/** The first error that Terraform printed, on one line, whether as text or as JSON lines; undefined when there is none. */
export function terraformError(output: string): string | undefined {
  const lines = output
    .split('\n')
    .map((line) => (line.startsWith('{') ? jsonMessage(line) : line.replace(/^[\s│╷╵]+/, '')));
  const start = lines.findIndex((line) => line.startsWith('Error: '));
  if (start === -1) return undefined;
  const end = lines.findIndex((line, index) => index > start && line.trim() === '');
  return lines
    .slice(start, end === -1 ? start + 1 : end)
    .join(' ')
    .slice('Error: '.length)
    .trim();
}

function jsonMessage(line: string): string {
  try {
    const { '@message': message } = JSON.parse(line) as { '@message'?: unknown };
    return typeof message === 'string' ? message : '';
  } catch {
    return line;
  }
}

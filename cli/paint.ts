import { styleText } from 'node:util';

/** Colour on a terminal, plain text in a pipe or where `NO_COLOR` is set. */
export const paint = (
  style: 'green' | 'red' | 'yellow' | 'bold' | 'dim',
  text: string,
  stream: NodeJS.WriteStream = process.stdout,
): string => (stream.isTTY && !process.env.NO_COLOR ? styleText(style, text) : text);

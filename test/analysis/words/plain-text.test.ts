import { plainText } from '../../../analysis/words/plain-text';

describe('text of someone else on a terminal', () => {
  it.each([
    ['a plain sentence', 'role pay-api in 2 accounts.', 'role pay-api in 2 accounts.'],
    ['a command to the screen', '\u001b[2J', '\\u001b[2J'],
    ['a command of one byte', '\u009b2J', '\\u009b2J'],
    ['a line end', 'a\nb', 'a\\nb'],
    ['text that turns around', 'a\u202eb\u061cc', 'a\\u202eb\\u061cc'],
    ['text of tags', 'a\u{e0041}b', 'a\\ue0041b'],
  ])('writes out %s', (_, text, shown) => {
    expect(plainText(text)).toBe(shown);
  });
});

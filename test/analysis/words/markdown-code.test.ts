import fc from 'fast-check';
import { markdownCode } from '../../../analysis/words/markdown-code';

describe('text of someone else in code of Markdown', () => {
  it.each([
    ['a plain sentence', 'role pay-api', '`role pay-api`'],
    ['what Markdown reads elsewhere', '@acme #12 <b> [a](b)', '`@acme #12 <b> [a](b)`'],
    ['the end of the code', 'a ` b', '`a \\u0060 b`'],
    ['the end of a cell', 'a | b', '`a \\u007c b`'],
    ['the end of a cell, escaped', 'a \\| b', '`a \\u005c\\u007c b`'],
    ['a line end', 'a\r\nb', '`a\\u000d\\u000ab`'],
    ['a separator of lines', 'a\u2028b', '`a\\u2028b`'],
    ['text that turns around', 'a\u202eb', '`a\\u202eb`'],
    ['text of tags', 'a\u{e0041}b', '`a\\ue0041b`'],
    ['a variation of a letter', 'a\ufe0fb\u{e0100}', '`a\\ufe0fb\\ue0100`'],
    ['a space that is none', 'a\u00a0b\u3164c', '`a\\u00a0b\\u3164c`'],
    ['half a character', 'a\ud800b', '`a\\ud800b`'],
    ['nothing', '', '`""`'],
    ['spaces alone', '  ', '`"  "`'],
  ])('disarms %s', (_, text, escaped) => {
    expect(markdownCode(text)).toBe(escaped);
  });

  it('lets no text end its code span, line or cell, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const span = markdownCode(text);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what must not be there
        expect(span).toMatch(/^`[^`|\u0000-\u001f\u007f-\u00a0\u2028-\u202f\u2060-\u206f]+`$/);
        expect(span).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(span.slice(1, -1).trim()).not.toBe('');
      }),
    );
  });
});

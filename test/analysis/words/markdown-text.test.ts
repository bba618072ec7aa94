import fc from 'fast-check';
import { markdownText } from '../../../analysis/words/markdown-text';

const broken = '&#8203;';

describe('text of someone else in Markdown', () => {
  it.each([
    ['a plain sentence', 'role pay-api in 2 accounts.', 'role pay-api in 2 accounts.'],
    ['a mention', 'ask @acme/payments', `ask @${broken}acme/payments`],
    ['a reference', 'fixes #12 and GH-12', `fixes &#35;${broken}12 and GH${broken}-12`],
    ['a link', '[here](x)', '&#91;here&#93;(x)'],
    ['an image', '![x](y)', '&#33;&#91;x&#93;(y)'],
    ['an address', 'see https://evil.example', `see https:${broken}//evil.example`],
    ['an address without a scheme', 'see www.evil.example', `see www${broken}.evil.example`],
    ['a mail address', 'a@evil.example', `a@${broken}evil.example`],
    ['HTML', '<img src=x>', '&#60;img src=x&#62;'],
    ['a comment that never ends', '<!--', '&#60;&#33;--'],
    ['the end of a cell', 'a | b', 'a &#124; b'],
    ['the end of a cell, escaped', 'a \\| b', 'a &#92;&#124; b'],
    ['code', '`x`', '&#96;x&#96;'],
    ['emphasis', '*a* _b_ ~c~', '&#42;a&#42; &#95;b&#95; &#126;c&#126;'],
    ['an entity of its own', '&#64;acme', `&#38;&#35;${broken}64;acme`],
    ['mathematics', '$x$', '&#36;x&#36;'],
    ['a line end', 'a\r\n# b', `a&#92;u000d&#92;u000a&#35;${broken} b`],
    ['a separator of lines', 'a\u2028b', 'a&#92;u2028b'],
    ['text that turns around', 'a\u202eb', 'a&#92;u202eb'],
    ['text of tags', 'a\u{e0041}b', 'a&#92;ue0041b'],
    ['a variation of a letter', 'a\ufe0fb\u{e0100}', 'a&#92;ufe0fb&#92;ue0100'],
    ['a space that is none', 'a\u00a0b\u3164c', 'a&#92;u00a0b&#92;u3164c'],
    ['a heading', '# a', `&#35;${broken} a`],
    ['a list', '- a', '&#45; a'],
    ['a numbered list', '1. a', '1&#46; a'],
    ['a heading above', '===', '&#61;=='],
  ])('disarms %s', (_, text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });

  it('leaves nothing that Markdown, HTML or GitHub acts on, whatever the text is', () => {
    const dangerous = fc.string({ unit: fc.constantFrom(...'@#<>[]()!|*_`~&\\$\n\r-+=1.:/wgh ax') });
    fc.assert(
      fc.property(fc.oneof(dangerous, fc.string({ unit: 'binary' })), (text) => {
        const escaped = markdownText(text);
        expect(escaped).not.toMatch(/[<>[\]!|*_`~\\$\p{Cc}\p{Cf}]/u);
        expect(escaped).not.toMatch(/&(?!#\d+;)/);
        expect(escaped).not.toMatch(/@(?!&#8203;)/);
        expect(escaped).not.toMatch(/(?<!&)#/);
        expect(escaped).not.toMatch(/:\/\/|\bwww\.|^\s*([-+=]|\d+[.)])/i);
      }),
    );
  });
});

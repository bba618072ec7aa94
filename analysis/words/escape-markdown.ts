/** Entities stand for themselves only: CommonMark lets none of them begin a structure, in a table or in an HTML block. */
const structural = /[&<>[\]!|*_~`\\$"']/g;

/** What would rewrite a reader's screen: control characters, and marks that are invisible or turn the text around. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Co}\p{Cs}\u115f\u1160\u3164\uffa0]/gu;

/** GitHub finds mentions and links in the rendered text, where an entity is a character again: only a break stops it. */
const broken = '&#8203;';

/**
 * Text of someone else as one line of GitHub Markdown that reads as it is written, and does nothing.
 *
 * No mention, reference, link, image, HTML, emphasis, code or end of a table cell comes of it, at the beginning of a
 * line neither. Line ends and invisible characters are shown as `\u000a`. Not for inside backticks: entities mean
 * nothing there. See https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references and
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(invisible, (mark) => `\\u${(mark.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)
    .replace(structural, entity)
    .replace(/@/g, `@${broken}`)
    .replace(/(?<!&)#/g, `${entity('#')}${broken}`)
    .replace(/:\/\//g, `:${broken}//`)
    .replace(/\b(www)\./gi, `$1${broken}.`)
    .replace(/\b(GH)-(?=\d)/gi, `$1${broken}-`)
    .replace(/^(\s*)([-+=])/, (_, space: string, mark: string) => space + entity(mark))
    .replace(/^(\s*\d+)([.)])/, (_, number: string, mark: string) => number + entity(mark));
}

const entity = (mark: string): string => `&#${mark.charCodeAt(0)};`;

import { visible } from './visible';

/** Entities stand for themselves only: CommonMark lets none of them begin a structure, in a table or in an HTML block. */
const structural = /[&<>[\]!|*_~`\\$"']/g;

/** GitHub finds mentions and links in the rendered text, where an entity is a character again: only a break stops it. */
const broken = '&#8203;';

/**
 * Text of someone else as one line of GitHub Markdown that reads as it is written, and does nothing.
 *
 * No mention, reference, link, image, HTML, emphasis, code or end of a table cell comes of it, at the beginning of a
 * line neither. Line ends and invisible characters are shown as `\u000a`. Not for inside backticks, where entities mean
 * nothing: that is `markdownCode`. See https://spec.commonmark.org/0.31.2/#entity-and-numeric-character-references and
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls
 */
export function markdownText(text: string): string {
  return visible(text)
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

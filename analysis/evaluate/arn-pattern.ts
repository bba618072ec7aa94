import { matchesGlob, wildcard } from './glob';
import { lately } from './lately';
import { refusal } from './refusal';
import type { RequestContext } from './request-context';
import { constantOf, fillTemplate, parseTemplate, type Template } from './template';

/** The six parts of an ARN; the last holds whatever colons follow. */
export type ArnSegments = readonly [string, string, string, string, string, string];

/** Says whether an ARN matches; `segments` is nothing for text that is no ARN, such as `*`. */
export type ArnMatcher = (arn: string, segments: ArnSegments | undefined, context: RequestContext) => boolean;

/** The six parts of an ARN, or nothing for text that is none. */
export function arnSegments(text: string): ArnSegments | undefined {
  if (!text.startsWith('arn:')) return undefined;
  return sixSegments(text) ?? undefined;
}

// A caller's ARN is asked about by every condition on it, and a request's by every statement.
const sixSegments = lately((text): ArnSegments | null => {
  const parts = text.split(':');
  if (parts.length < 6) return null;
  return [...parts.slice(0, 5), parts.slice(5).join(':')] as unknown as ArnSegments;
});

/**
 * Compiles an ARN pattern: each of the six segments is matched on its own, so that `*` never reaches over a colon
 * except in the last.
 *
 * `*` alone matches anything, the missing resource of an action without resource types included.
 */
export function compileArnPattern(text: string, subject: string): ArnMatcher {
  if (/^\*+$/.test(text)) return () => true;
  const template = parseTemplate(text, true, subject);
  const [lone] = template;
  if (template.length === 1 && typeof lone === 'object') return wholeVariable(template);

  const segments = splitTemplate(template);
  if (segments.length < 6 || constantOf(segments[0] ?? []) !== 'arn') {
    throw refusal(
      subject,
      'an ARN pattern must be "*" or have six segments',
      text,
      'write arn:partition:service:region:account:resource',
    );
  }
  const matchers = segments.map((segment) => constantOf(segment) ?? segment);
  return (_arn, request, context) => {
    if (request === undefined) return false;
    for (let index = 5; index >= 1; index--) {
      if (!matchesSegment(matchers[index] ?? '', request[index] ?? '', context)) return false;
    }
    return true;
  };
}

/** `${aws:SourceArn}` as the whole pattern: its value is compared as it is. */
function wholeVariable(template: Template): ArnMatcher {
  return (arn, _segments, context) => fillTemplate(template, context) === arn;
}

/** A segment is a marked pattern, or a template where variables stand in it. */
function matchesSegment(segment: string | Template, text: string, context: RequestContext): boolean {
  if (segment === wildcard.any || segment === text) return true;
  const glob = typeof segment === 'string' ? segment : fillTemplate(segment, context);
  return glob !== undefined && matchesGlob(glob, text);
}

/** Splits at the first five colons that are written in the pattern; a colon in a variable's value never shifts a segment. */
function splitTemplate(template: Template): Template[] {
  const segments: (string | Template[number])[][] = [[]];
  for (const part of template) {
    if (typeof part !== 'string') {
      segments.at(-1)?.push(part);
      continue;
    }
    let rest = part;
    while (segments.length < 6 && rest.includes(':')) {
      const colon = rest.indexOf(':');
      if (colon > 0) segments.at(-1)?.push(rest.slice(0, colon));
      segments.push([]);
      rest = rest.slice(colon + 1);
    }
    if (rest !== '') segments.at(-1)?.push(rest);
  }
  return segments;
}

import { markdownText } from '../words/markdown-text';
import type { Use } from './use';

/** The text of the issue of one use: who, which role, where, when, and what a person does. Nothing in it is active. */
export function useText(use: Use): string {
  const rows = [
    ['who', use.who],
    ['from', use.from],
    ['what', use.role === 'root' ? `${use.event} as root` : `${use.event} of ${use.role}`],
    ['account', `${use.account} (${use.accountId})`],
    ['Region', use.region],
    ['when', use.at],
    ['outcome', use.outcome],
    ['session', use.session],
    ['event', use.eventId],
  ];
  return `${[
    `**${markdownText(use.role)}** was used in account **${markdownText(use.account)}**.`,
    '',
    '| | |',
    '| --- | --- |',
    ...rows.map((row) => `| ${row.map((cell) => markdownText(cut(cell ?? ''))).join(' | ')} |`),
    '',
    'Whoever it was says here why, and what was changed; another person compares that with CloudTrail and closes the issue.',
    'If nobody does: take the role away from whoever used it, and end the open sessions.',
  ].join('\n')}\n`;
}

/** A field of CloudTrail has no length that an issue could count on. */
const cut = (text: string) => (text.length > 1000 ? `${text.slice(0, 1000)}…` : text);

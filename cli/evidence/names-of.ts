import { plainText } from '../../analysis/words/plain-text';

/** People by name, for a terminal. */
export const namesOf = (people: readonly ({ readonly login: string } | string)[]): string =>
  people.map((person) => plainText(typeof person === 'string' ? person : person.login)).join(', ') || 'nobody';

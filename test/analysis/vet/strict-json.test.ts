import { strictJson } from '../../../analysis/vet/strict-json';

const read = (text: string) => strictJson(new TextEncoder().encode(text));
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('JSON that every reader reads alike', () => {
  it.each<[string, string, string, string]>([
    ['a key twice', '{"a":1,"a":2}', '{"a":1,"b":2}', 'each key of an object once'],
    ['a key twice, once escaped', '{"output":1,"\\u006futput":2}', '{"a":{"b":1},"b":{"b":1}}', 'each key'],
    [
      'a key twice after a value',
      '{"a":{"a":[{"a":","}]},"b":[],"a":2}',
      '[]'.replace('[]', '{"a":{"a":["a","a"]}}'),
      'each key',
    ],
    ['a key twice in a list', '{"a":[{"b":1,"b":2}]}', '{"a":[{"b":1},{"b":2}]}', 'each key'],
    ['`__proto__` twice', '{"__proto__":1,"__proto__":2}', '{"__proto__":1,"constructor":2}', 'each key'],
    ['a comment', '{"a":1/* */}', '{"//":"x"}', 'whole JSON'],
    ['no whole JSON', '{"a":', '{}', 'whole JSON'],
    ['two values', '{}{}', '{ }', 'whole JSON'],
    ['nothing', '', '{}', 'whole JSON'],
    ['a byte order mark', '\ufeff{}', ' {}', 'whole JSON'],
    ['a list', '[{}]', '{"a":[{}]}', 'one JSON object'],
    ['null', 'null', '{"a":null}', 'one JSON object'],
    ['NUL', '{"a":"x\\u0000"}', '{"a":"x\\n\\t"}', 'text that every reader reads alike'],
    ['NUL in a key', '{"x\\u0000":1}', '{"x":1}', 'text that every reader'],
    ['half a pair', '{"a":"\\ud83d"}', '{"a":"\\ud83d\\ude80"}', 'text that every reader'],
    ['a mark that turns text', '{"a":"\\u202e"}', '{"a":"\u0645\u0631\u062d\u0628\u0627"}', 'text that every reader'],
    ['text that is composed later', '{"a":"e\\u0301"}', '{"a":"\\u00e9"}', 'text that every reader'],
    ['an escape character', '{"a":"\\u001b[2J"}', '{"a":"[2J"}', 'text that every reader'],
    ['a number of many digits', '{"a":12345678901234567890}', '{"a":123456789012345}', 'at most 15 digits'],
    ['a number with an exponent', '{"a":1e400}', '{"a":-1.5}', 'at most 15 digits'],
    ['deep nesting', nested(65), nested(64), 'at most 64 levels'],
    ['very deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '{"a":[[]]}', ''],
  ])('refuses %s, takes its twin', (_, deny, allow, says) => {
    expect(read(deny)).toEqual({ rule: expect.stringContaining(says), got: expect.any(String) });
    expect(read(allow)).toEqual({ module: JSON.parse(allow) });
  });

  it('refuses bytes that are no UTF-8', () => {
    expect(strictJson(Uint8Array.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d]))).toMatchObject({
      rule: 'must be whole JSON in UTF-8',
    });
  });
});

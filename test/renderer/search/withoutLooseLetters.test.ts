/** What of a composition is looked for while it goes on. */
import { expect, test } from 'vitest';
import { withoutLooseLetters } from '../../../src/renderer/search/withoutLooseLetters.ts';

test.each([
  ['かk', 'かk', 2, 'か'],
  ['ｋ', 'ｋ', 1, ''],
  ['かいてい', 'かいてい', 4, 'かいてい'],
  ['5G かいt', 'かいt', 6, '5G かい'],
  ['かいtと標準', 'かいt', 3, 'かいと標準'],
  ['kaiとkai', 'kai', 3, 'kaiとkai'],
  ['cable', 'cable', 5, 'cable'],
])('%s, of which %s is being composed', (value, composed, at, wanted) => {
  expect(withoutLooseLetters(value, composed, at)).toBe(wanted);
});

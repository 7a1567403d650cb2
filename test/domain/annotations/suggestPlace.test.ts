/** Where an annotation without a place may belong: proposed on the same side, or not at all. */
import { expect, it } from 'vitest';
import { makeAnnotation, NO_REMARK } from '../../../src/domain/annotations/make.ts';
import { suggestPlace } from '../../../src/domain/annotations/suggestPlace.ts';
import type { Topic } from '../../../src/domain/model/statement.ts';
import { minute, START } from '../history/people.ts';

const [topic] = START.topics;
if (topic === undefined) throw new Error('there is a topic');
const statementOf = (side: string) => topic.statements.find((each) => each.side === side)?.id ?? '';
const lost = (exact: string, statementId: string) =>
  makeAnnotation({
    uuid: '40000000-0000-4000-8000-000000000001',
    now: minute(0),
    author: '',
    statementId,
    selectors: [
      { type: 'TextQuoteSelector', exact, prefix: '', suffix: '' },
      { type: 'TextPositionSelector', start: 0, end: exact.length },
    ],
    remark: NO_REMARK,
  });
const suggested = (of: Topic, exact: string, statementId: string) => {
  const place = suggestPlace(START, of, lost(exact, statementId));
  return place && { on: place.statement.side, words: place.selectors[0].exact };
};

it('is the words that come nearest', () => {
  expect(suggested(topic, 'explained their guideline', statementOf('japan'))).toEqual({
    on: 'japan',
    words: 'explained its guideline',
  });
});

it('is never on another side’s statement, however well the words fit', () => {
  expect(suggested(topic, 'explained the AI Acts', statementOf('japan'))?.on ?? 'nowhere').not.toBe('eu');
  expect(suggested(topic, 'explained the AI Acts', 'gone')).toMatchObject({ on: 'eu' });
});

it('is nowhere where nothing comes near', () => {
  expect(suggested(topic, 'submarine cable landing stations', 'gone')).toBeNull();
});

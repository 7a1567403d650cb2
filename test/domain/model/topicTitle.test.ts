/** Topics are called by their name in the reader's language where a source of the round has one. */
import { describe, expect, it } from 'vitest';
import { otherTitles, titleIn } from '../../../src/domain/model/topicTitle.ts';

const topic = {
  label: 'ii.',
  title: 'Submarine cables',
  also: [{ sourceId: 'ja', lang: 'ja' as const, label: '(2)', title: '海底ケーブル' }],
};

describe('a topic with names in two languages', () => {
  it('is called as the reader reads', () => {
    expect(titleIn('ja', topic, 'en')).toMatchObject({ label: '(2)', title: '海底ケーブル', lang: 'ja' });
    expect(titleIn('en', topic, 'en')).toEqual({ label: 'ii.', title: 'Submarine cables', lang: 'en' });
  });

  it('shows its other name beside it', () => {
    const shown = titleIn('ja', topic, 'en');
    expect(otherTitles(topic, 'en', shown)).toEqual([
      { label: 'ii.', title: 'Submarine cables', lang: 'en' },
    ]);
  });
});

it('a topic without a name in the reader’s language keeps its own', () => {
  const plain = { ...topic, also: [] };
  expect(titleIn('ja', plain, 'en')).toMatchObject({ title: 'Submarine cables', lang: 'en' });
  expect(otherTitles(plain, 'en', titleIn('ja', plain, 'en'))).toEqual([]);
});

/** Which texts of a dialogue can be found, and where they lead. */
import { expect, test } from 'vitest';
import { textsOf } from '../../../src/domain/search/textsOf.ts';
import {
  briefedRound,
  bundledRound,
  JAPANESE_RELEASE,
  PRIVATE_WORDS,
  releaseRound,
} from '../../fixtures/dialogues.ts';

test('every statement, title, note and comment is among them, as it stands', async () => {
  const { dialogue } = await briefedRound();
  const texts = new Set(textsOf(dialogue).map(({ text }) => text));
  for (const { title, statements } of dialogue.topics) {
    expect(texts).toContain(title);
    for (const { text } of statements) expect(texts).toContain(text);
  }
  expect(textsOf(dialogue).filter(({ place }) => place.kind === 'note')).toHaveLength(
    dialogue.notes.filter(({ markdown }) => markdown.trim() !== '').length,
  );
  expect([...texts].some((text) => text.includes(PRIVATE_WORDS))).toBe(true);
});

test('a source is whole, in stretches that lie where they say', async () => {
  for (const { dialogue } of [await bundledRound(), releaseRound(JAPANESE_RELEASE)])
    for (const source of dialogue.sources) {
      const stretches = textsOf(dialogue).filter(
        ({ place }) => place.kind === 'source' && place.id === source.id,
      );
      for (const { text, place } of stretches)
        expect(source.text.slice(place.at ?? 0, (place.at ?? 0) + text.length)).toBe(text);
      const blank = (text: string) => text.replace(/\s+/g, '');
      expect(blank(stretches.map(({ text }) => text).join(''))).toBe(blank(source.text));
    }
});

test('a stretch of a source leads to the topic that was read from it, a heading to its own', () => {
  const { dialogue } = releaseRound(JAPANESE_RELEASE);
  const topicOf = (words: string) =>
    textsOf(dialogue)
      .filter(({ text, place }) => place.kind === 'source' && text.includes(words))
      .map(({ place }) => dialogue.topics.find(({ id }) => id === place.topicId)?.title ?? null);
  expect(topicOf('北極海')).toEqual(['海底ケーブル']);
  expect(topicOf('2 海底ケーブル')).toEqual(['海底ケーブル']);
  expect(topicOf('ガイドライン')).toEqual(['AI']);
  expect(topicOf('ウェブ会議形式')).toEqual([null]);
});

test('a note is what its reader sees, without the marks of Markdown', async () => {
  const { dialogue } = await bundledRound();
  const note = {
    id: '00000000-0000-4000-8000-000000000001',
    target: { kind: 'dialogue' as const },
    kind: 'background' as const,
    markdown: '## 海底**ケーブル**\n\n- [MIC](https://example.org) \\*sees\\*\n',
    createdAt: '2026-01-05T09:00:00.000Z',
    modifiedAt: '2026-01-05T09:00:00.000Z',
  };
  const texts = textsOf({ ...dialogue, notes: [note] }).filter(({ place }) => place.kind === 'note');
  expect(texts.map(({ text }) => text)).toEqual(['海底ケーブル\nMIC *sees*']);
});

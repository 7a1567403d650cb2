/** A topic of any length, in which every third statement answers the two before it. */
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import type { Statement, Topic } from '../../../src/domain/model/statement.ts';

const MATTERS =
  'spectrum cables platforms quantum satellites semiconductors identity copyright routing labelling'.split(
    ' ',
  );

/** @param round whose statements it takes the place of, in its first topic. */
export function withLongTopic(round: Dialogue, count: number): { dialogue: Dialogue; topic: Topic } {
  const [first] = round.topics;
  const [source] = round.sources;
  if (!first || !source) throw new Error('a round has a topic and a source');
  let text = '';
  const statements = Array.from({ length: count }, (_, at): Statement => {
    const side = (['japan', 'eu', 'joint'] as const)[at % 3] ?? 'joint';
    const matter = MATTERS[Math.floor(at / 3) % MATTERS.length] ?? '';
    const words = `${SAID[side]} the work on ${matter}, item ${Math.floor(at / 3)}, and what is to be done about it until the next round.`;
    const span = { start: text.length, end: text.length + words.length };
    text += `${words}\n`;
    return {
      id: `s${at + 1}`,
      text: words,
      lang: 'en',
      side,
      act: 'explained',
      review: false,
      reason: 'set by hand',
      confidence: 1,
      source: { sourceId: source.id, span },
    };
  });
  const topic: Topic = { ...first, statements };
  const dialogue: Dialogue = {
    ...round,
    topics: [topic],
    facts: [],
    unplaced: [],
    alignments: [],
    annotations: [],
    notes: [],
    sources: [{ ...source, text }],
  };
  return { dialogue, topic };
}

const SAID = {
  japan: 'The Japanese side explained',
  eu: 'The EU side explained',
  joint: 'Both sides discussed',
} as const;

/** Another source of a round joins it: topics and statements find their counterparts, and nothing is lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachSource } from '../../../src/domain/align/attachSource.ts';
import { passagesOf } from '../../../src/domain/align/passages.ts';
import { whatIsIt } from '../../../src/domain/align/whatIsIt.ts';
import { type Dialogue, dialogueSchema } from '../../../src/domain/model/dialogue.ts';
import type { Statement } from '../../../src/domain/model/statement.ts';
import { ENGLISH, JAPANESE, parsed, SAME } from './examples.ts';

const english = parsed(ENGLISH);
const japanese = parsed(JAPANESE);

function statementsOf(dialogue: Dialogue): Statement[] {
  return dialogue.topics.flatMap((topic) => topic.statements);
}

/** Texts and places of all statements, facts and unplaced stretches. */
function contentsOf(dialogue: Dialogue): string[] {
  return [...statementsOf(dialogue), ...dialogue.facts, ...dialogue.unplaced]
    .map(({ text, source }) => JSON.stringify([text, source]))
    .sort();
}

describe('a Japanese release joins the English one', () => {
  const { dialogue, report } = attachSource(english, japanese);

  it('has each topic once, with the names of both', () => {
    expect(dialogue.topics.map(({ title, also }) => [title, also[0]?.title])).toEqual([
      ['Artificial intelligence', '人工知能'],
      ['Submarine cables', '海底ケーブル'],
      ['Cybersecurity', 'サイバーセキュリティ'],
      ['Quantum technology', '量子技術'],
    ]);
    expect(report.topics.added).toEqual([]);
  });

  it('pairs each sentence with its counterpart', () => {
    const textOf = new Map(statementsOf(dialogue).map(({ id, text }) => [id, text]));
    const found = dialogue.alignments.map(({ statements }) => statements.map((id) => textOf.get(id) ?? ''));
    const isFound = ([en, ja]: [string, string]) =>
      found.some(
        (group) => group.some((text) => text.startsWith(en)) && group.some((text) => text.startsWith(ja)),
      );
    expect(SAME.filter((pair) => !isFound(pair))).toEqual([]);
    expect(found.every((group) => group.length === 2)).toBe(true);
    expect(report.alignments.alone).toBe(0);
  });

  it('is a dialogue that the library can hold, with unique ids', () => {
    expect(dialogueSchema.parse(dialogue)).toEqual(dialogue);
    const ids = statementsOf(dialogue).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('loses nothing of either and moves no span', () => {
    expect(contentsOf(dialogue)).toEqual([...contentsOf(english), ...contentsOf(japanese)].sort());
  });

  it('is the same each time', () => {
    expect(attachSource(english, japanese)).toEqual({ dialogue, report });
  });

  it('shows each thing once, in either language', () => {
    for (const lang of ['en', 'ja'] as const) {
      const shown = dialogue.topics.flatMap((topic) => passagesOf(dialogue, topic, lang));
      expect(shown).toHaveLength(11);
      expect(shown.every(({ statement, others }) => statement.lang === lang && others.length === 1)).toBe(
        true,
      );
    }
  });
});

it('aligns a compound sentence with the two that it is in the other language', () => {
  const one = parsed(ENGLISH.replace(/iii\. Cyber[\s\S]*/, ''));
  const [cables] = one.topics.slice(1);
  const [first, second, third] = cables?.statements ?? [];
  if (!cables || !first || !second || !third) throw new Error('the example has three statements on cables');
  const whole = { ...second, text: `${second.text}, and ${third.text}`, side: 'eu' };
  const held = { ...one, topics: [{ ...cables, statements: [first, whole] }] };
  const { dialogue } = attachSource(held, japanese);
  const group = dialogue.alignments.find(({ statements }) => statements.includes(second.id));
  expect(group?.statements).toHaveLength(3);
  const topic = dialogue.topics.find(({ id }) => id === cables.id);
  if (!topic) throw new Error('the topic is gone');
  const inJapanese = passagesOf(dialogue, topic, 'ja').filter(({ alignment }) => alignment === group);
  expect(inJapanese.map(({ others }) => others.map(({ id }) => id))).toEqual([[second.id], [second.id]]);
});

it('keeps a topic that only the other source has, at its place', () => {
  const held = parsed(ENGLISH.replace(/ii\. Submarine[\s\S]*?(?=iii\.)/, ''));
  const { dialogue, report } = attachSource(held, japanese);
  expect(dialogue.topics.map(({ title }) => title)).toEqual([
    'Artificial intelligence',
    '海底ケーブル',
    'Cybersecurity',
    'Quantum technology',
  ]);
  expect(report.topics.added).toHaveLength(1);
});

it('fills facts that were missing and reports days that contradict each other, keeping the held ones', () => {
  const held = { ...english, venue: null, heldOn: ['2025-03-10'] };
  const { dialogue, report } = attachSource(held, { ...japanese, venue: 'ブリュッセル' });
  expect(dialogue.venue).toBe('ブリュッセル');
  expect(dialogue.heldOn).toEqual(['2025-03-10']);
  expect(report.filled).toContain('venue');
  expect(report.findings).toContainEqual({
    kind: 'differs',
    field: 'heldOn',
    held: '2025-03-10',
    incoming: '2025-03-11',
  });
});

it('gives a new statement no id that an annotation still refers to', () => {
  const annotation = {
    '@context': 'http://www.w3.org/ns/anno.jsonld' as const,
    id: 'urn:uuid:00000000-0000-4000-8000-000000000001',
    type: 'Annotation' as const,
    motivation: 'highlighting' as const,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
    creator: { type: 'Person' as const, name: 'A' },
    body: [],
    target: {
      source: 'urn:taiwa:statement:s12',
      selector: [
        { type: 'TextQuoteSelector' as const, exact: 'gone', prefix: '', suffix: '' },
        { type: 'TextPositionSelector' as const, start: 0, end: 4 },
      ] as const,
    },
  };
  const held = dialogueSchema.parse({ ...english, annotations: [annotation] });
  const { dialogue } = attachSource(held, japanese);
  expect(statementsOf(dialogue).map(({ id }) => id)).not.toContain('s12');
  expect(dialogue.annotations).toEqual(held.annotations);
});

describe('what a document is to a dialogue', () => {
  it('is the same by its bytes, newer in its language, else another source', () => {
    expect(whatIsIt(english, parsed(ENGLISH, 'again.txt'))).toBe('same');
    expect(whatIsIt(english, parsed(ENGLISH.replace('600', '650')))).toBe('newer');
    expect(whatIsIt(english, japanese)).toBe('otherSource');
  });
});

it('loses nothing, whichever sentences each source has', () => {
  const some = (text: string) =>
    fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }).map((keep) => {
      const pieces = text.split(/(?<=\.\s|。)/);
      return parsed(pieces.filter((_, place) => place < 3 || (keep[place % 40] ?? true)).join(''));
    });
  fc.assert(
    fc.property(some(ENGLISH), some(JAPANESE), (held, incoming) => {
      const { dialogue } = attachSource(held, incoming);
      expect(contentsOf(dialogue)).toEqual([...contentsOf(held), ...contentsOf(incoming)].sort());
      const ids = statementsOf(dialogue).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const aligned = dialogue.alignments.flatMap(({ statements }) => statements);
      expect(new Set(aligned).size).toBe(aligned.length);
      for (const topic of dialogue.topics) {
        const shown = passagesOf(dialogue, topic, 'ja').flatMap((each) => [each.statement, ...each.others]);
        expect(new Set(shown.map(({ id }) => id))).toEqual(new Set(topic.statements.map(({ id }) => id)));
      }
    }),
    { numRuns: 60 },
  );
});

it('aligns thousands of statements in one topic', () => {
  const long = (dialogue: Dialogue): Dialogue => {
    const [topic] = dialogue.topics;
    const pool = statementsOf(dialogue);
    const statements = Array.from({ length: 3000 }, (_, place) => {
      const each = pool[place % pool.length];
      if (!each) throw new Error('no statement');
      return { ...each, id: `s${place + 1}`, text: `${each.text} ${place}` };
    });
    if (!topic) throw new Error('no topic');
    return { ...dialogue, topics: [{ ...topic, statements }] };
  };
  const { report } = attachSource(long(english), long(japanese));
  expect(report.alignments.sure + report.alignments.review).toBeGreaterThan(2500);
}, 60_000);

/** A corrected release takes the old one's place, and what people made of the old one is carried over. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attachSource } from '../../../src/domain/align/attachSource.ts';
import { reviseDialogue } from '../../../src/domain/align/reviseDialogue.ts';
import { describeSelection } from '../../../src/domain/anchors/describeSelection.ts';
import { joinCommand, setSideCommand, splitCommand } from '../../../src/domain/commands/passages.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { type Dialogue, dialogueSchema } from '../../../src/domain/model/dialogue.ts';
import type { Statement } from '../../../src/domain/model/statement.ts';
import { ENGLISH, JAPANESE, parsed } from './examples.ts';

const english = parsed(ENGLISH);
/** The same words in other bytes. */
const AGAIN = `${ENGLISH}\n`;

function statementsOf(dialogue: Dialogue): Statement[] {
  return dialogue.topics.flatMap((topic) => topic.statements);
}

function named(dialogue: Dialogue, start: string): Statement {
  const found = statementsOf(dialogue).find(({ text }) => text.startsWith(start));
  if (!found) throw new Error(`no statement begins with ${start}`);
  return found;
}

function apply(dialogue: Dialogue, command: Parameters<typeof reduce>[1] | null): Dialogue {
  if (command === null) throw new Error('no command');
  const result = reduce(dialogue, command);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.dialogue;
}

/** Without what says which source it came from. */
function apartFromSources({ sources: _, ...dialogue }: Dialogue): unknown {
  return JSON.parse(JSON.stringify(dialogue).replaceAll(/"sourceId":"[^"]*"/g, '"sourceId":""'));
}

function annotated(dialogue: Dialogue, statement: Statement, words: string): Dialogue {
  const start = statement.text.indexOf(words);
  return dialogueSchema.parse({
    ...dialogue,
    annotations: [
      ...dialogue.annotations,
      {
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        id: `urn:uuid:00000000-0000-4000-8000-00000000000${dialogue.annotations.length}`,
        type: 'Annotation',
        motivation: 'highlighting',
        created: '2026-01-01T00:00:00Z',
        modified: '2026-01-01T00:00:00Z',
        creator: { type: 'Person', name: 'A' },
        body: [],
        target: {
          source: `urn:taiwa:statement:${statement.id}`,
          selector: describeSelection(statement.text, start, start + words.length),
        },
      },
    ],
  });
}

function noted(dialogue: Dialogue, topicId: string): Dialogue {
  return dialogueSchema.parse({
    ...dialogue,
    notes: [
      {
        id: '00000000-0000-4000-8000-000000000000',
        target: { kind: 'topic', topicId },
        kind: 'background',
        markdown: 'x',
        createdAt: '2026-01-01T00:00:00Z',
        modifiedAt: '2026-01-01T00:00:00Z',
      },
    ],
  });
}

/** Every sign of the source's text is in one statement, fact or unplaced stretch; topics' headings are topics. */
function expectWhole(dialogue: Dialogue): void {
  for (const source of dialogue.sources.filter(({ supersededBy }) => supersededBy === null)) {
    const headings = new Set(parsed(source.text).topics.map(({ label, title }) => dense(label + title)));
    const spans = [...statementsOf(dialogue), ...dialogue.facts, ...dialogue.unplaced]
      .filter((each) => each.source.sourceId === source.id)
      .map((each) => each.source.span);
    const covers = new Uint8Array(source.text.length);
    for (const { start, end } of spans)
      for (let at = start; at < end; at++) covers[at] = (covers[at] ?? 0) + 1;
    let at = 0;
    for (const line of source.text.split('\n')) {
      const wrong = [...line].filter((sign, place) => /\S/.test(sign) && covers[at + place] !== 1).join('');
      if (!headings.has(dense(wrong))) expect(wrong).toBe('');
      at += line.length + 1;
    }
  }
}

function dense(text: string): string {
  return text.replace(/\s+/g, '');
}

describe('the same text again', () => {
  it('changes nothing but the source', () => {
    const { dialogue, report } = reviseDialogue(english, parsed(AGAIN));
    expect(apartFromSources(dialogue)).toEqual(apartFromSources(english));
    expect(dialogue.sources.map(({ supersededBy }) => supersededBy === null)).toEqual([true, false]);
    expect(report.statements).toEqual({ carried: 11, check: 0, orphan: 0 });
  });

  it('changes nothing of what a person split, joined, moved, renamed or dropped, nor of another source', () => {
    let held = attachSource(english, parsed(JAPANESE)).dialogue;
    const ai = named(held, 'The Japanese side explained the results');
    held = apply(held, splitCommand(held, ai.id, ai.source.span.start + ai.text.indexOf('and its')));
    held = apply(held, joinCommand(held, named(held, 'The EU side explained its investment').id));
    held = apply(held, setSideCommand(named(held, 'Both sides agreed').id, 'eu'));
    const topicId = held.topics[0]?.id ?? '';
    held = apply(held, {
      type: 'statement.move',
      id: named(held, 'The EU side introduced').id,
      topicId,
      at: 0,
    });
    held = apply(held, { type: 'topic.rename', id: topicId, title: 'My own name' });
    const leftover = { kind: 'unplaced' as const, reason: 'taken out by hand' };
    held = apply(held, { type: 'statement.drop', id: named(held, 'Both sides confirmed').id, leftover });
    const { dialogue } = reviseDialogue(held, parsed(AGAIN));
    const there = new Set(statementsOf(held).map(({ id }) => id));
    // What was dropped or joined has no counterpart any more.
    const alignments = held.alignments.filter(({ statements }) => statements.every((id) => there.has(id)));
    expect(apartFromSources(dialogue)).toEqual(apartFromSources({ ...held, alignments }));
    expectWhole(dialogue);
  });
});

describe('a corrected release', () => {
  const corrected = ENGLISH.replace('600 km', '650 km')
    .replace('Both sides confirmed their cooperation at the OECD.', '')
    .replace('iv. Quantum technology', 'iv. Quantum technologies')
    .replace('IoT devices.', 'IoT devices. The EU side presented its vulnerability database.');
  const { dialogue, report } = reviseDialogue(english, parsed(corrected));

  it('keeps the ids of what is the same or was changed, and says what is new and gone', () => {
    expect(report.statements).toEqual({ carried: 9, check: 1, orphan: 1 });
    const entries = report.topics.flatMap((topic) => topic.entries);
    const texts = (kind: string) =>
      entries.filter((each) => each.kind === kind).map((each) => (each.new ?? each.old)?.text.slice(0, 24));
    expect(texts('new')).toEqual(['The EU side presented it']);
    expect(texts('gone')).toEqual(['Both sides confirmed the']);
    expect(texts('changed')).toEqual(['The Japanese side explai']);
    const changed = entries.find(({ kind }) => kind === 'changed');
    expect(changed?.new?.id).toBe(changed?.old?.id);
    const words = changed?.words.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text]);
    expect(words).toEqual([
      ['removed', '600'],
      ['added', '650'],
    ]);
  });

  it('takes over the new name of a topic', () => {
    const topicId = english.topics[3]?.id;
    expect(report.topicChanges).toEqual([
      { kind: 'renamed', topicId, old: 'Quantum technology', new: 'Quantum technologies' },
    ]);
  });

  it('is cut without a gap, and is a dialogue that the library can hold', () => {
    expectWhole(dialogue);
    expect(dialogueSchema.parse(dialogue)).toEqual(dialogue);
  });

  it('carries annotations, asks about those whose words changed, and keeps those without a statement', () => {
    let held = annotated(english, named(english, 'The EU side explained the implementation'), 'AI Act');
    held = annotated(held, named(held, 'The Japanese side explained its research'), '600 km');
    held = annotated(held, named(held, 'Both sides confirmed'), 'cooperation');
    const revised = reviseDialogue(held, parsed(corrected));
    expect(revised.report.annotations).toEqual({ carried: 1, check: 1, orphan: 1 });
    expect(revised.dialogue.annotations).toHaveLength(3);
  });

  it('never carries an annotation from one side’s words to the other’s, however alike they are', () => {
    const notice = named(english, 'The Japanese side introduced the NOTICE');
    const held = annotated(english, notice, 'introduced the NOTICE project');
    const theirs = parsed(
      ENGLISH.replace('Japanese side introduced the NOTICE', 'EU side introduced the NOTICE'),
    );
    const { dialogue, report } = reviseDialogue(held, theirs);
    expect(named(dialogue, 'The EU side introduced the NOTICE').id).not.toBe(notice.id);
    expect(report.annotations).toEqual({ carried: 0, check: 0, orphan: 1 });
    expect(dialogue.annotations).toEqual(held.annotations);
  });

  it('keeps a side that a person set, marked where the text changed', () => {
    let held = apply(
      english,
      setSideCommand(named(english, 'The Japanese side explained its research').id, 'eu'),
    );
    held = apply(held, setSideCommand(named(held, 'Both sides agreed').id, 'eu'));
    const now = reviseDialogue(held, parsed(corrected)).dialogue;
    expect(named(now, 'Both sides agreed')).toMatchObject({ side: 'eu', review: false });
    expect(named(now, 'The Japanese side explained its research')).toMatchObject({
      side: 'eu',
      review: true,
    });
  });

  it('marks alignments whose statements changed, and leaves the other source as it is', () => {
    const held = attachSource(english, parsed(JAPANESE)).dialogue;
    const now = reviseDialogue(held, parsed(corrected)).dialogue;
    const changed = named(now, 'The Japanese side explained its research').id;
    expect(now.alignments.find(({ statements }) => statements.includes(changed))?.review).toBe(true);
    expect(now.alignments).toHaveLength(held.alignments.length - 1);
    const inJapanese = (each: Dialogue) => statementsOf(each).filter(({ lang }) => lang === 'ja');
    expect(inJapanese(now)).toEqual(inJapanese(held));
  });
});

it('keeps a topic with notes that the new text has no more, empty, and says so', () => {
  const held = noted(english, english.topics[1]?.id ?? '');
  const { dialogue, report } = reviseDialogue(
    held,
    parsed(ENGLISH.replace(/ii\. Submarine[\s\S]*?(?=iii\.)/, '')),
  );
  expect(dialogue.topics[1]).toMatchObject({ title: 'Submarine cables', statements: [] });
  expect(report.notes).toEqual({ carried: 0, check: 1, orphan: 0 });
  expect(report.topicChanges).toContainEqual({
    kind: 'keptForNotes',
    topicId: dialogue.topics[1]?.id,
    title: 'Submarine cables',
  });
});

it('takes over a corrected day, and keeps one that a person had corrected', () => {
  const moved = parsed(ENGLISH.replace('Tuesday, March 11', 'Wednesday, March 12'));
  expect(reviseDialogue(english, moved).dialogue.heldOn).toEqual(['2025-03-12']);
  const held = { ...english, heldOn: ['2025-03-09'] };
  expect(reviseDialogue(held, parsed(ENGLISH.replace('600', '650'))).dialogue.heldOn).toEqual(['2025-03-09']);
});

it('is whole and has unique ids, whatever was taken out or put in', () => {
  const pieces = ENGLISH.split(/(?<=\.\s)/);
  const edits = fc.array(fc.constantFrom('keep', 'keep', 'keep', 'drop', 'twice', 'change'), {
    minLength: pieces.length,
    maxLength: pieces.length,
  });
  fc.assert(
    fc.property(edits, (edit) => {
      const text = pieces.map((piece, place) => {
        if (place < 3 || edit[place] === 'keep') return piece;
        if (edit[place] === 'drop') return '';
        return edit[place] === 'twice' ? piece + piece : piece.replace('side', 'party');
      });
      const incoming = parsed(`${text.join('')}\n`);
      const { dialogue, report } = reviseDialogue(english, incoming);
      expectWhole(dialogue);
      const ids = statementsOf(dialogue).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const { carried, check, orphan } = report.statements;
      expect(carried + check + orphan).toBe(statementsOf(english).length);
    }),
    { numRuns: 60 },
  );
});

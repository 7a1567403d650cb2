/** Annotations: what a person chose, in W3C form and back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeSelection } from '../../../src/domain/anchors/describeSelection.ts';
import {
  editAnnotation,
  makeAnnotation,
  NO_REMARK,
  type Remark,
} from '../../../src/domain/annotations/make.ts';
import { placeInTopic } from '../../../src/domain/annotations/place.ts';
import { remarkOf, sameRemark, stanceOf, statementIdOf } from '../../../src/domain/annotations/read.ts';
import { dialogueCommandSchema } from '../../../src/domain/commands/dialogueCommand.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import {
  type Annotation,
  annotationSchema,
  STANCES,
  VISIBILITIES,
} from '../../../src/domain/model/annotation.ts';
import { type Dialogue, dialogueSchema } from '../../../src/domain/model/dialogue.ts';

const NOW = '2026-03-01T09:00:00.000Z';
const TEXT = 'The EU side explained its plans. Both sides agreed to continue.';

function annotate(words: string, remark: Partial<Remark> = {}, statementId = 's1'): Annotation {
  const start = TEXT.indexOf(words);
  const selectors = describeSelection(TEXT, start, start + words.length);
  if (!selectors) throw new Error('nothing selected');
  return makeAnnotation({
    uuid: crypto.randomUUID(),
    now: NOW,
    author: 'Sato',
    statementId,
    selectors,
    remark: { ...NO_REMARK, ...remark },
  });
}

function dialogueWith(annotations: Annotation[], text = TEXT): Dialogue {
  return dialogueSchema.parse({
    id: 'test-1',
    seriesId: 'test',
    round: 1,
    title: 'A round',
    lang: 'en',
    publishedOn: null,
    heldOn: [],
    form: null,
    venue: null,
    hosts: [],
    purpose: null,
    summary: null,
    contact: null,
    remarks: [],
    parties: ['japan', 'eu'],
    topics: [
      {
        id: 't1',
        label: 'i.',
        title: 'Plans',
        level: 1,
        statements: [
          {
            id: 's1',
            text,
            lang: 'en',
            side: 'eu',
            act: 'explained',
            review: false,
            reason: '',
            confidence: 1,
            source: { sourceId: 'src', span: { start: 0, end: text.length } },
          },
        ],
      },
    ],
    facts: [],
    unplaced: [],
    sources: [],
    annotations,
    notes: [],
  });
}

const remarks = fc.record({
  comment: fc.string({ unit: 'grapheme', maxLength: 80 }),
  stance: fc.option(fc.constantFrom(...STANCES), { nil: null }),
  tags: fc.array(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 4 }),
  visibility: fc.constantFrom(...VISIBILITIES),
});

describe('annotations', () => {
  it('are always valid, and give back what was said', () => {
    fc.assert(
      fc.property(remarks, (remark) => {
        const made = annotate('explained', remark);
        expect(annotationSchema.parse(made)).toEqual(made);
        const read = remarkOf(made);
        expect(read.comment).toBe(remark.comment.trim());
        expect(read.stance).toBe(remark.stance);
        for (const tag of read.tags) expect(tag.trim()).not.toBe('');
        expect(sameRemark(read, remarkOf(annotationSchema.parse(JSON.parse(JSON.stringify(made)))))).toBe(
          true,
        );
      }),
    );
  });

  it('stay valid when they are edited, and undo gives back what was', () => {
    fc.assert(
      fc.property(remarks, remarks, (first, second) => {
        const made = annotate('explained', first);
        const edit = dialogueCommandSchema.parse(editAnnotation(made.id, second, '2026-03-02T09:00:00.000Z'));
        const edited = reduce(dialogueWith([made]), edit);
        if (!edited.ok) throw new Error(edited.error.code);
        dialogueSchema.parse(edited.value.dialogue);
        const now = edited.value.dialogue.annotations[0];
        expect(now && remarkOf(now).comment).toBe(second.comment.trim());
        const undone = reduce(edited.value.dialogue, edited.value.inverse);
        expect(undone.ok && undone.value.dialogue.annotations).toEqual([made]);
      }),
    );
  });

  it('say why they were made', () => {
    expect(annotate('plans').motivation).toBe('highlighting');
    expect(annotate('plans', { stance: 'redLine' }).motivation).toBe('assessing');
    expect(annotate('plans', { stance: 'redLine', comment: 'no' }).motivation).toBe('commenting');
  });

  it('keep an unknown stance on disk without inventing one', () => {
    const made = annotate('plans', { stance: 'support' });
    const foreign = {
      ...made,
      body: made.body.map((body) => ({ ...body, value: 'shrug' })),
    };
    expect(stanceOf(annotationSchema.parse(foreign))).toBeNull();
  });

  it('keep each tag once', () => {
    expect(remarkOf(annotate('plans', { tags: [' 6G', '6G', '', '海底'] })).tags).toEqual(['6G', '海底']);
  });
});

describe('the annotations of a topic', () => {
  it('stand in text order, whatever order they were made in', () => {
    const made = [annotate('agreed'), annotate('explained its plans'), annotate('The EU side')];
    const dialogue = dialogueWith(made);
    const [topic] = dialogue.topics;
    if (!topic) throw new Error('no topic');
    expect(placeInTopic(dialogue, topic).placed.map((each) => each.place.start)).toEqual([0, 12, 44]);
  });

  it('are never dropped: what lost its words, or its statement, is an orphan', () => {
    const gone = annotate('explained its plans');
    const homeless = annotate('agreed', {}, 's9');
    const dialogue = dialogueWith([gone, homeless, annotate('agreed')], 'Both sides agreed to continue.');
    const [topic] = dialogue.topics;
    if (!topic) throw new Error('no topic');
    const { placed, orphans } = placeInTopic(dialogue, topic);
    expect(orphans).toEqual([gone, homeless]);
    expect(placed).toHaveLength(1);
    expect(statementIdOf(homeless)).toBe('s9');
  });
});

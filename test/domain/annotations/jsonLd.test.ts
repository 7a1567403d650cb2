/** Web Annotation files: what goes out comes back the same, and those of other programs find their words. */
import { describe, expect, it } from 'vitest';
import { describeSelection } from '../../../src/domain/anchors/describeSelection.ts';
import { collectionOf, takenFrom } from '../../../src/domain/annotations/jsonLd.ts';
import { makeAnnotation, makeReply, NO_REMARK } from '../../../src/domain/annotations/make.ts';
import { placeInTopic } from '../../../src/domain/annotations/place.ts';
import { commentOf, quoteOf, stanceOf, statementIdOf, tagsOf } from '../../../src/domain/annotations/read.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { minute, START, statementIds } from '../history/people.ts';

const NOW = minute(0);
const uuid = (n: number) => `30000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function annotated(): Dialogue {
  const statement = START.topics[0]?.statements[0];
  if (statement === undefined) throw new Error('no statement');
  const start = statement.text.indexOf('guidelines');
  const selectors = describeSelection(statement.text, start, start + 10);
  if (selectors === null) throw new Error('no selection');
  const annotation = makeAnnotation({
    uuid: uuid(1),
    now: NOW,
    author: '佐藤',
    statementId: statement.id,
    selectors,
    remark: { comment: 'どの版か', stance: 'question', tags: ['AI', '確認'], visibility: 'print' },
  });
  const reply = makeReply(annotation.id, 'Version 1.1.', { uuid: uuid(2), now: minute(1), author: 'Meyer' });
  return { ...START, annotations: [{ ...annotation, status: 'resolved' }], replies: [reply] };
}

const asFile = (content: unknown): unknown => JSON.parse(JSON.stringify(content));

describe('a Web Annotation file', () => {
  it('is a collection by the standard, and says its own terms', () => {
    const { annotations } = annotated();
    expect(asFile(collectionOf(annotated(), annotations))).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', { visibility: 'taiwa:visibility' }],
      type: 'AnnotationCollection',
      total: 2,
      first: {
        type: 'AnnotationPage',
        items: [
          {
            type: 'Annotation',
            motivation: 'commenting',
            target: { source: `urn:taiwa:statement:${statementIds[0]}` },
          },
          { type: 'Annotation', motivation: 'replying', target: `urn:uuid:${uuid(1)}` },
        ],
      },
    });
  });

  it('brings all of it to a colleague, and nothing a second time', () => {
    const sent = annotated();
    const file = asFile(collectionOf(sent, sent.annotations));
    const taken = takenFrom(START, file, NOW);
    expect(taken).toEqual({ annotations: sent.annotations, replies: sent.replies, known: 0, unusable: 0 });
    expect(takenFrom(sent, file, NOW)).toEqual({ annotations: [], replies: [], known: 2, unusable: 0 });
  });

  it('of another program is placed by its words, in whatever form the standard allows', () => {
    const foreign = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'https://example.org/anno/7',
      type: 'Annotation',
      created: '2026-01-02T03:04:05Z',
      creator: { name: 'Dupont' },
      body: [
        'Plain words.',
        { type: 'TextualBody', value: 'quantum', purpose: 'tagging' },
        { type: 'TextualBody', value: 'concern', purpose: ['assessing'] },
      ],
      target: {
        source: 'https://example.org/release.html',
        selector: [
          { type: 'TextPositionSelector', start: 4711, end: 4800 },
          { type: 'TextQuoteSelector', exact: 'views on quantum networks', prefix: 'sides exchanged ' },
        ],
      },
    };
    const taken = takenFrom(START, [foreign], NOW);
    const [made] = taken?.annotations ?? [];
    if (made === undefined) throw new Error('nothing was taken');
    expect({ comment: commentOf(made), stance: stanceOf(made), tags: tagsOf(made) }).toEqual({
      comment: 'Plain words.',
      stance: 'concern',
      tags: ['quantum'],
    });
    expect(made).toMatchObject({ created: '2026-01-02T03:04:05.000Z', creator: { name: 'Dupont' } });
    const topic = START.topics.find(({ statements }) =>
      statements.some(({ id }) => id === statementIdOf(made)),
    );
    expect(topic?.title).toBe('Quantum');
    // Taken twice it is the same one.
    expect(takenFrom({ ...START, annotations: [made] }, [foreign], NOW)).toMatchObject({
      annotations: [],
      known: 1,
    });
  });

  it('keeps what has no certain place as an orphan with its words', () => {
    const lost = {
      id: 'https://example.org/anno/8',
      type: 'Annotation',
      bodyValue: 'Where was this?',
      target: {
        source: 'https://example.org/',
        selector: { type: 'TextQuoteSelector', exact: 'words of another text' },
      },
    };
    const [made] = takenFrom(START, lost, NOW)?.annotations ?? [];
    if (made === undefined) throw new Error('nothing was taken');
    expect(quoteOf(made)).toBe('words of another text');
    for (const topic of START.topics)
      expect(placeInTopic({ ...START, annotations: [made] }, topic)).toEqual({ placed: [], orphans: [made] });
    // “views” alone stands in two statements: no certain place either.
    const unclear = { ...lost, id: 'x', target: { selector: { type: 'TextQuoteSelector', exact: 'views' } } };
    expect(takenFrom(START, unclear, NOW)?.annotations.map(statementIdOf)).toEqual(['elsewhere']);
  });

  it('that says nothing usable is counted, and what is no annotation file is refused', () => {
    const bare = { id: 'a', type: 'Annotation', target: 'https://example.org/page' };
    expect(takenFrom(START, [bare, 7, null], NOW)).toMatchObject({ annotations: [], unusable: 3 });
    expect(
      takenFrom(START, { type: 'AnnotationCollection', first: 'https://example.org/page1' }, NOW),
    ).toBeNull();
    for (const nothing of [null, 'text', 7, { title: 'no' }])
      expect(takenFrom(START, nothing, NOW)).toBeNull();
    expect(NO_REMARK.visibility).toBe('team');
  });
});

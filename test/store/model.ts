/** Small rounds, notes and annotations that the programs on the store write; the same in every process. */
import { makeAnnotation, NO_REMARK } from '../../src/domain/annotations/make.ts';
import type { Annotation } from '../../src/domain/model/annotation.ts';
import type { Note } from '../../src/domain/model/note.ts';
import { NOW, note as savedNote, round as savedRound } from '../main/library/saved.ts';

const rounds = new Map<number, ReturnType<typeof savedRound>>();

export function round(number: number): ReturnType<typeof savedRound> {
  const made = rounds.get(number) ?? savedRound(number);
  rounds.set(number, made);
  return made;
}

export function roundId(number: number): string {
  return round(number).dialogue.id;
}

export function note(number: number, markdown: string): Note {
  return savedNote(number, markdown);
}

export function annotationOn(number: number): Annotation {
  const [statement] = round(1).dialogue.topics.flatMap((topic) => topic.statements);
  if (statement === undefined) throw new Error('the round has no statement');
  const words = statement.text.slice(0, 5);
  return makeAnnotation({
    uuid: note(number, '').id,
    now: NOW,
    author: '',
    statementId: statement.id,
    selectors: [
      { type: 'TextQuoteSelector', exact: words, prefix: '', suffix: statement.text.slice(5, 20) },
      { type: 'TextPositionSelector', start: 0, end: 5 },
    ],
    remark: { ...NO_REMARK, comment: String(number) },
  });
}

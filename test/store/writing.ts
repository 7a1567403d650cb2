/** What is written into the rounds: notes and annotations. Loads no importer, so that the process that is killed starts fast. */
import { makeAnnotation, NO_REMARK } from '../../src/domain/annotations/make.ts';
import type { Annotation } from '../../src/domain/model/annotation.ts';
import type { Dialogue } from '../../src/domain/model/dialogue.ts';
import { NOW, note } from '../main/library/savedNote.ts';

export { note };

/** An annotation on the first words of a dialogue. */
export function annotationOf(dialogue: Dialogue, number: number): Annotation {
  const [statement] = dialogue.topics.flatMap((topic) => topic.statements);
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

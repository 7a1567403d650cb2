/** The printed annotations that stand on none of the statements: on sources and notes, or on a statement that is gone. */
import { statementIdOf } from '../annotations/read.ts';
import type { Annotation } from '../model/annotation.ts';
import type { PackMaking } from './buildPack.ts';
import { printedNotes } from './notes.ts';
import { printedAnnotations } from './printedAnnotations.ts';

/**
 * Those on sources and on notes that print, and those whose statement is gone. One on a note that does not print would
 * give the note's words away.
 */
export function outsideAnnotations({ dialogue, topics, options }: PackMaking): {
  placed: Annotation[];
  orphans: Annotation[];
} {
  const printed = [null, ...topics].flatMap((topic) => printedNotes(dialogue, topic, options));
  const notes = new Set(printed.map((note) => `urn:taiwa:note:${note.id}`));
  const statements = new Set(dialogue.topics.flatMap((topic) => topic.statements.map((each) => each.id)));
  const all = printedAnnotations(dialogue, options);
  return {
    placed: all.filter(
      ({ target }) => target.source.startsWith('urn:taiwa:source:') || notes.has(target.source),
    ),
    orphans: all.filter((annotation) => {
      const id = statementIdOf(annotation);
      return id !== null && !statements.has(id);
    }),
  };
}

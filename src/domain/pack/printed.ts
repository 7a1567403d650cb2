/** The round as a pack prints it: citations as text, marks in bold, and of a disclosure copy what they keep back gone. */
import { withMarksStrong, withoutClosed } from '../disclosure/inMarkdown.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { withCitationsPrinted } from '../quoting/quotedRounds.ts';
import type { PackOptions } from './options.ts';

export interface Printed {
  dialogue: Dialogue;
  /** Paragraphs that a disclosure copy leaves out of notes that it may have. */
  closed: number;
}

export function asPrinted(
  dialogue: Dialogue,
  before: readonly Dialogue[],
  { preset, noteKinds }: Pick<PackOptions, 'preset' | 'noteKinds'>,
): Printed {
  const cited = withCitationsPrinted(dialogue, before);
  if (preset !== 'disclosure') {
    const notes = cited.notes.map((note) => ({ ...note, markdown: withMarksStrong(note.markdown) }));
    return { dialogue: { ...cited, notes }, closed: 0 };
  }
  const open = cited.notes.map((note) => ({ note, ...withoutClosed(note.markdown) }));
  return {
    dialogue: {
      ...cited,
      notes: open.map(({ note, markdown }) => ({ ...note, markdown: withMarksStrong(markdown) })),
    },
    closed: open
      .filter(({ note }) => noteKinds.includes(note.kind))
      .reduce((sum, { count }) => sum + count, 0),
  };
}

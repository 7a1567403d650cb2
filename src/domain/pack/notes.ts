/** Chooses which notes a pack prints, and counts what it leaves out: private ones only when asked for twice. */
import type { Dialogue } from '../model/dialogue.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '../model/note.ts';
import type { Topic } from '../model/statement.ts';
import type { Block } from './document.ts';
import { noteNameInBoth } from './noteNames.ts';
import { disclosable } from './noteParts.ts';
import type { PackOptions } from './options.ts';
import { plainText, type RichBlock, readRichText } from './richText.ts';
import { inItsLanguage } from './texts.ts';

export interface NoteCounts {
  privatePrinted: number;
  privateLeftOut: number;
  printed: number;
  leftOut: number;
  /** Kinds of the notes left out, each once. */
  kindsLeftOut: NoteKind[];
}

/** The notes that print, of a topic or (null) of the dialogue itself, in their order. */
export function printedNotes(dialogue: Dialogue, topic: Topic | null, options: PackOptions): Note[] {
  return NOTE_KINDS.flatMap((kind) => notesOn(dialogue, topic).filter((note) => note.kind === kind)).filter(
    (note) => prints(note, options),
  );
}

/** What a note says in this pack: in a disclosure copy without what stands under “not for disclosure”. */
export function contentOf({ markdown }: Note, { preset }: Pick<PackOptions, 'preset'>): RichBlock[] {
  const content = readRichText(markdown);
  return preset === 'disclosure' ? disclosable(content).open : content;
}

/** How many of the notes have a part that is not for disclosure. */
export function countUndisclosed(dialogue: Dialogue, topics: readonly Topic[], options: PackOptions): number {
  return [null, ...topics]
    .flatMap((topic) => printedNotes(dialogue, topic, options))
    .filter(({ markdown }) => disclosable(readRichText(markdown)).closed.length > 0).length;
}

/** Counts over the dialogue's notes and those of the chosen topics. */
export function countNotes(dialogue: Dialogue, topics: readonly Topic[], options: PackOptions): NoteCounts {
  const notes = [null, ...topics].flatMap((topic) => notesOn(dialogue, topic));
  const count = (isPrivate: boolean, printed: boolean) =>
    notes.filter((note) => (note.kind === 'private') === isPrivate && prints(note, options) === printed);
  const leftOut = count(false, false);
  return {
    privatePrinted: count(true, true).length,
    privateLeftOut: count(true, false).length,
    printed: count(false, true).length,
    leftOut: leftOut.length,
    kindsLeftOut: NOTE_KINDS.filter((kind) => leftOut.some((note) => note.kind === kind)),
  };
}

/** How many notes of a kind the dialogue and the chosen topics have, printed or not. */
export function countOfKind(dialogue: Dialogue, topics: readonly Topic[], kind: NoteKind): number {
  return [null, ...topics].flatMap((topic) => notesOn(dialogue, topic)).filter((note) => note.kind === kind)
    .length;
}

/** A heading for each kind, with the notes of that kind under it. */
export function noteBlocks(notes: readonly Note[], sheetId: string, options: PackOptions): Block[] {
  return NOTE_KINDS.flatMap((kind): Block[] => {
    const ofKind = notes.filter((note) => note.kind === kind);
    if (ofKind.length === 0) return [];
    return [
      {
        kind: 'heading',
        id: `${sheetId}-${kind}`,
        level: 2,
        number: '',
        text: { text: noteNameInBoth(kind, options), lang: options.lang },
        listed: true,
        indent: 1,
      },
      ...ofKind.map((note): Block => {
        return richBlock(contentOf(note, options));
      }),
    ];
  });
}

/** Blocks of a note as a block of a sheet, in the language that they are in. */
export function richBlock(content: RichBlock[]): Extract<Block, { kind: 'rich' }> {
  return { kind: 'rich', content, lang: inItsLanguage(plainText(content)).lang };
}

/** A private note prints only where its kind is chosen and its printing confirmed. */
function prints(note: Note, options: PackOptions): boolean {
  return options.noteKinds.includes(note.kind) && (note.kind !== 'private' || options.includePrivate);
}

function notesOn(dialogue: Dialogue, topic: Topic | null): Note[] {
  return dialogue.notes.filter(
    (note) =>
      note.markdown.trim() !== '' &&
      (note.target.kind === 'dialogue' ? topic === null : note.target.topicId === topic?.id),
  );
}

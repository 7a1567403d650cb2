/** What a ministry calls the slots of its notes, where that is not what Taiwa calls them. */
import { z } from 'zod';
import type { Lang } from './lang.ts';
import { type NoteKind, noteKindSchema } from './note.ts';

/** Longest name of a slot, in UTF-16 code units: it is a heading. */
export const MAX_NOTE_LABEL = 60;

const labelSchema = z.string().max(MAX_NOTE_LABEL);

/** By kind and language; empty or missing for Taiwa's own. */
export const noteLabelsSchema = z.partialRecord(
  noteKindSchema,
  z.object({ en: labelSchema.optional(), ja: labelSchema.optional() }),
);
export type NoteLabels = z.infer<typeof noteLabelsSchema>;

/** The name that was given to a slot; null where none was. */
export function noteLabelIn(labels: NoteLabels, kind: NoteKind, lang: Lang): string | null {
  return labels[kind]?.[lang]?.trim() || null;
}

/** The labels with another one for a slot; an empty one gives back Taiwa's own. */
export function withNoteLabel(labels: NoteLabels, kind: NoteKind, lang: Lang, label: string): NoteLabels {
  return { ...labels, [kind]: { ...labels[kind], [lang]: label.trim() } };
}

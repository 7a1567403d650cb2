/** What a user chooses for a pack. */
import { z } from 'zod';
import { langSchema } from '../model/lang.ts';
import { NOTE_KINDS, noteKindSchema } from '../model/note.ts';
import { noteLabelsSchema } from '../model/noteLabels.ts';
import { copySchema, MOST_COPIES } from '../model/packIssue.ts';
import { partyIdSchema } from '../model/party.ts';
import { speakingPaceSchema } from '../model/speakingPace.ts';
import { topicIdSchema } from '../model/statement.ts';
import { presetSchema, sectionSchema } from './presets.ts';

/** Which annotations a pack has. */
export const ANNOTATION_RULES = ['none', 'print', 'all'] as const;
export const annotationRuleSchema = z.enum(ANNOTATION_RULES);
export type AnnotationRule = z.infer<typeof annotationRuleSchema>;

export const packOptionsSchema = z.object({
  preset: presetSchema,
  /** The sections it has, in any order; those of the preset where left out. */
  sections: z.array(sectionSchema).optional(),
  /** Language of the pack's own words; the sources' texts stay as they are. */
  lang: langSchema,
  /** Whether names, headings and statements also stand in the other language, where the round has it. */
  bilingual: z.boolean().optional(),
  /** Topics to print, in their order; null for all. */
  topics: z.array(topicIdSchema).nullable(),
  /** Handling line on every page; empty for none. */
  marking: z.string().max(60),
  /** Who the briefing is for, on the cover; empty for none. */
  audience: z.string().max(200),
  /** The side whose column stands first. */
  ownSide: partyIdSchema,
  /** What the slots of notes are called; by the pack's own words where left out. */
  noteLabels: noteLabelsSchema.optional(),
  /** How fast we speak; as on the first day where left out. */
  pace: speakingPaceSchema.optional(),
  /** Those for print alone, or all; of all, private ones only where `includePrivate` says so. */
  annotations: annotationRuleSchema,
  noteKinds: z.array(noteKindSchema),
  /** Whether private notes may be printed; asked for a second time in the window. */
  includePrivate: z.boolean(),
  /** Version printed in the footer. */
  version: z.string().max(40),
  /** The office that makes the pack, on the cover; left open for the pen where empty or left out. */
  unit: z.string().max(200).optional(),
  /** How what the marking covers is to be handled; the usual words for the marking where left out. */
  handling: z.string().max(300).optional(),
  /** Numbered copies, each a pack of its own in the file; one without a number where left out. */
  copies: z.array(copySchema).max(MOST_COPIES).optional(),
  /** What is new in this version, for its log. */
  changes: z.string().max(500).optional(),
  /** Who issues it, for the log. */
  by: z.string().max(200).optional(),
  /** When the pack is issued: ISO date and time with offset. */
  issuedAt: z.iso.datetime({ offset: true }),
  /** Whether this version is issued; until it is, every page carries the word DRAFT. */
  issued: z.boolean().optional(),
});
export type PackOptions = z.infer<typeof packOptionsSchema>;

/** The kinds of notes that print unless a user says otherwise: all but the private ones. */
export const PRINTABLE_NOTE_KINDS = NOTE_KINDS.filter((kind) => kind !== 'private');

/** Drafts: documents that were read and are being reviewed; nothing of them is in the library yet. */
import { z } from 'zod';
import { leftOutListSchema } from '../release/leftOut.ts';
import { dialogueIdSchema, dialogueSchema } from './dialogue.ts';
import { seriesSchema } from './library.ts';

/** `draft-` and eight letters or digits; its dialogues add `-1`, `-2` and so on. */
export const draftIdSchema = z.string().regex(/^draft-[a-z0-9]{8}$/);
export type DraftId = z.infer<typeof draftIdSchema>;

/**
 * What becomes of a dialogue when its draft is confirmed: it is added as one of its own; joins the one that the library
 * has of the same round, as another source or as its corrected release; or is left out.
 */
export const FATES = ['add', 'attach', 'revise', 'leave'] as const;
export const fateSchema = z.enum(FATES);
export type Fate = z.infer<typeof fateSchema>;

export const draftPartSchema = z.object({
  /** Edited by the same commands as the library's; its id names the draft. */
  dialogue: dialogueSchema,
  series: seriesSchema,
  fate: fateSchema,
  /** The library's dialogue of the same round; null where it has none. */
  into: dialogueIdSchema.nullable(),
});
export type DraftPart = z.infer<typeof draftPartSchema>;

export const draftSchema = z.object({
  id: draftIdSchema,
  /** ISO date and time. */
  startedAt: z.iso.datetime(),
  files: z.array(
    z.object({
      name: z.string(),
      encoding: z.string(),
      /** Words of the file that are not in the text of its sources. */
      leftOut: leftOutListSchema.default([]),
    }),
  ),
  /** What the texts contradict themselves in, or what else a reader should know. */
  findings: z.array(z.string()),
  /** One for each event that the documents report. */
  parts: z.array(draftPartSchema),
});
export type Draft = z.infer<typeof draftSchema>;

/** The draft that a dialogue is of, or null for one of the library. */
export function draftOf(dialogueId: string): DraftId | null {
  return /^(draft-[a-z0-9]{8})-\d+$/.exec(dialogueId)?.[1] ?? null;
}

/** The id of a draft's dialogue. @param number from 1. */
export function draftDialogueId(draft: DraftId, number: number): string {
  return `${draft}-${number}`;
}

/** What can become of a part. */
export function fatesOf({ into }: Pick<DraftPart, 'into'>): Fate[] {
  return into === null ? ['add', 'leave'] : ['attach', 'revise', 'add', 'leave'];
}

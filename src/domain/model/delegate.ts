/** Delegates: who comes to a round, on which side, and in which role. */
import { z } from 'zod';
import { partyIdSchema } from './party.ts';

export const ROLES = ['head', 'member', 'interpreter', 'noteTaker'] as const;
export const roleSchema = z.enum(ROLES);
export type Role = z.infer<typeof roleSchema>;

/** Longest name or post, in UTF-16 code units. */
export const MAX_DELEGATE_WORDS = 200;

const wordsSchema = z.string().max(MAX_DELEGATE_WORDS);

export const delegateSchema = z.object({
  id: z.uuid(),
  /** The side that the person comes with. */
  party: partyIdSchema,
  name: wordsSchema,
  /** Office held, e.g. "Director, International Policy Division". */
  post: wordsSchema,
  role: roleSchema,
  /** What the person speaks in the meeting, in words. */
  languages: wordsSchema,
  /** Anything to know before shaking hands. */
  note: wordsSchema,
});
export type Delegate = z.infer<typeof delegateSchema>;

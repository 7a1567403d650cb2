/** Statements: one thing said under a topic, with its side, its act of speech and its place in the source. */
import { z } from 'zod';
import { commitmentSchema } from './commitment.ts';
import { langSchema } from './lang.ts';
import { minutesSchema } from './meeting.ts';
import { partyIdSchema, sideSchema } from './party.ts';
import { rowSchema } from './row.ts';
import { sourceIdSchema, sourceSpanSchema } from './source.ts';

/** Acts of speech, weakest first; `stated` is an act whose verb says none of the others. */
export const ACTS = [
  'stated',
  'discussed',
  'exchangedViews',
  'explained',
  'confirmedImportance',
  'confirmedCooperation',
  'willContinue',
  'agreed',
] as const;
export const actSchema = z.enum(ACTS);
export type Act = z.infer<typeof actSchema>;

/** Written as the reason of a side that a person chose. */
export const BY_HAND = 'set by hand';

export const statementIdSchema = z.string().min(1);

export const statementSchema = z.object({
  id: statementIdSchema,
  /** The sentence or clause, white space folded. */
  text: z.string().min(1),
  lang: langSchema,
  side: sideSchema,
  act: actSchema,
  /** Whether the importer is unsure and asks for a look. */
  review: z.boolean(),
  /** Why it stands on this side, in words, e.g. `subject: EU side`. */
  reason: z.string(),
  /** 0 (a guess) to 1 (said in so many words). */
  confidence: z.number().min(0).max(1),
  source: sourceSpanSchema,
  /** How it is cited within its round, e.g. `AI·s1`: given as it comes into the library, and never changed. */
  citation: z.string().min(1).max(60).optional(),
  /** What a person said of it as a commitment; left out while its wording alone tells, see `domain/commitments`. */
  commitment: commitmentSchema.optional(),
});
export type Statement = z.infer<typeof statementSchema>;

export const topicIdSchema = z.string().min(1);

/** Stands in the place of the source's id where a person gave a topic a name in another language. */
export const NAMED_BY_HAND = 'by-hand';

/** How another source of the same dialogue names a topic. */
export const topicNameSchema = z.object({
  sourceId: sourceIdSchema,
  lang: langSchema,
  label: z.string(),
  title: z.string().min(1),
});
export type TopicName = z.infer<typeof topicNameSchema>;

/** How likely a topic is to come up: `unlikely` ones are answered for in the defensive questions of a pack. */
export const LIKELIHOODS = ['certain', 'might', 'unlikely'] as const;
export const likelihoodSchema = z.enum(LIKELIHOODS);
export type Likelihood = z.infer<typeof likelihoodSchema>;

/** Longest name of an office, in UTF-16 code units. */
export const MAX_UNIT = 200;

export const topicSchema = z.object({
  id: topicIdSchema,
  /** The numbering as printed, e.g. `i.`, `(1)`, `ア`; empty where there is none. */
  label: z.string(),
  title: z.string().min(1),
  /** 1 for an agenda item, 2 for an item nested under one, and so on. */
  level: z.number().int().min(1).max(6),
  /** Its names in the dialogue's other sources, e.g. in the Japanese release of the same round. */
  also: z.array(topicNameSchema).default([]),
  /** In the order of the text; those of the first source before those of the next. */
  statements: z.array(statementSchema),
  /** What it is about across rounds, said by a person; left out while its titles tell, see `domain/evolution`. */
  theme: z.string().min(1).max(200).optional(),
  /** How the reader arranged them side by side; left out while the suggestion holds, see `domain/rows`. */
  rows: z.array(rowSchema).optional(),
  /** What the agenda gives it, in minutes; left out while that is open. */
  minutes: minutesSchema.optional(),
  /** Who leads on it for each side, by the delegate's id; a side is left out while that is open. */
  leads: z.record(partyIdSchema, z.uuid()).optional(),
  /** How likely it is to come up; left out while nobody has said. */
  likelihood: likelihoodSchema.optional(),
  /** The office that answers for its brief and holds the detail, in words; left out while that is open. */
  unit: z.string().min(1).max(MAX_UNIT).optional(),
});
export type Topic = z.infer<typeof topicSchema>;

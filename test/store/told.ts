/** What the writer is given and what it tells over its channel. */
import { z } from 'zod';
import { dialogueSchema } from '../../src/domain/model/dialogue.ts';
import { seriesSchema } from '../../src/domain/model/library.ts';

/** The rounds it writes on, as a file: making them anew would take most of the time that a process lives. */
export const writersRoundsSchema = z.array(z.object({ dialogue: dialogueSchema, series: seriesSchema }));

export const toldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  /** An edit is on its way that makes `key` this value. */
  z.object({ kind: z.literal('begun'), key: z.string(), value: z.number() }),
  /** It was acknowledged. */
  z.object({ kind: z.literal('saved'), key: z.string(), value: z.number() }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);
export type Told = z.infer<typeof toldSchema>;

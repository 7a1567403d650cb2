/** What the writer tells over its channel. */
import { z } from 'zod';

export const toldSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opened') }),
  /** An edit is on its way that makes `key` this value. */
  z.object({ kind: z.literal('begun'), key: z.string(), value: z.number() }),
  /** It was acknowledged. */
  z.object({ kind: z.literal('saved'), key: z.string(), value: z.number() }),
  z.object({ kind: z.literal('failed'), reason: z.string() }),
]);
export type Told = z.infer<typeof toldSchema>;

/** Languages of texts and of the interface. */
import { z } from 'zod';

export const langSchema = z.enum(['en', 'ja']);
/** BCP 47 tag of a text's language. */
export type Lang = z.infer<typeof langSchema>;

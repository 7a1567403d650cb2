/** The forms that a pack can take: pages, and the same outline as a file to edit, to read on a screen or to compute with. */
import { z } from 'zod';

export const PACK_FORMS = ['pdf', 'docx', 'html', 'md', 'json', 'csv'] as const;
/** Each is also the file's extension. */
export const packFormSchema = z.enum(PACK_FORMS);
export type PackForm = z.infer<typeof packFormSchema>;
/** A form that has no pages of its own: whatever shows it sets them. */
export type FlowingForm = Exclude<PackForm, 'pdf'>;

/** The choices of a pack kept under a name for the next round: all but what belongs to one round or one occasion. */
import { z } from 'zod';
import { langSchema } from '../model/lang.ts';
import { noteKindSchema } from '../model/note.ts';
import { partyIdSchema } from '../model/party.ts';
import { packFormSchema } from './form.ts';
import { annotationRuleSchema } from './options.ts';
import { presetSchema, sectionSchema } from './presets.ts';

/** Most templates that a library keeps. */
export const MOST_TEMPLATES = 100;

export const packTemplateSchema = z.object({
  /** Unique among the templates of a library. */
  name: z.string().trim().min(1).max(80),
  preset: presetSchema,
  /** Null for those of the preset. */
  sections: z.array(sectionSchema).nullable(),
  lang: langSchema,
  bilingual: z.boolean(),
  /** Never the private ones: their printing is asked for each time. */
  noteKinds: z.array(noteKindSchema.exclude(['private'])),
  annotations: annotationRuleSchema,
  ownSide: partyIdSchema,
  marking: z.string().max(60),
  audience: z.string().max(200),
  file: packFormSchema,
});
export type PackTemplate = z.infer<typeof packTemplateSchema>;

/** The templates with one more, or with that of its name replaced; in the order of their names. */
export function withTemplate(templates: readonly PackTemplate[], made: PackTemplate): PackTemplate[] {
  const others = templates.filter((each) => each.name !== made.name);
  return [...others, made].sort((a, b) => a.name.localeCompare(b.name)).slice(0, MOST_TEMPLATES);
}

/** What a pack is made of: its sections in the order of its pages, and the usual choices of them. */
import { z } from 'zod';
import type { NoteKind } from '../model/note.ts';
import type { PackOptions } from './options.ts';

/** In the order of the pages. */
export const SECTIONS = [
  'cover',
  'contents',
  'steering',
  'agenda',
  'delegations',
  'sinceLast',
  'commitments',
  'overview',
  'matrix',
  'dialogue',
  'briefs',
  'comparisons',
  'topicSheets',
  'questions',
  'checklist',
  'cards',
  'press',
  'terms',
  'sources',
  'annotations',
  'records',
  'versions',
] as const;
export const sectionSchema = z.enum(SECTIONS);
export type Section = z.infer<typeof sectionSchema>;

export const PRESETS = [
  'full',
  'steering',
  'topics',
  'pocket',
  'cards',
  'bilingual',
  'addendum',
  'disclosure',
] as const;
export const presetSchema = z.enum(PRESETS);
export type Preset = z.infer<typeof presetSchema>;

const FULL = SECTIONS.filter((section) => !['matrix', 'topicSheets', 'cards'].includes(section));

const SECTIONS_OF: Record<Preset, readonly Section[]> = {
  full: FULL,
  bilingual: FULL,
  // What the pack it adds to is made of; its pages are those of it that changed.
  addendum: FULL,
  steering: ['cover', 'contents', 'steering', 'agenda', 'delegations', 'sinceLast', 'overview', 'checklist'],
  topics: ['cover', 'contents', 'overview', 'topicSheets', 'sources'],
  pocket: ['checklist'],
  cards: ['cards'],
  disclosure: [
    'cover',
    'contents',
    'overview',
    'dialogue',
    'briefs',
    'comparisons',
    'terms',
    'sources',
    'versions',
  ],
};

/** What a disclosure copy may hold of the notes; the rest is for the delegation alone. */
const DISCLOSED: readonly NoteKind[] = ['lineToTake', 'background'];

/** The sections of a pack, in the order of its pages. */
export function sectionsOf({ preset, sections }: Pick<PackOptions, 'preset' | 'sections'>): Section[] {
  const chosen = sections ?? SECTIONS_OF[preset];
  return SECTIONS.filter((section) => chosen.includes(section));
}

/**
 * The options as the preset allows them: a disclosure copy has no note that is not for disclosure and no annotation,
 * whatever else was chosen. What is not in the options is not in the document, so it is in no file.
 */
export function within(options: PackOptions): PackOptions {
  if (options.preset === 'bilingual') return { ...options, bilingual: true };
  if (options.preset !== 'disclosure') return options;
  return {
    ...options,
    noteKinds: options.noteKinds.filter((kind) => DISCLOSED.includes(kind)),
    includePrivate: false,
    annotations: 'none',
  };
}

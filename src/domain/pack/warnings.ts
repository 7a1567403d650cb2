/** What somebody should know before a pack leaves the house: what it leaves out, and what it lacks. */
import { z } from 'zod';
import { visibilityOf } from '../annotations/read.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { countNotes } from './notes.ts';
import type { PackOptions } from './options.ts';
import { pointsOf } from './points.ts';
import { sectionsOf, within } from './presets.ts';
import { printedAnnotations } from './printedAnnotations.ts';

export const packWarningSchema = z.object({
  kind: z.enum([
    'privatePrinted',
    'privateLeftOut',
    'notesLeftOut',
    'privateAnnotationsPrinted',
    'annotationsLeftOut',
    'noPoints',
    'manyPoints',
    'toReview',
    'noMarking',
  ]),
  count: z.number().int().nonnegative(),
});
export type PackWarning = z.infer<typeof packWarningSchema>;

/** More nobody makes of a topic; the brief has them all the same. */
const MOST_POINTS = 6;

/** The gravest first; nothing that counts nothing. */
export function warningsOf(dialogue: Dialogue, asked: PackOptions): PackWarning[] {
  const options = within(asked);
  const topics = dialogue.topics.filter(({ id }) => options.topics === null || options.topics.includes(id));
  const notes = countNotes(dialogue, topics, options);
  const sections = sectionsOf(options);
  const spoken = sections.includes('checklist') || sections.includes('cards');
  const silent = topics.filter((topic) => pointsOf(dialogue, topic, options).length === 0).length;
  const crowded = topics.filter((topic) => pointsOf(dialogue, topic, options).length > MOST_POINTS).length;
  const toReview = topics.flatMap((topic) => topic.statements).filter((statement) => statement.review).length;
  const printed = printedAnnotations(dialogue, options);
  const privatePrinted = printed.filter((each) => visibilityOf(each) === 'private').length;
  const all: PackWarning[] = [
    { kind: 'privatePrinted', count: notes.privatePrinted },
    { kind: 'privateLeftOut', count: notes.privateLeftOut },
    { kind: 'notesLeftOut', count: notes.leftOut },
    { kind: 'privateAnnotationsPrinted', count: privatePrinted },
    { kind: 'annotationsLeftOut', count: dialogue.annotations.length - printed.length },
    { kind: 'noPoints', count: spoken ? silent : 0 },
    { kind: 'manyPoints', count: crowded },
    { kind: 'toReview', count: toReview },
    { kind: 'noMarking', count: options.marking.trim() === '' ? 1 : 0 },
  ];
  return all.filter(({ count }) => count > 0);
}

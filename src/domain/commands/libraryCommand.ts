/** Commands on the library itself: what is in it, and its settings. Journalled beside the dialogues' commands. */
import { z } from 'zod';
import { storedHistorySchema } from '../history/version.ts';
import { type Dialogue, dialogueIdSchema, dialogueSchema, headerOf } from '../model/dialogue.ts';
import { type LibraryIndex, type Series, seriesSchema } from '../model/library.ts';
import { partyIdSchema, partySchema } from '../model/party.ts';
import { type Settings, settingsSchema } from '../model/settings.ts';
import { dialogueCommandSchema } from './dialogueCommand.ts';

export const libraryCommandSchema = z.discriminatedUnion('type', [
  /** Adds a dialogue with the series it belongs to (taken over only where the library has none of that id). */
  z.object({ type: z.literal('dialogue.add'), dialogue: dialogueSchema, series: seriesSchema }),
  /**
   * Makes a dialogue what it became together with somebody else's, or by a choice between two; adds it with its series
   * where the library does not have it. `versions` are those that its history did not have.
   */
  z.object({
    type: z.literal('dialogue.merge'),
    dialogue: dialogueSchema,
    series: seriesSchema,
    versions: storedHistorySchema,
  }),
  z.object({ type: z.literal('settings.change'), patch: settingsSchema.partial() }),
  /** Adds a party of the user's, or replaces the one of its id. */
  z.object({ type: z.literal('party.put'), party: partySchema }),
  /** Takes away what the user added; a party that ships is then as it shipped. */
  z.object({ type: z.literal('party.remove'), id: partyIdSchema }),
  /** Remembers that the bundled round was offered. */
  z.object({ type: z.literal('library.seeded') }),
]);
export type LibraryCommand = z.infer<typeof libraryCommandSchema>;

/** One acknowledged edit as the journal keeps it. */
export const editSchema = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('library'), command: libraryCommandSchema }),
  z.object({ scope: z.literal('dialogue'), dialogueId: dialogueIdSchema, command: dialogueCommandSchema }),
]);
export type Edit = z.infer<typeof editSchema>;

/** Puts a dialogue's header, as it now is, into the index. */
export function withHeader(index: LibraryIndex, dialogue: Dialogue): LibraryIndex {
  const header = headerOf(dialogue);
  const known = index.dialogues.find((each) => each.id === header.id);
  // Most edits are of what a header does not tell; whoever shows the index need not look again.
  if (known !== undefined && JSON.stringify(known) === JSON.stringify(header)) return index;
  const dialogues = known
    ? index.dialogues.map((each) => (each.id === header.id ? header : each))
    : [...index.dialogues, header];
  return { ...index, dialogues };
}

/** Carries a library command out on the index; a dialogue's own content is kept by the caller. */
export function reduceIndex(index: LibraryIndex, command: LibraryCommand): LibraryIndex {
  switch (command.type) {
    case 'dialogue.add':
    case 'dialogue.merge':
      return withHeader({ ...index, series: withSeries(index.series, command.series) }, command.dialogue);
    case 'settings.change':
      return { ...index, settings: settingsSchema.parse({ ...index.settings, ...given(command.patch) }) };
    case 'party.put': {
      const others = index.parties.filter(({ id }) => id !== command.party.id);
      return { ...index, parties: [...others, command.party] };
    }
    case 'party.remove':
      return { ...index, parties: index.parties.filter(({ id }) => id !== command.id) };
    case 'library.seeded':
      return { ...index, seeded: true };
  }
}

function withSeries(list: readonly Series[], series: Series): Series[] {
  return list.some((each) => each.id === series.id) ? [...list] : [...list, series];
}

/** Without the keys that are there and say nothing, which zod's `partial` lets pass. */
function given(patch: { readonly [K in keyof Settings]?: Settings[K] | undefined }): object {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}

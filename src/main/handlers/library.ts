/** Answers the calls on the library and its dialogues, and on the dialogues of drafts. */
import type { libraryCalls } from '../../contract/library.ts';
import type { LibraryCommand } from '../../domain/commands/libraryCommand.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { countBySeries, listedFirst } from '../../domain/model/roundOrder.ts';
import { ok, type Result } from '../../domain/result.ts';
import { keptSlips } from '../exchange/keptSlips.ts';
import { shippedParties } from '../importing/parties.ts';
import { SLIPS_FOLDER } from '../library/files.ts';
import { reasonOf } from '../library/notSaved.ts';
import type { Library } from '../library/types.ts';
import { applyToDraft, readDraft } from './draftDialogues.ts';
import { draftView } from './draftView.ts';
import type { HandlersOf } from './handlers.ts';
import { partiesOf } from './parties.ts';
import type { Rooms } from './rooms.ts';
import { headOf } from './slips.ts';

/** Rounds that one call gives: few enough for both sides to be quick, enough for a library of thousands. */
const ROUNDS_A_CALL = 300;

export function libraryHandlers(rooms: Rooms): HandlersOf<keyof typeof libraryCalls> {
  const apply = async (command: LibraryCommand): Promise<Result<null>> => {
    const opened = await rooms.shelf.library;
    if (!opened.ok) return opened;
    const applied = await opened.value.apply({ scope: 'library', command });
    return applied.ok ? ok(null) : applied;
  };
  return {
    'library.view': async () => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const drafts = await rooms.shelf.drafts;
      if (!drafts.ok) return drafts;
      const library = opened.value;
      const slips = await slipsIn(library, rooms);
      const index = library.index();
      const dialogues = listedFirst(index.dialogues);
      const listed = new Set(dialogues);
      return ok({
        index: { ...index, dialogues },
        further: countBySeries(index.dialogues.filter((header) => !listed.has(header))),
        parties: partiesOf(index),
        shippedParties: shippedParties(),
        drafts: drafts.value.list().map((draft) => draftView(draft, index)),
        slips: slips.slips.map(headOf),
        readOnly: library.readOnly,
        recovery: [
          ...library.recovery,
          ...drafts.value.notices,
          ...slips.damaged.map((file) => ({ kind: 'damaged' as const, file, edits: 0, keptAs: null })),
        ],
        about: { ...rooms.about, folder: library.folder },
      });
    },
    'library.rounds': async ({ from }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const { dialogues } = opened.value.index();
      const to = from + ROUNDS_A_CALL;
      return ok({ rounds: dialogues.slice(from, to), next: to < dialogues.length ? to : null });
    },
    'library.beginAnew': async () => {
      const begun = await rooms.shelf.beginAnew();
      return begun.ok ? ok(null) : begun;
    },
    'dialogue.read': async ({ id }) => {
      const draftId = draftOf(id);
      if (draftId !== null) return readDraft(await rooms.shelf.drafts, draftId, id);
      const opened = await rooms.shelf.library;
      return opened.ok ? opened.value.read(id) : opened;
    },
    'dialogue.apply': async ({ dialogueId, command }) => {
      const draftId = draftOf(dialogueId);
      if (draftId !== null)
        return applyToDraft(await rooms.shelf.drafts, draftId, dialogueId, command, rooms.now);
      const opened = await rooms.shelf.library;
      return opened.ok ? opened.value.apply({ scope: 'dialogue', dialogueId, command }) : opened;
    },
    'settings.change': async ({ patch }) => {
      const changed = await apply({ type: 'settings.change', patch });
      if (!changed.ok) return changed;
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const { settings } = opened.value.index();
      rooms.settingsChanged(settings);
      return ok(settings);
    },
    'party.put': ({ party }) => apply({ type: 'party.put', party }),
    'party.remove': ({ id }) => apply({ type: 'party.remove', id }),
  };
}

/** The window has to start, whatever is wrong with the slips. */
async function slipsIn(library: Library, rooms: Rooms): ReturnType<typeof keptSlips> {
  try {
    return await keptSlips(library);
  } catch (error) {
    rooms.reportError(`slips: ${reasonOf(error)}`, null);
    return { slips: [], damaged: [SLIPS_FOLDER] };
  }
}

/** Answers the calls of the ledger of commitments. */
import type { InputOf, OutputOf } from '../../contract/call.ts';
import type { commitmentCalls } from '../../contract/commitments.ts';
import { ledgerOf } from '../../domain/commitments/ledger.ts';
import { byTime } from '../../domain/model/byTime.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

type Read = (typeof commitmentCalls)['commitments.read'];

/** More rounds than these are not read unless they are asked for: each is a file. */
const MOST_ROUNDS = 60;

export function commitmentHandlers(rooms: Rooms): HandlersOf<keyof typeof commitmentCalls> {
  return {
    'commitments.read': async (wanted) => {
      const opened = await rooms.shelf.library;
      return opened.ok ? readLedger(opened.value, wanted) : opened;
    },
  };
}

async function readLedger(
  library: Library,
  { seriesId, lang, withNone, most = MOST_ROUNDS }: InputOf<Read>,
): Promise<Result<OutputOf<Read>>> {
  const headers = library
    .index()
    .dialogues.filter((each) => each.seriesId === seriesId)
    .sort(byTime)
    .reverse();
  const rounds: OutputOf<Read>['rounds'] = [];
  for (const { id } of headers.slice(0, most)) {
    const dialogue = await library.read(id);
    if (!dialogue.ok) return dialogue;
    const { round, title, heldOn, publishedOn } = dialogue.value;
    const entries = ledgerOf(dialogue.value, lang, withNone);
    if (entries.length > 0)
      rounds.push({ dialogueId: id, round, title, day: heldOn[0] ?? publishedOn, entries });
  }
  return ok({ rounds, earlier: Math.max(0, headers.length - most) });
}

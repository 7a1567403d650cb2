/** Answers the calls that add rounds by hand. */
import type { InputOf } from '../../contract/call.ts';
import type { roundCalls } from '../../contract/rounds.ts';
import { type Carried, newRound } from '../../domain/agenda/newRound.ts';
import type { Edit } from '../../domain/commands/libraryCommand.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function roundHandlers(rooms: Rooms): HandlersOf<keyof typeof roundCalls> {
  return {
    'round.add': async (wanted) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const library = opened.value;
      let id = '';
      // Made when its turn comes: its id must be free then, and what it carries is as it is then.
      const applied = await library.applyMade(async (): Promise<Result<Edit>> => {
        const made = await makeRound(library, wanted);
        if (!made.ok) return made;
        const { dialogue, series } = made.value;
        id = dialogue.id;
        return ok({ scope: 'library', command: { type: 'dialogue.add', dialogue, series } });
      });
      return applied.ok ? ok({ id }) : applied;
    },
  };
}

async function makeRound(library: Library, wanted: InputOf<(typeof roundCalls)['round.add']>) {
  const { series: all, dialogues } = library.index();
  const series = all.find(({ id }) => id === wanted.seriesId);
  if (series === undefined)
    return fail(failure('call.invalid', 'round.add', { reason: `no series ${wanted.seriesId}` }));
  let carried: Carried | null = null;
  if (wanted.carried !== null) {
    const from = await library.read(wanted.carried.from);
    if (!from.ok) return from;
    carried = { ...wanted.carried, from: from.value };
  }
  const taken = new Set(dialogues.map(({ id }) => id));
  const parties = partiesOf(series.parties, carried?.from);
  const dialogue = newRound({ ...wanted, parties }, carried, taken);
  return ok({ dialogue, series });
}

/** As the earlier round has them: their order is that in which its columns stand. */
function partiesOf(parties: readonly string[], from: Dialogue | undefined): readonly string[] {
  return from === undefined || from.parties.length === 0 ? parties : from.parties;
}

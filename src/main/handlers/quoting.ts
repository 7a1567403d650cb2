/** Answers the calls for quoting statements in notes. */
import type { InputOf, OutputOf } from '../../contract/call.ts';
import type { quotingCalls } from '../../contract/quoting.ts';
import { themesOf } from '../../domain/evolution/themes.ts';
import { failure } from '../../domain/failure/failure.ts';
import { byTime } from '../../domain/model/byTime.ts';
import { citedOf } from '../../domain/quoting/cited.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

type List = (typeof quotingCalls)['quoting.list'];

/** Each is a file; what is older is found by search. */
const MOST_ROUNDS = 10;

export function quotingHandlers(rooms: Rooms): HandlersOf<keyof typeof quotingCalls> {
  return {
    'quoting.list': async (wanted) => {
      const opened = await rooms.shelf.library;
      return opened.ok ? readList(opened.value, wanted) : opened;
    },
    'quoting.read': async ({ dialogueId, statementIds }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const isThere = opened.value.index().dialogues.some(({ id }) => id === dialogueId);
      if (!isThere) return ok(statementIds.map(() => null));
      const dialogue = await opened.value.read(dialogueId);
      if (!dialogue.ok) return dialogue;
      const all = new Map(citedOf(dialogue.value, null).map((each) => [each.statementId, each]));
      return ok(statementIds.map((id) => all.get(id) ?? null));
    },
  };
}

async function readList(
  library: Library,
  { dialogueId, topicId }: InputOf<List>,
): Promise<Result<OutputOf<List>>> {
  const { dialogues } = library.index();
  const own = dialogues.find(({ id }) => id === dialogueId);
  if (own === undefined) return fail(failure('dialogue.unknown', dialogueId));
  const rounds = dialogues
    .filter((each) => each.seriesId === own.seriesId && byTime(each, own) <= 0)
    .sort(byTime);
  const theme =
    topicId === null
      ? null
      : themesOf(rounds).find(({ topics }) =>
          topics.some((each) => each.dialogueId === dialogueId && each.topicId === topicId),
        );
  const list: OutputOf<List> = [];
  for (const { id } of [...rounds].reverse()) {
    if (list.length === MOST_ROUNDS) break;
    const topicIds =
      theme?.topics.filter((each) => each.dialogueId === id).map((each) => each.topicId) ?? null;
    if (topicIds?.length === 0) continue;
    const read = await library.read(id);
    if (!read.ok) return read;
    const { round, title, heldOn, publishedOn } = read.value;
    const statements = citedOf(read.value, topicIds);
    if (statements.length > 0)
      list.push({ dialogueId: id, round, title, day: heldOn[0] ?? publishedOn, statements });
  }
  return ok(list);
}

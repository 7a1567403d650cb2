/** Answers the calls that follow a theme across rounds. */
import type { InputOf } from '../../contract/call.ts';
import type { evolutionCalls } from '../../contract/evolution.ts';
import { evolutionOf } from '../../domain/evolution/evolution.ts';
import { type Theme, themesOf } from '../../domain/evolution/themes.ts';
import { failure } from '../../domain/failure/failure.ts';
import { byTime } from '../../domain/model/byTime.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

/** More rounds than these are not read unless they are asked for: each is a file. */
const MOST_ROUNDS = 40;

export function evolutionHandlers(rooms: Rooms): HandlersOf<keyof typeof evolutionCalls> {
  return {
    'evolution.read': async (wanted) => {
      const opened = await rooms.shelf.library;
      return opened.ok ? readEvolution(opened.value, wanted) : opened;
    },
  };
}

async function readEvolution(
  library: Library,
  {
    dialogueId,
    topicId,
    lang,
    ownSide,
    most = MOST_ROUNDS,
  }: InputOf<(typeof evolutionCalls)['evolution.read']>,
) {
  const { dialogues, settings } = library.index();
  const own = dialogues.find(({ id }) => id === dialogueId);
  const themes = themesOf(
    dialogues.filter(({ seriesId }) => seriesId === own?.seriesId).sort(byTime),
    settings.themeNames,
  );
  const theme = themes.find(({ topics }) =>
    topics.some((each) => each.dialogueId === dialogueId && each.topicId === topicId),
  );
  if (theme === undefined) return fail(failure('dialogue.unknown', dialogueId));
  const ids = [...new Set(theme.topics.map((each) => each.dialogueId))];
  const read = await readRounds(library, theme, ids.slice(-most));
  if (!read.ok) return read;
  const last = read.value.at(-1);
  const sides = last === undefined ? [] : sidesOf(last.dialogue, null, ownSide);
  return ok({
    names: theme.names,
    topics: theme.topics,
    rounds: evolutionOf(read.value, lang, sides).reverse(),
    earlier: Math.max(0, ids.length - most),
    others: themes.filter((each) => each !== theme).map(({ names }) => names),
  });
}

async function readRounds(
  library: Library,
  theme: Theme,
  ids: readonly string[],
): Promise<Result<{ dialogue: Dialogue; topicIds: string[] }[]>> {
  const rounds: { dialogue: Dialogue; topicIds: string[] }[] = [];
  for (const id of ids) {
    const dialogue = await library.read(id);
    if (!dialogue.ok) return dialogue;
    const topicIds = theme.topics.filter((each) => each.dialogueId === id).map(({ topicId }) => topicId);
    rounds.push({ dialogue: dialogue.value, topicIds });
  }
  return ok(rounds);
}

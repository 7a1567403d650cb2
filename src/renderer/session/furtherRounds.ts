/** Reads the rounds that a start does not wait for: a window begins with the newest, the others follow. */
import type { Bridge } from '../../contract/index.ts';
import type { LibraryView } from '../../contract/library.ts';
import type { DialogueHeader } from '../../domain/model/dialogue.ts';
import { ok, type Result } from '../../domain/result.ts';
import { asked } from './asked.ts';

/** Whether the library has rounds that a view of it does not name. */
export function hasFurther({ further }: LibraryView): boolean {
  return Object.keys(further).length > 0;
}

/** All rounds of the library, in its order; read in parts, so that neither side is busy with them for long. */
export async function allRounds(bridge: Bridge): Promise<Result<DialogueHeader[]>> {
  const rounds: DialogueHeader[] = [];
  for (let from: number | null = 0; from !== null; ) {
    const answer: Awaited<ReturnType<Bridge['calls']['library.rounds']>> = await asked(
      bridge.calls['library.rounds'],
      { from },
    );
    if (!answer.ok) return answer;
    rounds.push(...answer.value.rounds);
    from = answer.value.next;
  }
  return ok(rounds);
}

/** The view with all rounds; what it says of a round holds, since that may have been edited here meanwhile. */
export function withRounds(view: LibraryView, rounds: readonly DialogueHeader[]): LibraryView {
  const here = new Map(view.index.dialogues.map((header) => [header.id, header]));
  const there = new Set(rounds.map(({ id }) => id));
  const dialogues = [
    ...rounds.map((header) => here.get(header.id) ?? header),
    ...view.index.dialogues.filter(({ id }) => !there.has(id)),
  ];
  return { ...view, index: { ...view.index, dialogues }, further: {} };
}

/** What takes back what a slip brought, note by note, so that undo knows it like any other edit. */
import type { SlipTaken } from '../../contract/slips.ts';
import type { Step } from '../../domain/commands/history.ts';

/** In the order in which it was done: the last is taken back first. */
export function undoOf({ dialogueId, changes }: SlipTaken): Step[] {
  return changes.flatMap(({ before, now }): Step[] => {
    if (before === null)
      return now === null ? [] : [{ dialogueId, command: { type: 'note.remove', id: now.id } }];
    if (now === null) return [{ dialogueId, command: { type: 'note.add', note: before, at: null } }];
    const { id, markdown, modifiedAt } = before;
    return [{ dialogueId, command: { type: 'note.edit', id, markdown, modifiedAt } }];
  });
}

/** Carries out the command that arranges a topic's statements in rows. */
import type { Dialogue } from '../model/dialogue.ts';
import { ok, type Result } from '../result.ts';
import type { DialogueCommand } from './dialogueCommand.ts';
import { replace } from './lists.ts';
import { type Reduced, refused } from './reduced.ts';

/**
 * Refuses an arrangement in which a statement stands twice. Ids of statements that are gone are let through: they may
 * come back with an undo, and then stand where they stood.
 */
export function arrangeTopic(
  dialogue: Dialogue,
  command: Extract<DialogueCommand, { type: 'topic.arrange' }>,
): Result<Reduced> {
  const old = dialogue.topics.find(({ id }) => id === command.id);
  if (!old) return refused(command, command.id);
  const all = command.rows?.flatMap(({ statements }) => statements) ?? [];
  const seen = new Set<string>();
  for (const id of all) {
    if (seen.has(id)) return refused(command, id);
    seen.add(id);
  }
  const { rows, ...bare } = old;
  const topic = command.rows === null ? bare : { ...bare, rows: command.rows };
  return ok({
    dialogue: { ...dialogue, topics: replace(dialogue.topics, topic) },
    inverse: { ...command, rows: rows ?? null },
  });
}

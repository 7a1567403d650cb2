/** What carrying a command out gives, and how one is refused. */
import { type Failure, failure } from '../failure/failure.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { fail } from '../result.ts';
import type { DialogueCommand } from './dialogueCommand.ts';

export interface Reduced {
  dialogue: Dialogue;
  inverse: DialogueCommand;
}

/** @param id what the command names that is not there, or is there already. */
export function refused(command: DialogueCommand, id: string): { ok: false; error: Failure } {
  return fail(failure('command.refused', id, { command: command.type }));
}

/** What every part of the window knows of the open library: what is there, what is saved, and how to change it. */
import { createContext, useContext } from 'react';
import type { LibraryView } from '../../contract/library.ts';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import type { Step } from '../../domain/commands/history.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { DraftId } from '../../domain/model/draft.ts';
import type { Settings } from '../../domain/model/settings.ts';
import type { Result } from '../../domain/result.ts';
import type { Visit } from './typingHistory.ts';

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'saving' }
  /** Stays while it is tried again: what says so, and what can be done about it, does not come and go. */
  | { kind: 'notSaved'; failure: Failure; isTrying: boolean };

/** Something that failed, shown until the user puts it away. */
export interface Notice {
  id: number;
  failure: Failure;
}

export interface Session {
  view: LibraryView;
  settings: Settings;
  /** The dialogue on screen, or null while none is open. */
  dialogue: Dialogue | null;
  /** Why the dialogue that was asked for could not be opened. */
  openFailure: Failure | null;
  open(id: DialogueId): void;
  /**
   * Changes the open dialogue at once and sends the command; settles when it is on the disk or could not be.
   * What is done in one visit of a field is taken back by one undo.
   */
  apply(command: DialogueCommand, visit?: Visit): Promise<Result<null>>;
  /** The same for a dialogue of the library whether it is on screen or not; undo leads there. */
  applyTo(id: DialogueId, command: DialogueCommand, visit?: Visit): Promise<Result<null>>;
  changeSettings(patch: Partial<Settings>): Promise<Result<null>>;
  /** Takes the last edit back; gives the step that did it, or null where there was none or it failed. */
  undo(): Step | null;
  redo(): Step | null;
  canUndo: boolean;
  canRedo: boolean;
  saveState: SaveState;
  /** Sends again what could not be saved. */
  retry(): void;
  /** Registers something that holds unsent typing; called before quitting. Returns its deregistration. */
  registerFlush(flush: () => Promise<void>): () => void;
  /** Tells the user something failed. */
  report(failure: Failure): void;
  notices: readonly Notice[];
  dismiss(id: number): void;
  /** Sends everything typed; true where all of it is on the disk. */
  flush(): Promise<boolean>;
  /** Waits for the edits that were made, and leaves alone what is being typed; true where all are on the disk. */
  settled(): Promise<boolean>;
  /** Edits that are not saved yet, by their dialogues, in the order they were made. */
  unsaved(): { dialogueId: DialogueId; commands: DialogueCommand[] }[];
  /** Forgets a draft that was confirmed or discarded, with all that could be undone in it. */
  forget(draftId: DraftId): void;
  /** Reads a dialogue anew that main changed as a whole; undo gives back what it was. */
  reread(before: Dialogue): Promise<void>;
  /** Reads a dialogue anew into which main put something, which these steps take back. */
  changedByMain(id: DialogueId, inverses: readonly Step[]): Promise<void>;
  /** Reads the library anew, after something was added to it. */
  refresh(): Promise<Result<null>>;
}

export const SessionContext = createContext<Session | null>(null);

/** The session; only inside the provider. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside its provider');
  return session;
}

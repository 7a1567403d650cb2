/** Hands what is typed into a slip to main, one change after another; what could not be kept is sent again. */
import type { Failure } from '../../domain/failure/failure.ts';
import type { Result } from '../../domain/result.ts';

export type KeepState = { kind: 'kept' } | { kind: 'keeping' } | { kind: 'notKept'; failure: Failure };

interface Content {
  texts: Readonly<Record<string, string>>;
  author: string;
}

export interface SlipKeeper {
  readonly author: string;
  readonly state: KeepState;
  /** What stands in a slot now, kept or not. */
  textOf(noteId: string): string;
  setAuthor(author: string): Promise<boolean>;
  setText(noteId: string, markdown: string): Promise<boolean>;
  /** Sends again what is not kept; settles with whether everything is. */
  kept(): Promise<boolean>;
  listen(listener: (state: KeepState) => void): () => void;
}

export function createSlipKeeper(
  keep: (content: { texts: Record<string, string>; author: string }) => Promise<Result<null>>,
  start: Content,
): SlipKeeper {
  let content = start;
  let saved = start;
  let turn: Promise<unknown> = Promise.resolve();
  const listeners = new Set<(state: KeepState) => void>();
  let state: KeepState = { kind: 'kept' };
  const tell = (next: KeepState) => {
    state = next;
    for (const listener of listeners) listener(state);
  };
  const send = (): Promise<boolean> => {
    const sending = turn.then(async () => {
      // One that came after this may have gone with an earlier one.
      if (saved === content) return true;
      const now = content;
      tell({ kind: 'keeping' });
      const answer = await keep({ texts: { ...now.texts }, author: now.author });
      if (answer.ok) saved = now;
      tell(answer.ok ? { kind: 'kept' } : { kind: 'notKept', failure: answer.error });
      return answer.ok;
    });
    turn = sending;
    return sending;
  };
  return {
    get author() {
      return content.author;
    },
    get state() {
      return state;
    },
    textOf: (noteId) => content.texts[noteId] ?? '',
    setAuthor(author) {
      content = { ...content, author };
      return send();
    },
    setText(noteId, markdown) {
      content = { ...content, texts: { ...content.texts, [noteId]: markdown } };
      return send();
    },
    kept: send,
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

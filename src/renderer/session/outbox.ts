/** Sends edits to main one after another, in order, and keeps what could not be saved until it is. */
import type { Step } from '../../domain/commands/history.ts';
import type { Failure, FailureCode } from '../../domain/failure/failure.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { SaveState } from './session.ts';

/** Answers when the edit is on the disk. */
export type Send = (step: Step) => Promise<Result<{ savedAt: string }>>;

/** A disk that was full or away may be back: it is tried again this often without being asked. */
export const RETRY_EVERY_MS = 10_000;

/** Failures that trying again right away cannot mend and that say nothing about the edits that follow. */
const ONLY_THIS_EDIT: ReadonlySet<FailureCode> = new Set([
  'command.refused',
  'call.invalid',
  'dialogue.unknown',
]);

interface Entry {
  step: Step;
  /** Settles the caller's promise, the first time its outcome is known. */
  settle: ((result: Result<null>) => void) | null;
}

export interface Outbox {
  /** Hands an edit over; settles when it is on the disk or could not be put there. It is kept in either case. */
  add(step: Step): Promise<Result<null>>;
  /** Sends again everything that could not be saved, in the order it was made. */
  retry(): void;
  /** Settles when nothing more can be sent now; true where everything is saved. */
  settled(): Promise<boolean>;
  readonly empty: boolean;
  /** What is not saved yet, in the order it was made. */
  unsaved(): readonly Step[];
}

/**
 * @param onState told whenever the saved state changes.
 * @param onRefused told of an edit that main refuses as such; the edits after it are still sent.
 */
export function createOutbox(
  send: Send,
  onState: (state: SaveState) => void,
  onRefused: (failure: Failure) => void,
): Outbox {
  let waiting: Entry[] = [];
  let refused: Entry[] = [];
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let savedAt: string | null = null;
  let problem: Failure | null = null;

  const run = async (): Promise<void> => {
    onState(problem ? { kind: 'notSaved', failure: problem, isTrying: true } : { kind: 'saving' });
    problem = null;
    for (let entry = waiting[0]; entry; entry = waiting[0]) {
      const sent = await send(entry.step);
      if (sent.ok) {
        waiting = waiting.slice(1);
        savedAt = sent.value.savedAt;
        settle(entry, ok(null));
      } else if (ONLY_THIS_EDIT.has(sent.error.code)) {
        waiting = waiting.slice(1);
        refused = [...refused, entry];
        problem = sent.error;
        settle(entry, sent);
        onRefused(sent.error);
      } else {
        problem = sent.error;
        for (const each of waiting) settle(each, sent);
        timer = setTimeout(start, RETRY_EVERY_MS);
        break;
      }
    }
    const left = waiting.length + refused.length;
    onState(
      left > 0 && problem
        ? { kind: 'notSaved', failure: problem, isTrying: false }
        : { kind: 'saved', at: savedAt },
    );
  };

  const start = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    running ??= run().finally(() => {
      running = null;
      // An edit handed over just as the run ended must not wait for the next one.
      if (waiting.length > 0 && timer === null) start();
    });
  };

  return {
    add(step) {
      return new Promise((resolve) => {
        waiting = [...waiting, { step, settle: resolve }];
        start();
      });
    },
    retry() {
      waiting = [...refused, ...waiting];
      refused = [];
      if (waiting.length > 0) start();
    },
    async settled() {
      while (running) await running;
      return waiting.length + refused.length === 0;
    },
    unsaved: () => [...refused, ...waiting].map(({ step }) => step),
    get empty() {
      return waiting.length + refused.length === 0;
    },
  };
}

function settle(entry: Entry, result: Result<null>): void {
  entry.settle?.(result);
  entry.settle = null;
}

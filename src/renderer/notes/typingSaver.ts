/**
 * Decides when typing is saved: soon after the last key, at the latest a second after the first unsaved one, and
 * never in the middle of a composition, where the text is not yet what the writer means.
 */

/** Long enough that a burst of keys is one save, short enough not to be noticed. */
export const QUIET_MS = 300;
/** The most that a power cut can take. */
export const AT_MOST_MS = 1000;

export interface TypingSaver {
  /** The text changed. */
  typed(): void;
  compositionStarted(): void;
  compositionEnded(): void;
  /** Whether something typed was not handed over yet. */
  readonly pending: boolean;
  /** Hands over what is pending now, unless a composition is open; settles when every save so far has. */
  flush(): Promise<void>;
}

/**
 * @param save hands the text over; must not throw, and reports its own failures.
 * @param onPending told when typing becomes pending and when it was handed over.
 */
export function createTypingSaver(
  save: () => Promise<unknown>,
  onPending: (pending: boolean) => void,
): TypingSaver {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let firstUnsaved: number | null = null;
  let composing = false;
  let saves: Promise<unknown> = Promise.resolve();

  const stop = () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const handOver = () => {
    stop();
    if (firstUnsaved === null || composing) return;
    firstUnsaved = null;
    saves = Promise.all([saves, save()]);
    onPending(false);
  };
  const schedule = () => {
    stop();
    if (firstUnsaved === null || composing) return;
    const left = firstUnsaved + AT_MOST_MS - Date.now();
    timer = setTimeout(handOver, Math.max(0, Math.min(QUIET_MS, left)));
  };

  return {
    typed() {
      if (firstUnsaved === null) {
        firstUnsaved = Date.now();
        onPending(true);
      }
      schedule();
    },
    compositionStarted() {
      composing = true;
      stop();
    },
    compositionEnded() {
      composing = false;
      schedule();
    },
    get pending() {
      return firstUnsaved !== null;
    },
    async flush() {
      handOver();
      await saves;
    },
  };
}

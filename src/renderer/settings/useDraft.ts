/** A text that is typed: shown at once, saved when the typing pauses and when it goes out of sight. */
import { useEffect, useRef, useState } from 'react';

/** Long enough not to save half a word, short enough to be saved before anybody looks. */
const PAUSE_MS = 500;

export function useDraft(saved: string, save: (text: string) => void) {
  const [text, setText] = useState(saved);
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(save);
  useEffect(() => {
    latest.current = save;
  });
  const flush = () => {
    if (pending.current === null) return;
    clearTimeout(pending.current.timer);
    latest.current(pending.current.text);
    pending.current = null;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the field goes
  useEffect(() => flush, []);
  return {
    text,
    type(next: string) {
      setText(next);
      if (pending.current !== null) clearTimeout(pending.current.timer);
      if (next === saved) pending.current = null;
      else pending.current = { text: next, timer: setTimeout(flush, PAUSE_MS) };
    },
  };
}

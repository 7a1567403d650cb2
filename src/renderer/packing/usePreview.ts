/** The pages of a pack as it is chosen, laid out anew a moment after each change; only the last one asked for counts. */
import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../../domain/failure/failure.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import type { PackOptions } from '../../domain/pack/options.ts';
import type { PackPlace } from '../../domain/pack/places.ts';
import { asked } from '../session/asked.ts';
import type { PdfPages } from './pdfPages.ts';

/** How long nothing must change before the pages are laid out, in milliseconds. */
const PAUSE = 350;

export interface Preview {
  /** The last pages that came; null before the first. */
  pages: PdfPages | null;
  /** Where each part stands on them, and what it was made from. */
  places: readonly PackPlace[];
  isMaking: boolean;
  failure: Failure | null;
}

/** @param options null where there is nothing to lay out, or the dialog is closed. */
export function usePreview(dialogueId: DialogueId, options: PackOptions | null): Preview {
  const { calls } = window.taiwa;
  const [preview, setPreview] = useState<Preview>({
    pages: null,
    places: [],
    isMaking: false,
    failure: null,
  });
  const shown = useRef<PdfPages | null>(null);
  // The moment of issue goes on with the clock; pages that differ by nothing else are the same.
  const asks = options === null ? null : JSON.stringify({ ...options, issuedAt: '' });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the options are compared by what they say
  useEffect(() => {
    if (options === null) {
      setPreview((before) => ({ ...before, isMaking: false }));
      return;
    }
    let isOver = false;
    const make = async () => {
      setPreview((before) => ({ ...before, isMaking: true }));
      const answer = await asked(calls['packs.preview'], { dialogueId, options });
      if (isOver) return;
      if (!answer.ok) {
        // A pack that is being saved takes the place of its preview, which comes back with the next change.
        const failure = answer.error.code === 'pack.cancelled' ? null : answer.error;
        setPreview((before) => ({ ...before, isMaking: false, failure }));
        return;
      }
      const { openPdf } = await import('./pdfPages.ts');
      const pages = await openPdf(answer.value.base64);
      if (isOver) return pages.close();
      const before = shown.current;
      shown.current = pages;
      setPreview({ pages, places: answer.value.places, isMaking: false, failure: null });
      await before?.close();
    };
    const timer = setTimeout(() => void make(), PAUSE);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [asks, dialogueId]);
  useEffect(() => () => void shown.current?.close(), []);
  return preview;
}

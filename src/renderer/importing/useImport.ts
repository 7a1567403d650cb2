/** Reads documents into a draft, which waits in main until its review ends. */
import { useCallback, useState } from 'react';
import { type DraftView, type Imported, MAX_TEXT_UNITS } from '../../contract/importing.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, type Result } from '../../domain/result.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { base64Of } from './base64.ts';

export type ImportStep = { kind: 'asking'; failures: readonly Failure[] } | { kind: 'reading' };

const ASKING: ImportStep = { kind: 'asking', failures: [] };

export interface Importing {
  step: ImportStep;
  choose(): void;
  paste(text: string): void;
  drop(files: readonly File[]): void;
  /** Stops reading; nothing is kept of it. */
  stop(): void;
  /** Forgets what failed before. */
  reset(): void;
}

/** @param onRead called with the draft of what could be read. */
export function useImport(onRead: (draft: DraftView) => void): Importing {
  const { calls } = window.taiwa;
  const { refresh, report } = useSession();
  const [step, setStep] = useState<ImportStep>(ASKING);

  const read = useCallback(
    async (reading: Promise<Result<Imported | null>>) => {
      setStep({ kind: 'reading' });
      const answer = await reading;
      if (!answer.ok) {
        // Whoever stopped it knows.
        setStep(
          answer.error.code === 'document.cancelled' ? ASKING : { kind: 'asking', failures: [answer.error] },
        );
        return;
      }
      const { draft = null, failures = [] } = answer.value ?? {};
      if (draft === null) {
        setStep({ kind: 'asking', failures });
        return;
      }
      await refresh();
      setStep(ASKING);
      for (const each of failures) report(each);
      onRead(draft);
    },
    [refresh, report, onRead],
  );

  return {
    step,
    choose: () => void read(asked(calls['importing.choose'], undefined)),
    paste: (text) => void read(asked(calls['importing.paste'], { text })),
    drop: (files) => void read(dropped(files)),
    stop: () => void asked(calls['importing.stop'], undefined),
    reset: () => setStep((now) => (now.kind === 'reading' ? now : ASKING)),
  };
}

async function dropped(files: readonly File[]): Promise<Result<Imported | null>> {
  const read: { name: string; base64: string }[] = [];
  for (const file of files) {
    // What is opened by its name may be larger; bytes that are dropped all go through the page.
    if (file.size > MAX_TEXT_UNITS) return fail(tooLarge(file));
    try {
      read.push({ name: file.name, base64: await base64Of(file) });
    } catch {
      // A folder, or a file that went away while it was held over the window.
      return fail(failure('document.unreadable', file.name, { reason: 'it cannot be opened' }));
    }
  }
  return asked(window.taiwa.calls['importing.drop'], { files: read });
}

function tooLarge({ name, size }: File): Failure {
  const megabytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024));
  return failure('document.tooLarge', name, { size: megabytes(size), limit: megabytes(MAX_TEXT_UNITS) });
}

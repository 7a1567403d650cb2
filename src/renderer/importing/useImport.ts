/** One import from its document to the library: what is read waits in main until it is confirmed or discarded. */
import { useCallback, useState } from 'react';
import type { Added, ImportDraft } from '../../contract/importing.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Result } from '../../domain/result.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';

export type ImportStep =
  | { kind: 'asking'; failure: Failure | null }
  | { kind: 'reading' }
  | { kind: 'looking'; draft: ImportDraft; failure: Failure | null; isAdding: boolean };

const ASKING: ImportStep = { kind: 'asking', failure: null };

export interface Importing {
  step: ImportStep;
  choose(): void;
  paste(text: string): void;
  drop(file: File): void;
  /** Back to asking; what was read is forgotten. */
  discard(): void;
  /** Gives what was added, or null where it was not. */
  confirm(): Promise<Added[] | null>;
}

export function useImport(): Importing {
  const { calls } = window.taiwa;
  const { refresh } = useSession();
  const [step, setStep] = useState<ImportStep>(ASKING);

  const read = useCallback(async (reading: Promise<Result<ImportDraft | null>>) => {
    setStep({ kind: 'reading' });
    const answer = await reading;
    if (!answer.ok) setStep({ kind: 'asking', failure: answer.error });
    else if (answer.value === null) setStep(ASKING);
    else setStep({ kind: 'looking', draft: answer.value, failure: null, isAdding: false });
  }, []);

  return {
    step,
    choose: () => void read(asked(calls['importing.choose'], undefined)),
    paste: (text) => void read(asked(calls['importing.paste'], { text })),
    drop: (file) =>
      void read(base64Of(file).then((base64) => asked(calls['importing.drop'], { name: file.name, base64 }))),
    discard: () => {
      if (step.kind === 'looking') void asked(calls['importing.discard'], { draftId: step.draft.draftId });
      setStep(ASKING);
    },
    confirm: async () => {
      if (step.kind !== 'looking') return null;
      setStep({ ...step, isAdding: true, failure: null });
      const answer = await asked(calls['importing.confirm'], { draftId: step.draft.draftId });
      if (!answer.ok) {
        setStep({ ...step, isAdding: false, failure: answer.error });
        return null;
      }
      await refresh();
      setStep(ASKING);
      return answer.value;
    },
  };
}

/** A file's bytes as base64, as they cross the contract. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,?/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

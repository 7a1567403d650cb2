/** One pack at a time: asked of main, followed while it is made, stopped when the reader says so. */
import { useEffect, useState } from 'react';
import type { EventData } from '../../contract/events.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import type { PackIssue } from '../../domain/model/packIssue.ts';
import type { PackForm } from '../../domain/pack/form.ts';
import type { PackOptions } from '../../domain/pack/options.ts';
import { asked } from '../session/asked.ts';

export type PackStep =
  | { kind: 'choosing' }
  /** `progress` is null while the system's dialog is open. */
  | { kind: 'making'; progress: EventData<'packs.progress'> | null }
  /** A form without pages of its own has no number of them. */
  | { kind: 'saved'; fileName: string; pages: number | null }
  | { kind: 'printed'; pages: number }
  | { kind: 'stopped' }
  | { kind: 'failed'; failure: Failure };

export interface Packing {
  step: PackStep;
  save(dialogueId: DialogueId, options: PackOptions, form: PackForm): void;
  print(dialogueId: DialogueId, options: PackOptions): void;
  stop(): void;
  /** Puts away what the last one came to. */
  again(): void;
}

/** @param onIssued called with what the round's log is to keep of a pack that was issued. */
export function usePack(onIssued: (dialogueId: DialogueId, issue: PackIssue) => void): Packing {
  const { calls, on } = window.taiwa;
  const [step, setStep] = useState<PackStep>({ kind: 'choosing' });
  useEffect(
    () =>
      on('packs.progress', (progress) =>
        // A last report may come after the answer.
        setStep((before) => (before.kind === 'making' ? { kind: 'making', progress } : before)),
      ),
    [on],
  );
  const failed = (failure: Failure) =>
    setStep(failure.code === 'pack.cancelled' ? { kind: 'stopped' } : { kind: 'failed', failure });

  const save = async (dialogueId: DialogueId, options: PackOptions, form: PackForm) => {
    setStep({ kind: 'making', progress: null });
    const answer = await asked(calls['packs.save'], { dialogueId, options, form });
    if (!answer.ok) failed(answer.error);
    else if (answer.value === null) setStep({ kind: 'choosing' });
    else {
      if (answer.value.issue !== null) onIssued(dialogueId, answer.value.issue);
      setStep({ kind: 'saved', fileName: answer.value.fileName, pages: answer.value.pages });
    }
  };
  const print = async (dialogueId: DialogueId, options: PackOptions) => {
    setStep({ kind: 'making', progress: null });
    const answer = await asked(calls['packs.print'], { dialogueId, options });
    if (!answer.ok) failed(answer.error);
    else if (answer.value === null) setStep({ kind: 'choosing' });
    else {
      if (answer.value.issue !== null) onIssued(dialogueId, answer.value.issue);
      setStep({ kind: 'printed', pages: answer.value.pages });
    }
  };
  return {
    step,
    save: (dialogueId, options, form) => void save(dialogueId, options, form),
    print: (dialogueId, options) => void print(dialogueId, options),
    stop: () => void asked(calls['packs.cancel'], undefined),
    again: () => setStep({ kind: 'choosing' }),
  };
}

/** A failure in the reader's language: what happened and where, then what to do. */

import type { Failure } from '../../domain/failure/failure.ts';
import { describeFailure } from '../../domain/failure/texts.ts';
import { useLang } from '../i18n/useLang.ts';

/** The two lines of a failure's text. */
export function useFailureWords(failure: Failure): { message: string; hint: string } {
  return describeFailure(failure, useLang());
}

export function FailureWords({ failure }: { failure: Failure }) {
  const { message, hint } = useFailureWords(failure);
  return (
    <>
      <p>{message}</p>
      <p>{hint}</p>
    </>
  );
}

/** Opens a slip from a file, chosen or dropped, and shows it; what fails is told above the desk. */
import { failure } from '../../domain/failure/failure.ts';
import { fail } from '../../domain/result.ts';
import { base64Of } from '../importing/base64.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { showSlip } from './showing.ts';

/** Whether a file is a slip, by its name. */
export function isSlip(file: File): boolean {
  return file.name.toLowerCase().endsWith('.taiwa-slip');
}

/** @returns opens a file, or asks for one where there is none; settles with whether a slip is on screen. */
export function useOpenSlip(): (file: File | null) => Promise<boolean> {
  const { flush, refresh, report } = useSession();
  const { calls } = window.taiwa;
  return async (file) => {
    // A slip that is on screen may be the one that is opened again.
    await flush();
    const answer = file === null ? await asked(calls['slip.open'], undefined) : await dropped(file);
    if (!answer.ok) report(answer.error);
    if (!answer.ok || answer.value === null) return false;
    showSlip(null);
    await refresh();
    showSlip(answer.value);
    return true;
  };
  async function dropped(file: File) {
    try {
      return await asked(calls['slip.openDropped'], { name: file.name, base64: await base64Of(file) });
    } catch {
      return fail(failure('slip.unreadable', file.name, { reason: 'it cannot be opened' }));
    }
  }
}

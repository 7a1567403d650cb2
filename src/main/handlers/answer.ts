/** Answers a call of the contract: what comes in is checked, what goes out is checked, and nothing is thrown. */
import { z } from 'zod';
import type { CallShape } from '../../contract/call.ts';
import { type CallName, calls } from '../../contract/index.ts';
import { FailureError, failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

/** A pasted text of the largest size, in the worst case of its JSON, is well below this; more is an attack or a bug. */
export const MAX_INPUT_UNITS = 64 * 1024 * 1024;

export type Unforeseen = (name: string, error: unknown) => void;

/**
 * Runs one call. Fails with `call.invalid` where the name is unknown or the input is not what the contract says, with
 * the handler's own failure, or with `unexpected` (reported to `unforeseen`) for anything thrown.
 * @param handlers one function a call, keyed by its name; typed where they are written (`handlers.ts`).
 */
export async function answerCall(
  name: string,
  input: unknown,
  handlers: Readonly<Record<string, (input: never) => Promise<Result<unknown>>>>,
  unforeseen: Unforeseen,
): Promise<Result<unknown>> {
  const shape = shapeOf(name);
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  if (shape === null || handler === undefined) return refused(name, 'unknown call');
  try {
    if (isTooLarge(input)) return refused(name, 'too large');
    const checked = shape.input.safeParse(input);
    if (!checked.success) return refused(name, z.prettifyError(checked.error));
    const result = await handler(checked.data as never);
    return result.ok ? ok(shape.output.parse(result.value)) : result;
  } catch (error) {
    if (error instanceof FailureError) return fail(error.failure);
    unforeseen(name, error);
    return fail(failure('unexpected', name, { reason: reasonOf(error) }));
  }
}

/** The answer to a request that is not ours to serve. */
export function refused(name: string, reason: string): Result<never> {
  return fail(failure('call.invalid', name, { reason }));
}

/** An error in one line. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether a value is larger than anything the window sends. */
export function isTooLarge(input: unknown): boolean {
  return sizeOf(input) > MAX_INPUT_UNITS;
}

function shapeOf(name: string): CallShape | null {
  return Object.hasOwn(calls, name) ? calls[name as CallName] : null;
}

/** Values in values; a round of a thousand pages has some ten thousand. */
const MAX_PARTS = 4 * 1024 * 1024;

/**
 * UTF-16 units of all strings in a value, with one for every other leaf; infinite for one of too many parts, as one that
 * holds itself is. Counts without copying.
 */
function sizeOf(value: unknown): number {
  let size = 0;
  let parts = 1;
  const rest: unknown[] = [value];
  while (rest.length > 0 && size <= MAX_INPUT_UNITS) {
    const each = rest.pop();
    if (typeof each === 'string') size += each.length;
    else if (ArrayBuffer.isView(each)) size += each.byteLength;
    else if (Array.isArray(each) && each.length > MAX_PARTS) {
      // One that is nearly all holes has few values, and yet whoever copies it makes every one of its places.
      return Number.POSITIVE_INFINITY;
    } else if (each !== null && typeof each === 'object')
      for (const part of Object.values(each)) {
        parts += 1;
        if (parts > MAX_PARTS) return Number.POSITIVE_INFINITY;
        rest.push(part);
      }
    size += 1;
  }
  return size;
}

/** Results at borders: a call either gives a value or a failure that can be shown; exceptions are for bugs. */
import type { Failure } from './failure/failure.ts';

export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E };

/** Wraps a value as a success. */
export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

/** Wraps a failure. */
export const fail = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });

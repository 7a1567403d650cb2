/** How a call of the contract is declared: a name, what goes in, what comes out. */
import type { z } from 'zod';
import type { Result } from '../domain/result.ts';

export interface CallShape {
  input: z.ZodType;
  output: z.ZodType;
}

/** Declares a call; both schemas are checked at run time by main. */
export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): { input: I; output: O } {
  return { input, output };
}

export type InputOf<C extends CallShape> = z.infer<C['input']>;
export type OutputOf<C extends CallShape> = z.infer<C['output']>;

/** What the renderer gets from a call: a value, or a failure that can be shown. */
export type Answer<C extends CallShape> = Promise<Result<OutputOf<C>>>;

/** Makes a call of the contract, and a failure of one that breaks off instead of answering. */
import { type Failure, failure } from '../../domain/failure/failure.ts';
import { fail, type Result } from '../../domain/result.ts';

/** Never rejects: a call that throws (main gone, a message that cannot be sent) is a failure like any other. */
export async function asked<I, O>(
  call: (input: I) => Promise<Result<O>>,
  input: I,
): Promise<Result<O, Failure>> {
  try {
    return await call(input);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return fail(failure('unexpected', null, { reason }));
  }
}

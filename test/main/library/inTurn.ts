/** Which call of the disk is to fail: each in turn with `TAIWA_FAULTS=all`, else one in three, not always the same. */

const SHARE = process.env.TAIWA_FAULTS === 'all' ? 1 : 3;

/** How long a story may take in which every call fails in turn, in milliseconds; the usual time in the short form. */
export const TIME_IN_TURN = SHARE === 1 ? 30 * 60_000 : undefined;

/**
 * Tries calls number `from` to `to` one after the other. What is thrown names the call, so that it can be tried alone.
 * @param share one in so many in the short form.
 */
export async function inTurn(
  from: number,
  to: number,
  attempt: (call: number) => Promise<void>,
  share = SHARE,
): Promise<void> {
  const step = SHARE === 1 ? 1 : share;
  for (let call = from + Math.floor(Math.random() * step); call <= to; call += step) {
    try {
      await attempt(call);
    } catch (error) {
      const why = error instanceof Error ? error : new Error(String(error));
      why.message = `with call ${call} of ${to}: ${why.message}`;
      throw why;
    }
  }
}

/** Calls about the window itself. */
import { z } from 'zod';
import { call } from './call.ts';

export const windowCalls = {
  /** The renderer's answer to the event `app.flush`: everything typed has been sent and acknowledged, or failed. */
  'window.flushed': call(z.object({ allSaved: z.boolean() }), z.null()),
  /** Reports an error that the renderer did not foresee, so that it is logged. */
  'window.reportError': call(
    z.object({ message: z.string().max(10_000), stack: z.string().max(50_000).nullable() }),
    z.null(),
  ),
} as const;

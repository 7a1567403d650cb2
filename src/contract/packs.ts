/** Calls for printing briefing packs. */
import { z } from 'zod';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { packOptionsSchema } from '../domain/pack/options.ts';
import { call } from './call.ts';

const request = z.object({ dialogueId: dialogueIdSchema, options: packOptionsSchema });

export const packCalls = {
  /** Opens the system's save dialog, then writes the PDF; null when the user cancels the dialog. */
  'packs.save': call(
    request,
    z
      .object({ fileName: z.string(), pages: z.number().int().positive(), milliseconds: z.number() })
      .nullable(),
  ),
  /** Opens the system's print dialog with the pack; null when the user cancels it. */
  'packs.print': call(request, z.object({ pages: z.number().int().positive() }).nullable()),
  /** Stops the pack that is being made, if any. */
  'packs.cancel': call(z.void(), z.null()),
} as const;

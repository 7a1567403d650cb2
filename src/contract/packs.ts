/** Calls for printing briefing packs. */
import { z } from 'zod';
import { dialogueIdSchema } from '../domain/model/dialogue.ts';
import { packIssueSchema } from '../domain/model/packIssue.ts';
import { packFormSchema } from '../domain/pack/form.ts';
import { packOptionsSchema } from '../domain/pack/options.ts';
import { packPlaceSchema } from '../domain/pack/places.ts';
import { call } from './call.ts';

const request = z.object({ dialogueId: dialogueIdSchema, options: packOptionsSchema });

export const packCalls = {
  /**
   * Opens the system's save dialog, then writes the file, a PDF unless another form is asked for; null when the user
   * cancels the dialog. Only a PDF has a number of pages. `issue` is what the round's log is to keep of an issued PDF.
   */
  'packs.save': call(
    request.extend({ form: packFormSchema.optional() }),
    z
      .object({
        fileName: z.string(),
        pages: z.number().int().positive().nullable(),
        milliseconds: z.number(),
        issue: packIssueSchema.nullable(),
      })
      .nullable(),
  ),
  /** Opens the system's print dialog with the pack; null when the user cancels it. */
  'packs.print': call(
    request,
    z.object({ pages: z.number().int().positive(), issue: packIssueSchema.nullable() }).nullable(),
  ),
  /**
   * Lays a pack out to be looked at; one that is still being laid out gives way. The bytes of the PDF are base64.
   */
  'packs.preview': call(
    request,
    z.object({
      base64: z.base64(),
      pages: z.number().int().positive(),
      /** Where each part stands and what it was made from. */
      places: z.array(packPlaceSchema),
    }),
  ),
  /** Stops the pack that is being made and the one that is being laid out, if any. */
  'packs.cancel': call(z.void(), z.null()),
} as const;

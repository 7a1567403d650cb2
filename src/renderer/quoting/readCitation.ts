/** The citation that a node of the editor's document is. */
import { z } from 'zod';
import type { CitationLink } from '../../domain/quoting/citationLink.ts';

const attributesSchema = z.object({
  dialogueId: z.string(),
  statementId: z.string(),
  label: z.string(),
  words: z.string(),
});

export function readCitation(attributes: unknown): CitationLink {
  return attributesSchema.parse(attributes);
}

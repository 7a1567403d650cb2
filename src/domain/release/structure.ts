/** What a structured document (Markdown, and later a web page, Word or PDF) is made of, and its text laid out for reading. */
import { z } from 'zod';

/** Nesting deeper than this is not told apart. */
export const DEEPEST = 64;

export const documentBlockSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.number().int().min(1).max(6), text: z.string() }),
  /** `strong` where all of it is set in bold, as ministries set headings. */
  z.object({ kind: z.literal('paragraph'), strong: z.boolean(), text: z.string() }),
  z.object({
    kind: z.literal('item'),
    /** 1 for an item of a list, 2 for one of a list inside it. */
    depth: z.number().int().min(1).max(DEEPEST),
    /** The number as shown, e.g. `1.`; empty for a bullet. */
    label: z.string().max(12),
    text: z.string(),
  }),
  z.object({
    kind: z.literal('cell'),
    /** From 1, in the table's own order. */
    row: z.number().int().positive(),
    column: z.number().int().positive(),
    text: z.string(),
  }),
]);
export type DocumentBlock = z.infer<typeof documentBlockSchema>;

/** What the document's own structure says of a line, by where the line starts in the text. */
export type Structure = ReadonlyMap<number, LineStructure>;

export interface LineStructure {
  /** Level of the heading; 0 where the line is none. */
  level: number;
  /** Set in bold as a whole. */
  strong: boolean;
}

/** The text of a document's blocks, a blank line between them, and what the structure says of its lines. */
export function layOut(blocks: DocumentBlock[]): { text: string; structure: Structure } {
  const structure = new Map<number, LineStructure>();
  let text = '';
  for (const block of blocks) {
    const words = block.text.replace(/[^\S\n]*\n\s*/g, '\n').trim();
    if (words === '') continue;
    if (text !== '') text += '\n\n';
    if (block.kind === 'item') text += `${'  '.repeat(block.depth - 1)}${block.label || '-'} `;
    const start = text.length;
    // A heading is one line, however it was broken.
    text += block.kind === 'heading' ? words.replaceAll('\n', ' ') : words;
    if (block.kind === 'heading') structure.set(start, { level: block.level, strong: false });
    if (block.kind === 'paragraph' && block.strong) structure.set(start, { level: 0, strong: true });
  }
  return { text, structure };
}

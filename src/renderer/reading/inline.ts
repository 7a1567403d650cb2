/** Gathers the running text of a block, with its line breaks and what of it is set in bold. */
import type { DocumentBlock } from '../../domain/release/structure.ts';

interface Line {
  text: string;
  /** No word of it that is not bold. */
  strong: boolean;
}

/** Letters and signs between which Japanese is broken without a space. */
const CJK = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uff60\\u2460-\\u24ff]';
const BREAK_IN_CJK = new RegExp(`(?<=${CJK})[^\\S\\u3000\\n]*\\n\\s*(?=${CJK})`, 'gu');

/** Running text; `\n` in what is added is white space, a break is added by `newLine`. */
export class Inline {
  #lines: Line[] = [{ text: '', strong: true }];

  /** @param isPre whether line ends in the text are line breaks. */
  add(text: string, strong: boolean, isPre = false): void {
    const parts = isPre ? text.split(/\r\n?|\n/) : [text];
    parts.forEach((part, at) => {
      if (at > 0) this.newLine();
      const line = this.#lines.at(-1);
      if (line === undefined) return;
      line.text += part;
      if (part.trim() !== '' && !strong) line.strong = false;
    });
  }

  newLine(): void {
    this.#lines.push({ text: '', strong: true });
  }

  /** The text so far, a line each; the next text starts anew. */
  takeText(): string {
    return this.#take()
      .map((line) => line.text)
      .join('\n');
  }

  /** The paragraphs so far: an empty line parts two, and so does a line in bold among others. */
  takeParagraphs(): DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    let open: Line | null = null;
    for (const line of this.#take()) {
      if (line.text === '') open = null;
      else if (open !== null && open.strong === line.strong) open.text += `\n${line.text}`;
      else {
        open = { ...line };
        blocks.push({ kind: 'paragraph', strong: line.strong, text: '' });
      }
      const block = blocks.at(-1);
      if (open !== null && block !== undefined) block.text = open.text;
    }
    return blocks;
  }

  #take(): Line[] {
    const lines = this.#lines.map(({ text, strong }) => ({ text: tidy(text), strong }));
    this.#lines = [{ text: '', strong: true }];
    return lines;
  }
}

/** White space as a reader sees it; a soft hyphen is not seen. */
export function tidy(text: string): string {
  return text
    .replace(/\u00AD/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(BREAK_IN_CJK, '')
    .replace(/[ \t\n\f\v]+/g, ' ')
    .trim();
}

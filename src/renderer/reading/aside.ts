/** Gathers what a reader leaves out of a document's text, so that it can be told. */
import {
  type LeftOut,
  type LeftOutKind,
  MAX_LEFT_OUT,
  MAX_LEFT_OUT_TEXT,
} from '../../domain/release/leftOut.ts';
import { tidy } from './inline.ts';

const MORE = '…';

export class Aside {
  readonly #seen = new Set<string>();
  readonly #list: LeftOut[] = [];
  #units = 0;

  /** Notes words that were left out; the same ones only once. */
  add(kind: LeftOutKind, words: string): void {
    const text = tidy(words);
    const key = `${kind} ${text}`;
    if (text === '' || this.#seen.has(key) || this.#list.length >= MAX_LEFT_OUT) return;
    const room = MAX_LEFT_OUT_TEXT - this.#units;
    if (this.#list.length === MAX_LEFT_OUT - 1 || room <= 0) {
      if (this.#list.at(-1)?.text !== MORE) this.#list.push({ kind, text: MORE });
      return;
    }
    this.#seen.add(key);
    this.#list.push({ kind, text: text.length <= room ? text : `${text.slice(0, room - 1)}${MORE}` });
    this.#units += text.length;
  }

  take(): LeftOut[] {
    return [...this.#list];
  }
}

/** What the writers of one DOCX share: names for bookmarks, links, lists and comments, handed out in order. */
import type { MarginNote, PackDocument } from '../../../../domain/pack/document.ts';

/** Widths inside the margins, in twentieths of a point. */
export const PORTRAIT_WIDTH = 9185;
export const LANDSCAPE_WIDTH = 14570;

export class Writing {
  readonly document: PackDocument;
  readonly comments: { id: number; note: MarginNote }[] = [];
  /** Addresses outside, by the id of their relationship. */
  readonly links: { id: string; address: string }[] = [];
  /** The first number of each numbered list, in their order. */
  readonly numberedLists: number[] = [];
  readonly #bookmarks = new Map<string, number>();

  constructor(document: PackDocument) {
    this.document = document;
  }

  /** Of a heading or a cited sentence; a name in Word holds letters, digits and lines only, 40 at most. */
  bookmark(id: string): { id: number; name: string } {
    const number = this.#bookmarks.get(id) ?? this.#bookmarks.size + 1;
    this.#bookmarks.set(id, number);
    return { id: number, name: `place_${number}` };
  }

  comment(note: MarginNote): number {
    const id = this.comments.length + 1;
    this.comments.push({ id, note });
    return id;
  }

  link(address: string): string {
    const known = this.links.find((each) => each.address === address);
    if (known !== undefined) return known.id;
    const id = `link${this.links.length + 1}`;
    this.links.push({ id, address });
    return id;
  }

  /** The numbering's id of a new numbered list. 1 is that of bullets. */
  numberedList(start: number): number {
    this.numberedLists.push(start);
    return this.numberedLists.length + 1;
  }
}

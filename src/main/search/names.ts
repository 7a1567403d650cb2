/** Gives each name a number, so that a text's kind, side, language and topic are a few bytes. */

/** Stands for no name. */
export const NOBODY = 0;

export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [''];

  /** The name's number; a new one where it has none yet. */
  numberOf(name: string | null): number {
    if (name === null) return NOBODY;
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#names.push(name) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /** The number of a name that something bears, or null. */
  find(name: string): number | null {
    return this.#numbers.get(name) ?? null;
  }

  nameOf(number: number): string {
    return this.#names[number] ?? '';
  }
}

/** Counts the numbered paragraphs of a Word document, so that each has the number its readers see. */
import { numeral } from '../numerals.ts';
import { attribute, child, children, settingOf, switchOf } from './xml.ts';

const LEVELS = 9;

interface Level {
  start: number;
  format: string;
  /** How the number is written, e.g. `(%1)`. */
  pattern: string;
  /** The level after which it starts again; null for any above it. */
  restart: number | null;
  isLegal: boolean;
}

interface NumberedList {
  /** Lists of one abstract numbering count on from each other. */
  abstract: string;
  levels: (Level | null)[];
  /** Levels that this list starts anew, with their first number. */
  overrides: Map<number, number>;
}

export class Numbering {
  readonly #lists = new Map<string, NumberedList>();
  /** The last number of each level, by abstract numbering; null before the first. */
  readonly #counts = new Map<string, (number | null)[]>();
  readonly #begun = new Set<string>();

  constructor(part: Document | null) {
    if (part === null) return;
    const abstracts = new Map(
      children(part.documentElement, 'abstractNum').map((each) => [
        attribute(each, 'abstractNumId') ?? '',
        each,
      ]),
    );
    const styled = new Map<string, Element>();
    for (const abstract of abstracts.values()) {
      const style = settingOf(abstract, 'styleLink');
      if (style !== null) styled.set(style, abstract);
    }
    for (const num of children(part.documentElement, 'num')) {
      const abstract = settingOf(num, 'abstractNumId') ?? '';
      const found = abstracts.get(abstract);
      if (found === undefined) continue;
      const linked = styled.get(settingOf(found, 'numStyleLink') ?? '') ?? found;
      this.#lists.set(attribute(num, 'numId') ?? '', listOf(num, linked, abstract));
    }
  }

  /**
   * Counts a paragraph of a list and says what stands before it, e.g. `(1)`; empty for a bullet; null where the list is
   * not known. @param level from 0.
   */
  next(id: string, level: number): string | null {
    const list = this.#lists.get(id);
    const own = list?.levels[level];
    if (list === undefined || own === null || own === undefined) return null;
    const counts = this.#counts.get(list.abstract) ?? Array<number | null>(LEVELS).fill(null);
    this.#counts.set(list.abstract, counts);
    this.#startAnew(id, list, counts);
    const last = counts[level] ?? null;
    counts[level] = last === null ? own.start : last + 1;
    for (let deeper = level + 1; deeper < LEVELS; deeper++) {
      const restart = list.levels[deeper]?.restart ?? null;
      // Level 0 in `lvlRestart` means never; n means after a number of level n or above.
      if (restart === null || (restart > 0 && level < restart)) counts[deeper] = null;
    }
    return own.format === 'bullet' ? '' : written(list, level, counts);
  }

  #startAnew(id: string, list: NumberedList, counts: (number | null)[]): void {
    if (this.#begun.has(id)) return;
    this.#begun.add(id);
    for (const [level, start] of list.overrides) counts[level] = start - 1;
  }
}

function written(list: NumberedList, level: number, counts: readonly (number | null)[]): string {
  const own = list.levels[level];
  return (own?.pattern ?? '')
    .replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const named = list.levels[at];
      const count = counts[at] ?? named?.start ?? 1;
      const format = own?.isLegal === true && at !== level ? 'decimal' : (named?.format ?? 'decimal');
      return format === 'none' ? '' : numeral(count, format);
    })
    .trim();
}

function listOf(num: Element, abstract: Element, id: string): NumberedList {
  const levels: (Level | null)[] = Array<Level | null>(LEVELS).fill(null);
  const overrides = new Map<number, number>();
  for (const each of children(abstract, 'lvl')) put(levels, each);
  for (const override of children(num, 'lvlOverride')) {
    const at = Number(attribute(override, 'ilvl'));
    const start = settingOf(override, 'startOverride');
    if (start !== null && /^\d{1,6}$/.test(start)) overrides.set(at, Number(start));
    const replaced = child(override, 'lvl');
    if (replaced !== null) put(levels, replaced);
  }
  return { abstract: id, levels, overrides };
}

function put(levels: (Level | null)[], element: Element): void {
  const at = Number(attribute(element, 'ilvl'));
  if (!Number.isInteger(at) || at < 0 || at >= LEVELS) return;
  const start = Number(settingOf(element, 'start') ?? '1');
  const restart = settingOf(element, 'lvlRestart');
  levels[at] = {
    start: Number.isInteger(start) ? start : 1,
    // Newer formats stand in a choice of their own; what every Word understands is the fall-back.
    format: settingOf(element, 'numFmt') ?? 'decimal',
    pattern: settingOf(element, 'lvlText') ?? '',
    restart: restart === null ? null : Number(restart),
    isLegal: switchOf(element, 'isLgl') ?? false,
  };
}

/**
 * The addendum: the pages of the last issued pack that changed since, under the numbers that they had. What of the pack
 * is longer now gets letters (13a, 13b), so that every other page keeps its number.
 */
import type { Dialogue } from '../model/dialogue.ts';
import type { IssuedSheet, PackIssue } from '../model/packIssue.ts';
import type { PackMaking } from './buildPack.ts';
import { sidesOf } from './comparison.ts';
import { titleBlocks } from './coverSheet.ts';
import { momentInZones } from './dates.ts';
import type { Block, FactRow, PackDocument, Sheet } from './document.ts';
import { type PackOptions, packOptionsSchema } from './options.ts';
import { inItsLanguage } from './texts.ts';
import { fill, packWords } from './words.ts';

/** What an addendum is compared with. */
export interface Base {
  issue: PackIssue;
  sheets: IssuedSheet[];
  total: number;
  /** The choices that made it. */
  options: PackOptions;
}

/** The last issued pack whose pages are known; null where there is none. */
export function baseOf({ issues = [] }: Pick<Dialogue, 'issues'>): Base | null {
  const issue = issues.findLast(({ base }) => base !== null);
  if (issue?.base == null) return null;
  const options = packOptionsSchema.safeParse(issue.base.options);
  if (!options.success) return null;
  return { issue, sheets: issue.base.sheets, total: issue.base.total, options: options.data };
}

/** The choices of the issued pack, with what belongs to this occasion. */
export function addendumOptions(base: Base, asked: PackOptions, dialogue: Dialogue): PackOptions {
  const { version, issuedAt, issued, unit, handling, copies, changes, by, audience } = asked;
  const topics =
    base.options.topics?.filter((id) => dialogue.topics.some((topic) => topic.id === id)) ?? null;
  const occasion = { version, issuedAt, issued, unit, handling, copies, changes, by, audience };
  return {
    ...base.options,
    ...occasion,
    marking: asked.marking.trim() === '' ? base.options.marking : asked.marking,
    topics: topics === null || topics.length > 0 ? topics : null,
    includePrivate: asked.includePrivate && base.options.includePrivate,
  };
}

/** How the pages of an addendum stand to those of the pack. */
export interface PageLists {
  replace: string[];
  insert: string[];
  remove: string[];
}

/** Its first sheet: what it adds to, and which pages to change. The lists are filled in when the pages are known. */
export function addendumSheet(making: PackMaking, base: Base): Sheet {
  const { dialogue, options } = making;
  const { lang } = options;
  const { addendum, cover, briefing, version, versionNamed } = packWords(lang);
  const sides = sidesOf(dialogue, null, options.ownSide);
  const text = (value: string): FactRow['values'] =>
    value.trim() === '' ? [] : [inItsLanguage(value.trim())];
  const named = base.issue.version.trim();
  const told = named === '' ? briefing : fill(/^\d/.test(named) ? version : versionNamed, { version: named });
  const moments = (at: string) => momentInZones(at, sides, lang).map((each) => ({ text: each, lang }));
  return {
    id: 'addendum-sheet',
    kind: 'addendum',
    landscape: false,
    runningHead: { text: fill(addendum.heading, { version: told }), lang },
    blocks: [
      ...titleBlocks(making, 'addendum-title'),
      { kind: 'paragraph', text: { text: fill(addendum.heading, { version: told }), lang }, tone: 'lead' },
      {
        kind: 'facts',
        rows: [
          { label: addendum.to, values: [...text(told), ...moments(base.issue.issuedAt)] },
          { label: addendum.replace, values: [] },
          { label: addendum.insert, values: [] },
          { label: addendum.remove, values: [] },
          { label: cover.marking, values: text(options.marking) },
          { label: cover.version, values: text(options.version) },
          { label: cover.issued, values: moments(options.issuedAt) },
          { label: cover.unit, values: text(options.unit ?? '') },
          { label: cover.copy, values: [] },
        ],
      },
      { kind: 'paragraph', text: { text: `${addendum.bars} ${addendum.oneSided}`, lang }, tone: 'quiet' },
    ],
  };
}

/** The addendum with its lists of pages; without them, in a form that has no pages. */
export function withPageLists(document: PackDocument, lists: PageLists | null): PackDocument {
  const { addendum } = packWords(document.lang);
  const values = new Map<string, string[]>([
    [addendum.replace, lists?.replace ?? []],
    [addendum.insert, lists?.insert ?? []],
    [addendum.remove, lists?.remove ?? []],
  ]);
  const filled = (row: FactRow): FactRow[] => {
    const pages = values.get(row.label);
    if (pages === undefined) return [row];
    if (lists === null) return [];
    const text = pages.length === 0 ? addendum.nothing : pages.join(addendum.listComma);
    return [{ ...row, values: [{ text, lang: document.lang }] }];
  };
  return {
    ...document,
    sheets: document.sheets.map((sheet): Sheet => {
      if (sheet.kind !== 'addendum') return sheet;
      const blocks = sheet.blocks.map(
        (block): Block => (block.kind === 'facts' ? { ...block, rows: block.rows.flatMap(filled) } : block),
      );
      return { ...sheet, blocks };
    }),
  };
}

/** A sheet as it is now laid out. */
export interface LaidSheet {
  id: string;
  kind: Sheet['kind'];
  /** A digest of the words on each of its pages. */
  texts: string[];
}

export interface Numbered {
  /** The number of each page, in the order of the pages. */
  labels: string[];
  /** Whether the page is part of the addendum. */
  isChanged: boolean[];
  lists: PageLists;
}

/** Roman figures for the addendum's own first pages, which are none of the pack's. */
const OWN = ['i', 'ii', 'iii', 'iv', 'v', 'vi'];

/** Numbers the pages of a pack as they were when it was issued. */
export function numberPages(now: readonly LaidSheet[], base: Pick<Base, 'sheets'>): Numbered {
  const result: Numbered = { labels: [], isChanged: [], lists: { replace: [], insert: [], remove: [] } };
  const letters = new Map<string, number>();
  let last = '0';
  /** The next number behind one that is taken: 13a, 13b … */
  const behind = (label: string): string => {
    const stem = label.replace(/\D+$/, '') || '0';
    const count = (letters.get(stem) ?? 0) + 1;
    letters.set(stem, count);
    return `${stem}${letterOf(count)}`;
  };
  for (const sheet of now) {
    if (sheet.kind === 'addendum') {
      sheet.texts.forEach((_, place) => {
        result.labels.push(OWN[place] ?? String(place + 1));
        result.isChanged.push(true);
      });
      continue;
    }
    const before = base.sheets.find(({ id }) => id === sheet.id);
    const pool = before === undefined ? [] : [...before.pages, ...blanksBehind(sheet.id, base.sheets)];
    const issued = before?.pages.length ?? 0;
    for (const [place, text] of sheet.texts.entries()) {
      const label = pool[place] ?? behind(last);
      last = label;
      // The cover says which version it is of; the addendum has a first page of its own.
      const isSame = sheet.kind === 'cover' || (place < issued && before?.texts[place] === text);
      result.labels.push(label);
      result.isChanged.push(!isSame);
      if (!isSame) result.lists[place < issued ? 'replace' : 'insert'].push(label);
    }
    result.lists.remove.push(...(before?.pages.slice(sheet.texts.length) ?? []));
    if (pool.length > 0) last = pool.at(-1) ?? last;
  }
  const ids = new Set(now.map(({ id }) => id));
  for (const sheet of base.sheets)
    if (!ids.has(sheet.id) && !isBlank(sheet)) result.lists.remove.push(...sheet.pages);
  return result;
}

/** A sheet that grows may take the blank back of its leaf. */
function blanksBehind(id: string, sheets: readonly IssuedSheet[]): string[] {
  const at = sheets.findIndex((sheet) => sheet.id === id);
  const next = sheets[at + 1];
  return next !== undefined && isBlank(next) ? next.pages : [];
}

function isBlank({ id }: Pick<IssuedSheet, 'id'>): boolean {
  return id.startsWith(BLANK);
}

/** How the id of a blank page begins. */
export const BLANK = 'blank-';

/** a, b, … z, aa, ab … */
function letterOf(count: number): string {
  const letter = String.fromCharCode(97 + ((count - 1) % 26));
  return count > 26 ? `${letterOf(Math.floor((count - 1) / 26))}${letter}` : letter;
}

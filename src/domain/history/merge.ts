/**
 * Merges what two people made of one dialogue. All of it follows from the versions that both have together, so the
 * outcome is the same in whatever order and however often it is done, and nothing is lost: what cannot be put together
 * stays as a conflict with both ends in it.
 */
import type { Dialogue } from '../model/dialogue.ts';
import { type Current, currentOf, fullOrder, type UnitConflict } from './current.ts';
import {
  type Change,
  canonical,
  dialogueFrom,
  FACTS,
  type ItemKey,
  type ItemValue,
  itemsOf,
  itemValueSchema,
  keyOf,
  kindOf,
  ORDER,
} from './items.ts';
import { baseline, byTime, type History, united, type Version } from './version.ts';
import { withWholeText } from './wholeText.ts';

export interface Copy {
  dialogue: Dialogue;
  history: History;
}

export interface MergeReport {
  /** Notes, statements and the like that were not there before. */
  added: number;
  /** Those whose content is another now. */
  changed: number;
  /** Those that are in both and the same. */
  same: number;
  /** Those that wait for a choice. */
  conflicts: number;
}

export interface Merged extends Copy {
  report: MergeReport;
}

/** Merges two copies of one dialogue. The report is as `mine` sees it. */
export function merged(mine: Copy, theirs: Copy): Merged {
  const full = united(withBaselines(mine), withBaselines(theirs));
  const currents = currentsOf(full);
  const dialogue = dialogueFrom(living(full, currents));
  // Taken apart again: what was put at the end of an order that does not name it has its place there now.
  const items = itemsOf(dialogue);
  const history = withoutPlainBaselines(full, items);
  return { dialogue, history, report: reportOf(itemsOf(mine.dialogue), items, currents) };
}

/** What a dialogue is by its history; items that nobody edited are as they are in it. */
export function materialised({ dialogue, history }: Copy): Dialogue {
  return dialogueFrom(living(withBaselines({ dialogue, history })));
}

/** The items that wait for a choice. */
export function conflictsIn(history: History): Map<ItemKey, UnitConflict[]> {
  const found = new Map<ItemKey, UnitConflict[]>();
  for (const [item, versions] of history) {
    if (versions.length < 2) continue;
    const { conflicts } = currentOf(item, versions);
    if (conflicts.length > 0) found.set(item, conflicts);
  }
  return found;
}

/** The history with what was never edited as versions too. */
function withBaselines({ dialogue, history }: Copy): History {
  const full = new Map(history);
  for (const [item, value] of itemsOf(dialogue)) if (!full.has(item)) full.set(item, [baseline(item, value)]);
  return full;
}

/** Without what is nothing but the content of the dialogue: it follows from that. */
function withoutPlainBaselines(full: History, items: ReadonlyMap<ItemKey, ItemValue>): History {
  const isPlain = ([item, [only, ...more]]: [ItemKey, readonly Version[]]) =>
    more.length === 0 && only?.at === null && canonical(only.value) === canonical(items.get(item) ?? null);
  return new Map([...full].filter((entry) => !isPlain(entry)));
}

function currentsOf(full: History): Map<ItemKey, Current> {
  return new Map([...full].map(([item, versions]) => [item, currentOf(item, versions)]));
}

/** What every item is now; what something stands under or replies to is there although somebody deleted it. */
function living(full: History, currents = currentsOf(full)): Map<ItemKey, ItemValue> {
  const items = new Map<ItemKey, ItemValue>();
  for (const [item, { value }] of currents) if (value !== null) items.set(item, value);
  for (const item of [...used(items)].sort()) {
    const last = [...(full.get(item) ?? [])]
      .filter(({ value }) => value !== null)
      .sort(byTime)
      .at(-1);
    if (!items.has(item) && last?.value) items.set(item, last.value);
  }
  const orders = full.get(ORDER);
  if (orders !== undefined) items.set(ORDER, itemValueSchema.parse(fullOrder(orders)));
  const facts = items.get(FACTS);
  if (facts !== undefined) items.set(FACTS, withWholeText(facts, items, full));
  return items;
}

/** Topics of statements and notes, and annotations that somebody replied to. */
function used(items: ReadonlyMap<ItemKey, ItemValue>): Set<ItemKey> {
  const keys = new Set<ItemKey>();
  for (const [item, value] of items) {
    const kind = kindOf(item);
    if (kind === 'reply') {
      if (typeof value.target === 'string') keys.add(keyOf('annotation', value.target));
      continue;
    }
    const id =
      kind === 'statement' || kind === 'utterance' ? value.topicId : kind === 'note' ? topicOf(value) : null;
    if (typeof id === 'string') keys.add(keyOf('topic', id));
  }
  return keys;
}

function topicOf({ target }: ItemValue): unknown {
  return typeof target === 'object' && target !== null && 'topicId' in target ? target.topicId : null;
}

/** Kinds that a reader counts; order and the like follow from them. */
const COUNTED = new Set([
  'note',
  'statement',
  'annotation',
  'reply',
  'utterance',
  'topic',
  'delegate',
  'facts',
]);

function reportOf(
  mine: ReadonlyMap<ItemKey, ItemValue>,
  now: ReadonlyMap<ItemKey, ItemValue>,
  currents: ReadonlyMap<ItemKey, Current>,
): MergeReport {
  const report: MergeReport = { added: 0, changed: 0, same: 0, conflicts: 0 };
  for (const item of new Set([...mine.keys(), ...now.keys()])) {
    if (!COUNTED.has(kindOf(item))) continue;
    if ((currents.get(item)?.conflicts.length ?? 0) > 0) report.conflicts += 1;
    else if (!mine.has(item)) report.added += 1;
    else if (canonical(mine.get(item)) === canonical(now.get(item) ?? null)) report.same += 1;
    else report.changed += 1;
  }
  return report;
}

/** What a history does not know of a dialogue: items whose last version is not what they are in it. */
export function divergedFrom(history: History, dialogue: Dialogue): Change[] {
  const items = itemsOf(dialogue);
  const told = living(withBaselines({ dialogue, history }));
  return [...history.keys()].flatMap((item) => {
    const before = told.get(item) ?? null;
    const after = items.get(item) ?? null;
    return canonical(before) === canonical(after) ? [] : [{ item, before, after }];
  });
}

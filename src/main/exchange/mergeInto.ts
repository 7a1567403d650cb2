/** Takes dialogues of another library into this one, and carries out what the user chooses where two differ. */
import type { Edit } from '../../domain/commands/libraryCommand.ts';
import type { BundledDialogue } from '../../domain/exchange/bundle.ts';
import { failure } from '../../domain/failure/failure.ts';
import { currentOf } from '../../domain/history/current.ts';
import type { ItemKey } from '../../domain/history/items.ts';
import { type Copy, type MergeReport, materialised, merged } from '../../domain/history/merge.ts';
import { settled } from '../../domain/history/record.ts';
import {
  type History,
  historyOf,
  type StoredHistory,
  storedOf,
  type VersionId,
} from '../../domain/history/version.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { Series } from '../../domain/model/library.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';

export interface MergedDialogue extends MergeReport {
  id: DialogueId;
  /** Whether the library did not have it before. */
  isNew: boolean;
}

/** Merges one dialogue into the library. Merging the same a second time changes nothing, not even the history. */
export async function mergeInto(library: Library, theirs: BundledDialogue): Promise<Result<MergedDialogue>> {
  const { id } = theirs.dialogue;
  let report: MergeReport = { added: 0, changed: 0, same: 0, conflicts: 0 };
  let isNew = false;
  const applied = await library.applyMade(async () => {
    // Only now: another bundle with the same dialogue may just have been taken in.
    isNew = !library.index().dialogues.some((header) => header.id === id);
    const their: Copy = { dialogue: theirs.dialogue, history: historyOf(theirs.history) };
    const mine = isNew ? ok(null) : await copyOf(library, id);
    if (!mine.ok) return mine;
    const both = merged(mine.value ?? their, their);
    report = isNew ? { ...both.report, added: both.report.same, same: 0 } : both.report;
    const known = mine.value?.history ?? new Map();
    const versions = unknownTo(known, both.history);
    const isSame =
      mine.value !== null &&
      versions.length === 0 &&
      JSON.stringify(mine.value.dialogue) === JSON.stringify(both.dialogue);
    if (isSame) return ok(null);
    return ok(mergeEdit(both.dialogue, theirs.series, versions));
  });
  return applied.ok ? ok({ id, isNew, ...report }) : applied;
}

/** What the user chooses where an item was changed to two ends: one of its versions, as it is in that. */
export interface Choice {
  dialogueId: DialogueId;
  item: ItemKey;
  /** The version whose end is taken. */
  version: VersionId;
  /** Of what: the unit in conflict, or null for all of the item. */
  fields: readonly string[] | null;
}

/** Ends a conflict. Fails with `conflict.gone` where there is none any more. */
export async function settle(library: Library, choice: Choice, now: Date): Promise<Result<null>> {
  const { dialogueId, item, version, fields } = choice;
  const gone = fail(failure('conflict.gone', dialogueId));
  const applied = await library.applyMade(async () => {
    const copy = await copyOf(library, dialogueId);
    if (!copy.ok) return copy;
    const { dialogue, history } = copy.value;
    const versions = history.get(item) ?? [];
    const chosen = versions.find(({ id }) => id === version);
    if (chosen === undefined || chosen.forgotten !== null) return gone;
    const current = currentOf(item, versions);
    if (current.heads.length < 2) return gone;
    const value =
      fields === null || chosen.value === null
        ? chosen.value
        : {
            ...current.value,
            ...Object.fromEntries(fields.map((field) => [field, chosen.value?.[field] ?? null])),
          };
    const made = { at: now.toISOString(), author: library.index().settings.author };
    const end = settled(versions, item, value, made);
    const next: History = new Map([...history, [item, [...versions, end]]]);
    const series = seriesOf(library, dialogue.seriesId);
    if (!series.ok) return series;
    return ok(mergeEdit(materialised({ dialogue, history: next }), series.value, [end]));
  });
  return applied.ok ? ok(null) : applied;
}

export function mergeEdit(dialogue: Dialogue, series: Series, versions: StoredHistory): Edit {
  return { scope: 'library', command: { type: 'dialogue.merge', dialogue, series, versions } };
}

/** A dialogue with its history. */
export async function copyOf(library: Library, id: DialogueId): Promise<Result<Copy>> {
  const dialogue = await library.read(id);
  if (!dialogue.ok) return dialogue;
  const history = await library.history(id);
  return history.ok ? ok({ dialogue: dialogue.value, history: history.value }) : history;
}

export function seriesOf(library: Library, id: string): Result<Series> {
  const series = library.index().series.find((each) => each.id === id);
  return series === undefined ? fail(failure('library.damaged', id)) : ok(series);
}

export function unknownTo(known: History, all: History): StoredHistory {
  const ids = new Set(storedOf(known).map(({ id }) => id));
  return storedOf(all).filter(({ id }) => !ids.has(id));
}

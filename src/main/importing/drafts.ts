/**
 * Keeps drafts in the library's folder, a file each, so that leaving a review loses nothing. A draft is small and short
 * of life: each edit writes its file whole, and is acknowledged when that is on the disk.
 */
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { RecoveryNotice } from '../../contract/library.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { Draft, DraftId } from '../../domain/model/draft.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Disk, realDisk } from '../library/disk.ts';
import { DRAFTS_FOLDER, draftAdapter, draftFile, draftsOnDisk } from '../library/files.ts';
import { makeFolderSafely } from '../library/makeFolder.ts';
import { notSaved } from '../library/notSaved.ts';
import { setAside } from '../library/setAside.ts';

export interface Drafts {
  /** Oldest first. */
  list(): readonly Draft[];
  /** Fails with `draft.unknown`. */
  read(id: DraftId): Result<Draft>;
  /** Answers when it is on the disk. */
  keep(draft: Draft): Promise<Result<null>>;
  /** Changes a draft, one change after another; answers when it is on the disk. On failure it stays as it was. */
  change(id: DraftId, how: (draft: Draft) => Result<Draft>): Promise<Result<Draft>>;
  remove(id: DraftId): Promise<Result<null>>;
  /** What was found damaged when they were read. */
  readonly notices: readonly RecoveryNotice[];
}

/** Reads the drafts of a library's folder. A damaged one is set aside and said. Fails with `library.notSaved`. */
export async function openDrafts(
  folder: string,
  now: () => Date,
  disk: Disk = realDisk,
): Promise<Result<Drafts>> {
  const held = new Map<DraftId, Draft>();
  const notices: RecoveryNotice[] = [];
  try {
    for (const id of await draftsOnDisk(folder, disk)) {
      const found = await draftAdapter(folder, id, disk).inspect();
      if (found?.kind === 'sound') held.set(id, found.snapshot.data);
      if (found?.kind !== 'damaged') continue;
      const file = draftFile(id);
      const keptAs = await setAside(folder, file, disk, now);
      await disk.remove(join(folder, file));
      notices.push({ kind: 'damaged', file, edits: 0, keptAs });
    }
  } catch (error) {
    return fail(notSaved(join(folder, DRAFTS_FOLDER), error));
  }
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const write = async (draft: Draft): Promise<Result<null>> => {
    try {
      await makeFolderSafely(join(folder, DRAFTS_FOLDER), disk);
      const snapshot = { sequence: 0, journalBytes: 0, lost: false, data: draft };
      await new Low(draftAdapter(folder, draft.id, disk), snapshot).write();
      held.set(draft.id, draft);
      return ok(null);
    } catch (error) {
      return fail(notSaved(join(folder, draftFile(draft.id)), error));
    }
  };
  const read = (id: DraftId): Result<Draft> => {
    const draft = held.get(id);
    return draft === undefined ? fail(failure('draft.unknown')) : ok(draft);
  };
  return ok({
    notices,
    list: () => [...held.values()].sort((a, b) => a.startedAt.localeCompare(b.startedAt)),
    read,
    keep: (draft) => inTurn(() => write(draft)),
    change: (id, how) =>
      inTurn(async () => {
        const draft = read(id);
        if (!draft.ok) return draft;
        const changed = how(draft.value);
        if (!changed.ok) return changed;
        const written = await write(changed.value);
        return written.ok ? changed : written;
      }),
    remove: (id) =>
      inTurn(async () => {
        try {
          await disk.remove(join(folder, draftFile(id)));
          held.delete(id);
          return ok(null);
        } catch (error) {
          return fail(notSaved(join(folder, draftFile(id)), error));
        }
      }),
  });
}

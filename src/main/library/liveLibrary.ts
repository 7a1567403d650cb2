/** An open library: edits go to the journal before they are acknowledged, snapshots follow when there is time. */
import { join } from 'node:path';
import { z } from 'zod';
import type { RecoveryNotice } from '../../contract/library.ts';
import { type Edit, editSchema } from '../../domain/commands/libraryCommand.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Disk } from './disk.ts';
import { dialogueFile, historyFile } from './files.ts';
import { keepHistories } from './histories.ts';
import type { Journal } from './journal.ts';
import type { JournalEntry } from './journalLine.ts';
import type { Lock } from './lock.ts';
import { notSaved, reasonOf } from './notSaved.ts';
import type { FoundLibrary } from './readLibrary.ts';
import { readStored, type Stored } from './readStored.ts';
import { dialogueOf } from './replay.ts';
import type { Reserve } from './reserve.ts';
import { setAside } from './setAside.ts';
import { noSnapshots, type Pending, startSnapshots } from './snapshots.ts';
import { carriedOut, type State, withDialogue } from './state.ts';
import { stepOf } from './steps.ts';
import type { Acknowledged, Library } from './types.ts';

interface Parts {
  folder: string;
  found: FoundLibrary;
  /** Why it is only read, or what writes to it. */
  access: { readOnly: Failure; journal: null } | { readOnly: null; journal: Journal };
  lock: Lock | null;
  disk: Disk;
  now: () => Date;
  /** Told what could not be written although every edit is safe in the journal. */
  trouble: (what: Failure) => void;
  longJournalBytes?: number | undefined;
  reserve: Reserve;
}

/** An edit on its way to the disk. */
interface Staged {
  onDisk: Promise<Result<Acknowledged>>;
}

export function liveLibrary(parts: Parts): Library {
  const { folder, found, access, lock, disk, now, trouble, longJournalBytes, reserve } = parts;
  const { readOnly, journal } = access;
  const loaded = new Map([...found.read].map(([id, each]): [DialogueId, Dialogue] => [id, each.dialogue]));
  /** What is on the disk, and what will be once every edit that is on its way has got there. */
  let saved: State = { sequence: found.sequence, index: found.index, dialogues: loaded };
  let staged = saved;
  const recovery: RecoveryNotice[] = [...found.notices];
  const untouchable = new Map<DialogueId, Failure>();
  const loading = new Map<DialogueId, Promise<Result<null>>>();
  const pending: Pending = {
    dialogues: new Set([...found.read].filter(([, each]) => each.isBehind).map(([id]) => id)),
    toSetAside: new Set(),
    index: found.indexIsBehind,
    lost: found.lost,
  };
  const histories = keepHistories({
    folder,
    disk,
    found,
    told: (id, notice) => {
      recovery.push(notice);
      if (notice.kind === 'damaged') pending.lost = pending.index = true;
      pending.dialogues.add(id);
      snapshots.plan();
    },
    now,
    keepDays: () => saved.index.settings.historyDays,
  });
  for (const [id, each] of found.read) for (const step of each.steps) histories.note(id, step);
  const lockLost = async () => (lock === null ? null : lock.lost());
  const snapshots =
    journal === null
      ? noSnapshots(found.journalBytes)
      : startSnapshots({
          folder,
          journal,
          pending,
          histories,
          saved: () => saved,
          lost: lockLost,
          disk,
          now,
          trouble,
          longJournalBytes,
          reserve,
        });
  const listeners = new Set<(dialogue: Dialogue) => void>();
  let turn: Promise<unknown> = Promise.resolve();
  let closed = false;

  /** Brings a dialogue's file into memory, once. */
  const load = async (id: DialogueId): Promise<Result<null>> => {
    if (staged.dialogues.has(id)) return ok(null);
    if (!saved.index.dialogues.some((header) => header.id === id)) {
      const known = saved.index.dialogues.map((header) => header.id).join(', ');
      return fail(failure('dialogue.unknown', id, { known: known || '–' }));
    }
    const running = loading.get(id) ?? loadFile(id).finally(() => loading.delete(id));
    loading.set(id, running);
    return running;
  };

  const loadFile = async (id: DialogueId): Promise<Result<null>> => {
    const stored = await readStored(folder, id, found, disk).catch((error: unknown) =>
      fail(failure('library.unreadable', join(folder, dialogueFile(id)), { reason: reasonOf(error) })),
    );
    if (!stored.ok) return stored;
    await putRight(id, stored.value);
    for (const step of stored.value.steps) histories.note(id, step);
    saved = withDialogue(saved, stored.value.dialogue);
    staged = withDialogue(staged, stored.value.dialogue);
    return ok(null);
  };

  const putRight = async (id: DialogueId, { isBehind, isDamaged, newer, notices }: Stored): Promise<void> => {
    if (newer !== null) untouchable.set(id, newer);
    let keptAs: string | null = null;
    if (isDamaged && readOnly === null) {
      try {
        keptAs = await setAside(folder, dialogueFile(id), disk, now);
      } catch (error) {
        // It can be read all the same; its file stays until a copy of it can be kept.
        pending.toSetAside.add(id);
        trouble(notSaved(folder, error));
      }
    }
    recovery.push(...notices.map((notice) => ({ ...notice, keptAs })));
    const isLoss = notices.some((notice) => notice.kind === 'damaged');
    if (isLoss) pending.lost = pending.index = true;
    if (isBehind && newer === null) pending.dialogues.add(id);
    if (isBehind || isLoss) snapshots.plan();
  };

  /** Carries an edit out in memory and hands it to the journal. */
  const stage = async (edit: Edit): Promise<Result<Staged>> => {
    if (readOnly !== null) return fail(readOnly);
    const gone = await lockLost();
    if (gone !== null) return fail(gone);
    if (edit.scope === 'dialogue') {
      const there = await load(edit.dialogueId);
      if (!there.ok) return there;
      const why = untouchable.get(edit.dialogueId);
      if (why !== undefined) return fail(why);
    }
    // From here to the journal nothing may wait: each edit is made on top of the one before it.
    const next = carriedOut(staged, edit);
    if (!next.ok) return next;
    const state = next.value;
    const at = now().toISOString();
    const entry = { sequence: state.sequence, at, author: staged.index.settings.author, edit };
    const onDisk = new Promise<Result<Acknowledged>>((resolve) => {
      journal.append(entry, (error) => {
        if (error === null) {
          keep(state, entry);
          resolve(ok({ sequence: state.sequence, savedAt: now().toISOString() }));
        } else {
          staged = saved;
          resolve(fail(notSaved(folder, error)));
        }
      });
    });
    staged = state;
    return ok({ onDisk });
  };

  /** Takes over a state whose last edit, on this dialogue, is on the disk now. */
  const keep = (state: State, entry: JournalEntry): void => {
    const id = dialogueOf(entry);
    const changed = id === null ? undefined : state.dialogues.get(id);
    const { sequence, index } = state;
    if (id !== null && changed !== undefined)
      histories.note(id, stepOf(entry, saved.dialogues.get(id) ?? null, changed));
    // Dialogues may have been read since the edit was staged.
    saved = { ...(changed === undefined ? saved : withDialogue(saved, changed)), sequence, index };
    if (id !== null) pending.dialogues.add(id);
    pending.index = true;
    snapshots.plan();
    if (changed !== undefined) for (const tell of listeners) tell(changed);
  };

  if (pending.dialogues.size > 0 || pending.index) snapshots.plan();

  return {
    folder,
    cipher: disk.cipher ?? null,
    readOnly,
    recovery,
    index: () => saved.index,
    read: async (id) => {
      const there = await load(id);
      if (!there.ok) return there;
      const dialogue = saved.dialogues.get(id);
      return dialogue === undefined ? fail(failure('dialogue.unknown', id, { known: '–' })) : ok(dialogue);
    },
    history: async (id) => {
      const there = await load(id);
      if (!there.ok) return there;
      const dialogue = saved.dialogues.get(id);
      if (dialogue === undefined) return fail(failure('dialogue.unknown', id, { known: '–' }));
      try {
        return ok(await histories.read(id, dialogue));
      } catch (error) {
        return fail(
          failure('library.unreadable', join(folder, historyFile(id)), { reason: reasonOf(error) }),
        );
      }
    },
    apply: async (edit) => {
      if (closed) return fail(failure('library.readOnly', folder));
      const checked = editSchema.safeParse(edit);
      // What cannot be read back must not be acknowledged.
      if (!checked.success)
        return fail(failure('call.invalid', 'library', { reason: z.prettifyError(checked.error) }));
      const staging = turn.then(() => stage(checked.data));
      // The next edit waits for its turn whatever becomes of this one; the caller is told.
      turn = staging.catch(() => undefined);
      const result = await staging;
      return result.ok ? result.value.onDisk : result;
    },
    applyMade: async (make) => {
      if (closed) return fail(failure('library.readOnly', folder));
      const staging = turn.then(async (): Promise<Result<Staged | null>> => {
        await journal?.settled();
        const edit = await make();
        return !edit.ok || edit.value === null ? (edit.ok ? ok(null) : edit) : stage(edit.value);
      });
      turn = staging.catch(() => undefined);
      const result = await staging;
      return result.ok && result.value !== null ? result.value.onDisk : result.ok ? ok(null) : result;
    },
    onSaved: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    snapshot: () => snapshots.write(),
    whileStill: (work) =>
      snapshots.whileStill((journalBytes) => work({ sequence: saved.sequence, journalBytes })),
    close: async () => {
      if (closed) return;
      closed = true;
      await turn;
      await journal?.settled();
      snapshots.cancel();
      const written = await snapshots.write();
      if (!written.ok) trouble(written.error);
      try {
        await journal?.close();
        await lock?.release();
      } catch (error) {
        trouble(notSaved(folder, error));
      }
    },
  };
}

/** An open library: edits go to the journal before they are acknowledged, snapshots follow when there is time. */
import { join } from 'node:path';
import { Low } from 'lowdb';
import type { RecoveryNotice } from '../../contract/library.ts';
import { type Edit, reduceIndex, withHeader } from '../../domain/commands/libraryCommand.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import type { LibraryIndex } from '../../domain/model/library.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Disk } from './disk.ts';
import { dialogueAdapter, dialogueFile, indexAdapter } from './files.ts';
import type { Journal } from './journal.ts';
import type { Lock } from './lock.ts';
import { notSaved } from './notSaved.ts';
import type { FoundLibrary } from './readLibrary.ts';
import { readStored, versions } from './readStored.ts';
import { setAside } from './setAside.ts';
import type { Acknowledged, Library } from './types.ts';

/** Snapshots are written when nothing was edited for so long … */
const IDLE_MS = 5_000;
/** … or when the journal has run this far ahead of them. */
const MAX_AHEAD_BYTES = 4 * 1024 * 1024;

interface Parts {
  folder: string;
  found: FoundLibrary;
  readOnly: Failure | null;
  /** Null where the library is only read. */
  journal: Journal | null;
  lock: Lock | null;
  disk: Disk;
  now: () => Date;
  /** Told when snapshots cannot be written. */
  trouble: (what: Failure) => void;
}

/** The library's content at one moment; dialogues that were not asked for are not in it. */
interface State {
  sequence: number;
  index: LibraryIndex;
  dialogues: ReadonlyMap<DialogueId, Dialogue>;
}

export function liveLibrary({ folder, found, readOnly, journal, lock, disk, now, trouble }: Parts): Library {
  const loaded = new Map([...found.read].map(([id, each]): [DialogueId, Dialogue] => [id, each.dialogue]));
  /** What is on the disk, and what will be once every edit that is on its way has got there. */
  let saved: State = { sequence: found.sequence, index: found.index, dialogues: loaded };
  let staged = saved;
  const recovery: RecoveryNotice[] = [...found.notices];
  const untouchable = new Map<DialogueId, Failure>();
  const behind = new Set([...found.read].filter(([, each]) => each.isBehind).map(([id]) => id));
  let indexIsBehind = found.indexIsBehind;
  let snapshotBytes = journal?.bytes ?? 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let writing: Promise<Result<null>> | null = null;
  let closed = false;

  const known = (id: DialogueId) => saved.index.dialogues.some((header) => header.id === id);

  /** Brings a dialogue's file into memory, once. */
  const load = async (id: DialogueId): Promise<Result<null>> => {
    if (staged.dialogues.has(id)) return ok(null);
    if (!known(id)) {
      const all = saved.index.dialogues.map((header) => header.id).join(', ');
      return fail(failure('dialogue.unknown', id, { known: all || '–' }));
    }
    const stored = await readStored(folder, id, found.tail, found.wholeJournal, disk);
    if (!stored.ok) return stored;
    if (staged.dialogues.has(id)) return ok(null);
    const { dialogue, isBehind, isDamaged, newerVersion, notices } = stored.value;
    const keptAs =
      isDamaged && readOnly === null ? await setAside(folder, dialogueFile(id), disk, now) : null;
    recovery.push(...notices.map((notice) => ({ ...notice, keptAs })));
    if (newerVersion !== null)
      untouchable.set(
        id,
        failure('library.newerVersion', join(folder, dialogueFile(id)), versions(newerVersion)),
      );
    if (isBehind) behind.add(id);
    saved = { ...saved, dialogues: new Map([...saved.dialogues, [id, dialogue]]) };
    staged = { ...staged, dialogues: new Map([...staged.dialogues, [id, dialogue]]) };
    return ok(null);
  };

  const apply = async (edit: Edit): Promise<Result<Acknowledged>> => {
    if (readOnly !== null) return fail(readOnly);
    if (journal === null || closed) return fail(failure('library.readOnly', folder));
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
    staged = state;
    const at = now().toISOString();
    return new Promise((resolve) => {
      journal.append({ sequence: state.sequence, at, edit }, (error) => {
        if (error === null) {
          saved = { ...state, dialogues: new Map([...saved.dialogues, ...changedIn(state, edit)]) };
          for (const id of changedIn(state, edit).keys()) behind.add(id);
          indexIsBehind = true;
          planSnapshot();
          resolve(ok({ sequence: state.sequence, savedAt: now().toISOString() }));
        } else {
          staged = saved;
          resolve(fail(notSaved(folder, error)));
        }
      });
    });
  };

  const planSnapshot = (): void => {
    const ahead = (journal?.bytes ?? 0) - snapshotBytes;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void snapshotOrTell(), ahead > MAX_AHEAD_BYTES ? 0 : IDLE_MS);
    // The journal holds everything: a process that is done need not wait for this.
    timer.unref();
  };

  const writeBehind = async (): Promise<Result<null>> => {
    if (readOnly !== null || journal === null) return ok(null);
    const { sequence, index, dialogues } = saved;
    const journalBytes = journal.bytes;
    const ids = [...behind];
    try {
      // Dialogues first: an index that is ahead of them would hide the edits they lack.
      for (const id of ids) {
        const data = dialogues.get(id);
        if (data === undefined) continue;
        await new Low(dialogueAdapter(folder, id, disk), { sequence, journalBytes, data }).write();
        if (saved.dialogues.get(id) === data) behind.delete(id);
      }
      if (indexIsBehind || ids.length > 0) {
        await new Low(indexAdapter(folder, disk), { sequence, journalBytes, data: index }).write();
        snapshotBytes = journalBytes;
        if (saved.index === index && saved.sequence === sequence) indexIsBehind = false;
      }
      return ok(null);
    } catch (error) {
      return fail(notSaved(folder, error));
    }
  };

  const snapshot = async (): Promise<Result<null>> => {
    while (writing !== null) await writing;
    writing = writeBehind().finally(() => {
      writing = null;
    });
    return writing;
  };

  const snapshotOrTell = async (): Promise<void> => {
    const written = await snapshot();
    if (!written.ok) trouble(written.error);
  };

  if (behind.size > 0 || indexIsBehind) planSnapshot();

  return {
    folder,
    readOnly,
    recovery,
    index: () => saved.index,
    read: async (id) => {
      const there = await load(id);
      if (!there.ok) return there;
      const dialogue = saved.dialogues.get(id);
      return dialogue === undefined ? fail(failure('dialogue.unknown', id, { known: '–' })) : ok(dialogue);
    },
    apply,
    snapshot,
    close: async () => {
      if (closed) return;
      closed = true;
      await journal?.settled();
      if (timer !== null) clearTimeout(timer);
      await snapshotOrTell();
      await journal?.close();
      await lock?.release();
    },
  };
}

/** The state after an edit, or why it cannot be made. */
function carriedOut(state: State, edit: Edit): Result<State> {
  const sequence = state.sequence + 1;
  if (edit.scope === 'library') {
    const { command } = edit;
    if (command.type === 'dialogue.add' && state.index.dialogues.some(({ id }) => id === command.dialogue.id))
      return fail(failure('dialogue.alreadyThere', command.dialogue.title, { id: command.dialogue.id }));
    const index = reduceIndex(state.index, command);
    const added = command.type === 'dialogue.add' ? [[command.dialogue.id, command.dialogue] as const] : [];
    return ok({ sequence, index, dialogues: new Map([...state.dialogues, ...added]) });
  }
  const dialogue = state.dialogues.get(edit.dialogueId);
  if (dialogue === undefined) throw new Error(`${edit.dialogueId} is edited before it is read`);
  const reduced = reduce(dialogue, edit.command);
  if (!reduced.ok) return reduced;
  const next = reduced.value.dialogue;
  return ok({
    sequence,
    index: withHeader(state.index, next),
    dialogues: new Map([...state.dialogues, [next.id, next]]),
  });
}

/** The dialogue that an edit changed, as it is in `state`. */
function changedIn(state: State, edit: Edit): Map<DialogueId, Dialogue> {
  const id =
    edit.scope === 'dialogue'
      ? edit.dialogueId
      : edit.command.type === 'dialogue.add'
        ? edit.command.dialogue.id
        : null;
  const dialogue = id === null ? undefined : state.dialogues.get(id);
  return new Map(id === null || dialogue === undefined ? [] : [[id, dialogue]]);
}

/** The session's state outside React: edits are applied here at once, recorded for undo, and handed to the outbox. */
import type { Bridge } from '../../contract/index.ts';
import type { LibraryView } from '../../contract/library.ts';
import type { DialogueCommand } from '../../domain/commands/dialogueCommand.ts';
import {
  done,
  EMPTY_HISTORY,
  type History,
  redone,
  type Step,
  undone,
} from '../../domain/commands/history.ts';
import { reduceIndex } from '../../domain/commands/libraryCommand.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Dialogue, DialogueId } from '../../domain/model/dialogue.ts';
import { type DraftId, draftOf } from '../../domain/model/draft.ts';
import type { Settings } from '../../domain/model/settings.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { asked } from './asked.ts';
import { allRounds, hasFurther, withRounds } from './furtherRounds.ts';
import { withHeaderOf } from './headers.ts';
import { createOutbox } from './outbox.ts';
import type { Notice, SaveState } from './session.ts';
import { recorded, type Visit } from './typingHistory.ts';

export interface SessionState {
  view: LibraryView;
  dialogue: Dialogue | null;
  openFailure: Failure | null;
  history: History;
  saveState: SaveState;
  notices: readonly Notice[];
}

export type SessionStore = ReturnType<typeof createSessionStore>;

/** @param view what main answered first; later changes are kept up with from there. */
export function createSessionStore(bridge: Bridge, view: LibraryView) {
  let state: SessionState = {
    view,
    dialogue: null,
    openFailure: null,
    history: EMPTY_HISTORY,
    saveState: { kind: 'saved', at: null },
    notices: [],
  };
  /** Dialogues opened since the start, as they are with every edit; undo may reach into any of them. */
  const held = new Map<DialogueId, Dialogue>();
  const listeners = new Set<() => void>();
  const flushes = new Set<() => Promise<void>>();
  let wanted: DialogueId | null = null;
  let noticeCount = 0;
  let hasAskedFurther = false;

  const change = (patch: Partial<SessionState>): void => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const report = (failure: Failure): void => {
    const known = state.notices.some((each) => JSON.stringify(each.failure) === JSON.stringify(failure));
    if (!known) change({ notices: [...state.notices, { id: ++noticeCount, failure }] });
  };
  const outbox = createOutbox(
    (step) => asked(bridge.calls['dialogue.apply'], step),
    (saveState) => change({ saveState }),
    report,
  );

  const read = async (id: DialogueId): Promise<Result<Dialogue>> => {
    const known = held.get(id);
    if (known) return ok(known);
    const answer = await asked(bridge.calls['dialogue.read'], { id });
    if (answer.ok) held.set(id, answer.value);
    return answer;
  };

  const open = async (id: DialogueId): Promise<void> => {
    wanted = id;
    const answer = await read(id);
    if (wanted !== id) return;
    if (answer.ok) change({ dialogue: answer.value, openFailure: null });
    else change({ dialogue: null, openFailure: answer.error });
    void readFurther();
  };

  const begin = async (id: DialogueId): Promise<void> => {
    const answer = await read(id);
    // What fails is said when the window asks for it.
    if (answer.ok && wanted === null) change({ dialogue: answer.value });
  };

  /** The other rounds follow when the first is on screen. */
  const readFurther = async (): Promise<void> => {
    if (hasAskedFurther || !hasFurther(state.view)) return;
    hasAskedFurther = true;
    const rounds = await allRounds(bridge);
    if (!rounds.ok) report(rounds.error);
    // A refresh may have brought them meanwhile.
    else if (hasFurther(state.view)) change({ view: withRounds(state.view, rounds.value) });
  };

  /** Carries a step out here and hands it to the outbox; gives the step that takes it back. */
  const carryOut = (step: Step): Result<{ inverse: Step; saved: Promise<Result<null>> }> => {
    const dialogue = held.get(step.dialogueId);
    if (!dialogue) throw new Error(`${step.dialogueId} was changed before it was opened`);
    const reduced = reduce(dialogue, step.command);
    if (!reduced.ok) return reduced;
    const next = reduced.value.dialogue;
    held.set(next.id, next);
    change({
      view: withHeaderOf(state.view, next),
      dialogue: state.dialogue?.id === next.id ? next : state.dialogue,
    });
    const inverse = { dialogueId: next.id, command: reduced.value.inverse };
    return ok({ inverse, saved: outbox.add(step) });
  };

  const apply = async (command: DialogueCommand, visit?: Visit): Promise<Result<null>> => {
    if (!state.dialogue) throw new Error(`${command.type} without an open dialogue`);
    return edit({ dialogueId: state.dialogue.id, command }, visit);
  };

  const applyTo = async (
    dialogueId: DialogueId,
    command: DialogueCommand,
    visit?: Visit,
  ): Promise<Result<null>> => {
    // What is held is changed at once, like the dialogue on screen.
    if (held.has(dialogueId)) return edit({ dialogueId, command }, visit);
    const known = await read(dialogueId);
    if (known.ok) return edit({ dialogueId, command }, visit);
    report(known.error);
    return known;
  };

  const edit = async (step: Step, visit?: Visit): Promise<Result<null>> => {
    if (state.view.readOnly) return fail(state.view.readOnly);
    const carried = carryOut(step);
    if (!carried.ok) {
      report(carried.error);
      return carried;
    }
    change({ history: recorded(state.history, carried.value.inverse, Date.now(), visit) });
    return carried.value.saved;
  };

  /** A draft is confirmed or discarded: nothing that was done in it can be taken back any more. */
  const forget = (draftId: DraftId): void => {
    const isOthers = (step: Step) => draftOf(step.dialogueId) !== draftId;
    const { undo, redo } = state.history;
    for (const id of [...held.keys()]) if (draftOf(id) === draftId) held.delete(id);
    change({ history: { undo: undo.filter(isOthers), redo: redo.filter(isOthers) } });
  };

  /** A dialogue was changed as a whole by main: reads it anew, and what it was can be had back. */
  const reread = async (before: Dialogue): Promise<void> => {
    held.delete(before.id);
    const now = await read(before.id);
    if (!now.ok) {
      report(now.error);
      return;
    }
    if (JSON.stringify(now.value) === JSON.stringify(before)) return;
    const inverse = {
      dialogueId: before.id,
      command: { type: 'dialogue.revise' as const, dialogue: { ...before, notes: [] } },
    };
    change({
      history: done(state.history, inverse),
      dialogue: state.dialogue?.id === before.id ? now.value : state.dialogue,
    });
  };

  /** Main put something into a dialogue: reads it anew; `inverses` take that back, the last of them first. */
  const changedByMain = async (id: DialogueId, inverses: readonly Step[]): Promise<void> => {
    held.delete(id);
    const now = await read(id);
    await refresh();
    if (!now.ok) return report(now.error);
    change({
      history: inverses.reduce(done, state.history),
      dialogue: state.dialogue?.id === id ? now.value : state.dialogue,
    });
  };

  const takeBack = (from: 'undo' | 'redo'): Step | null => {
    const step = state.history[from].at(-1);
    if (!step) return null;
    const carried = carryOut(step);
    if (!carried.ok) {
      // The step can never work again: it goes, and what is under it can be reached.
      change({ history: { ...state.history, [from]: state.history[from].slice(0, -1) } });
      report(carried.error);
      return null;
    }
    const move = from === 'undo' ? undone : redone;
    change({ history: move(state.history, carried.value.inverse) });
    if (state.dialogue?.id !== step.dialogueId) void open(step.dialogueId);
    return step;
  };

  const changeSettings = async (patch: Partial<Settings>): Promise<Result<null>> => {
    const index = reduceIndex(state.view.index, { type: 'settings.change', patch });
    change({ view: { ...state.view, index } });
    // Of a library that is only read, the language and theme still change for as long as the window is open.
    if (state.view.readOnly) return ok(null);
    const answer = await asked(bridge.calls['settings.change'], { patch });
    if (answer.ok) return ok(null);
    report(answer.error);
    return answer;
  };

  const refresh = async (): Promise<Result<null>> => {
    const answer = await asked(bridge.calls['library.view'], undefined);
    if (!answer.ok) {
      report(answer.error);
      return answer;
    }
    const rounds = hasFurther(answer.value) ? await allRounds(bridge) : ok([]);
    if (!rounds.ok) {
      report(rounds.error);
      return rounds;
    }
    change({ view: withRounds(answer.value, rounds.value) });
    return ok(null);
  };

  /** Sends everything typed; true where all of it is on the disk. */
  const flush = async (): Promise<boolean> => {
    const typed = await Promise.allSettled([...flushes].map((each) => each()));
    outbox.retry();
    const allSaved = await outbox.settled();
    return allSaved && typed.every(({ status }) => status === 'fulfilled');
  };

  bridge.on('app.flush', async () => {
    const allSaved = await flush().catch(() => false);
    await asked(bridge.calls['window.flushed'], { allSaved });
  });
  bridge.on('app.failure', report);
  bridge.on('library.changed', async () => {
    // While edits are on their way, what is held here is newer than what main would answer.
    if (outbox.empty) held.clear();
    await refresh();
    if (state.dialogue) await open(state.dialogue.id);
  });

  return {
    /** Has a dialogue ready before the window shows anything. */
    begin,
    snapshot: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    actions: {
      open: (id: DialogueId) => void open(id),
      apply,
      applyTo,
      changeSettings,
      undo: () => takeBack('undo'),
      redo: () => takeBack('redo'),
      retry: outbox.retry,
      registerFlush(each: () => Promise<void>) {
        flushes.add(each);
        return () => void flushes.delete(each);
      },
      flush,
      settled: outbox.settled,
      unsaved() {
        const byDialogue = new Map<DialogueId, DialogueCommand[]>();
        for (const { dialogueId, command } of outbox.unsaved())
          byDialogue.set(dialogueId, [...(byDialogue.get(dialogueId) ?? []), command]);
        return [...byDialogue].map(([dialogueId, commands]) => ({ dialogueId, commands }));
      },
      forget,
      reread,
      changedByMain,
      report,
      dismiss: (id: number) => change({ notices: state.notices.filter((notice) => notice.id !== id) }),
      refresh,
    },
  };
}

/** What a user can rely on while editing: at once on the screen, in order on the disk, and taken back by undo. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { failure } from '../../../src/domain/failure/failure.ts';
import { RETRY_EVERY_MS } from '../../../src/renderer/session/outbox.ts';
import { createSessionStore } from '../../../src/renderer/session/store.ts';
import { BURST_MS } from '../../../src/renderer/session/typingHistory.ts';
import { emptyDialogue, NOW, note, type StandInMain, standInMain } from './main.ts';

const DISK_FULL = failure('library.diskFull', '/library', { needed: 12 });

let main: StandInMain;
let store: ReturnType<typeof createSessionStore>;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  await openOn(standInMain([emptyDialogue('a', 28), emptyDialogue('b', 29)]));
});
afterEach(() => {
  vi.useRealTimers();
});

async function openOn(standIn: StandInMain, id = 'a'): Promise<void> {
  main = standIn;
  store = createSessionStore(main.bridge, main.view);
  store.actions.open(id);
  await quiet();
}

/** Lets everything that waits for nothing but answers settle. */
async function quiet(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

const state = () => store.snapshot();
const notes = () => state().dialogue?.notes.map(({ markdown }) => markdown);
const add = (number: number, markdown = '') =>
  store.actions.apply({ type: 'note.add', note: note(number, markdown), at: null });
const edit = (number: number, markdown: string) =>
  store.actions.apply({ type: 'note.edit', id: note(number).id, markdown, modifiedAt: NOW });

describe('an edit', () => {
  test('is on the screen before main has answered, and on the disk after', async () => {
    const saved = add(1, 'x');
    expect(notes()).toEqual(['x']);
    expect(state().saveState.kind).toBe('saving');
    expect(await saved).toEqual({ ok: true, value: null });
    expect(main.dialogue('a').notes).toHaveLength(1);
    expect(state().saveState).toEqual({ kind: 'saved', at: NOW });
  });

  test('changes what the sidebar says', async () => {
    await store.actions.apply({ type: 'topic.rename', id: 't1', title: 'Artificial intelligence' });
    expect(state().view.index.dialogues.find(({ id }) => id === 'a')?.topics[0]?.title).toBe(
      'Artificial intelligence',
    );
  });

  test('that cannot be is refused and said, and nothing changes', async () => {
    const answer = await edit(7, 'nowhere');
    expect(answer).toMatchObject({ ok: false, error: { code: 'command.refused' } });
    expect(state().notices).toMatchObject([{ failure: { code: 'command.refused' } }]);
    expect(state().history.undo).toEqual([]);
  });

  test('of a library that is only read is refused', async () => {
    await openOn(standInMain([emptyDialogue('a', 28)], failure('library.readOnly', '/library')));
    expect(await add(1)).toMatchObject({ ok: false, error: { code: 'library.readOnly' } });
    expect(notes()).toEqual([]);
  });
});

describe('undo and redo', () => {
  test('take back and do again, here and on the disk', async () => {
    await add(1, 'x');
    store.actions.undo();
    await quiet();
    expect([notes(), main.dialogue('a').notes]).toEqual([[], []]);
    store.actions.redo();
    await quiet();
    expect(notes()).toEqual(['x']);
    expect(main.dialogue('a').notes).toHaveLength(1);
  });

  test('take a burst of typing back in one step', async () => {
    await add(1, '');
    await edit(1, 'a');
    await edit(1, 'ab');
    await edit(1, 'abc');
    store.actions.undo();
    expect(notes()).toEqual(['']);
    store.actions.redo();
    expect(notes()).toEqual(['abc']);
  });

  test('take typing after a pause back on its own', async () => {
    await add(1, '');
    await edit(1, 'before');
    await vi.advanceTimersByTimeAsync(BURST_MS + 1);
    await edit(1, 'before after');
    store.actions.undo();
    expect(notes()).toEqual(['before']);
  });

  const rename = (title: string, visit?: symbol) =>
    store.actions.apply({ type: 'topic.rename', id: 't1', title }, visit);
  const title = () => state().dialogue?.topics[0]?.title;

  test('take one visit of a field back in one step, however long it took and however often it was saved', async () => {
    const visit = Symbol('title');
    await rename('Quan', visit);
    await vi.advanceTimersByTimeAsync(BURST_MS * 10);
    await rename('Quantum', visit);
    store.actions.undo();
    expect(title()).toBe('AI');
    store.actions.redo();
    expect(title()).toBe('Quantum');
  });

  test('keep two visits of a field apart, and what was done in between', async () => {
    const visit = Symbol('title');
    await rename('Quan', visit);
    await add(1, 'x');
    await rename('Quantum', visit);
    await rename('Quantum technology', Symbol('title'));
    const seen = [];
    for (let times = 0; times < 4; times++) {
      store.actions.undo();
      seen.push([title(), notes()?.length]);
    }
    expect(seen).toEqual([
      ['Quantum', 1],
      ['Quan', 1],
      ['Quan', 0],
      ['AI', 0],
    ]);
  });

  test('do not take typing that follows an undo for a part of what was before it', async () => {
    await add(1, '');
    await edit(1, 'before');
    await vi.advanceTimersByTimeAsync(BURST_MS + 1);
    await edit(1, 'before after');
    store.actions.undo();
    await edit(1, 'before instead');
    store.actions.undo();
    expect(notes()).toEqual(['before']);
  });

  test('wait for edits without taking what is being typed', async () => {
    let isTaken = false;
    store.actions.registerFlush(async () => {
      isTaken = true;
    });
    void add(1, 'x');
    expect([await store.actions.settled(), isTaken]).toEqual([true, false]);
    expect(main.dialogue('a').notes).toHaveLength(1);
  });

  test('lead back to the dialogue that they change', async () => {
    await add(1, 'x');
    store.actions.open('b');
    await quiet();
    store.actions.undo();
    await quiet();
    expect(state().dialogue?.id).toBe('a');
    expect(notes()).toEqual([]);
  });

  test('go on with what is under a step that can never work again', async () => {
    await add(1, 'x');
    await add(2, 'y');
    // The note of the newest step goes away behind the window's back.
    main.changeBehind({ ...main.dialogue('a'), notes: [note(1, 'x')] });
    main.emit('library.changed', {});
    await quiet();
    store.actions.undo();
    expect(state().notices).toMatchObject([{ failure: { code: 'command.refused' } }]);
    store.actions.undo();
    expect(notes()).toEqual([]);
  });
});

describe('when the disk is full', () => {
  test('the window says so, keeps the edits, and saves them in order when there is room again', async () => {
    main.breakDisk(DISK_FULL);
    expect(await add(1, 'first')).toMatchObject({ ok: false, error: { code: 'library.diskFull' } });
    await edit(1, 'second');
    expect(state().saveState).toEqual({ kind: 'notSaved', failure: DISK_FULL, isTrying: false });
    expect(notes()).toEqual(['second']);
    main.breakDisk(null);
    store.actions.retry();
    await quiet();
    expect(state().saveState.kind).toBe('saved');
    expect(main.dialogue('a').notes.map(({ markdown }) => markdown)).toEqual(['second']);
  });

  test('it is tried again without being asked', async () => {
    main.breakDisk(DISK_FULL);
    await add(1, 'x');
    main.breakDisk(null);
    await vi.advanceTimersByTimeAsync(RETRY_EVERY_MS);
    expect(main.dialogue('a').notes).toHaveLength(1);
    expect(state().saveState.kind).toBe('saved');
  });

  test('what says so stays while it is tried again, also for an edit made meanwhile', async () => {
    main.breakDisk(DISK_FULL);
    await add(1, 'x');
    const seen: string[] = [];
    const stop = store.subscribe(() => seen.push(state().saveState.kind));
    await edit(1, 'y');
    store.actions.retry();
    await quiet();
    stop();
    expect(new Set(seen)).toEqual(new Set(['notSaved']));
  });

  test('a call that breaks off is a failure like any other', async () => {
    main.cutOff('dialogue.apply');
    expect(await add(1)).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(state().saveState.kind).toBe('notSaved');
  });

  test('one edit that main refuses does not hold up the others', async () => {
    // Main has the note already; the window does not know.
    main.changeBehind({ ...main.dialogue('a'), notes: [note(1, 'theirs')] });
    const refused = add(1, 'mine');
    const fine = add(2, 'fine');
    expect(await refused).toMatchObject({ ok: false, error: { code: 'command.refused' } });
    expect(await fine).toEqual({ ok: true, value: null });
    expect(state().saveState.kind).toBe('notSaved');
    expect(state().notices).toHaveLength(1);
  });
});

describe('before the window goes', () => {
  test('what is still being typed is sent, and main hears that all is saved', async () => {
    store.actions.registerFlush(async () => void add(1, 'typed last'));
    main.emit('app.flush', { reason: 'quit' });
    await quiet();
    expect(main.flushed).toEqual([true]);
    expect(main.dialogue('a').notes).toHaveLength(1);
  });

  test('main hears that something is not saved', async () => {
    main.breakDisk(DISK_FULL);
    await add(1, 'x');
    main.emit('app.flush', { reason: 'quit' });
    await quiet();
    expect(main.flushed).toEqual([false]);
  });

  test('something that fails while flushing does not keep main waiting', async () => {
    store.actions.registerFlush(() => Promise.reject(new Error('an editor broke')));
    main.emit('app.flush', { reason: 'close' });
    await quiet();
    expect(main.flushed).toEqual([false]);
  });

  test('who has left is not asked', async () => {
    const deregister = store.actions.registerFlush(async () => void add(1));
    deregister();
    main.emit('app.flush', { reason: 'quit' });
    await quiet();
    expect(main.dialogue('a').notes).toEqual([]);
  });
});

describe('opening', () => {
  test('a dialogue that is not there says so, and another can be opened', async () => {
    store.actions.open('nowhere');
    await quiet();
    expect(state()).toMatchObject({ dialogue: null, openFailure: { code: 'dialogue.unknown' } });
    store.actions.open('b');
    await quiet();
    expect(state()).toMatchObject({ dialogue: { id: 'b' }, openFailure: null });
  });

  test('two at once ends with the one that was asked for last', async () => {
    store.actions.open('b');
    store.actions.open('a');
    await quiet();
    expect(state().dialogue?.id).toBe('a');
  });

  test('a dialogue again shows it with every edit', async () => {
    await add(1, 'x');
    store.actions.open('b');
    await quiet();
    store.actions.open('a');
    await quiet();
    expect(notes()).toEqual(['x']);
  });
});

describe('settings', () => {
  test('hold at once and are kept', async () => {
    const kept = store.actions.changeSettings({ language: 'ja' });
    expect(state().view.index.settings.language).toBe('ja');
    await kept;
    expect((await main.bridge.calls['library.view'](undefined)).ok).toBe(true);
    await store.actions.refresh();
    expect(state().view.index.settings.language).toBe('ja');
  });

  test('of a library that is only read hold for as long as the window is open', async () => {
    await openOn(standInMain([emptyDialogue('a', 28)], failure('library.readOnly', '/library')));
    expect(await store.actions.changeSettings({ theme: 'dark' })).toEqual({ ok: true, value: null });
    expect(state().view.index.settings.theme).toBe('dark');
  });

  test('that could not be kept are said', async () => {
    main.breakDisk(DISK_FULL);
    await store.actions.changeSettings({ theme: 'dark' });
    expect(state().notices).toMatchObject([{ failure: DISK_FULL }]);
  });
});

test('the same failure twice is one notice, and goes when it is put away', () => {
  store.actions.report(DISK_FULL);
  store.actions.report(DISK_FULL);
  const [notice, ...others] = state().notices;
  expect(others).toEqual([]);
  if (notice) store.actions.dismiss(notice.id);
  expect(state().notices).toEqual([]);
});

test('what is added from elsewhere appears', async () => {
  main.changeBehind(emptyDialogue('c', 30));
  main.emit('library.changed', {});
  await quiet();
  expect(state().view.index.dialogues.map(({ id }) => id)).toContain('c');
});

test('a failure in main is shown', () => {
  main.emit('app.failure', DISK_FULL);
  expect(state().notices).toMatchObject([{ failure: DISK_FULL }]);
});

describe('a library of many rounds', () => {
  const MANY = ['a', 'b', 'c', 'd', 'e'].map((id, n) => emptyDialogue(id, n + 1));
  const ids = () => state().view.index.dialogues.map(({ id }) => id);

  /** A start that was told of the newest round only. */
  async function startOn(standIn: StandInMain): Promise<void> {
    main = standIn;
    const { index } = main.view;
    const newest = index.dialogues.filter(({ id }) => id === 'e');
    const view = { ...main.view, index: { ...index, dialogues: newest }, further: { 'japan-eu': 4 } };
    store = createSessionStore(main.bridge, view);
    expect(ids()).toEqual(['e']);
  }

  test('has the newest on the screen first, and then all of them in their order', async () => {
    await startOn(standInMain(MANY));
    store.actions.open('e');
    await quiet();
    expect(state().dialogue?.id).toBe('e');
    expect([ids(), state().view.further]).toEqual([['a', 'b', 'c', 'd', 'e'], {}]);
  });

  test('keeps what is edited before the others have come', async () => {
    const standIn = standInMain(MANY);
    let come = () => {};
    const held = new Promise<void>((resolve) => {
      come = resolve;
    });
    const { calls } = standIn.bridge;
    const rounds: (typeof calls)['library.rounds'] = async (input) => {
      await held;
      return calls['library.rounds'](input);
    };
    await startOn({
      ...standIn,
      bridge: { ...standIn.bridge, calls: { ...calls, 'library.rounds': rounds } },
    });
    main.breakDisk(DISK_FULL);
    store.actions.open('e');
    await quiet();
    await store.actions.apply({ type: 'topic.rename', id: 't1', title: 'Artificial intelligence' });
    come();
    await quiet();
    expect(ids()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(state().view.index.dialogues.at(-1)?.topics[0]?.title).toBe('Artificial intelligence');
  });

  test('says so where the others cannot be read, and reads them when it is read anew', async () => {
    await startOn(standInMain(MANY));
    main.cutOff('library.rounds');
    store.actions.open('e');
    await quiet();
    expect(state().notices).toMatchObject([{ failure: { code: 'unexpected' } }]);
    expect([ids(), state().view.further]).toEqual([['e'], { 'japan-eu': 4 }]);
  });
});

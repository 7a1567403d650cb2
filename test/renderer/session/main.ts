/** Main as the window sees it, on the real reducer, with a disk that can be taken away and put back. */
import type { Bridge } from '../../../src/contract/index.ts';
import type { LibraryView } from '../../../src/contract/library.ts';
import { reduceIndex, withHeader } from '../../../src/domain/commands/libraryCommand.ts';
import { reduce } from '../../../src/domain/commands/reduce.ts';
import { type Failure, failure } from '../../../src/domain/failure/failure.ts';
import type { Dialogue } from '../../../src/domain/model/dialogue.ts';
import { EMPTY_INDEX } from '../../../src/domain/model/library.ts';
import type { Note } from '../../../src/domain/model/note.ts';
import { fail, ok, type Result } from '../../../src/domain/result.ts';

export const NOW = '2026-03-01T09:00:00.000Z';

export function emptyDialogue(id: string, round: number): Dialogue {
  return {
    id,
    seriesId: 'japan-eu',
    round,
    title: `Outcomes of round ${round}`,
    lang: 'en',
    publishedOn: null,
    heldOn: [],
    form: null,
    venue: null,
    hosts: [],
    purpose: null,
    summary: null,
    contact: null,
    remarks: [],
    parties: ['japan', 'eu'],
    topics: [{ id: 't1', label: 'i.', title: 'AI', level: 1, also: [], statements: [] }],
    facts: [],
    unplaced: [],
    sources: [],
    alignments: [],
    annotations: [],
    notes: [],
  };
}

export function note(number: number, markdown = ''): Note {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    target: { kind: 'dialogue' },
    kind: 'background',
    markdown,
    createdAt: NOW,
    modifiedAt: NOW,
  };
}

/** As main does with more of them. */
const ROUNDS_A_CALL = 2;

export interface StandInMain {
  bridge: Bridge;
  view: LibraryView;
  dialogue(id: string): Dialogue;
  /** From now on every edit fails with this; null mends it. */
  breakDisk(failure: Failure | null): void;
  /** From now on a call of this name breaks off as if main were gone. */
  cutOff(name: keyof Bridge['calls']): void;
  /** Sends an event to the window. */
  emit: (name: string, data: unknown) => void;
  /** What the window answered to `app.flush`. */
  flushed: boolean[];
  /** Changes a dialogue behind the window's back, as an import or another window does. */
  changeBehind(dialogue: Dialogue): void;
}

export function standInMain(dialogues: readonly Dialogue[], readOnly: Failure | null = null): StandInMain {
  const held = new Map(dialogues.map((each) => [each.id, each]));
  let index = dialogues.reduce(withHeader, EMPTY_INDEX);
  let broken: Failure | null = null;
  const cut = new Set<string>();
  const flushed: boolean[] = [];
  const listeners = new Map<string, Set<(data: never) => void>>();
  const view = (): LibraryView => ({
    index,
    further: {},
    parties: [],
    shippedParties: [],
    drafts: [],
    slips: [],
    readOnly,
    recovery: [],
    about: { version: '0', host: 'test', folder: '/library', systemLanguage: 'en' },
  });
  const unlessCut = <I, O>(name: keyof Bridge['calls'], answer: (input: I) => Result<O>) => {
    return async (input: I): Promise<Result<O>> => {
      if (cut.has(name)) throw new Error('main is gone');
      return answer(input);
    };
  };
  const never = async () => fail(failure('unexpected', null, { reason: 'not part of this test' }));
  const calls: Bridge['calls'] = {
    'library.view': unlessCut('library.view', () => ok(view())),
    'library.rounds': unlessCut('library.rounds', ({ from }) => {
      const next = from + ROUNDS_A_CALL;
      return ok({
        rounds: index.dialogues.slice(from, next),
        next: next < index.dialogues.length ? next : null,
      });
    }),
    'dialogue.read': unlessCut('dialogue.read', ({ id }) => {
      const dialogue = held.get(id);
      return dialogue ? ok(dialogue) : fail(failure('dialogue.unknown', id, { known: '' }));
    }),
    'dialogue.apply': unlessCut('dialogue.apply', ({ dialogueId, command }) => {
      if (broken) return fail(broken);
      const dialogue = held.get(dialogueId);
      if (!dialogue) return fail(failure('dialogue.unknown', dialogueId, { known: '' }));
      const reduced = reduce(dialogue, command);
      if (!reduced.ok) return reduced;
      held.set(dialogueId, reduced.value.dialogue);
      index = withHeader(index, reduced.value.dialogue);
      return ok({ savedAt: NOW });
    }),
    'settings.change': unlessCut('settings.change', ({ patch }) => {
      if (broken) return fail(broken);
      index = reduceIndex(index, { type: 'settings.change', patch });
      return ok(index.settings);
    }),
    'window.flushed': async ({ allSaved }) => {
      flushed.push(allSaved);
      return ok(null);
    },
    'window.reportError': async () => ok(null),
    'importing.prepare': never,
    'importing.choose': never,
    'importing.drop': never,
    'importing.stop': never,
    'importing.decide': never,
    'importing.compare': never,
    'party.put': never,
    'party.remove': never,
    'importing.paste': never,
    'importing.confirm': never,
    'importing.discard': never,
    'library.beginAnew': never,
    'history.versions': never,
    'history.deletedNotes': never,
    'history.conflicts': never,
    'history.settle': never,
    'exchange.save': never,
    'exchange.saveCopy': never,
    'exchange.take': never,
    'exchange.takeChosen': never,
    'exchange.takeDropped': never,
    'round.add': never,
    'quoting.list': never,
    'quoting.read': never,
    'readiness.read': never,
    'commitments.read': never,
    'evolution.read': never,
    'search.query': never,
    'search.tally': never,
    'backups.view': never,
    'backups.chooseFolder': never,
    'backups.useFolderBesideLibrary': never,
    'backups.make': never,
    'backups.restore': never,
    'backups.restoreFile': never,
    'backups.restoreChosen': never,
    'encryption.view': never,
    'encryption.turnOn': never,
    'encryption.turnOff': never,
    'encryption.change': never,
    'encryption.removeOpen': never,
    'encryption.lock': never,
    'encryption.unlock': never,
    'annotations.read': never,
    'annotations.save': never,
    'annotations.open': never,
    'slip.make': never,
    'slip.open': never,
    'slip.openDropped': never,
    'slip.read': never,
    'slip.keep': never,
    'slip.return': never,
    'slip.take': never,
    'slip.discard': never,
    'packs.save': never,
    'packs.print': never,
    'packs.preview': never,
    'packs.cancel': never,
  };
  return {
    bridge: {
      calls,
      on: (name, listener) => {
        const known = listeners.get(name) ?? new Set();
        listeners.set(name, known.add(listener));
        return () => known.delete(listener);
      },
    },
    view: view(),
    dialogue: (id) => {
      const dialogue = held.get(id);
      if (!dialogue) throw new Error(`no dialogue ${id}`);
      return dialogue;
    },
    breakDisk: (why) => {
      broken = why;
    },
    cutOff: (name) => cut.add(name),
    emit: (name, data) => {
      for (const listener of listeners.get(name) ?? []) listener(data as never);
    },
    flushed,
    changeBehind: (dialogue) => {
      held.set(dialogue.id, dialogue);
      index = withHeader(index, dialogue);
    },
  };
}

/** Answers the calls on contribution slips. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { SlipHead, SlipView, slipCalls } from '../../contract/slips.ts';
import {
  answered,
  type KeptSlip,
  opened,
  openedAgain,
  type SlipId,
  slipIdOf,
} from '../../domain/exchange/keptSlip.ts';
import { isOverdue, makeSlip, type Slip } from '../../domain/exchange/slip.ts';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { forgetSlip, keepSlip, readKept } from '../exchange/keptSlips.ts';
import { parseSlip, readSlip, writeSlip } from '../exchange/slipFile.ts';
import { takeSlip, wouldBring } from '../exchange/takeSlip.ts';
import { realDisk } from '../library/disk.ts';
import type { Library } from '../library/types.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function slipHandlers(rooms: Rooms): HandlersOf<keyof typeof slipCalls> {
  let turn: Promise<unknown> = Promise.resolve();
  /** One change of a slip after another: none may be written over one that came later. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const find = async (library: Library, id: SlipId): Promise<Result<KeptSlip>> => {
    const kept = await readKept(library, id, rooms.now);
    if (!kept.ok) return kept;
    return kept.value === null ? fail(failure('slip.gone')) : ok(kept.value);
  };
  const keepOpened = (name: string, read: Result<Slip>): Promise<Result<SlipId>> =>
    inTurn(async () => {
      if (!read.ok) return read;
      const library = await rooms.shelf.library;
      if (!library.ok) return library;
      const id = slipIdOf(read.value);
      const before = await readKept(library.value, id, rooms.now);
      if (!before.ok) return before;
      const kept =
        before.value === null
          ? opened(read.value, name, library.value.index().settings.author)
          : openedAgain(before.value, read.value, name);
      if (kept === null) return fail(failure('slip.damaged', name));
      const written = await keepSlip(library.value, kept);
      return written.ok ? ok(id) : written;
    });

  return {
    'slip.make': async ({ dialogueId, kinds, ...about }) => {
      const opening = await rooms.shelf.library;
      if (!opening.ok) return opening;
      const library = opening.value;
      const dialogue = await library.read(dialogueId);
      if (!dialogue.ok) return dialogue;
      const slip = makeSlip(dialogue.value, {
        ...about,
        slots: kinds.map((kind) => ({ kind, noteId: randomUUID() })),
        from: library.index().settings.author,
        madeAt: rooms.now().toISOString(),
      });
      if (slip === null) return fail(failure('slip.unknownTopic', about.topicId, { dialogue: dialogueId }));
      const path = await rooms.dialogs.chooseSlipTarget(fileNameOf(slip));
      if (path === null) return ok(null);
      const written = await writeSlip(slip, path, realDisk);
      return written.ok ? ok({ fileName: basename(path) }) : written;
    },
    'slip.open': async () => {
      const path = await rooms.dialogs.chooseSlip();
      return path === null ? ok(null) : keepOpened(basename(path), await readSlip(path, realDisk));
    },
    'slip.openDropped': async ({ name, base64 }) =>
      keepOpened(name, await parseSlip(name, Buffer.from(base64, 'base64'))),
    'slip.read': async ({ id }) => {
      const library = await rooms.shelf.library;
      if (!library.ok) return library;
      const kept = await inTurn(() => find(library.value, id));
      if (!kept.ok) return kept;
      const brings = await wouldBring(library.value, kept.value.slip);
      return brings.ok ? ok(viewOf(kept.value, brings.value, rooms.now())) : brings;
    },
    'slip.keep': ({ id, texts, author }) =>
      inTurn(async () => {
        const library = await rooms.shelf.library;
        if (!library.ok) return library;
        const kept = await find(library.value, id);
        if (!kept.ok) return kept;
        const asked = new Set(kept.value.slip.slots.map(({ noteId }) => noteId));
        const own = Object.entries(texts).filter(([noteId]) => asked.has(noteId));
        const next = { ...kept.value.texts, ...Object.fromEntries(own) };
        return keepSlip(library.value, { ...kept.value, texts: next, author });
      }),
    'slip.return': async ({ id }) => {
      const library = await rooms.shelf.library;
      if (!library.ok) return library;
      const before = await inTurn(() => find(library.value, id));
      if (!before.ok) return before;
      const path = await rooms.dialogs.chooseSlipTarget(before.value.fileName.replace(/\.taiwa-slip$/i, ''));
      if (path === null) return ok(null);
      return inTurn(async () => {
        const kept = await find(library.value, id);
        if (!kept.ok) return kept;
        const slip = answered(kept.value, rooms.now().toISOString());
        if (slip.slots.every(({ answers }) => answers.length === 0))
          return fail(failure('slip.notFilled', slip.topic.title, { dialogue: slip.dialogue.title }));
        // Before it goes out: a correction later has to follow from what went.
        const remembered = await keepSlip(library.value, { ...kept.value, slip });
        if (!remembered.ok) return remembered;
        const written = await writeSlip(slip, path, realDisk);
        return written.ok ? ok({ fileName: basename(path) }) : written;
      });
    },
    'slip.take': ({ id }) =>
      inTurn(async () => {
        const library = await rooms.shelf.library;
        if (!library.ok) return library;
        const kept = await find(library.value, id);
        if (!kept.ok) return kept;
        const taken = await takeSlip(library.value, kept.value.slip);
        if (!taken.ok) return taken;
        const forgotten = await forgetSlip(library.value, id);
        // The notes are in their place; a slip that stays in the list does no harm.
        if (!forgotten.ok) rooms.reportError(`slip ${id}: ${forgotten.error.code}`, null);
        return taken;
      }),
    'slip.discard': ({ id }) =>
      inTurn(async () => {
        const library = await rooms.shelf.library;
        return library.ok ? forgetSlip(library.value, id) : library;
      }),
  };
}

/** A slip as the sidebar lists it. */
export function headOf({ slip }: KeptSlip): SlipHead {
  return {
    id: slipIdOf(slip),
    topic: `${slip.topic.label} ${slip.topic.title}`.trim(),
    from: slip.from,
    deadline: slip.deadline,
    isAnswered: slip.slots.some(({ answers }) => answers.length > 0),
  };
}

function viewOf(kept: KeptSlip, brings: SlipView['brings'], now: Date): SlipView {
  const { slip } = kept;
  const last = slip.slots
    .flatMap(({ answers }) => answers)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
  return {
    ...kept,
    id: slipIdOf(slip),
    isOverdue: isOverdue(slip, dayOf(now)),
    answer:
      last === undefined
        ? null
        : { author: last.author, at: last.at, isLate: isOverdue(slip, dayOf(new Date(last.at))) },
    brings,
  };
}

/** The ISO date of a moment where the reader is. */
function dayOf(moment: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}

/** What no file system takes in a name goes; the topic's own words stay. */
function fileNameOf({ dialogue, topic }: Slip): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be in a file's name
  const words = topic.title.replace(/[\u0000-\u001f<>:"/\\|?*.]+/g, ' ').trim();
  return `${dialogue.id} ${[...words].slice(0, 60).join('')}`.trim();
}

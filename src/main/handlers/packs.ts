/** Answers the calls for printing briefing packs; one is made at a time. */
import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { InputOf } from '../../contract/call.ts';
import type { packCalls } from '../../contract/packs.ts';
import type { PackRequest } from '../../domain/pack/buildPack.ts';
import { meetingName } from '../../domain/pack/coverSheet.ts';
import type { PackForm } from '../../domain/pack/form.ts';
import { issueOf } from '../../domain/pack/issueOf.ts';
import { ok, type Result } from '../../domain/result.ts';
import { shippedParties } from '../importing/parties.ts';
import type { PageCount } from '../packs/headingPages.ts';
import { makePack, printPack } from '../packs/makePack.ts';
import { roundsBefore } from '../packs/roundsBefore.ts';
import { writePack } from '../packs/writePack.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

type Asked = InputOf<(typeof packCalls)['packs.save']>;

export function packHandlers(rooms: Rooms): HandlersOf<keyof typeof packCalls> {
  let running: AbortController | null = null;
  let previewing: AbortController | null = null;
  let last: Promise<unknown> = Promise.resolve();
  /** The pages of each dialogue's last pack: most changes move none of them. */
  const counts = new Map<string, PageCount>();

  /** One job lays out at a time: the next begins when the one that gave way has closed its window. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  /** Runs the work under a signal that `packs.cancel` aborts; a pack still being made or laid out gives way. */
  const cancellable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    running?.abort();
    previewing?.abort();
    const own = new AbortController();
    running = own;
    try {
      return await inTurn(() => work(own.signal));
    } finally {
      if (running === own) running = null;
    }
  };
  const progress = (data: Parameters<typeof rooms.send<'packs.progress'>>[1]) =>
    rooms.send('packs.progress', data);

  return {
    'packs.save': async (asked) => {
      const request = await requestOf(rooms, asked);
      if (!request.ok) return request;
      const { form = 'pdf' } = asked;
      const file = await rooms.dialogs.choosePack(fileNameOf(request.value, form), form);
      if (file === null) return ok(null);
      // The time a user waits begins when the dialog has closed.
      const started = performance.now();
      return cancellable(async (signal) => {
        const guess = counts.get(asked.dialogueId) ?? null;
        const made = await makePack(request.value, rooms.printer, progress, signal, form, guess);
        if (!made.ok) return made;
        progress({ stage: 'writing', done: 0.98 });
        const written = await writePack(file, made.value.bytes);
        if (!written.ok) return written;
        const milliseconds = performance.now() - started;
        const isIssued = form === 'pdf' && request.value.options.issued === true;
        return ok({
          fileName: basename(file),
          pages: made.value.pages,
          milliseconds,
          issue: isIssued ? issueOf(request.value.options, made.value.issued, randomUUID()) : null,
        });
      });
    },
    'packs.print': async (asked) => {
      const request = await requestOf(rooms, asked);
      if (!request.ok) return request;
      return cancellable(async (signal) => {
        const printed = await printPack(request.value, rooms.printer, progress, signal);
        if (!printed.ok || printed.value === null) return printed.ok ? ok(null) : printed;
        const { pages, issued } = printed.value;
        const isIssued = request.value.options.issued === true;
        return ok({ pages, issue: isIssued ? issueOf(request.value.options, issued, randomUUID()) : null });
      });
    },
    'packs.preview': async (asked) => {
      previewing?.abort();
      const own = new AbortController();
      previewing = own;
      const request = await requestOf(rooms, asked);
      if (!request.ok) return request;
      const guess = counts.get(asked.dialogueId) ?? null;
      const made = await inTurn(() =>
        makePack(request.value, rooms.printer, () => {}, own.signal, 'pdf', guess),
      );
      if (!made.ok) return made;
      const { bytes, pages, places, count } = made.value;
      if (count !== null) counts.set(asked.dialogueId, count);
      return ok({ base64: Buffer.from(bytes).toString('base64'), pages: pages ?? 1, places });
    },
    'packs.cancel': async () => {
      running?.abort();
      previewing?.abort();
      return ok(null);
    },
  };
}

async function requestOf(rooms: Rooms, { dialogueId, options }: Asked): Promise<Result<PackRequest>> {
  const opened = await rooms.shelf.library;
  if (!opened.ok) return opened;
  const read = await opened.value.read(dialogueId);
  if (!read.ok) return read;
  const dialogue = read.value;
  const series = opened.value.index().series.find((each) => each.id === dialogue.seriesId);
  if (series === undefined) throw new Error(`The library has no series ${dialogue.seriesId}.`);
  const before = await roundsBefore(opened.value, dialogue);
  if (!before.ok) return before;
  const { pace, author, terms, noteLabels } = opened.value.index().settings;
  const parties = shippedParties();
  return ok({
    dialogue,
    series,
    parties,
    before: before.value,
    terms,
    options: { pace, noteLabels, by: author, ...options },
  });
}

/** "29th Japan–EU ICT Policy Dialogue 2026-11-23.pdf", without what a file name cannot hold. */
function fileNameOf({ dialogue, series, options }: PackRequest, form: PackForm): string {
  const name = meetingName(dialogue, series, options).replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-');
  return `${name} ${options.issuedAt.slice(0, 10)}.${form}`;
}

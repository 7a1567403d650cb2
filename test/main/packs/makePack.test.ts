/** Making a pack, with a printer that the test plays: it settles, gives up, stops, and is one at a time. */

import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FailureError, failure } from '../../../src/domain/failure/failure.ts';
import { DEFAULT_SETTINGS } from '../../../src/domain/model/settings.ts';
import { buildPack, type PackRequest } from '../../../src/domain/pack/buildPack.ts';
import { listedHeadings } from '../../../src/domain/pack/document.ts';
import { ok } from '../../../src/domain/result.ts';
import { makeBackups } from '../../../src/main/backup/backups.ts';
import { packHandlers } from '../../../src/main/handlers/packs.ts';
import type { Rooms } from '../../../src/main/handlers/rooms.ts';
import { openDrafts } from '../../../src/main/importing/drafts.ts';
import { parseHere } from '../../../src/main/importing/parser.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { realDisk } from '../../../src/main/library/disk.ts';
import { openLibrary } from '../../../src/main/library/openLibrary.ts';
import { makePack, type PackStage, printPack } from '../../../src/main/packs/makePack.ts';
import type { PagePrinter } from '../../../src/main/packs/printer.ts';
import { writePack } from '../../../src/main/packs/writePack.ts';
import { searchHere } from '../../../src/main/search/searchHere.ts';
import { makeSearchRoom } from '../../../src/main/search/searchRoom.ts';
import { bundledRound, NOW } from '../../fixtures/dialogues.ts';
import { packOptions } from '../../fixtures/packs.ts';
import { smallPdf } from './smallPdf.ts';

const OPTIONS = packOptions({ version: '' });

let folder: string;
let request: PackRequest;
let ids: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taiwa-packs-'));
  request = { ...(await bundledRound()), parties: shippedParties(), options: OPTIONS };
  const built = buildPack(request);
  if (!built.ok) throw new Error(built.error.code);
  ids = listedHeadings(built.value).map((heading) => heading.id);
}, 60_000);
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A printer that gives each sheet a page, but the first as many more as `shift` says in each pass. */
function playedPrinter(shift: (pass: number) => number): PagePrinter & { printed: string[] } {
  const printed: string[] = [];
  return {
    printed,
    toPdf: async (html, signal) => {
      if (signal.aborted) throw new FailureError(failure('pack.cancelled'));
      printed.push(html);
      const sheets = html.split('<section ').slice(1);
      const first = 1 + shift(printed.length);
      const names = sheets.flatMap((sheet, place) =>
        [...sheet.matchAll(/(?:^|<h[12] )id="([^"]+)"/g)].map(([, id = '']): [string, number] => [
          id,
          place === 0 ? 1 : first + place,
        ]),
      );
      return smallPdf(sheets.length + first - 1, new Map(names));
    },
    toPrinter: async () => true,
  };
}

/** The pages that the contents of a printed pack say. */
function pagesSaid(html: string): string[] {
  return [...html.matchAll(/class="page">\s*(\d+)/g)].map(([, page = '']) => page);
}

/** The pages that its headings stand on, where each sheet takes one. */
function pagesOfHeadings(html: string): string[] {
  const sheets = html.split('<section ').slice(1);
  return ids.map((id) => String(1 + sheets.findIndex((sheet) => sheet.includes(`id="${id}"`))));
}

/** Each takes a page of the played printer. */
function sheetsOf(html = ''): number {
  return html.split('<section ').length - 1;
}

const never = () => new AbortController().signal;

describe('making a pack', () => {
  it('prints twice, and the second time the contents say the pages of the first', async () => {
    const printer = playedPrinter(() => 0);
    const stages: PackStage[] = [];
    const made = await makePack(request, printer, ({ stage }) => stages.push(stage), never());
    expect(printer.printed).toHaveLength(2);
    const [, last = ''] = printer.printed;
    expect(made).toMatchObject({ ok: true, value: { pages: last.split('<section ').length - 1 } });
    expect(pagesSaid(last)).toEqual(pagesOfHeadings(last));
    expect(stages).toEqual(['outline', 'firstPass', 'secondPass', 'checking']);
  });

  it('prints once more where the pages still moved, and hands out the one whose numbers are right', async () => {
    const printer = playedPrinter((pass) => (pass === 1 ? 0 : 1));
    const made = await makePack(request, printer, () => {}, never());
    expect(made.ok).toBe(true);
    expect(printer.printed).toHaveLength(3);
  });

  it('never hands out a pack whose numbers do not come to rest', async () => {
    const made = await makePack(
      request,
      playedPrinter((pass) => pass),
      () => {},
      never(),
    );
    expect(made).toMatchObject({ ok: false, error: { code: 'pack.unstable' } });
  });

  it('stops between two passes when it is cancelled', async () => {
    const stopping = new AbortController();
    const printer = playedPrinter(() => 0);
    const progress = ({ stage }: { stage: PackStage }) => {
      if (stage === 'secondPass') stopping.abort();
    };
    const made = await makePack(request, printer, progress, stopping.signal);
    expect(made).toMatchObject({ ok: false, error: { code: 'pack.cancelled' } });
    expect(printer.printed).toHaveLength(1);
  });

  it('prints once where a pack that was much the same tells the pages, and again where it tells them wrong', async () => {
    const first = await makePack(
      request,
      playedPrinter(() => 0),
      () => {},
      never(),
    );
    if (!first.ok) throw new Error(first.error.code);
    for (const [shift, passes] of [
      [0, 1],
      [1, 2],
    ] as const) {
      const printer = playedPrinter(() => shift);
      const made = await makePack(request, printer, () => {}, never(), 'pdf', first.value.count);
      expect(printer.printed).toHaveLength(passes);
      expect(made).toMatchObject({ ok: true, value: { pages: sheetsOf(printer.printed.at(-1)) + shift } });
    }
  });

  it('goes to the print dialog with the right numbers, and says whether it was printed or cancelled', async () => {
    for (const answer of [true, false]) {
      const printer = playedPrinter(() => 0);
      const shown: string[] = [];
      const stages: PackStage[] = [];
      printer.toPrinter = async (html) => {
        shown.push(html);
        return answer;
      };
      const printed = await printPack(request, printer, ({ stage }) => stages.push(stage), never());
      expect(shown).toEqual([printer.printed[1]]);
      const pages = sheetsOf(shown[0]);
      expect(printed).toEqual({ ok: true, value: answer ? { pages, issued: null } : null });
      expect(stages.at(-1)).toBe('printing');
    }
  });

  it('is stopped while the print dialog is open, and says what went wrong in it', async () => {
    const stopping = new AbortController();
    const open = playedPrinter(() => 0);
    open.toPrinter = (_, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const stop = ({ stage }: { stage: PackStage }) => {
      if (stage === 'printing') queueMicrotask(() => stopping.abort());
    };
    const stopped = await printPack(request, open, stop, stopping.signal);
    expect(stopped).toMatchObject({ ok: false, error: { code: 'pack.cancelled' } });
    const broken = playedPrinter(() => 0);
    broken.toPrinter = () =>
      Promise.reject(new FailureError(failure('print.failed', null, { reason: 'no paper' })));
    const failed = await printPack(request, broken, () => {}, never());
    expect(failed).toMatchObject({ ok: false, error: { code: 'print.failed' } });
  });

  it('says what the printer said', async () => {
    const broken: PagePrinter = {
      toPdf: () => Promise.reject(new FailureError(failure('print.failed', null, { reason: 'no window' }))),
      toPrinter: async () => false,
    };
    const made = await makePack(request, broken, () => {}, never());
    expect(made).toMatchObject({ ok: false, error: { code: 'print.failed' } });
  });
});

describe('the packs of the window', () => {
  it('are made one at a time: a second one stops the first, which writes nothing', async () => {
    const opened = await openLibrary(join(folder, 'library'), { now: () => new Date(NOW) });
    if (!opened.ok) throw new Error(opened.error.code);
    const { dialogue, series } = request;
    await opened.value.apply({ scope: 'library', command: { type: 'dialogue.add', dialogue, series } });
    let begun = () => {};
    const firstBegan = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const played = playedPrinter(() => 0);
    let asked = 0;
    const printer: PagePrinter = {
      ...played,
      toPdf: (html, signal) => {
        if (asked++ > 0) return played.toPdf(html, signal);
        begun();
        return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      },
    };
    const files = [join(folder, 'first.pdf'), join(folder, 'second.pdf')];
    const rooms: Rooms = {
      shelf: {
        folder,
        library: Promise.resolve(ok(opened.value)),
        drafts: openDrafts(folder, () => new Date()),
        reopen: () => Promise.reject(new Error('nothing is opened anew')),
        whileClosed: () => Promise.reject(new Error('nothing is closed')),
        lock: () => Promise.reject(new Error('nothing is locked')),
        unlock: () => Promise.reject(new Error('nothing is locked')),
        beginAnew: () => Promise.reject(new Error('nothing is begun')),
      },
      backups: makeBackups({
        folder,
        wanted: () => DEFAULT_SETTINGS,
        disk: realDisk,
        now: () => new Date(NOW),
      }),
      parse: parseHere,
      dialogs: {
        chooseDocuments: async () => [],
        choosePack: async () => files.shift() ?? null,
        chooseAnnotationsTarget: async () => null,
        chooseAnnotations: async () => null,
        chooseBundleTarget: async () => null,
        chooseBundle: async () => null,
        chooseSlipTarget: async () => null,
        chooseSlip: async () => null,
        chooseBackupFolder: async () => null,
        chooseBackup: async () => null,
      },
      printer,
      search: makeSearchRoom(() => Promise.reject(new Error('nothing is searched')), searchHere),
      reader: { prepare: () => undefined, read: () => Promise.reject(new Error('nothing is read')) },
      about: {
        version: '',
        electron: null,
        chromium: '',
        node: '',
        licence: '',
      } as unknown as Rooms['about'],
      send: () => {},
      settingsChanged: () => {},
      flushed: () => {},
      reportError: () => {},
      now: () => new Date(NOW),
    };
    const handlers = packHandlers(rooms);
    const call = { dialogueId: dialogue.id, options: OPTIONS };
    const first = handlers['packs.save'](call);
    await firstBegan;
    const second = await handlers['packs.save'](call);
    expect(await first).toMatchObject({ ok: false, error: { code: 'pack.cancelled' } });
    expect(second).toMatchObject({ ok: true, value: { fileName: 'second.pdf', issue: null } });
    expect((await readdir(folder)).sort()).toEqual(['library', 'second.pdf']);
    await opened.value.close();
  });
});

describe('writing a pack', () => {
  const pdf = smallPdf(1, new Map());

  it('says that the folder is gone, by the file that was chosen', async () => {
    const file = join(folder, 'gone', 'pack.pdf');
    expect(await writePack(file, pdf)).toMatchObject({
      ok: false,
      error: { code: 'pack.folderMissing', where: file },
    });
  });

  it('leaves nothing behind where it cannot write', async () => {
    // A folder of that name cannot be replaced by a file.
    const taken = join(folder, 'taken.pdf');
    await mkdir(taken);
    expect(await writePack(taken, pdf)).toMatchObject({ ok: false, error: { code: 'pack.notWritten' } });
    expect(await readdir(folder)).toEqual(['taken.pdf']);
  });
});

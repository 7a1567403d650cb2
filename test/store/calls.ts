/**
 * Sends made inputs, good, spoilt and hostile, through every call of the contract and every edit of the library, as a
 * page that was taken over could. Each is answered with a result; nothing is thrown; the library is whole afterwards.
 */
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { z } from 'zod';
import { calls } from '../../src/contract/index.ts';
import { editSchema } from '../../src/domain/commands/libraryCommand.ts';
import { FailureError, failure } from '../../src/domain/failure/failure.ts';
import { annotationSchema } from '../../src/domain/model/annotation.ts';
import { type Dialogue, dialogueIdSchema, seriesIdSchema } from '../../src/domain/model/dialogue.ts';
import { noteSchema } from '../../src/domain/model/note.ts';
import { partyIdSchema } from '../../src/domain/model/party.ts';
import { DEFAULT_SETTINGS } from '../../src/domain/model/settings.ts';
import { sourceIdSchema } from '../../src/domain/model/source.ts';
import { statementIdSchema, topicIdSchema } from '../../src/domain/model/statement.ts';
import { fail, type Result } from '../../src/domain/result.ts';
import { makeBackups } from '../../src/main/backup/backups.ts';
import { answerCall, isTooLarge } from '../../src/main/handlers/answer.ts';
import { makeHandlers } from '../../src/main/handlers/handlers.ts';
import { openShelf, type Shelf } from '../../src/main/handlers/shelf.ts';
import { parseHere } from '../../src/main/importing/parser.ts';
import { checkLibrary } from '../../src/main/library/checkLibrary.ts';
import { realDisk, withCipher } from '../../src/main/library/disk.ts';
import { searchHere } from '../../src/main/search/searchHere.ts';
import { makeSearchRoom } from '../../src/main/search/searchRoom.ts';
import { arbitraryOf, type Known } from './arbitraryOf.ts';
import { anyHostile, spoilt } from './hostile.ts';
import { annotationOn, note, round } from './model.ts';

export interface CallsReport {
  calls: number;
  /** How often each came: `applied`, or a failure's code. */
  came: Map<string, number>;
  /** What was thrown, not foreseen, or found wrong; empty where all is well. */
  broken: string[];
}

/** The edits of the library itself, beside the calls of the contract. */
const EDIT = 'an edit';
const NAMES: readonly string[] = [
  // What is locked answers nothing but that.
  ...Object.keys(calls).filter((name) => name !== 'encryption.lock'),
  // What changes most is tried most.
  ...Array.from({ length: 8 }, () => EDIT),
  ...Array.from({ length: 8 }, () => 'dialogue.apply'),
];
/** What the page keeps open is one library: after so many calls it is closed and looked through. */
export const CALLS_EACH = 60;

const NOW = '2026-01-05T09:00:00.000Z';

/** @param count of calls; rounded up to whole libraries. @param seed that makes the same calls again. */
export async function fuzzCalls(
  count: number,
  seed: number,
  progress: (report: CallsReport) => void = () => {},
): Promise<CallsReport> {
  const report: CallsReport = { calls: 0, came: new Map(), broken: [] };
  const beginning = await mkdtemp(join(tmpdir(), 'taiwa-calls-'));
  try {
    const known = await begin(beginning);
    for (let at = seed; report.calls < count; at++) {
      const place = await mkdtemp(join(tmpdir(), 'taiwa-calls-'));
      try {
        // Every library begins as the same: reading the bundled round takes longer than all the calls.
        await cp(beginning, join(place, 'library'), { recursive: true });
        const broken = await oneLibrary(place, known, at, report);
        report.broken.push(...broken.map((what) => `seed ${at}: ${what}`));
      } finally {
        await rm(place, { recursive: true, force: true });
      }
      progress(report);
    }
  } finally {
    await rm(beginning, { recursive: true, force: true });
  }
  return report;
}

function shelfOf(folder: string): Shelf {
  return openShelf(folder, { now: () => new Date(NOW) }, { known: () => 0, remember: () => {} });
}

async function oneLibrary(place: string, known: Known, seed: number, report: CallsReport): Promise<string[]> {
  const broken: string[] = [];
  const folder = join(place, 'library');
  await writeFile(join(place, 'no.taiwa'), Buffer.alloc(500, 7));
  const shelf = shelfOf(folder);
  const handlers = makeHandlers(roomsIn(place, shelf));
  for (const { name, input } of inputs(known, seed)) {
    report.calls += 1;
    const result = await answered(name, input, shelf, handlers, (what) => broken.push(`${name}: ${what}`));
    const came = result.ok ? 'applied' : result.error.code;
    report.came.set(came, (report.came.get(came) ?? 0) + 1);
    if (came === 'unexpected') broken.push(`${name}: ${JSON.stringify(result)}`);
  }
  if ('polluted' in {}) broken.push('every object has a property that came with an input');
  return [...broken, ...(await wrongIn(folder, shelf))];
}

/** Adds to the bundled round a small one with notes and annotations; gives the ids that inputs may name. */
async function begin(folder: string): Promise<Known> {
  const opened = await shelfOf(folder).library;
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const library = opened.value;
  const { dialogue, series } = round(1);
  const notes = [1, 2, 3].map((number) => note(number, `note ${number}`));
  const annotations = [1, 2].map(annotationOn);
  const added = { ...dialogue, notes, annotations };
  await library.apply({ scope: 'library', command: { type: 'dialogue.add', dialogue: added, series } });
  const dialogues = library.index().dialogues.map(({ id }) => id);
  await library.close();
  const statements = dialogue.topics.flatMap((topic) => topic.statements.map(({ id }) => id));
  return new Map<z.ZodType, readonly string[]>([
    [dialogueIdSchema, dialogues],
    [seriesIdSchema, [series.id]],
    [topicIdSchema, dialogue.topics.map(({ id }) => id)],
    [statementIdSchema, statements],
    [sourceIdSchema, dialogue.sources.map(({ id }) => id)],
    [partyIdSchema, dialogue.parties],
    [noteSchema.shape.id, notes.map(({ id }) => id)],
    [annotationSchema.shape.id, annotations.map(({ id }) => id)],
    // Items of a history are named by what they are.
    [calls['history.versions'].input.shape.item, notes.map(({ id }) => `note:${id}`)],
  ]);
}

const arbitraries = new WeakMap<Known, ReadonlyMap<string, fc.Arbitrary<unknown>>>();

function inputs(known: Known, seed: number): { name: string; input: unknown }[] {
  const valid = arbitraries.get(known) ?? arbitrariesFor(known);
  arbitraries.set(known, valid);
  const one = fc.constantFrom(...NAMES).chain((name) =>
    fc
      .tuple(
        valid.get(name) ?? fc.constant(undefined),
        fc.nat(9),
        anyHostile(),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      )
      .map(([input, kind, hostile, luck]) => {
        if (kind < 5) return { name, input };
        return { name, input: kind < 8 ? spoilt(input, hostile, luck) : hostile };
      }),
  );
  const noCall = fc.record({ name: fc.constantFrom('__proto__', 'toString', ''), input: anyHostile() });
  const any = fc.oneof({ weight: 50, arbitrary: one }, { weight: 1, arbitrary: noCall });
  return fc.sample(any, { seed, numRuns: CALLS_EACH });
}

function arbitrariesFor(known: Known): ReadonlyMap<string, fc.Arbitrary<unknown>> {
  const ofCalls = Object.entries(calls).map(
    ([name, { input }]) => [name, arbitraryOf(input, known)] as const,
  );
  return new Map<string, fc.Arbitrary<unknown>>([...ofCalls, [EDIT, arbitraryOf(editSchema, known)]]);
}

async function answered(
  name: string,
  input: unknown,
  shelf: Shelf,
  handlers: ReturnType<typeof makeHandlers>,
  broken: (what: string) => void,
): Promise<Result<unknown>> {
  try {
    if (name !== EDIT)
      return await answerCall(name, input, handlers, (_name, error) => broken(stackOf(error)));
    // What is this large comes to no library: main refuses it at its border.
    if (isTooLarge(input)) return fail(failure('call.invalid', name));
    const opened = await shelf.library;
    // The library looks at its edits itself: what it is given need not be one.
    return opened.ok ? await opened.value.apply(input as never) : opened;
  } catch (error) {
    broken(`thrown: ${stackOf(error)}`);
    return fail(failure('unexpected', name));
  }
}

/** What is not as it was when the library is closed, checked and opened again. */
async function wrongIn(folder: string, shelf: Shelf): Promise<string[]> {
  const opened = await shelf.library;
  if (!opened.ok) return [`the library is not open any more: ${JSON.stringify(opened.error)}`];
  const library = opened.value;
  const before = await contentOf(library.index().dialogues, (id) => library.read(id));
  const index = library.index();
  await library.close();
  const wrong: string[] = [];
  const checked = await checkLibrary(folder, withCipher(realDisk, library.cipher));
  if (!checked.ok) wrong.push(`the check: ${JSON.stringify(checked.error)}`);
  else if (!checked.value.isWhole || checked.value.lines.length > 0)
    wrong.push(`the check: ${checked.value.lines.join('; ')}`);
  const again = await shelf.reopen();
  if (!again.ok) return [...wrong, `it does not open again: ${JSON.stringify(again.error)}`];
  const now = again.value;
  if (!isDeepStrictEqual(written(now.index()), written(index))) wrong.push('the index is another one');
  const after = await contentOf(now.index().dialogues, (id) => now.read(id));
  for (const [id, dialogue] of before)
    if (!isDeepStrictEqual(after.get(id), dialogue)) wrong.push(`${id} is not what it was`);
  await now.close();
  return wrong;
}

async function contentOf(
  headers: readonly { id: string }[],
  read: (id: string) => Promise<Result<Dialogue>>,
): Promise<Map<string, unknown>> {
  const content = new Map<string, unknown>();
  for (const { id } of headers) content.set(id, written(await read(id)));
  return content;
}

/** As JSON writes it: it knows no negative zero. */
function written(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function roomsIn(place: string, shelf: Shelf): Parameters<typeof makeHandlers>[0] {
  return {
    shelf,
    backups: makeBackups({
      folder: shelf.folder,
      wanted: () => DEFAULT_SETTINGS,
      disk: realDisk,
      now: () => new Date(NOW),
    }),
    dialogs: {
      chooseDocuments: async () => [join(place, 'no.taiwa')],
      choosePack: async () => join(place, 'pack.pdf'),
      chooseBackupFolder: async () => null,
      chooseAnnotationsTarget: async () => join(place, 'notes.jsonld'),
      chooseAnnotations: async () => join(place, 'notes.jsonld'),
      chooseBundleTarget: async () => join(place, 'bundle.taiwa'),
      chooseBundle: async () => join(place, 'bundle.taiwa'),
      chooseSlipTarget: async () => join(place, 'slip.taiwa-slip'),
      chooseSlip: async () => join(place, 'slip.taiwa-slip'),
      chooseBackup: async () => join(place, 'no.taiwa'),
    },
    parse: parseHere,
    search: makeSearchRoom(() => shelf.library, searchHere),
    printer: {
      toPdf: async () => {
        throw new FailureError(failure('print.failed'));
      },
      toPrinter: async () => false,
    },
    reader: {
      prepare: () => undefined,
      read: async (_bytes, _format, fileName) => fail(failure('document.damaged', fileName)),
    },
    about: { version: '0', host: 'none', systemLanguage: 'en' },
    send: () => {},
    settingsChanged: () => {},
    flushed: () => {},
    reportError: () => {},
    now: () => new Date(NOW),
    passphraseCost: 16,
  };
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

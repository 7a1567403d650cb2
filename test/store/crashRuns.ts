/**
 * Kills a process that edits a library, at a random moment, again and again, and looks each time whether everything it
 * acknowledged is there and nothing is half there. A kill does not show that `fsync` works: the system's cache survives.
 */
import { fork } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { materialised } from '../../src/domain/history/merge.ts';
import { checkLibrary } from '../../src/main/library/checkLibrary.ts';
import { openLibrary } from '../../src/main/library/openLibrary.ts';
import type { Library } from '../../src/main/library/types.ts';
import { note, round, roundId } from './model.ts';
import { toldSchema } from './told.ts';

export interface CrashReport {
  kills: number;
  /** Edits that were acknowledged over all runs. */
  acknowledged: number;
  /** How often the process died before it had opened the library. */
  whileOpening: number;
  /** What was found missing or wrong; empty where all is well. */
  losses: string[];
}

/** Until when a process is let live after its first edit was saved, and after it started, in milliseconds. */
const LIFE_MS = 400;
const OPENING_MS = 250;
/** One in so many is killed while it opens the library. */
const OPENING_SHARE = 5;
/** A library is begun anew after so many kills. */
const KILLS_EACH = 60;
/** Rounds that the writer writes on. */
const ROUNDS = 4;

/** The writer's program, and the file with its rounds. */
interface Writer {
  program: string;
  rounds: string;
}

/** What is known of a key: the last value that was acknowledged, and the last that was begun. */
interface Known {
  saved: number;
  begun: number;
}

/** Runs the writer and kills it `kills` times. @param random between 0 and 1. */
export async function crashRuns(
  kills: number,
  random: () => number,
  progress: (done: number) => void,
): Promise<CrashReport> {
  const place = await mkdtemp(join(tmpdir(), 'taiwa-crash-'));
  const report: CrashReport = { kills: 0, acknowledged: 0, whileOpening: 0, losses: [] };
  try {
    const writer = { program: await builtWriter(), rounds: join(place, 'rounds.json') };
    await writeFile(writer.rounds, JSON.stringify(Array.from({ length: ROUNDS }, (_, n) => round(n + 1))));
    while (report.kills < kills) {
      const folder = join(place, `library-${report.kills}`);
      const known = new Map<string, Known>();
      for (let run = 0; run < KILLS_EACH && report.kills < kills; run++) {
        await runAndKill(writer, folder, run + 1, random, known, report);
        report.kills += 1;
        const losses = await lossesIn(folder, known, random, place);
        report.losses.push(...losses.map((loss) => `kill ${report.kills}: ${loss}`));
        progress(report.kills);
      }
      await rm(folder, { recursive: true, force: true });
    }
    return report;
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** The writer in one file, which starts in a tenth of the time. */
async function builtWriter(): Promise<string> {
  // Beside the app's own programs, which is where the resources are looked for from.
  const outDir = fileURLToPath(new URL('../../out/crash', import.meta.url));
  await build({
    logLevel: 'error',
    configFile: false,
    build: {
      ssr: fileURLToPath(new URL('./writer.ts', import.meta.url)),
      outDir,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, 'writer.mjs');
}

function runAndKill(
  writer: Writer,
  folder: string,
  seed: number,
  random: () => number,
  known: Map<string, Known>,
  report: CrashReport,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(writer.program, [folder, String(seed), writer.rounds], { silent: true, execArgv: [] });
    const end = () => child.kill('SIGKILL');
    let errors = '';
    let isOpen = false;
    let isSaving = false;
    child.stderr?.on('data', (text: Buffer) => {
      errors += text.toString();
    });
    const timers = [setTimeout(end, 30_000)];
    if (random() * OPENING_SHARE < 1) timers.push(setTimeout(end, random() * OPENING_MS));
    child.on('message', (message) => {
      const told = toldSchema.parse(message);
      if (told.kind === 'opened') isOpen = true;
      else if (told.kind === 'failed') report.losses.push(`the writer: ${told.reason}`);
      else {
        const before = known.get(told.key) ?? { saved: 0, begun: 0 };
        if (told.kind === 'saved') {
          report.acknowledged += 1;
          // From here on it is busy.
          if (!isSaving) timers.push(setTimeout(end, random() * LIFE_MS));
          isSaving = true;
        }
        known.set(
          told.key,
          told.kind === 'saved'
            ? { ...before, saved: Math.max(before.saved, told.value) }
            : { ...before, begun: Math.max(before.begun, told.value) },
        );
      }
    });
    child.on('error', reject);
    child.on('exit', (_code, signal) => {
      for (const timer of timers) clearTimeout(timer);
      if (!isOpen) report.whileOpening += 1;
      if (signal === 'SIGKILL') resolve();
      else reject(new Error(`the writer ended by itself: ${errors}`));
    });
  });
}

async function lossesIn(
  folder: string,
  known: ReadonlyMap<string, Known>,
  random: () => number,
  place: string,
): Promise<string[]> {
  if (known.size === 0) return [];
  const checked = await checkLibrary(folder);
  if (!checked.ok) return [JSON.stringify(checked.error)];
  const losses = checked.value.isWhole ? [] : [...checked.value.lines];
  // Half of the time the next process meets what the last one left, and has to put it right itself.
  const isCopy = random() < 0.5;
  const looked = isCopy ? join(place, 'copy') : folder;
  if (isCopy) await cp(folder, looked, { recursive: true });
  const opened = await openLibrary(looked, { now: () => new Date(), longJournalBytes: 30_000 });
  if (!opened.ok) return [...losses, JSON.stringify(opened.error)];
  losses.push(
    ...opened.value.recovery.filter(({ kind }) => kind === 'damaged').map((notice) => JSON.stringify(notice)),
  );
  losses.push(...(await missingIn(opened.value, known)));
  await opened.value.close();
  if (isCopy) await rm(looked, { recursive: true, force: true });
  return losses;
}

async function missingIn(library: Library, known: ReadonlyMap<string, Known>): Promise<string[]> {
  const missing: string[] = [];
  const read = await library.read(roundId(1));
  if (!read.ok) return known.get('round')?.saved === 1 ? [`the round: ${JSON.stringify(read.error)}`] : [];
  const dialogue = read.value;
  const history = await library.history(roundId(1));
  if (!history.ok) missing.push(`the history: ${JSON.stringify(history.error)}`);
  else if (
    JSON.stringify(materialised({ dialogue: round(1).dialogue, history: history.value })) !==
    JSON.stringify(dialogue)
  )
    missing.push('the history says something else than the round');
  for (const [key, { saved, begun }] of known) {
    const [kind = '', number = '', value = ''] = key.split(':');
    if (kind === 'author') {
      const author = Number(library.index().settings.author);
      if (author < saved || author > begun) missing.push(`${key}: ${author}, not ${saved} to ${begun}`);
    } else if (kind === 'note') {
      const text = dialogue.notes.find(({ id }) => id === note(Number(number), '').id)?.markdown;
      const at = Number(text ?? 0);
      // Edits of one moment may have come in either order, but all of them are after those acknowledged before.
      if (saved > 0 && (text === undefined || at > begun))
        missing.push(`${key}: ${text}, not ${saved} to ${begun}`);
      const versions = history.ok ? (history.value.get(`note:${note(Number(number), '').id}`) ?? []) : [];
      if (saved > 0 && !versions.some((version) => version.value?.markdown === String(saved)))
        missing.push(`${key}: ${saved} is not in its history`);
    } else if (kind === 'annotation' && saved > 0) {
      const isThere = dialogue.annotations.some(({ id }) => id === `urn:uuid:${note(Number(number), '').id}`);
      if (!isThere) missing.push(`${key} is not there`);
    } else if (kind === 'merged' && saved > 0) {
      const other = await library.read(roundId(Number(number)));
      if (!other.ok || !other.value.notes.some(({ markdown }) => markdown === value))
        missing.push(`${key} is not there`);
    }
  }
  return missing;
}

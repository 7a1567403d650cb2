/** Cuts the power at every call of a day's work and looks whether what was acknowledged by then is there. */
import { createHash } from 'node:crypto';
import { materialised } from '../../src/domain/history/merge.ts';
import { checkLibrary } from '../../src/main/library/checkLibrary.ts';
import { openLibrary } from '../../src/main/library/openLibrary.ts';
import { markRestore, restoringFolder } from '../../src/main/library/restoring.ts';
import type { Library } from '../../src/main/library/types.ts';
import { note, round, roundId } from './model.ts';
import { type Left, PowerDisk } from './powerDisk.ts';

const FOLDER = '/library';

export interface PowerReport {
  /** Calls of the disk after which the power was cut, over all days. */
  calls: number;
  /** Different states of the disk that were opened. */
  states: number;
  losses: string[];
}

interface Cut {
  left: Left;
  /** Texts of notes that were acknowledged when the power went. */
  acknowledged: readonly string[];
  /** Whether the round was. */
  hasRound: boolean;
  after: string;
}

/** Lives days until so many states were opened. @param each how many ways the power is cut after each call. */
export async function powerCuts(
  each: number,
  count: number,
  random: () => number,
  progress: (states: number) => void = () => {},
): Promise<PowerReport> {
  const report: PowerReport = { calls: 0, states: 0, losses: [] };
  for (let day = 1; report.states < count; day++) {
    const cuts: Cut[] = [];
    await liveADay(
      random,
      each,
      (cut) => cuts.push(cut),
      () => report.calls++,
    );
    for (const cut of distinct(cuts)) {
      report.states += 1;
      const losses = await lossesIn(cut).catch((error: unknown) => [String(error)]);
      report.losses.push(...losses.map((loss) => `day ${day}, ${cut.after}: ${loss}`));
      if (report.states % 1_000 === 0) progress(report.states);
    }
  }
  return report;
}

/** One of those that left the same: the last, by which most had been acknowledged. */
function distinct(cuts: readonly Cut[]): Cut[] {
  return [...new Map(cuts.map((cut) => [contentOf(cut.left), cut])).values()];
}

function contentOf(left: Left): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of withoutLock(left)) {
    hash.update(`${path} ${bytes?.length ?? 'folder'} `);
    if (bytes !== null) hash.update(bytes);
  }
  return hash.digest('hex');
}

async function liveADay(
  random: () => number,
  each: number,
  take: (cut: Cut) => void,
  called: () => void,
): Promise<void> {
  const acknowledged: string[] = [];
  let hasRound = false;
  let step = 'opening';
  const power: PowerDisk = new PowerDisk(new Map([[FOLDER, null]]), () => {
    called();
    for (let n = 0; n < each; n++)
      take({ left: power.cut(random), acknowledged: [...acknowledged], hasRound, after: step });
  });
  const now = () => new Date('2026-01-05T09:00:00Z');
  const open = async (): Promise<Library> => {
    const opened = await openLibrary(FOLDER, { now, disk: power.disk, longJournalBytes: 2_000 });
    if (!opened.ok) throw new Error(JSON.stringify(opened.error));
    return opened.value;
  };
  let library = await open();
  step = 'adding the round';
  const added = await library.apply({ scope: 'library', command: { type: 'dialogue.add', ...round(1) } });
  hasRound = added.ok;
  for (let n = 1; n <= 6; n++) {
    step = `note ${n}`;
    const made = note(n, `note ${n}`);
    const command = { type: 'note.add', note: made, at: null } as const;
    const saved = await library.apply({ scope: 'dialogue', dialogueId: roundId(1), command });
    if (!saved.ok) throw new Error(JSON.stringify(saved.error));
    acknowledged.push(made.markdown);
    const luck = random();
    if (luck < 0.4) {
      step = `snapshot after note ${n}`;
      await library.snapshot();
    } else if (luck < 0.55) {
      step = `closing after note ${n}`;
      await library.close();
      step = `opening after note ${n}`;
      library = await open();
    }
  }
  step = 'the end of the day';
  await library.close();
  await restoreItself(power, now(), (what) => {
    step = what;
  });
}

/** Puts a copy of the library in its own place, as a restore does. */
async function restoreItself(power: PowerDisk, now: Date, tell: (step: string) => void): Promise<void> {
  tell('preparing a restore');
  const { disk } = power;
  const from = restoringFolder();
  await disk.makeFolder(`${FOLDER}/${from}`);
  for (const name of ['library.json', 'journal.jsonl']) {
    const file = await disk.create(`${FOLDER}/${from}/${name}`);
    await file.write(await disk.read(`${FOLDER}/${name}`), 0);
    await file.sync();
    await file.close();
  }
  for (const part of ['dialogues', 'history'])
    if ((await disk.about(`${FOLDER}/${part}`)) !== null) {
      await disk.makeFolder(`${FOLDER}/${from}/${part}`);
      for (const name of await disk.list(`${FOLDER}/${part}`)) {
        const file = await disk.create(`${FOLDER}/${from}/${part}/${name}`);
        await file.write(await disk.read(`${FOLDER}/${part}/${name}`), 0);
        await file.sync();
        await file.close();
      }
      await disk.syncFolder(`${FOLDER}/${from}/${part}`);
    }
  await disk.syncFolder(`${FOLDER}/${from}`);
  await disk.syncFolder(FOLDER);
  tell('a restore');
  await markRestore(FOLDER, from, now, disk);
  const opened = await openLibrary(FOLDER, { now: () => now, disk });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  tell('after a restore');
  await opened.value.close();
}

async function lossesIn({ left, acknowledged, hasRound }: Cut): Promise<string[]> {
  const { disk } = new PowerDisk(withoutLock(left));
  const opened = await openLibrary(FOLDER, { now: () => new Date('2026-01-06T09:00:00Z'), disk });
  if (!opened.ok) return hasRound ? [JSON.stringify(opened.error)] : [];
  const library = opened.value;
  if (!hasRound) return [];
  const read = await library.read(roundId(1));
  if (!read.ok) return [JSON.stringify(read.error)];
  const texts = new Set(read.value.notes.map(({ markdown }) => markdown));
  const losses = acknowledged.filter((text) => !texts.has(text)).map((text) => `“${text}” is not there`);
  const history = await library.history(roundId(1));
  if (!history.ok) losses.push(JSON.stringify(history.error));
  else if (
    JSON.stringify(materialised({ dialogue: round(1).dialogue, history: history.value })) !==
    JSON.stringify(read.value)
  )
    losses.push('the history says something else than the round');
  losses.push(
    ...library.recovery.filter(({ kind }) => kind === 'damaged').map((notice) => JSON.stringify(notice)),
  );
  await library.close();
  const checked = await checkLibrary(FOLDER, disk);
  if (!checked.ok) losses.push(JSON.stringify(checked.error));
  else if (!checked.value.isWhole) losses.push(...checked.value.lines);
  return losses;
}

/** It names this process, which lives; after a real power cut it names one from before the computer's start. */
function withoutLock(left: Left): Left {
  return new Map([...left].filter(([path]) => path !== `${FOLDER}/LOCK`));
}

/**
 * Damages every stretch of every file of a library in turn and opens it: what was saved is there, or the library says
 * that something is missing, or it refuses to open with a failure. Never an error that nobody foresaw, never another
 * content without a word.
 *
 * Two things nobody can know from the files, and are not tried: that a draft's file is gone because nobody discarded it,
 * and that a file was put back as it was some snapshots ago, sound and in its place.
 */
import { isDeepStrictEqual } from 'node:util';
import { storedOf } from '../../src/domain/history/version.ts';
import type { Draft } from '../../src/domain/model/draft.ts';
import { openDrafts } from '../../src/main/importing/drafts.ts';
import { checkLibrary } from '../../src/main/library/checkLibrary.ts';
import { openLibrary } from '../../src/main/library/openLibrary.ts';
import type { Library } from '../../src/main/library/types.ts';
import { note, round, roundId } from './model.ts';
import { type Left, PowerDisk } from './powerDisk.ts';

const FOLDER = '/library';
const ROUNDS = [1, 2];
const now = () => new Date('2026-01-05T09:00:00Z');

export interface DamageReport {
  /** Damaged libraries that were opened. */
  states: number;
  /** How many of them held everything, said what is missing, or were refused. */
  came: { whole: number; said: number; refused: number };
  broken: string[];
}

/** One damage: a file's bytes as they become, or null for a file that is gone. */
interface Damage {
  what: string;
  path: string;
  bytes: Buffer | null;
  /** Cut off among edits that no snapshot has: it looks as if the app had stopped there, and nobody can know better. */
  looksUnfinished: boolean;
}

/** @param chosen whether a damage is tried: all of them are some thousands for each kind of library. @param block bytes. */
export async function damages(
  block: number,
  chosen: () => boolean,
  progress: (states: number) => void = () => {},
): Promise<DamageReport> {
  const report: DamageReport = { states: 0, came: { whole: 0, said: 0, refused: 0 }, broken: [] };
  for (const [name, options] of Object.entries(KINDS)) {
    const sound = await made(options);
    const before = await contentOf(sound);
    if (typeof before === 'string') throw new Error(`${name}: ${before}`);
    for (const damage of damagesOf(sound, block, options.late > 0)) {
      if (!chosen()) continue;
      const came = await cameOf(sound, damage, before.content).catch(
        (error: unknown) => `thrown: ${error instanceof Error ? error.stack : String(error)}`,
      );
      report.states += 1;
      if (came === 'whole' || came === 'said' || came === 'refused') report.came[came] += 1;
      else report.broken.push(`a library ${name}, ${damage.what}: ${came}`);
      if (report.states % 1_000 === 0) progress(report.states);
    }
  }
  return report;
}

interface Kind {
  /** Edits that no snapshot has. */
  late: number;
  longJournalBytes: number;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'that was closed': { late: 0, longJournalBytes: 1_000_000 },
  'that stopped': { late: 4, longJournalBytes: 1_000_000 },
  'whose journal was cut': { late: 0, longJournalBytes: 1 },
  'whose journal was cut, that stopped': { late: 4, longJournalBytes: 1 },
};

async function made({ late, longJournalBytes }: Kind): Promise<Left> {
  const power = new PowerDisk(new Map([[FOLDER, null]]));
  const library = await opened(power, longJournalBytes);
  await edit(library, { author: '田中' });
  for (const number of ROUNDS)
    await saved(library.apply({ scope: 'library', command: { type: 'dialogue.add', ...round(number) } }));
  let count = 0;
  const write = async (): Promise<void> => {
    count += 1;
    const command = { type: 'note.add', note: note(count, `note ${count}`), at: null } as const;
    await saved(library.apply({ scope: 'dialogue', dialogueId: roundId((count % 2) + 1), command }));
  };
  for (let at = 0; at < 6; at++) {
    await write();
    if (at % 2 === 1) await saved(library.snapshot());
  }
  const drafts = await openDrafts(FOLDER, now, power.disk);
  if (drafts.ok) await saved(drafts.value.keep(draft()));
  for (let at = 0; at < late; at++) await write();
  if (late === 0) await library.close();
  return withoutLock(power.cut(() => 0.999));
}

function draft(): Draft {
  const { dialogue, series } = round(3);
  const id = 'draft-abcdefgh';
  const parts = [{ dialogue: { ...dialogue, id: `${id}-1` }, series, fate: 'add' as const, into: null }];
  return { id, startedAt: now().toISOString(), files: [], findings: [], parts };
}

const TEXTS: readonly [string, (bytes: Buffer) => Buffer][] = [
  ['emptied', () => Buffer.alloc(0)],
  ['zeroed', (bytes) => Buffer.alloc(bytes.length)],
  ['with a byte-order mark', (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ['with bytes that are no UTF-8', (bytes) => Buffer.concat([bytes, Buffer.from([0xff, 0xc0, 0x0a])])],
  ['in UTF-16', (bytes) => Buffer.from(bytes.toString('utf8'), 'utf16le')],
  ['with Windows line ends', (bytes) => Buffer.from(bytes.toString('utf8').replaceAll('\n', '\r\n'))],
  ['null', () => Buffer.from('null\n')],
  ['an empty object', () => Buffer.from('{}\n')],
  ['an empty list', () => Buffer.from('[]')],
  ['twice', (bytes) => Buffer.concat([bytes, bytes])],
];

function* damagesOf(sound: Left, block: number, isStopped: boolean): Generator<Damage> {
  const files = [...sound].filter((entry): entry is [string, Buffer] => entry[1] !== null);
  for (const [path, bytes] of files) {
    const isJournal = path.endsWith('.jsonl');
    const damage = (what: string, changed: Buffer | null, isAtEnd = false): Damage => ({
      what: `${path} ${what}`,
      path,
      bytes: changed,
      looksUnfinished: isJournal && isStopped && isAtEnd,
    });
    if (!path.includes('/drafts/')) yield damage('gone', null);
    for (const [what, how] of TEXTS) yield damage(what, how(bytes));
    for (const [other, theirs] of files)
      if (other !== path && !isOlderState(other, path)) yield damage(`holding what is in ${other}`, theirs);
    for (const [from, to] of stretches(bytes, block, isJournal)) {
      const isAtEnd = to >= bytes.length;
      const where = `${from} to ${to} of ${bytes.length}`;
      const flipped = Buffer.from(bytes);
      const at = from + Math.floor((to - from) / 2);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8));
      yield damage(`with a bit flipped at ${at}`, flipped, at === bytes.length - 1);
      yield damage(`zeroed from ${where}`, Buffer.from(bytes).fill(0, from, to), isAtEnd);
      yield damage(`cut off at ${where}`, bytes.subarray(0, from), true);
      yield damage(`without ${where}`, Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]), isAtEnd);
    }
  }
}

function isOlderState(other: string, path: string): boolean {
  const name = path.slice(`${FOLDER}/`.length, -'.json'.length);
  return other.startsWith(`${FOLDER}/generations/${name}/`);
}

/** Blocks as a drive has them, and each line of the journal. */
function* stretches(bytes: Buffer, block: number, isJournal: boolean): Generator<[number, number]> {
  for (let from = 0; from < bytes.length; from += block) yield [from, Math.min(from + block, bytes.length)];
  if (!isJournal) return;
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf('\n', from);
    const to = end < 0 ? bytes.length : end + 1;
    yield [from, to];
    from = to;
  }
}

async function cameOf(
  sound: Left,
  { path, bytes, looksUnfinished }: Damage,
  before: unknown,
): Promise<string> {
  const left = new Map(sound);
  if (bytes === null) left.delete(path);
  else left.set(path, bytes);
  const checked = await checkLibrary(FOLDER, new PowerDisk(left).disk);
  const found = await contentOf(left);
  if (typeof found === 'string') return checked.ok ? `does not open: ${found}` : 'refused';
  const isWhole = isDeepStrictEqual(found.content, before);
  if (!isWhole && !found.says && !looksUnfinished) return `not what was saved, and no word of it`;
  if (checked.ok && checked.value.isWhole && !isWhole && !looksUnfinished) return 'the check found it whole';
  return isWhole ? 'whole' : 'said';
}

/** All that a library holds, and whether it says that something is missing; the code where it does not open. */
async function contentOf(left: Left): Promise<{ content: unknown; says: boolean } | string> {
  const power = new PowerDisk(left);
  const result = await openLibrary(FOLDER, { now, disk: power.disk });
  if (!result.ok) return result.error.code;
  const library = result.value;
  let says = false;
  const rounds = [];
  for (const number of ROUNDS) {
    const read = await library.read(roundId(number));
    const history = await library.history(roundId(number));
    says ||= !read.ok || !history.ok;
    rounds.push(read.ok ? read.value : null, history.ok ? storedOf(history.value) : null);
  }
  const drafts = await openDrafts(FOLDER, now, power.disk);
  const notices = [...library.recovery, ...(drafts.ok ? drafts.value.notices : [])];
  says ||= !drafts.ok || notices.some(({ kind }) => kind === 'damaged');
  const content = { index: library.index(), rounds, drafts: drafts.ok ? drafts.value.list() : [] };
  await library.close();
  return { content, says };
}

async function opened(power: PowerDisk, longJournalBytes: number): Promise<Library> {
  const result = await openLibrary(FOLDER, { now, disk: power.disk, longJournalBytes });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

function edit(library: Library, patch: { author: string }): Promise<void> {
  return saved(library.apply({ scope: 'library', command: { type: 'settings.change', patch } }));
}

async function saved(doing: Promise<{ ok: boolean }>): Promise<void> {
  const done = await doing;
  if (!done.ok) throw new Error(JSON.stringify(done));
}

/** The lock names this process, which lives; the one that is meant is gone. */
function withoutLock(left: Left): Left {
  return new Map([...left].filter(([path]) => path !== `${FOLDER}/LOCK`));
}

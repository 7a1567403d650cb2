/**
 * Tries every call and every edit with made inputs, `npm run fuzz -- calls [COUNT] [SEED]`, 10,000 by default; and the
 * importers on made documents of every format: `npm run fuzz -- importers [COUNT] [SEED]`; 100,000 from seed 1 by default,
 * four of ten of them web pages, Word documents and PDFs.
 * Prints what came of them and how the cost grows with the length. Exit status 1 where a document broke a promise; its
 * number is the seed that makes it again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { Party } from '../src/domain/model/party.ts';
import { parseRelease } from '../src/domain/release/parseRelease.ts';
import { shippedParties } from '../src/main/importing/parties.ts';
import { type CallsReport, fuzzCalls } from '../test/store/calls.ts';
import { madeDocument, tryDocument } from './fuzzImporters.ts';
import { tryPages } from './fuzzPages.ts';
import { labelledReleases } from './labelledReleases.ts';

const COUNT = 100_000;
/** Share of them that a browser reads. */
const PAGES = 0.4;
const CALLS = 10_000;
const FOLDER = new URL('../test/fixtures/releases/', import.meta.url);
/** Lengths that the cost is fitted over, in UTF-16 units; five million is a book of two thousand pages. */
const LENGTHS = [160_000, 320_000, 640_000, 1_250_000, 2_500_000, 5_000_000];

function labelledTexts(): string[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.txt'))
    .flatMap((file) => labelledReleases(file, readFileSync(new URL(file, FOLDER), 'utf8')))
    .map((release) => release.text);
}

async function fuzzPages(count: number, seed: number, parties: Party[]): Promise<boolean> {
  const came = new Map<string, number>();
  let broken = 0;
  let tried = 0;
  const start = performance.now();
  for await (const trial of tryPages(count, seed, parties)) {
    tried++;
    const key = `${trial.format}: ${trial.came}`;
    came.set(key, (came.get(key) ?? 0) + 1);
    if (trial.broken !== null) {
      broken++;
      console.error(`${trial.format} of seed ${trial.seed}: ${trial.broken}`);
    }
    if (tried % 5_000 === 0) console.log(`${tried} pages, Word documents and PDFs, ${broken} broken`);
  }
  printCounts(came);
  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${tried} pages, Word documents and PDFs in ${seconds.toFixed(0)} s, ${broken} broke a promise`,
  );
  return broken === 0;
}

async function fuzz(count: number, seed: number, parties: Party[]): Promise<boolean> {
  const releases = labelledTexts();
  const came = new Map<string, number>();
  let broken = 0;
  const start = performance.now();
  for (let at = 0; at < count; at++) {
    try {
      const outcome = await tryDocument(madeDocument(seed + at, releases), parties);
      const key = 'read' in outcome ? (outcome.read > 0 ? 'read' : 'read, no statement') : outcome.refused;
      came.set(key, (came.get(key) ?? 0) + 1);
    } catch (error) {
      broken++;
      console.error(`seed ${seed + at}: ${error instanceof Error ? error.message : String(error)}`);
    }
    if ((at + 1) % 10_000 === 0) console.log(`${at + 1} documents, ${broken} broken`);
  }
  printCounts(came);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${count} documents in ${seconds.toFixed(0)} s, ${broken} broke a promise`);
  return broken === 0;
}

/** Prints the cost for each length and the exponent that fits it: 1 is linear. */
function fitCost(parties: Party[]): void {
  const unit = labelledTexts().join('\n\n');
  parseRelease(unit, parties);
  const points = LENGTHS.map((length) => {
    const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    const before = process.cpuUsage();
    parseRelease(text, parties);
    const { user } = process.cpuUsage(before);
    console.log(
      `${length.toLocaleString('en').padStart(10)} characters ${(user / 1000).toFixed(0).padStart(6)} ms`,
    );
    return { x: Math.log(length), y: Math.log(user) };
  });
  const mean = (pick: (point: { x: number; y: number }) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / points.length;
  const x = mean((point) => point.x);
  const y = mean((point) => point.y);
  const slope = mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2);
  console.log(`cost grows with the length to the power of ${slope.toFixed(2)}`);
}

async function tryCalls(count: number, seed: number): Promise<boolean> {
  const start = performance.now();
  let told = 0;
  const tell = ({ calls, broken }: CallsReport): void => {
    if (calls - told < 1_000) return;
    told = calls;
    console.log(`${calls} calls, ${broken.length} broken`);
  };
  const report = await fuzzCalls(count, seed, tell);
  for (const what of report.broken) console.error(what);
  printCounts(report.came);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${report.calls} calls in ${seconds.toFixed(0)} s, ${report.broken.length} broke a promise`);
  return report.broken.length === 0;
}

function printCounts(came: ReadonlyMap<string, number>): void {
  for (const [what, times] of [...came].sort((a, b) => b[1] - a[1]))
    console.log(`${String(times).padStart(8)}  ${what}`);
}

const [what, count, seed = '1'] = process.argv.slice(2);
if (what === 'calls') {
  if (!(await tryCalls(Number(count ?? CALLS), Number(seed)))) process.exitCode = 1;
} else if (what === 'importers') {
  const parties = shippedParties();
  const all = Number(count ?? COUNT);
  const pages = Math.round(all * PAGES);
  // Beside each other: the browser computes while texts are tried here.
  const sound = await Promise.all([
    fuzzPages(pages, Number(seed), parties),
    fuzz(all - pages, Number(seed), parties),
  ]);
  if (sound.includes(false)) process.exitCode = 1;
  fitCost(parties);
} else {
  console.error('Use: npm run fuzz -- importers|calls [COUNT] [SEED]');
  process.exitCode = 2;
}

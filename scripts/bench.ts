/** `npm run bench -- start|renderer|import|pack|store|search`: figures of one run, each beside its baseline of the same run. Only ratios count. */

import './inProduction.ts';
import { describeLauncher } from '../test/e2e/launch.ts';
import { benchImport } from './benchImport.ts';
import { benchPack } from './benchPack.ts';
import { benchRenderer } from './benchRenderer.ts';
import { benchSearch } from './benchSearch.ts';
import { benchStart } from './benchStart.ts';
import { benchStore } from './benchStore.ts';
import type { Frames } from './frames.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  start: async () => {
    const { empty, first, again, one, many } = await benchStart();
    row('an empty React window', empty, empty);
    row('first topic, first start (reads the bundled round)', first, empty);
    row('first topic, a library that is there', again, empty);
    row('first topic, one made-up round', one, one);
    row('first topic, 3,000 made-up rounds', many, one);
  },
  renderer: async () => {
    for await (const { rounds, opening, doings } of benchRenderer()) {
      console.log(`  ${rounds} rounds, and one with a topic of 10,000 statements`);
      row('opening a topic of 12 statements', opening.short, opening.short);
      row('opening the topic of 10,000', opening.long, opening.short);
      for (const { name, ours, empty } of doings) {
        row(`${name}: the longest frame, the empty window`, longest(empty), longest(empty));
        row(`${name}: the longest frame`, longest(ours), longest(empty));
        const [late, all] = [lateFrames(ours), ours.flatMap(({ gaps }) => gaps).length];
        said('  frames over 50 ms of all', `${late}`, `of ${all}; the empty window ${lateFrames(empty)}`);
        const tasks = ours.map(({ longestTask }) => longestTask);
        said(
          '  the longest task, median and longest run',
          medianOf(tasks).toFixed(0),
          Math.max(...tasks).toFixed(0),
        );
      }
    }
  },
  import: async () => {
    const byLang: Record<string, { size: number; median: number }[]> = {};
    for (const { lang, bytes, statements, splitting, reading } of benchImport()) {
      const size = `${lang}, ${(bytes / 1e6).toFixed(2)} MB`;
      row(`${size}: split into sentences`, splitting, splitting);
      row(`${size}: read, ${statements} statements`, reading, splitting);
      byLang[lang] = [...(byLang[lang] ?? []), { size: bytes, median: medianOf(reading) }];
    }
    for (const [lang, medians] of Object.entries(byLang))
      console.log(
        `  ${lang}: the time of reading grows with the length to the power of ${exponentOf(medians).toFixed(3)}`,
      );
  },
  pack: async () => {
    for await (const { pages, single, pack, preview, paged } of benchPack()) {
      row(`${pages} pages, one bare print`, single, single);
      row(`${pages} pages, a whole pack`, pack, single);
      row(`${pages} pages, its preview after a change`, preview, single);
      if (paged === null) console.log('  paged.js is not installed: npm install --no-save pagedjs');
      else row(`${pages} pages, paged.js`, paged, single);
    }
  },
  store: async () => {
    const medians: { size: number; median: number }[] = [];
    for await (const { rounds, edits, opening, openingSmall } of benchStore()) {
      console.log(`  ${rounds} rounds`);
      const [limit, ours] = edits;
      for (const { name, times, why } of edits)
        if (times === null) console.log(`  ${name.padEnd(54)} skipped: ${why}`);
        else row(name, times, limit?.times ?? times);
      const median = medianOf(ours?.times ?? []);
      medians.push({ size: rounds, median: median / medianOf(limit?.times ?? []) });
      const slow = quantile(ours?.times ?? [], 0.95) / medianOf(limit?.times ?? []);
      console.log(
        `  ${'the slowest twentieth of Taiwa’s edits'.padEnd(54)} ${''.padStart(8)}  ×${slow.toFixed(2)}`,
      );
      row('opening up to a round, one round in the library', openingSmall, openingSmall);
      row('opening up to a round', opening, openingSmall);
    }
    console.log(`  an edit’s cost grows with the library to the power of ${exponentOf(medians).toFixed(3)}`);
  },
  search: async () => {
    for await (const figures of benchSearch()) {
      const { rounds, texts, ways, recall, precision, building, longestTurn, counting } = figures;
      console.log(`  ${rounds} rounds, ${texts} texts`);
      const [baseline] = ways;
      for (const { name, times, why } of ways)
        if (times === null) console.log(`  ${name.padEnd(54)} skipped: ${why}`);
        else {
          row(name, times, baseline?.times ?? times);
          const slow = quantile(times, 0.95) / quantile(baseline?.times ?? times, 0.95);
          said('  the slowest twentieth', quantile(times, 0.95).toFixed(2), `×${slow.toFixed(2)}`);
        }
      said('recall and precision against the scan', recall.toFixed(4), precision.toFixed(4));
      said('counting all hits, the slowest query', counting.toFixed(0));
      said('building the index', building.toFixed(0), `longest turn ${longestTurn.toFixed(0)}`);
      const [index, json] = [figures.indexBytes, figures.jsonBytes];
      said('memory of the index, MB', (index / 1e6).toFixed(1), `×${(index / json).toFixed(2)} of the JSON`);
    }
  },
};

/** The longest frame of each run. */
function longest(runs: readonly Frames[]): number[] {
  return runs.map(({ gaps }) => Math.max(0, ...gaps));
}

/** How many frames came later than a reader takes for at once, in all runs. */
function lateFrames(runs: readonly Frames[]): number {
  return runs.flatMap(({ gaps }) => gaps).filter((gap) => gap > 50).length;
}

function said(name: string, value: string, more = ''): void {
  console.log(`  ${name.padEnd(54)} ${value.padStart(8)}  ${more}`);
}

const named = process.argv.slice(2);
const unknown = named.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown === undefined) {
  console.log(`On ${describeLauncher()}, Node ${process.versions.node}; milliseconds, median of the runs`);
  for (const [name, bench] of Object.entries(BENCHES)) {
    if (named.length > 0 && !named.includes(name)) continue;
    console.log(`\n${name}`);
    await bench();
  }
} else {
  console.error(`There is no bench “${unknown}”; there are ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
}

function row(name: string, values: readonly number[], baseline: readonly number[]): void {
  const median = medianOf(values);
  const ratio = (median / medianOf(baseline)).toFixed(2);
  const spread = `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
  const shown = median < 10 ? median.toFixed(2) : String(Math.round(median));
  console.log(`  ${name.padEnd(54)} ${shown.padStart(8)}  ×${ratio}  (${spread})`);
}

/** The exponent of the size that fits the medians best. */
function exponentOf(points: readonly { size: number; median: number }[]): number {
  const logs = points.map(({ size, median }) => ({ x: Math.log(size), y: Math.log(median) }));
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(logs.map((each) => each.x)), mean(logs.map((each) => each.y))];
  const up = logs.reduce((sum, each) => sum + (each.x - x) * (each.y - y), 0);
  return up / logs.reduce((sum, each) => sum + (each.x - x) ** 2, 0);
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

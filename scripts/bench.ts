/** `npm run bench -- start|pack`: figures of one run, each beside its baseline of the same run. Only ratios count. */

import { describeLauncher } from '../test/e2e/launch.ts';
import { benchPack } from './benchPack.ts';
import { benchStart } from './benchStart.ts';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  start: async () => {
    const { empty, first, again } = await benchStart();
    row('an empty React window', empty, empty);
    row('first topic, first start (reads the bundled round)', first, empty);
    row('first topic, a library that is there', again, empty);
  },
  pack: async () => {
    for (const { pages, single, pack } of await benchPack()) {
      row(`${pages} pages, one bare print`, single, single);
      row(`${pages} pages, a whole pack`, pack, single);
    }
  },
};

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
  console.log(`  ${name.padEnd(54)} ${String(Math.round(median)).padStart(6)}  ×${ratio}  (${spread})`);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}

/** `npm run crash -- N [--seed S]`: kills a process that saves N times. Exit status 1 where anything acknowledged is lost. */
import { crashRuns } from '../test/store/crashRuns.ts';

const { kills, seed } = readArguments(process.argv.slice(2));
const started = performance.now();
const report = await crashRuns(kills, seeded(seed), (done) => {
  if (done % 50 === 0) console.log(`${done} kills`);
});
for (const loss of report.losses) console.error(loss);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(
  `${report.kills} kills (${report.whileOpening} while opening), ${report.acknowledged} edits acknowledged, ` +
    `${report.losses.length} losses; seed ${seed}, ${seconds} s`,
);
process.exitCode = report.losses.length > 0 ? 1 : 0;

function readArguments(args: readonly string[]): { kills: number; seed: number } {
  const at = args.indexOf('--seed');
  const seed = at < 0 ? Math.floor(Math.random() * 2 ** 31) : Number(args[at + 1]);
  const kills = Number(args.find((arg, place) => /^\d+$/.test(arg) && (at < 0 || place !== at + 1)) ?? 1000);
  return { kills, seed };
}

/** mulberry32: the same seed gives the same moments, as far as the computer is as fast. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * `npm run crash -- N [--seed S]`: kills a process that saves N times.
 * `npm run crash -- power N [--seed S]`: cuts the power of a made-up disk and opens N different states that it may be left in.
 * `npm run crash -- damage [BLOCK]`: damages every block of so many bytes of every file of small libraries; 64 by default.
 * Exit status 1 where anything acknowledged is lost, or damage is not said.
 */
import { crashRuns } from '../test/store/crashRuns.ts';
import { damages } from '../test/store/damages.ts';
import { powerCuts } from '../test/store/powerCuts.ts';

/** Ways in which the power is cut after each call of the disk; many of them leave the same. */
const CUTS_EACH = 10;

type What = 'kill' | 'power' | 'damage';
const COUNTS: Readonly<Record<What, number>> = { kill: 1_000, power: 50_000, damage: 64 };

const { count, seed, what } = readArguments(process.argv.slice(2));
const started = performance.now();
const { summary, losses } = await { kill, power: cutPower, damage }[what]();
for (const loss of new Set(losses)) console.error(loss);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${summary}, ${losses.length} losses; seed ${seed}, ${seconds} s`);
process.exitCode = losses.length > 0 ? 1 : 0;

async function kill(): Promise<{ summary: string; losses: string[] }> {
  const report = await crashRuns(count, seeded(seed), (done) => {
    if (done % 50 === 0) console.log(`${done} kills`);
  });
  const { kills, whileOpening, acknowledged, losses } = report;
  return {
    summary: `${kills} kills (${whileOpening} while opening), ${acknowledged} edits acknowledged`,
    losses,
  };
}

async function cutPower(): Promise<{ summary: string; losses: string[] }> {
  const report = await powerCuts(CUTS_EACH, count, seeded(seed), (states) => {
    if (states % 10_000 === 0) console.log(`${states} states`);
  });
  const { calls, states, losses } = report;
  return { summary: `the power cut after each of ${calls} calls, ${states} different states opened`, losses };
}

async function damage(): Promise<{ summary: string; losses: string[] }> {
  const everyOne = () => true;
  const report = await damages(count, everyOne, (states) => console.log(`${states} damaged libraries`));
  const { whole, said, refused } = report.came;
  return {
    summary: `${report.states} damaged libraries opened: ${whole} whole, ${said} said what is missing, ${refused} refused`,
    losses: report.broken,
  };
}

function readArguments(args: readonly string[]): { count: number; seed: number; what: What } {
  const at = args.indexOf('--seed');
  const seed = at < 0 ? Math.floor(Math.random() * 2 ** 31) : Number(args[at + 1]);
  const what = args[0] === 'power' || args[0] === 'damage' ? args[0] : 'kill';
  const count = Number(
    args.find((arg, place) => /^\d+$/.test(arg) && (at < 0 || place !== at + 1)) ?? COUNTS[what],
  );
  return { count, seed, what };
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

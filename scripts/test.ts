/**
 * `npm test`: builds, checks types, lints, and runs the unit and end-to-end tests. Every part runs whatever became of
 * the others; the last line is `N passed, N failed, N skipped`, and the exit status is 1 where anything failed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { REPORT_VARIABLE, type TestReport, testReportSchema } from './testReporter.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const FOLDER = mkdtempSync(join(tmpdir(), 'taiwa-test-'));

const ONE_FAILURE: TestReport = { passed: 0, failed: 1, skipped: [] };

const reports = [
  runCheck('build', 'electron-vite/bin/electron-vite.js', ['build']),
  runCheck('types', 'typescript/bin/tsc', []),
  runCheck('lint', '@biomejs/biome/bin/biome', ['check', '.']),
  runProject('unit'),
  runProject('e2e'),
];
rmSync(FOLDER, { recursive: true, force: true });

const skipped = reports.flatMap((report) => report.skipped);
for (const { name, reason } of skipped) console.log(`skipped: ${name} (${reason})`);
const sum = (pick: (report: TestReport) => number) => reports.reduce((total, each) => total + pick(each), 0);
const failed = sum((report) => report.failed);
console.log(`${sum((report) => report.passed)} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failed === 0 ? 0 : 1;

/** Runs a tool that either succeeds or not; it counts as one test. */
function runCheck(name: string, bin: string, args: string[]): TestReport {
  const passed = run(name, bin, args, {}) === 0;
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: [] };
}

function runProject(name: string): TestReport {
  const file = join(FOLDER, `${name}.json`);
  const reporters = ['--reporter=default', '--reporter=./scripts/testReporter.ts'];
  const status = run(name, 'vitest/vitest.mjs', ['run', '--project', name, ...reporters], {
    [REPORT_VARIABLE]: file,
  });
  const report = readReport(file);
  if (report === null) return ONE_FAILURE;
  // A run that fails without a failed test has failed all the same.
  return status !== 0 && report.failed === 0 ? { ...report, failed: 1 } : report;
}

function readReport(file: string): TestReport | null {
  try {
    return testReportSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Vitest ended before it could report.
    return null;
  }
}

function run(name: string, bin: string, args: string[], env: Record<string, string>): number | null {
  const started = performance.now();
  console.log(`\n── ${name}`);
  const path = join(ROOT, 'node_modules', bin);
  const options = {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'] as const,
  };
  const { status } = spawnSync(process.execPath, [path, ...args], { ...options, stdio: [...options.stdio] });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`── ${name} ${status === 0 ? 'ok' : 'FAILED'} (${seconds} s)`);
  return status;
}

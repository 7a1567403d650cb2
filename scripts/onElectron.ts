/** Runs the built app on Electron and ends with its exit status. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[/\\]$/, '');

/** Starts Electron with the user's arguments; its output is ours. */
export function runOnElectron(electron: string, argv: readonly string[]): void {
  const child = spawn(electron, [...switches(), ROOT, ...argv], { stdio: 'inherit', env: environment() });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    process.stderr.write(`Taiwa: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (status) => {
    process.exitCode = status ?? 1;
  });
}

/** Chromium's sandbox refuses to run for root. */
function switches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

function environment(): NodeJS.ProcessEnv {
  const { ELECTRON_RUN_AS_NODE: _, ...rest } = process.env;
  return rest;
}

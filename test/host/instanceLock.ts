/** One instance a user-data folder, as `requestSingleInstanceLock` promises; a second start knocks on the first. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Waits this long for a first instance that is just starting. */
const KNOCK_MILLISECONDS = 2_000;

/** Takes the lock; false, after telling the holder, where another process has it. */
export function takeInstanceLock(userData: string, onSecond: (argv: string[], cwd: string) => void): boolean {
  mkdirSync(userData, { recursive: true });
  const lock = join(userData, 'host.lock');
  const address = doorOf(userData);
  if (!create(lock)) {
    if (knock(address)) return false;
    // Nobody answers: the holder was killed.
    rmSync(lock, { force: true });
    if (!create(lock)) return false;
  }
  if (process.platform !== 'win32') rmSync(address, { force: true });
  const server = createServer((visitor) => {
    visitor.setEncoding('utf8');
    let said = '';
    visitor.on('data', (part: string) => {
      said += part;
    });
    visitor.on('end', () => {
      const { argv, cwd }: { argv: string[]; cwd: string } = JSON.parse(said);
      onSecond(argv, cwd);
    });
  });
  server.listen(address).unref();
  process.on('exit', () => {
    rmSync(lock, { force: true });
    server.close();
  });
  return true;
}

function create(lock: string): boolean {
  try {
    closeSync(openSync(lock, 'wx'));
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** The lock is asked for in one synchronous call, so the knocking is done by a process of its own. */
function knock(address: string): boolean {
  const message = JSON.stringify({ argv: process.argv, cwd: process.cwd() });
  const script = `
    const end = Date.now() + ${KNOCK_MILLISECONDS};
    const attempt = () => {
      const door = require('net').connect(process.argv[1], () => door.end(process.argv[2], () => process.exit(0)));
      door.on('error', () => (Date.now() < end ? setTimeout(attempt, 100) : process.exit(1)));
    };
    attempt();`;
  return spawnSync(process.execPath, ['-e', script, address, message], { stdio: 'ignore' }).status === 0;
}

function doorOf(userData: string): string {
  const name = `taiwa-${createHash('sha256').update(userData).digest('hex').slice(0, 16)}`;
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

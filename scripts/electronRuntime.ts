/** Finds Electron's runtime, and fetches it on the first start where the network lets it through. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const PACKAGE = dirname(require.resolve('electron/package.json'));

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** A network that has not answered by then does not let Electron through. */
const FIRST_BYTE = 6 * SECOND;
/** Nor does one that stops half-way for so long. */
const STALL = 30 * SECOND;
/** After a failed fetch, starts do not try again for this long. */
const PAUSE = 24 * HOUR;

/** The installed runtime's executable; null where it is not installed. Never fetches. */
export function findElectron(): string | null {
  const inside = readText(join(PACKAGE, 'path.txt'));
  if (inside === null) return null;
  const path = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(PACKAGE, 'dist'), inside);
  return existsSync(path) ? path : null;
}

export type Fetched = { path: string } | { reason: string };

/** Fetches the runtime, telling how far it is on stderr. Gives up soon where the network is closed. */
export async function fetchElectron(): Promise<Fetched> {
  const version = electronVersion();
  const paused = pausedReason(version);
  if (paused !== null) return { reason: paused };
  try {
    await download(version);
    install();
    const path = findElectron();
    if (path === null) throw new Error('the download did not contain it');
    return { path };
  } catch (error) {
    const reason = causeOf(error);
    remember(version, reason);
    return { reason };
  }
}

/** Puts the archive into Electron's own cache, where its installer looks for it. */
async function download(version: string): Promise<void> {
  const giveUp = new AbortController();
  let timer = setTimeout(() => giveUp.abort(new Error('no answer')), FIRST_BYTE);
  const electronRequire = createRequire(join(PACKAGE, 'install.js'));
  const get: { downloadArtifact(options: object): Promise<string> } = await import(
    pathToFileURL(electronRequire.resolve('@electron/get')).href
  );
  const tell = progressTeller(version);
  try {
    await get.downloadArtifact({
      version,
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: JSON.parse(readFileSync(join(PACKAGE, 'checksums.json'), 'utf8')),
      downloadOptions: {
        quiet: true,
        signal: giveUp.signal,
        getProgressCallback: ({ percent }: { percent: number }) => {
          clearTimeout(timer);
          timer = setTimeout(() => giveUp.abort(new Error('the download stopped')), STALL);
          tell(percent);
        },
      },
    });
  } finally {
    clearTimeout(timer);
  }
}

/** Unpacks what was downloaded, with Electron's own installer. */
function install(): void {
  const { status, stderr } = spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr.trim().split('\n')[0] ?? 'its installer failed');
}

/** A line for every tenth, so that a log stays short. */
function progressTeller(version: string): (percent: number) => void {
  let told = -1;
  return (percent) => {
    const tenth = Math.floor(percent * 10);
    if (tenth <= told) return;
    told = tenth;
    process.stderr.write(`Taiwa: fetching Electron ${version}, ${tenth * 10} %\n`);
  };
}

const failureNoteSchema = z.object({ version: z.string(), failedAt: z.number(), reason: z.string() });

function pausedReason(version: string): string | null {
  const text = readText(noteFile());
  if (text === null) return null;
  const note = failureNoteSchema.safeParse(parseJson(text));
  if (!note.success || note.data.version !== version || Date.now() - note.data.failedAt > PAUSE) return null;
  return note.data.reason;
}

function remember(version: string, reason: string): void {
  const file = noteFile();
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify({ version, failedAt: Date.now(), reason }));
  } catch {
    // Then the next start tries again, which costs a few seconds and nothing else.
  }
}

function noteFile(): string {
  return join(cacheFolder(), 'taiwa', 'electron-not-fetched.json');
}

function cacheFolder(): string {
  if (process.platform === 'win32') return process.env.LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches');
  return process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
}

function electronVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

/** `fetch` hides what the network said in a cause. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? causeOf(error.cause) : error.message;
}

function readText(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

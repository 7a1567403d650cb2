/** Keeps a library to one Taiwa at a time, on this computer and on others that reach the same folder. */
import { randomUUID } from 'node:crypto';
import { hostname, uptime } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { type Failure, failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { codeOf, type Disk } from './disk.ts';
import { LOCK_FILE } from './files.ts';
import { temporaryFor } from './writeFileSafely.ts';

const holderSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** Tells one holder from the next where a process number comes again. Part of a file's name: see `removeLeftBehind`. */
  token: z.string().regex(/^[\w-]{1,64}$/),
  /** When it was taken: ISO date and time. */
  at: z.iso.datetime(),
});
type Holder = z.infer<typeof holderSchema>;

/** The holder writes its lock anew this often, so that another computer can see that it lives. */
const HEARTBEAT_MS = 30_000;
/** A lock of another computer that was not written for so long was left behind. */
const ABANDONED_MS = 10 * 60_000;
/** A lock that is just being made is empty for a moment; one that stays so was left by a crash. */
const UNFINISHED_PAUSE_MS = 100;
const UNFINISHED_TRIES = 5;

/** Time for another start to finish with a lock that was left behind. */
const BETWEEN_ROUNDS_MS = 100;

/** One finds a lock that was left behind, one takes it; more where other starts come between or were cut off. */
const ROUNDS = 6;

/** Stands for the token of a lock that was never finished. */
const NO_TOKEN = '00000000-0000-0000-0000-000000000000';

const SECOND = 1000;

export interface Lock {
  /** Why it is no longer held, or null while it is. Looks at the file only where a heartbeat was missed. */
  lost(): Promise<Failure | null>;
  release(): Promise<void>;
}

/** Takes the lock; fails with `library.inUse`. @throws Node's error where the folder cannot be written to. */
export async function takeLock(folder: string, disk: Disk, now: () => Date): Promise<Result<Lock>> {
  const path = join(folder, LOCK_FILE);
  const own = ownHolder(now);
  for (let round = 0; round < ROUNDS; round++) {
    if (await tryCreate(path, own, disk)) return ok(held(folder, path, own, disk, now));
    const holder = await readFinished(path, disk);
    if (holder !== null && (await isAlive(holder, path, disk))) return fail(inUse(folder, holder));
    if (!(await removeLeftBehind(path, holder, disk, now))) await disk.pause(BETWEEN_ROUNDS_MS);
  }
  return fail(inUse(folder, await readHolder(path, disk)));
}

function ownHolder(now: () => Date): Holder {
  return { pid: process.pid, host: hostname(), token: randomUUID(), at: now().toISOString() };
}

function inUse(folder: string, holder: Holder | null): Failure {
  const name = holder?.host === hostname() ? `process ${holder.pid}` : (holder?.host ?? '?');
  return failure('library.inUse', folder, { holder: name });
}

async function tryCreate(path: string, holder: Holder, disk: Disk): Promise<boolean> {
  try {
    const file = await disk.create(path);
    try {
      await file.write(bytesOf(holder), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    // A start that took this for an unfinished one left by a crash has removed it by now.
    return (await readHolder(path, disk))?.token === holder.token;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // One that could not be written must not keep the next start waiting.
    await disk.remove(path).catch(() => undefined);
    throw error;
  }
}

function bytesOf(holder: Holder): Buffer {
  return Buffer.from(`${JSON.stringify(holder)}\n`);
}

/** Who holds the lock; null where the file is gone or was never finished. */
async function readHolder(path: string, disk: Disk): Promise<Holder | null> {
  try {
    const holder = holderSchema.safeParse(JSON.parse((await disk.read(path)).toString('utf8')));
    return holder.success ? holder.data : null;
  } catch (error) {
    if (error instanceof SyntaxError || codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

async function readFinished(path: string, disk: Disk): Promise<Holder | null> {
  for (let tries = 0; ; tries++) {
    const holder = await readHolder(path, disk);
    if (holder !== null || tries === UNFINISHED_TRIES || (await disk.about(path)) === null) return holder;
    await disk.pause(UNFINISHED_PAUSE_MS);
  }
}

async function isAlive(holder: Holder, path: string, disk: Disk): Promise<boolean> {
  const about = await disk.about(path);
  if (about === null) return false;
  const folderNow = await timeAt(path, disk);
  if (holder.host !== hostname()) return folderNow - about.changedAt < ABANDONED_MS;
  // Its process number may be another's since the computer was started.
  if (about.changedAt < folderNow - uptime() * SECOND) return false;
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // Another user's process is there all the same.
    return codeOf(error) === 'EPERM';
  }
}

/** The present moment by the clock that dates the folder's files: it may be another computer's. */
async function timeAt(path: string, disk: Disk): Promise<number> {
  const probe = temporaryFor(path);
  try {
    await (await disk.create(probe)).close();
    return (await disk.about(probe))?.changedAt ?? Date.now();
  } finally {
    await disk.remove(probe).catch(() => undefined);
  }
}

/**
 * Removes the lock of `holder`, and no other that took its place meanwhile. Of many starts only the one that has the
 * guard of that holder's token may: tokens do not come again, so under the guard the lock is that holder's until this
 * start removes it. False where another start has the guard. A guard is itself a lock, and one that a crash left
 * behind goes the same way; the file is named as a temporary one, which opening a library clears away.
 */
async function removeLeftBehind(
  path: string,
  holder: Holder | null,
  disk: Disk,
  now: () => Date,
): Promise<boolean> {
  const guard = join(dirname(path), `.${LOCK_FILE}.${holder?.token ?? NO_TOKEN}.tmp`);
  if (!(await tryCreate(guard, ownHolder(now), disk))) {
    const other = await readFinished(guard, disk);
    if (other === null) await disk.remove(guard);
    else if (!(await isAlive(other, guard, disk))) await removeLeftBehind(guard, other, disk, now);
    return false;
  }
  try {
    if ((await readHolder(path, disk))?.token === holder?.token) await moveAway(path, holder, disk);
    return true;
  } finally {
    // One that stays does no harm: its process is known, and the next opening clears it away.
    await disk.remove(guard).catch(() => undefined);
  }
}

/** Removes the lock; one that was not finished and is just being finished by another start goes back to it. */
async function moveAway(path: string, holder: Holder | null, disk: Disk): Promise<void> {
  const away = temporaryFor(path);
  try {
    await disk.rename(path, away);
  } catch (error) {
    // Its holder lived after all and gave it up.
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(away, disk);
  if (moved !== null && moved.token !== holder?.token && (await disk.about(path)) === null)
    await disk.rename(away, path);
  else await disk.remove(away);
}

function held(folder: string, path: string, own: Holder, disk: Disk, now: () => Date): Lock {
  let lost: Failure | null = null;
  let beatAt = now().getTime();

  const beat = async (): Promise<void> => {
    const holder = await readHolder(path, disk);
    if (holder?.token === own.token) {
      const file = await disk.open(path);
      await file.write(bytesOf(own), 0).finally(() => file.close());
    } else if (holder !== null || !(await tryCreate(path, own, disk))) lost = inUse(folder, holder);
    beatAt = now().getTime();
  };

  const heart = setInterval(() => {
    // A beat that the disk refuses is made up by the next.
    if (lost === null) beat().catch(() => undefined);
  }, HEARTBEAT_MS);
  heart.unref();

  return {
    lost: async () => {
      // After the computer slept, another may have found the lock abandoned.
      const isLate = Math.abs(now().getTime() - beatAt) > 2 * HEARTBEAT_MS;
      if (isLate && lost === null) await beat().catch(() => undefined);
      return lost;
    },
    release: async () => {
      clearInterval(heart);
      const holder = await readHolder(path, disk);
      if (holder?.token === own.token) await disk.remove(path);
    },
  };
}

/** Keeps a library to one Taiwa at a time, on this computer and on others that reach the same folder. */
import { randomUUID } from 'node:crypto';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { codeOf, type Disk } from './disk.ts';

export const LOCK_FILE = 'LOCK';

const holderSchema = z.object({
  pid: z.number().int(),
  host: z.string(),
  /** Tells one holder from the next where a process number comes again. */
  token: z.string(),
  /** When it was taken: ISO date and time. */
  at: z.iso.datetime(),
});
type Holder = z.infer<typeof holderSchema>;

/** The holder touches its lock this often, so that another computer can see that it lives. */
const HEARTBEAT_MS = 30_000;
/** A lock of another computer that was not touched for so long was left behind. */
const ABANDONED_MS = 10 * 60_000;

const SECOND = 1000;

export interface Lock {
  release(): Promise<void>;
}

/** Takes the lock; fails with `library.inUse`. @throws Node's error where the folder cannot be written to. */
export async function takeLock(folder: string, disk: Disk): Promise<Result<Lock>> {
  const path = join(folder, LOCK_FILE);
  const own: Holder = {
    pid: process.pid,
    host: hostname(),
    token: randomUUID(),
    at: new Date().toISOString(),
  };
  // Two rounds: a lock that was left behind is removed in the first.
  for (let round = 0; round < 2; round++) {
    if (await tryCreate(path, own, disk)) return ok(held(path, own, disk));
    const holder = await readHolder(path, disk);
    if (holder !== null && (await isAlive(holder, path, disk)))
      return fail(failure('library.inUse', folder, { holder: nameOf(holder, own) }));
    await disk.remove(path);
  }
  return fail(failure('library.inUse', folder, { holder: 'another program' }));
}

async function tryCreate(path: string, holder: Holder, disk: Disk): Promise<boolean> {
  try {
    const file = await disk.create(path);
    try {
      await file.write(Buffer.from(JSON.stringify(holder)), 0);
      await file.sync();
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
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

async function isAlive(holder: Holder, path: string, disk: Disk): Promise<boolean> {
  if (holder.host !== hostname()) {
    const about = await disk.about(path);
    return about !== null && Date.now() - about.changedAt < ABANDONED_MS;
  }
  const startedAt = Date.now() - uptime() * SECOND;
  if (Date.parse(holder.at) < startedAt) return false;
  try {
    // Signal 0 only asks whether the process is there.
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    // Another user's process is there all the same.
    return codeOf(error) === 'EPERM';
  }
}

function nameOf(holder: Holder, own: Holder): string {
  return holder.host === own.host ? `process ${holder.pid}` : holder.host;
}

function held(path: string, own: Holder, disk: Disk): Lock {
  const heart = setInterval(() => {
    // A beat that is missed is made up by the next.
    disk.touch(path).catch(() => undefined);
  }, HEARTBEAT_MS);
  heart.unref();
  return {
    release: async () => {
      clearInterval(heart);
      const holder = await readHolder(path, disk);
      // After being away for long another may hold it.
      if (holder?.token === own.token) await disk.remove(path);
    },
  };
}

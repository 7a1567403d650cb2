/** The disk with the key of an encrypted library, whose passphrase a command takes from `TAIWA_PASSPHRASE`. */
import { ok, type Result } from '../../domain/result.ts';
import { unlock } from '../encryption/storedKey.ts';
import { type Disk, realDisk, withCipher } from '../library/disk.ts';
import type { CommandIo } from './io.ts';

/**
 * Without a passphrase the disk as it is: opening an encrypted library says that it is locked. A passphrase never comes
 * as an argument, which other programs of the computer can read. Fails with `library.wrongPassphrase`.
 */
export async function diskWithKey(folder: string, io: CommandIo): Promise<Result<Disk>> {
  const passphrase = io.env.TAIWA_PASSPHRASE ?? '';
  if (passphrase === '') return ok(realDisk);
  const cipher = await unlock(folder, passphrase, realDisk);
  return cipher.ok ? ok(withCipher(realDisk, cipher.value)) : cipher;
}

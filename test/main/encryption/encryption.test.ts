/** A library under a passphrase: nobody reads it without, nothing is lost with, and damage is still known. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { NO_FILTERS } from '../../../src/domain/search/searchText.ts';
import { newCipher } from '../../../src/main/encryption/cipher.ts';
import { openFile } from '../../../src/main/encryption/closedForm.ts';
import { closeKey } from '../../../src/main/encryption/keyRing.ts';
import { recrypt } from '../../../src/main/encryption/recrypt.ts';
import { checkLibrary } from '../../../src/main/library/checkLibrary.ts';
import { realDisk, withCipher } from '../../../src/main/library/disk.ts';
import { faultyDisk } from '../library/faultyDisk.ts';
import { inTurn } from '../library/inTurn.ts';
import { addNote, crash, make, NOW } from '../library/world.ts';
import { begun, filesWith, notesIn, openIn, PASSPHRASE, ROUND, SECRET, shelfIn } from './world.ts';

const WHOLE = { ok: true, value: { lines: [], isWhole: true } };
const now = () => new Date(NOW);

describe('turning encryption on', () => {
  it('leaves no readable copy in the folder, and everything is there', async () => {
    const { folder, shelf, encryption } = await begun();
    expect(await filesWith(SECRET, folder)).not.toEqual([]);
    expect(await encryption['encryption.turnOn']({ passphrase: PASSPHRASE })).toMatchObject({
      ok: true,
      value: { isOn: true, openBackups: 0, openSetAside: 0 },
    });
    expect(await notesIn(shelf)).toEqual([SECRET, `${SECRET} (later)`]);
    const library = await openIn(shelf);
    await make(library, addNote(ROUND, 3, `${SECRET} (after)`));
    await library.snapshot();
    expect(await filesWith(SECRET, folder)).toEqual([]);
    const history = await library.history(ROUND.id);
    expect(history.ok && history.value.size).toBeGreaterThan(0);
    const { cipher } = library;
    const key = Buffer.from(cipher?.key ?? []);
    await library.close();
    expect(await checkLibrary(folder, withCipher(realDisk, cipher))).toEqual(WHOLE);
    expect(await filesWith(key.toString('hex'), folder)).toEqual([]);
    expect((await readdir(join(folder, 'set-aside'))).length).toBe(0);
  });

  it('that fails at any call of the disk leaves a whole library, open or closed', async () => {
    const run = async (code: string, fails: (call: number) => boolean) => {
      const world = await begun();
      await (await openIn(world.shelf)).close();
      const faulty = faultyDisk(code, fails);
      const cipher = newCipher();
      const key = { cipher, ring: await closeKey(cipher, PASSPHRASE, 16) };
      const done = await recrypt(world.folder, null, key, faulty.disk, now);
      return { ...world, done, calls: faulty.calls.length };
    };
    const { calls } = await run('EIO', () => false);
    await inTurn(1, calls, async (failing) => {
      const { folder, done } = await run('EIO', (call) => call >= failing);
      await crash(folder);
      const shelf = shelfIn(folder);
      const opened = await shelf.library;
      if (!opened.ok) {
        // The decision was on the disk before the call failed.
        expect(opened.error.code).toBe('library.locked');
        expect(await shelf.unlock(PASSPHRASE)).toMatchObject({ ok: true });
      } else expect(done.ok).toBe(false);
      expect(await notesIn(shelf)).toEqual([SECRET, `${SECRET} (later)`]);
    });
  }, 60_000);
});

describe('a locked library', () => {
  it('opens with its passphrase and with no other', async () => {
    const { folder, shelf, encryption } = await begun();
    await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    await (await openIn(shelf)).close();
    const next = shelfIn(folder);
    expect(await next.library).toMatchObject({ ok: false, error: { code: 'library.locked' } });
    expect(await next.unlock('日欧 ICT 政策対話 28')).toMatchObject({
      ok: false,
      error: { code: 'library.wrongPassphrase' },
    });
    // Full-width letters, as a Japanese keyboard may give them.
    expect(await next.unlock('日欧 ＩＣＴ 政策対話 ２９')).toMatchObject({ ok: true });
    expect(await notesIn(next)).toEqual([SECRET, `${SECRET} (later)`]);
  });

  it('answers nothing until it is unlocked, and has lost nothing', async () => {
    const { shelf, encryption } = await begun();
    await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    const { cipher } = await openIn(shelf);
    expect(await encryption['encryption.lock'](undefined)).toEqual({ ok: true, value: null });
    expect(await shelf.library).toMatchObject({ ok: false, error: { code: 'library.locked' } });
    expect(await shelf.drafts).toMatchObject({ ok: false, error: { code: 'library.locked' } });
    expect(() => cipher?.key).toThrow('forgotten');
    expect(await encryption['encryption.unlock']({ passphrase: PASSPHRASE })).toEqual({
      ok: true,
      value: null,
    });
    expect(await notesIn(shelf)).toEqual([SECRET, `${SECRET} (later)`]);
  });

  it('is found by nobody, and searched as ever when it is open', async () => {
    const { shelf, encryption, search } = await begun();
    await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    const asked = { text: '未公表', filters: NO_FILTERS, limit: 10, cursor: null };
    const found = async () => {
      const page = await search.page(asked);
      return page.ok ? page.value?.hits.length : page.error.code;
    };
    expect(await found()).toBe(2);
    await encryption['encryption.lock'](undefined);
    expect(await found()).toBe('library.locked');
    await shelf.unlock(PASSPHRASE);
    expect(await found()).toBe(2);
  });

  it('is still to be had when one of its key files is damaged, and says so when both are', async () => {
    const { folder, shelf, encryption } = await begun();
    await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    await (await openIn(shelf)).close();
    const good = await readFile(join(folder, 'key.json'));
    await writeFile(join(folder, 'key.json'), Buffer.alloc(good.length));
    const next = shelfIn(folder);
    expect(await next.unlock(PASSPHRASE)).toMatchObject({ ok: true });
    expect(await readFile(join(folder, 'key.json'))).toEqual(good);
    await (await openIn(next)).close();
    await rm(join(folder, 'key.json'));
    await rm(join(folder, 'key-copy.json'));
    expect(await shelfIn(folder).library).toMatchObject({ ok: false, error: { code: 'library.keyLost' } });
    await writeFile(join(folder, 'key.json'), good);
    expect(await shelfIn(folder).unlock(PASSPHRASE)).toMatchObject({ ok: true });
  });
});

describe('an encrypted library', () => {
  it('knows a bit that was flipped, an open file and another file in the place of its own', async () => {
    const { folder, shelf, encryption } = await begun();
    await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    const { cipher } = await openIn(shelf);
    await (await openIn(shelf)).snapshot();
    const disk = withCipher(realDisk, cipher);
    const file = join(folder, 'dialogues', `${ROUND.id}.json`);
    const good = await readFile(file);
    const flipped = Buffer.from(good);
    flipped[200] = flipped[200] === 0x41 ? 0x42 : 0x41;
    const readable = cipher === null ? null : openFile(good, `dialogues/${ROUND.id}.json`, cipher);
    if (readable === null) throw new Error('the file does not open with its key');
    for (const bad of [flipped, readable, await readFile(join(folder, 'library.json'))]) {
      await writeFile(file, bad);
      const checked = await checkLibrary(folder, disk);
      expect(checked.ok && checked.value.lines.join()).toContain(`dialogues/${ROUND.id}.json`);
      expect(checked).toMatchObject({ ok: true, value: { isWhole: true } });
    }
    await writeFile(file, good);
  });

  it('is opened by a new passphrase once that is changed, and not by the old one', async () => {
    const { folder, shelf, encryption } = await begun();
    await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    expect(
      await encryption['encryption.change']({ passphrase: 'not the one', next: 'another passphrase' }),
    ).toMatchObject({ ok: false, error: { code: 'library.wrongPassphrase' } });
    await encryption['encryption.change']({ passphrase: PASSPHRASE, next: 'another passphrase' });
    await make(await openIn(shelf), addNote(ROUND, 3, 'after the change'));
    await (await openIn(shelf)).close();
    const next = shelfIn(folder);
    expect(await next.unlock(PASSPHRASE)).toMatchObject({ ok: false });
    expect(await next.unlock('another passphrase')).toMatchObject({ ok: true });
    expect(await notesIn(next)).toEqual([SECRET, `${SECRET} (later)`, 'after the change']);
  });

  it('can be opened to everybody again, with the passphrase only', async () => {
    const { folder, shelf, encryption } = await begun();
    await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    expect(await encryption['encryption.turnOff']({ passphrase: 'not the one' })).toMatchObject({
      ok: false,
    });
    expect(await encryption['encryption.turnOff']({ passphrase: PASSPHRASE })).toMatchObject({
      ok: true,
      value: { isOn: false },
    });
    expect(await notesIn(shelf)).toEqual([SECRET, `${SECRET} (later)`]);
    await (await openIn(shelf)).close();
    expect(await checkLibrary(folder)).toEqual(WHOLE);
    expect(await readdir(folder)).not.toContain('key.json');
  });

  it('shows what lies about it open, and removes it when told', async () => {
    const { folder, shelf, encryption, backups } = await begun();
    await backups.make(await openIn(shelf));
    const on = await encryption['encryption.turnOn']({ passphrase: PASSPHRASE });
    expect(on).toMatchObject({ ok: true, value: { openBackups: 1 } });
    await backups.make(await openIn(shelf));
    expect(await encryption['encryption.view'](undefined)).toMatchObject({
      ok: true,
      value: { openBackups: 1 },
    });
    expect(await encryption['encryption.removeOpen'](undefined)).toMatchObject({
      ok: true,
      value: { openBackups: 0, openSetAside: 0 },
    });
    expect((await backups.view()).files).toMatchObject([{ isClosed: true }]);
    expect(await filesWith(SECRET, folder)).toEqual([]);
  });
});

/** Answers the calls on history, conflicts and bundles. */
import { basename } from 'node:path';
import type { exchangeCalls, Taken } from '../../contract/exchange.ts';
import { reduce } from '../../domain/commands/reduce.ts';
import { failure } from '../../domain/failure/failure.ts';
import { DELETION } from '../../domain/history/current.ts';
import { deletedNotes } from '../../domain/history/deletedNotes.ts';
import { kindOf } from '../../domain/history/items.ts';
import { conflictsIn } from '../../domain/history/merge.ts';
import { recorded } from '../../domain/history/record.ts';
import { unitsOf } from '../../domain/history/units.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { copyOf, seriesOf, settle } from '../exchange/mergeInto.ts';
import { type Bundle, parseBundle, readBundle } from '../exchange/readBundle.ts';
import { takeBundle } from '../exchange/takeBundle.ts';
import { bundled, writeBundle, writeParts } from '../exchange/writeBundle.ts';
import { realDisk } from '../library/disk.ts';
import type { HandlersOf } from './handlers.ts';
import type { Rooms } from './rooms.ts';

export function exchangeHandlers(rooms: Rooms): HandlersOf<keyof typeof exchangeCalls> {
  const take = async (name: string, read: Result<Bundle>): Promise<Result<Taken>> => {
    if (!read.ok) return read;
    const opened = await rooms.shelf.library;
    if (!opened.ok) return opened;
    const library = opened.value;
    const { manifest } = read.value;
    const taken = await takeBundle(library, read.value);
    // Also where it broke off: what was taken in before that stays.
    rooms.send('library.changed', {});
    if (!taken.ok) return taken;
    const headers = new Map(library.index().dialogues.map((header) => [header.id, header]));
    const dialogues = taken.value.map((each) => {
      const { title = each.id, round = null } = headers.get(each.id) ?? {};
      return { ...each, title, round };
    });
    return ok({ fileName: name, author: manifest.author, madeAt: manifest.madeAt, dialogues });
  };

  /** The bundle that the user chose last. */
  let chosen: string | null = null;
  const takeFile = async (path: string, passphrase: string | null): Promise<Result<Taken>> =>
    take(basename(path), await readBundle(path, realDisk, passphrase));

  return {
    'history.versions': async ({ dialogueId, item }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const history = await opened.value.history(dialogueId);
      return history.ok ? ok([...(history.value.get(item) ?? [])]) : history;
    },
    'history.deletedNotes': async ({ dialogueId }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const history = await opened.value.history(dialogueId);
      return history.ok ? ok(deletedNotes(history.value)) : history;
    },
    'history.conflicts': async ({ dialogueId }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const history = await opened.value.history(dialogueId);
      if (!history.ok) return history;
      return ok(
        [...conflictsIn(history.value)].flatMap(([item, conflicts]) =>
          conflicts.map(({ unit, versions }) => {
            const fields = versions.flatMap(({ value }) => Object.keys(value ?? {}));
            const known = unitsOf(kindOf(item), fields).find(({ name }) => name === unit);
            return { item, unit, versions, fields: unit === DELETION ? [] : [...(known?.fields ?? [])] };
          }),
        ),
      );
    },
    'history.settle': async ({ fields, ...choice }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const whole = fields === null || fields.length === 0 ? null : fields;
      const settled = await settle(opened.value, { ...choice, fields: whole }, rooms.now());
      if (settled.ok) rooms.send('library.changed', {});
      return settled;
    },
    'exchange.save': async ({ passphrase, ...contents }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const path = await rooms.dialogs.chooseBundleTarget(contents.dialogueId ?? 'taiwa-library');
      if (path === null) return ok(null);
      const lock = passphrase === null ? null : { passphrase, cost: rooms.passphraseCost };
      const written = await writeBundle(opened.value, contents, path, rooms.now(), realDisk, lock);
      return written.ok ? ok({ fileName: basename(path), dialogues: written.value.dialogues }) : written;
    },
    'exchange.saveCopy': async ({ dialogueId, commands }) => {
      const opened = await rooms.shelf.library;
      if (!opened.ok) return opened;
      const library = opened.value;
      const copy = await copyOf(library, dialogueId);
      if (!copy.ok) return copy;
      const { settings, parties } = library.index();
      const about = { author: settings.author, withPrivate: true, madeAt: rooms.now().toISOString() };
      let { dialogue, history } = copy.value;
      for (const command of commands) {
        const reduced = reduce(dialogue, command);
        if (!reduced.ok) return reduced;
        const after = reduced.value.dialogue;
        history = recorded(history, dialogue, after, { at: about.madeAt, author: settings.author });
        dialogue = after;
      }
      const series = seriesOf(library, dialogue.seriesId);
      if (!series.ok) return series;
      const path = await rooms.dialogs.chooseBundleTarget(dialogueId);
      if (path === null) return ok(null);
      const written = await writeParts(
        [bundled({ dialogue, history }, series.value)],
        parties,
        about,
        path,
        realDisk,
      );
      return written.ok ? ok({ fileName: basename(path) }) : written;
    },
    'exchange.take': async () => {
      chosen = await rooms.dialogs.chooseBundle();
      return chosen === null ? ok(null) : takeFile(chosen, null);
    },
    'exchange.takeChosen': async ({ passphrase }) =>
      chosen === null
        ? fail(failure('bundle.unreadable', null, { reason: '–' }))
        : takeFile(chosen, passphrase),
    'exchange.takeDropped': async ({ name, base64, passphrase }) =>
      take(name, await parseBundle(name, Buffer.from(base64, 'base64'), passphrase)),
  };
}

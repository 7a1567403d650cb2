/** `taiwa pack`: writes a briefing pack into a file. */
import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, extname, resolve } from 'node:path';
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { PACK_FORMS, type PackForm, packFormSchema } from '../../domain/pack/form.ts';
import { issueOf } from '../../domain/pack/issueOf.ts';
import type { PackOptions } from '../../domain/pack/options.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { shippedParties } from '../importing/parties.ts';
import type { Library } from '../library/types.ts';
import { makePack, type Pack } from '../packs/makePack.ts';
import { roundsBefore } from '../packs/roundsBefore.ts';
import { writePack } from '../packs/writePack.ts';
import type { CommandIo } from './io.ts';
import { packOptions } from './packOptions.ts';
import { libraryFolder, misused, type Options, readOptions } from './readOptions.ts';
import { withExistingLibrary } from './withLibrary.ts';

const VALUES = [
  'library',
  'dialogue',
  'out',
  'preset',
  'sections',
  'lang',
  'topics',
  'marking',
  'audience',
  'own-side',
  'edition',
  'annotations',
  'format',
  'unit',
  'handling',
  'copies',
  'changes',
] as const;
const SWITCHES = ['issued', 'include-private'] as const;

export async function packCommand(argv: readonly string[], io: CommandIo): Promise<Result<number>> {
  const options = readOptions('pack', argv, { values: VALUES, switches: SWITCHES }, 0);
  if (!options.ok) return options;
  const folder = libraryFolder('pack', options.value, io);
  if (!folder.ok) return folder;
  const id = options.value.value('dialogue');
  if (id === null) return misused('pack', 'The dialogue is missing: name it with --dialogue.');
  const form = formOf(options.value);
  if (!form.ok) return form;
  const file = await outFile(options.value, io);
  if (!file.ok) return file;
  return withExistingLibrary(folder.value, io, async (library) => {
    const dialogue = await library.read(id);
    if (!dialogue.ok) return dialogue;
    const chosen = packOptions(options.value, library.index().settings, dialogue.value, io.now());
    if (!chosen.ok) return chosen;
    const made = await make(library, dialogue.value, chosen.value, form.value, io);
    if (!made.ok) return made;
    const written = await writePack(file.value, made.value.bytes);
    if (!written.ok) return written;
    if (form.value !== 'pdf' || chosen.value.issued !== true) return ok(0);
    const issue = issueOf(chosen.value, made.value.issued, randomUUID());
    const logged = await library.apply({
      scope: 'dialogue',
      dialogueId: dialogue.value.id,
      command: { type: 'pack.issue', issue },
    });
    return logged.ok ? ok(0) : logged;
  });
}

async function make(
  library: Library,
  dialogue: Dialogue,
  options: PackOptions,
  form: PackForm,
  io: CommandIo,
): Promise<Result<Pack>> {
  const series = library.index().series.find((each) => each.id === dialogue.seriesId);
  if (series === undefined) throw new Error(`The library has no series ${dialogue.seriesId}.`);
  const before = await roundsBefore(library, dialogue);
  if (!before.ok) return before;
  const { terms } = library.index().settings;
  const request = { dialogue, series, parties: shippedParties(), before: before.value, terms, options };
  return makePack(request, io.printer, () => {}, new AbortController().signal, form);
}

/** The form that is named, else the one that the file's own name says, else a PDF. */
function formOf(options: Options): Result<PackForm> {
  const named = options.value('format');
  const known = packFormSchema.safeParse(
    named ??
      extname(options.value('out') ?? '')
        .slice(1)
        .toLowerCase(),
  );
  if (known.success) return ok(known.data);
  if (named === null) return ok('pdf');
  return misused('pack', `There is no form “${named}”; there are ${PACK_FORMS.join(', ')}.`);
}

/** The file to write, in a folder that is there: found out before the work, not after it. */
async function outFile(options: Options, io: CommandIo): Promise<Result<string>> {
  const out = options.value('out');
  if (out === null) return misused('pack', 'The file to write is missing: name it with --out.');
  const file = resolve(io.cwd, out);
  const folder = await stat(dirname(file)).catch(() => null);
  if (folder === null || !folder.isDirectory()) return fail(failure('pack.folderMissing', file));
  return ok(file);
}

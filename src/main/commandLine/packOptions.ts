/** What a user chose for a pack on the command line; what was not chosen is as in the window. */
import { failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { langSchema } from '../../domain/model/lang.ts';
import { NOTE_KINDS } from '../../domain/model/note.ts';
import type { Settings } from '../../domain/model/settings.ts';
import { copiesFrom } from '../../domain/pack/copies.ts';
import { type PackOptions, PRINTABLE_NOTE_KINDS, packOptionsSchema } from '../../domain/pack/options.ts';
import { SECTIONS } from '../../domain/pack/presets.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { misused, type Options } from './readOptions.ts';

export function packOptions(
  options: Options,
  settings: Settings,
  dialogue: Dialogue,
  now: Date,
): Result<PackOptions> {
  const preset = options.value('preset') ?? 'full';
  const presets = packOptionsSchema.shape.preset.options;
  if (!presets.some((known) => known === preset))
    return fail(failure('pack.preset', preset, { known: presets.join(', ') }));
  const topics =
    options
      .value('topics')
      ?.split(/[,、\s]+/)
      .filter((id) => id !== '') ?? null;
  const unknown = topics?.find((id) => dialogue.topics.every((topic) => topic.id !== id));
  if (unknown !== undefined) {
    const known = dialogue.topics.map((topic) => topic.id).join(', ');
    return misused('pack', `The dialogue has no topic “${unknown}”; it has ${known}.`);
  }
  const [lang = 'en', other] = (options.value('lang') ?? 'en').split('+');
  const isKnown = (each: string) => langSchema.safeParse(each).success;
  if (!isKnown(lang) || (other !== undefined && (other === lang || !isKnown(other))))
    return misused('pack', '--lang: en, ja, en+ja or ja+en.');
  const sections = options.value('sections')?.split(',');
  const unknownSection = sections?.find((each) => !SECTIONS.some((known) => known === each));
  if (unknownSection !== undefined)
    return misused('pack', `There is no section “${unknownSection}”; there are ${SECTIONS.join(', ')}.`);
  const includePrivate = options.has('include-private');
  const chosen = packOptionsSchema.safeParse({
    preset,
    ...(sections === undefined ? {} : { sections }),
    lang,
    bilingual: other !== undefined,
    topics,
    marking: options.value('marking') ?? settings.marking,
    audience: options.value('audience') ?? '',
    pace: settings.pace,
    noteLabels: settings.noteLabels,
    ownSide: options.value('own-side') ?? ownSide(settings, dialogue),
    annotations: options.value('annotations') ?? 'none',
    noteKinds: includePrivate ? NOTE_KINDS : PRINTABLE_NOTE_KINDS,
    includePrivate,
    version: options.value('edition') ?? '',
    issuedAt: now.toISOString(),
    issued: options.has('issued'),
    unit: options.value('unit') ?? settings.packUnit,
    ...(options.value('handling') === null ? {} : { handling: options.value('handling') }),
    copies: copiesFrom((options.value('copies') ?? '').replaceAll(/[;；]/g, '\n')),
    changes: options.value('changes') ?? '',
    by: settings.author,
  });
  if (chosen.success) {
    if (dialogue.parties.includes(chosen.data.ownSide)) return ok(chosen.data);
    const known = dialogue.parties.join(', ');
    return misused('pack', `--own-side: the sides of this dialogue are ${known}.`);
  }
  const issue = chosen.error.issues[0];
  return misused('pack', `--${optionOf(issue?.path[0])}: ${issue?.message}.`);
}

/** A library's own side need not take part in every dialogue. */
function ownSide(settings: Settings, dialogue: Dialogue): string {
  return dialogue.parties.includes(settings.ownSide)
    ? settings.ownSide
    : (dialogue.parties[0] ?? settings.ownSide);
}

/** The option that a choice came from. */
function optionOf(key: PropertyKey | undefined): string {
  if (key === 'ownSide') return 'own-side';
  return key === 'version' ? 'edition' : String(key);
}

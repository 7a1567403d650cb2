/** What a reader chooses for a pack, as the dialog holds it, and the options that main is asked with. */
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Lang } from '../../domain/model/lang.ts';
import type { NoteKind } from '../../domain/model/note.ts';
import type { PartyId } from '../../domain/model/party.ts';
import type { Settings } from '../../domain/model/settings.ts';
import type { PackForm } from '../../domain/pack/form.ts';
import { type PackOptions, PRINTABLE_NOTE_KINDS } from '../../domain/pack/options.ts';

export interface Choices {
  /** Every topic in the chosen order; those that are left out keep their place. */
  topics: readonly { id: string; isIn: boolean }[];
  noteKinds: readonly NoteKind[];
  /** Whether private notes print; set only after it was confirmed. */
  includePrivate: boolean;
  annotations: PackOptions['annotations'];
  lang: Lang;
  ownSide: PartyId;
  marking: string;
  audience: string;
  version: string;
  issued: boolean;
  /** What the file is. */
  file: PackForm;
}

/** How a pack of this dialogue is printed unless the reader says otherwise: no annotations, nothing private. */
export function firstChoices(dialogue: Dialogue, settings: Settings, lang: Lang): Choices {
  return {
    topics: dialogue.topics.map(({ id }) => ({ id, isIn: true })),
    noteKinds: PRINTABLE_NOTE_KINDS,
    includePrivate: false,
    annotations: 'none',
    lang,
    ownSide: dialogue.parties.includes(settings.ownSide)
      ? settings.ownSide
      : (dialogue.parties[0] ?? settings.ownSide),
    marking: settings.marking,
    audience: '',
    version: '',
    issued: false,
    file: 'pdf',
  };
}

export function optionsOf(choices: Choices, now: Date): PackOptions {
  const { topics, noteKinds, includePrivate, marking, audience, version, file: _, ...rest } = choices;
  return {
    ...rest,
    preset: 'full',
    topics: topics.filter(({ isIn }) => isIn).map(({ id }) => id),
    noteKinds: includePrivate ? [...noteKinds, 'private'] : [...noteKinds],
    includePrivate,
    marking: marking.trim(),
    audience: audience.trim(),
    version: version.trim(),
    issuedAt: now.toISOString(),
  };
}

/** What a reader chooses for a pack, as the dialog holds it, and the options that main is asked with. */
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Lang } from '../../domain/model/lang.ts';
import type { NoteKind } from '../../domain/model/note.ts';
import { MOST_COPIES } from '../../domain/model/packIssue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import type { Settings } from '../../domain/model/settings.ts';
import { copiesFrom } from '../../domain/pack/copies.ts';
import type { PackForm } from '../../domain/pack/form.ts';
import { isMarkingTooHigh } from '../../domain/pack/marking.ts';
import { type PackOptions, PRINTABLE_NOTE_KINDS } from '../../domain/pack/options.ts';
import type { Preset, Section } from '../../domain/pack/presets.ts';
import type { PackTemplate } from '../../domain/pack/template.ts';

export interface Choices {
  preset: Preset;
  /** Null for the sections of the preset. */
  sections: readonly Section[] | null;
  /** Every topic in the chosen order; those that are left out keep their place. */
  topics: readonly { id: string; isIn: boolean }[];
  noteKinds: readonly NoteKind[];
  /** Whether private notes print; set only after it was confirmed. */
  includePrivate: boolean;
  annotations: PackOptions['annotations'];
  lang: Lang;
  /** Whether the other language stands beside it. */
  bilingual: boolean;
  ownSide: PartyId;
  marking: string;
  audience: string;
  version: string;
  issued: boolean;
  /** The office on the cover. */
  unit: string;
  /** Who gets the numbered copies, one to a line. */
  holders: string;
  /** What is new in this version. */
  changes: string;
  /** What the file is. */
  file: PackForm;
}

/** How a pack of this dialogue is printed unless the reader says otherwise: no annotations, nothing private. */
export function firstChoices(dialogue: Dialogue, settings: Settings, lang: Lang): Choices {
  return {
    preset: 'full',
    sections: null,
    topics: dialogue.topics.map(({ id }) => ({ id, isIn: true })),
    noteKinds: PRINTABLE_NOTE_KINDS,
    includePrivate: false,
    annotations: 'none',
    lang,
    bilingual: false,
    ownSide: dialogue.parties.includes(settings.ownSide)
      ? settings.ownSide
      : (dialogue.parties[0] ?? settings.ownSide),
    marking: settings.marking,
    audience: '',
    version: '',
    issued: false,
    unit: settings.packUnit,
    holders: '',
    changes: '',
    file: 'pdf',
  };
}

/** Whether there is something to make, and the app may make it. */
export function canBeMade({ topics, sections, marking }: Choices): boolean {
  return topics.some(({ isIn }) => isIn) && sections?.length !== 0 && !isMarkingTooHigh(marking);
}

export function optionsOf(choices: Choices, now: Date): PackOptions {
  const {
    topics,
    sections,
    noteKinds,
    includePrivate,
    marking,
    audience,
    version,
    unit,
    holders,
    changes,
    file: _,
    ...rest
  } = choices;
  return {
    ...rest,
    ...(sections === null ? {} : { sections: [...sections] }),
    topics: topics.filter(({ isIn }) => isIn).map(({ id }) => id),
    noteKinds: includePrivate ? [...noteKinds, 'private'] : [...noteKinds],
    includePrivate,
    marking: marking.trim(),
    audience: audience.trim(),
    version: version.trim(),
    unit: unit.trim(),
    copies: copiesFrom(holders).slice(0, MOST_COPIES),
    changes: changes.trim(),
    issuedAt: now.toISOString(),
  };
}

/** The choices that a template holds, for a pack of this dialogue; private notes are asked for anew. */
export function choicesOf(template: PackTemplate, dialogue: Dialogue): Partial<Choices> {
  const { name: _, ownSide, ...rest } = template;
  return { ...rest, includePrivate: false, ...(dialogue.parties.includes(ownSide) ? { ownSide } : {}) };
}

/** The choices under a name. */
export function templateOf(name: string, choices: Choices): PackTemplate {
  const { preset, sections, lang, bilingual, annotations, ownSide, marking, audience, file } = choices;
  return {
    name: name.trim(),
    preset,
    sections: sections === null ? null : [...sections],
    lang,
    bilingual,
    noteKinds: choices.noteKinds.filter((kind) => kind !== 'private'),
    annotations,
    ownSide,
    marking: marking.trim(),
    audience: audience.trim(),
    file,
  };
}

/** What the slots of notes are called in a pack: as the ministry calls them, else by the pack's own words. */
import type { Lang } from '../model/lang.ts';
import type { NoteKind } from '../model/note.ts';
import { noteLabelIn } from '../model/noteLabels.ts';
import type { PackOptions } from './options.ts';
import { packWords } from './words.ts';

type Asked = Pick<PackOptions, 'lang' | 'bilingual' | 'noteLabels'>;

/** In the pack's language. */
export function noteName(kind: NoteKind, options: Asked): string {
  return nameIn(kind, options.lang, options);
}

/** In both languages where the pack is in both. */
export function noteNameInBoth(kind: NoteKind, options: Asked): string {
  const own = nameIn(kind, options.lang, options);
  const other = nameIn(kind, options.lang === 'en' ? 'ja' : 'en', options);
  return options.bilingual === true && other !== own ? `${own} / ${other}` : own;
}

function nameIn(kind: NoteKind, lang: Lang, { noteLabels = {} }: Asked): string {
  return noteLabelIn(noteLabels, kind, lang) ?? packWords(lang).noteKinds[kind];
}

/** The pack's own words in both languages, as plain data; `{name}` is filled in. */
import type { Stance } from '../model/annotation.ts';
import type { Fact } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { NoteKind } from '../model/note.ts';
import { ENGLISH_WORDS } from './englishWords.ts';
import { JAPANESE_WORDS } from './japaneseWords.ts';

export interface PackWords {
  round: string;
  briefingFor: string;
  briefing: string;
  draft: string;
  /** A version that is a number, and one that is a name. */
  version: string;
  versionNamed: string;
  page: string;
  listComma: string;
  /** Between a label and what it says. */
  colon: string;
  cover: Record<
    'held' | 'form' | 'venue' | 'hosts' | 'marking' | 'version' | 'issued' | 'unit' | 'copy',
    string
  >;
  handling: Record<
    | 'heading'
    | 'marking'
    | 'noMarking'
    | 'topics'
    | 'topicsValue'
    | 'private'
    | 'privateLeftOut'
    | 'privateIncluded'
    | 'privateNone'
    | 'notes'
    | 'notesAll'
    | 'notesLeftOut'
    | 'notesNone'
    | 'annotations'
    | 'annotationsLeftOut'
    | 'annotationsIncluded'
    | 'annotationsNone'
    | 'review'
    | 'reviewValue'
    | 'reviewNone',
    string
  >;
  contents: string;
  contentsAndHandling: string;
  dialogue: Record<'heading' | 'published' | 'purpose' | 'summary', string>;
  comparison: Record<
    'caption' | 'none' | 'joint' | 'noJoint' | 'unattributed' | 'review' | 'notes' | 'orphans',
    string
  >;
  otherAnnotations: string;
  /** Of an annotation that says nothing but that its words matter. */
  highlighted: string;
  sources: Record<
    | 'heading'
    | 'publisher'
    | 'published'
    | 'address'
    | 'noAddress'
    | 'file'
    | 'hash'
    | 'unknown'
    | 'unplaced'
    | 'numbering',
    string
  >;
  annex: string;
  noteKinds: Record<NoteKind, string>;
  stances: Record<Stance, string>;
  /** Labels of source text that is not a statement; null for what explains itself. */
  facts: Record<Fact['kind'], string | null>;
  anonymous: string;
}

const WORDS: Record<Lang, PackWords> = { en: ENGLISH_WORDS, ja: JAPANESE_WORDS };

export function packWords(lang: Lang): PackWords {
  return WORDS[lang];
}

/** Fills `{name}` in. */
export function fill(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** 1st, 2nd, 3rd, 11th … */
export function ordinal(number: number): string {
  const rule = new Intl.PluralRules('en', { type: 'ordinal' }).select(number);
  const endings: Record<string, string> = { one: 'st', two: 'nd', few: 'rd' };
  return `${number}${endings[rule] ?? 'th'}`;
}

/** The pack's own words in both languages, as plain data; `{name}` is filled in. */
import type { Stance } from '../model/annotation.ts';
import type { CommitmentStatus } from '../model/commitment.ts';
import type { Role } from '../model/delegate.ts';
import type { Fact } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Interpretation } from '../model/meeting.ts';
import type { NoteKind } from '../model/note.ts';
import type { Act, Likelihood } from '../model/statement.ts';
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
    'held' | 'time' | 'form' | 'venue' | 'hosts' | 'marking' | 'version' | 'issued' | 'unit' | 'copy',
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
    | 'reviewNone'
    | 'removed'
    | 'removedValue'
    | 'removedAnnotations'
    | 'removedParts'
    | 'line'
    | 'distribution'
    | 'distributionCopies'
    | 'distributionOpen'
    | 'languages'
    | 'languageNames'
    | 'highest',
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
  /** Of an annotation that is settled. */
  resolved: string;
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
    | 'numbering'
    | 'facing'
    | 'inThisLanguage',
    string
  >;
  annex: string;
  noteKinds: Record<NoteKind, string>;
  stances: Record<Stance, string>;
  /** Labels of source text that is not a statement; null for what explains itself. */
  facts: Record<Fact['kind'], string | null>;
  anonymous: string;
  steering: Record<
    'heading' | 'why' | 'objectives' | 'theirs' | 'messages' | 'risk' | 'avoid' | 'decision',
    string
  >;
  agenda: Record<'heading' | 'item' | 'topic' | 'lead' | 'reply' | 'speaking' | 'time' | 'clock', string>;
  /** What is said of the meeting above its running order. */
  meeting: Record<'begins' | 'length' | 'given' | 'interpretation' | 'minutes' | 'over', string>;
  interpretations: Record<Interpretation, string>;
  delegations: Record<'heading' | 'name' | 'post' | 'role' | 'languages' | 'note' | 'unnamed', string>;
  roles: Record<Role, string>;
  sinceLast: Record<
    | 'heading'
    | 'topic'
    | 'round'
    | 'dated'
    | 'compared'
    | 'firstRound'
    | 'never'
    | 'first'
    | 'new'
    | 'changed'
    | 'unchanged'
    | 'otherLanguage'
    | 'silent'
    | 'dropped'
    | 'gone',
    string
  >;
  commitments: Record<
    'heading' | 'number' | 'wording' | 'strength' | 'owner' | 'due' | 'status' | 'evidence' | 'none',
    string
  > & { statuses: Record<CommitmentStatus | 'proposed', string> };
  overview: Record<'heading' | 'topic' | 'notes' | 'page' | 'none' | 'point' | 'points' | 'how', string>;
  /** Heading of all positions in words. */
  matrix: string;
  brief: Record<
    | 'number'
    | 'date'
    | 'unit'
    | 'marking'
    | 'likelihood'
    | 'points'
    | 'pointNumber'
    | 'point'
    | 'addressee'
    | 'seconds'
    | 'raised'
    | 'theirPoint'
    | 'ourReply'
    | 'side2'
    | 'usable'
    | 'closed'
    | 'lastDiscussed'
    | 'never'
    | 'signed'
    | 'unitOpen',
    string
  >;
  likelihoods: Record<Likelihood, string>;
  briefs: Record<'heading' | 'number' | 'topic' | 'unit' | 'date' | 'page', string>;
  questions: Record<'heading' | 'question' | 'answer' | 'holder' | 'how' | 'none' | 'noneRated', string>;
  press: Record<
    'heading' | 'subject' | 'line' | 'questions' | 'question' | 'answer' | 'unsaid' | 'noLine' | 'more',
    string
  >;
  terms: Record<'heading' | 'english' | 'japanese' | 'status' | 'none', string>;
  annotationsAnnex: Record<'heading' | 'orphans' | 'none' | 'dialogue', string>;
  addendum: Record<
    'heading' | 'to' | 'replace' | 'insert' | 'remove' | 'nothing' | 'bars' | 'oneSided' | 'listComma',
    string
  >;
  blank: string;
  copyOf: string;
  checklist: string;
  cards: string;
  /** Where a topic has no line to take. */
  noLine: string;
  seconds: string;
  record: Record<'heading' | 'time' | 'who' | 'said' | 'commitment', string>;
  versions: Record<
    | 'heading'
    | 'log'
    | 'version'
    | 'issued'
    | 'changes'
    | 'by'
    | 'distribution'
    | 'copy'
    | 'holder'
    | 'handedOut'
    | 'returned',
    string
  >;
  acts: Record<Act, string>;
}

const WORDS: Record<Lang, PackWords> = { en: ENGLISH_WORDS, ja: JAPANESE_WORDS };

export function packWords(lang: Lang): PackWords {
  return WORDS[lang];
}

/** A word in the pack's language, in a pack of both with the other beside it. */
export function inBoth(
  { lang, bilingual }: { lang: Lang; bilingual?: boolean | undefined },
  word: (words: PackWords) => string,
): string {
  const own = word(WORDS[lang]);
  const other = word(WORDS[lang === 'en' ? 'ja' : 'en']);
  return bilingual === true && other !== own ? `${own} / ${other}` : own;
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

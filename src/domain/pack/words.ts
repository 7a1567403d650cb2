/** The pack's own words in both languages, as plain data; `{name}` is filled in. */
import type { Stance } from '../model/annotation.ts';
import type { Fact } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { NoteKind } from '../model/note.ts';

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

const EN: PackWords = {
  round: '{ordinal} {series}',
  briefingFor: 'Briefing for {audience}',
  briefing: 'Briefing pack',
  draft: 'DRAFT',
  version: 'Version {version}',
  versionNamed: 'Version {version}',
  page: 'page {n} / {total}',
  listComma: ', ',
  colon: ': ',
  cover: {
    held: 'Held',
    form: 'Form',
    venue: 'Place',
    hosts: 'Hosts',
    marking: 'Handling',
    version: 'Version',
    issued: 'Time of issue',
    unit: 'Unit',
    copy: 'Copy no.',
  },
  handling: {
    heading: 'Handling',
    marking: 'Marking',
    noMarking: 'none',
    topics: 'Topics',
    topicsValue: '{count} of {total}',
    private: 'Private notes',
    privateLeftOut: '{count} left out',
    privateIncluded: '{count} included',
    privateNone: 'none',
    notes: 'Other notes',
    notesAll: '{count} printed, none left out',
    notesLeftOut: '{count} printed, {out} left out ({kinds})',
    notesNone: 'none',
    annotations: 'Annotations',
    annotationsLeftOut: '{count} left out',
    annotationsIncluded: '{count} included',
    annotationsNone: 'none',
    review: 'To be checked',
    reviewValue: '{count} statements, marked in the tables',
    reviewNone: 'no statement',
  },
  contents: 'Contents',
  contentsAndHandling: 'Contents and handling',
  dialogue: {
    heading: 'The dialogue',
    published: 'Published',
    purpose: 'Purpose',
    summary: 'Overall result',
  },
  comparison: {
    caption: '{topic}: positions side by side',
    none: 'No side-specific position recorded',
    joint: 'Joint',
    noJoint: 'No joint point recorded',
    unattributed: 'Side not stated',
    review: 'To be checked',
    notes: 'Annotations',
    orphans: 'Annotations that lost their place in the text',
  },
  otherAnnotations: 'Annotations outside the positions',
  highlighted: 'Highlighted',
  sources: {
    heading: 'Source texts',
    publisher: 'Publisher',
    published: 'Date',
    address: 'Address',
    noAddress: 'not recorded',
    file: 'File',
    hash: 'SHA-256',
    unknown: 'not recorded',
    unplaced: 'Not placed',
    numbering: 'The text in full. Each statement carries the number it is cited by.',
  },
  annex: 'Annex {letter}',
  noteKinds: {
    background: 'Background',
    lineToTake: 'Line to take',
    ifAsked: 'If asked',
    handlingPolicy: 'Handling policy',
    meetingRecord: 'Meeting record',
    private: 'Private',
  },
  stances: {
    support: 'Support',
    concern: 'Concern',
    question: 'Question',
    redLine: 'Red line',
    followUp: 'Follow-up',
  },
  facts: {
    title: null,
    published: null,
    held: null,
    purpose: null,
    summary: null,
    heading: null,
    remark: 'Remark',
    contact: 'Contact',
    navigation: 'Web page',
    connective: null,
  },
  anonymous: 'no name',
};

const JA: PackWords = {
  round: '第{number}回 {series}',
  briefingFor: '{audience} 説明資料',
  briefing: '説明資料',
  draft: '案',
  version: '第{version}版',
  versionNamed: '版：{version}',
  page: '{n} / {total} 頁',
  listComma: '、',
  colon: '：',
  cover: {
    held: '開催日',
    form: '形式',
    venue: '場所',
    hosts: '主催',
    marking: '取扱い',
    version: '版',
    issued: '発行日時',
    unit: '担当',
    copy: '部数番号',
  },
  handling: {
    heading: '取扱い',
    marking: '取扱区分',
    noMarking: 'なし',
    topics: '議題',
    topicsValue: '{total}件中{count}件',
    private: '個人用メモ',
    privateLeftOut: '{count}件を除外',
    privateIncluded: '{count}件を収録',
    privateNone: 'なし',
    notes: 'その他のメモ',
    notesAll: '{count}件を収録、除外なし',
    notesLeftOut: '{count}件を収録、{out}件を除外（{kinds}）',
    notesNone: 'なし',
    annotations: '注釈',
    annotationsLeftOut: '{count}件を除外',
    annotationsIncluded: '{count}件を収録',
    annotationsNone: 'なし',
    review: '要確認',
    reviewValue: '発言{count}件（表中に表示）',
    reviewNone: 'なし',
  },
  contents: '目次',
  contentsAndHandling: '目次と取扱い',
  dialogue: {
    heading: '対話の概要',
    published: '公表日',
    purpose: '目的',
    summary: '全体の結果',
  },
  comparison: {
    caption: '{topic}：双方の立場の対照',
    none: '個別の立場の記録なし',
    joint: '共通',
    noJoint: '共通事項の記録なし',
    unattributed: '発言側の記載なし',
    review: '要確認',
    notes: '注釈',
    orphans: '本文中の位置が失われた注釈',
  },
  otherAnnotations: '立場以外への注釈',
  highlighted: '強調',
  sources: {
    heading: '原文',
    publisher: '公表者',
    published: '日付',
    address: '掲載先',
    noAddress: '記録なし',
    file: 'ファイル',
    hash: 'SHA-256',
    unknown: '記録なし',
    unplaced: '未分類',
    numbering: '全文を掲載する。各発言には引用番号を付す。',
  },
  annex: '別添{letter}',
  noteKinds: {
    background: '背景',
    lineToTake: '発言要領',
    ifAsked: '応答要領',
    handlingPolicy: '対処方針',
    meetingRecord: '会議記録',
    private: '個人用',
  },
  stances: {
    support: '賛成',
    concern: '懸念',
    question: '質問',
    redLine: '譲れない線',
    followUp: '要フォロー',
  },
  facts: {
    title: null,
    published: null,
    held: null,
    purpose: null,
    summary: null,
    heading: null,
    remark: '備考',
    contact: '連絡先',
    navigation: 'ウェブページ',
    connective: null,
  },
  anonymous: '無記名',
};

const WORDS: Record<Lang, PackWords> = { en: EN, ja: JA };

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

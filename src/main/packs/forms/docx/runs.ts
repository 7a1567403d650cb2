/** Runs and paragraphs of WordprocessingML (ECMA-376 Part 1, §17.3), each text in its own language. */

import type { Lang } from '../../../../domain/model/lang.ts';
import type { Text } from '../../../../domain/pack/document.ts';
import type { Inline } from '../../../../domain/pack/richText.ts';
import type { Writing } from './writing.ts';
import { el, escaped } from './xml.ts';

export interface RunLook {
  bold?: boolean;
  italic?: boolean;
  strike?: boolean;
  underline?: boolean;
  raised?: boolean;
  /** Name of a character style. */
  style?: string;
}

/** §17.3.2.20: a run says which language it is in, for spelling, fonts and reading aloud. */
export function run(text: string, lang: Lang, look: RunLook = {}): string {
  return rawRun(el('w:t', { 'xml:space': 'preserve' }, escaped(text)), lang, look);
}

export function rawRun(content: string, lang: Lang, look: RunLook = {}): string {
  const on = (name: string, wanted: boolean | undefined) => (wanted ? el(name) : '');
  const properties = [
    look.style === undefined ? '' : el('w:rStyle', { 'w:val': look.style }),
    lang === 'ja' ? el('w:rFonts', { 'w:hint': 'eastAsia' }) : '',
    on('w:b', look.bold),
    on('w:i', look.italic),
    on('w:strike', look.strike),
    look.underline ? el('w:u', { 'w:val': 'single' }) : '',
    look.raised ? el('w:vertAlign', { 'w:val': 'superscript' }) : '',
    lang === 'ja'
      ? el('w:lang', { 'w:val': 'ja-JP', 'w:eastAsia': 'ja-JP' })
      : el('w:lang', { 'w:val': 'en-GB', 'w:eastAsia': 'ja-JP' }),
  ];
  return el('w:r', {}, el('w:rPr', {}, ...properties), content);
}

export function words({ text, lang }: Text, look: RunLook = {}): string {
  return run(text, lang, look);
}

export function lineBreak(lang: Lang): string {
  return rawRun(el('w:br'), lang);
}

export function tab(lang: Lang): string {
  return rawRun(el('w:tab'), lang);
}

/** @param properties further ones, as XML, in the order of the schema after the style. */
export function paragraph(style: string, content: string, properties = ''): string {
  return el('w:p', {}, el('w:pPr', {}, el('w:pStyle', { 'w:val': style }), properties), content);
}

/** A field with what it says until it is worked out (§17.16.18). `dirty` has Word work it out on opening. */
export function field(instruction: string, shown: string, lang: Lang, dirty = false): string {
  const mark = (type: string, isDirty = false) =>
    rawRun(el('w:fldChar', { 'w:fldCharType': type, 'w:dirty': isDirty ? 'true' : undefined }), lang);
  return [
    mark('begin', dirty),
    rawRun(el('w:instrText', { 'xml:space': 'preserve' }, ` ${escaped(instruction)} `), lang),
    mark('separate'),
    run(shown, lang),
    mark('end'),
  ].join('');
}

export function linkWithin(name: string, content: string): string {
  return el('w:hyperlink', { 'w:anchor': name, 'w:history': 1 }, content);
}

/** A note's line. */
export function inlineRuns(
  content: readonly Inline[],
  lang: Lang,
  writing: Writing,
  look: RunLook = {},
): string {
  return content.map((inline) => inlineRun(inline, lang, writing, look)).join('');
}

function inlineRun(inline: Inline, lang: Lang, writing: Writing, look: RunLook): string {
  switch (inline.kind) {
    case 'text':
      return run(inline.text, lang, look);
    case 'code':
      return run(inline.text, lang, { ...look, style: 'Code' });
    case 'strong':
      return inlineRuns(inline.content, lang, writing, { ...look, bold: true });
    case 'emphasis':
      return inlineRuns(inline.content, lang, writing, { ...look, italic: true });
    case 'strike':
      return inlineRuns(inline.content, lang, writing, { ...look, strike: true });
    case 'break':
      return lineBreak(lang);
    case 'link':
      return el(
        'w:hyperlink',
        { 'r:id': writing.link(inline.address), 'w:history': 1 },
        inlineRuns(inline.content, lang, writing, { ...look, underline: true }),
      );
  }
}

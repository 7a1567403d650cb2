/** Reads the sections that are topics into topics with statements. */
import type { Lang } from '../model/lang.ts';
import type { Party, PartyId } from '../model/party.ts';
import type { Span } from '../model/source.ts';
import type { Paragraph } from './block.ts';
import type { ParsedDialogue, ParsedTopic } from './parsed.ts';
import type { Reader } from './reader.ts';
import { closes } from './remarks.ts';
import { type LabelledClause, resolveSides } from './resolveSides.ts';
import type { Section } from './section.ts';
import { splitSentences } from './sentences.ts';
import { fold, read } from './spans.ts';

type SpeakerLabel = { side: 'joint' | PartyId; words: string };

/** The topics of a part, in order. What in their bodies is no statement is put with the dialogue's facts. */
export function readTopics(
  text: string,
  sections: Section[],
  reader: Reader,
  sides: Party[],
  lang: Lang,
  dialogue: ParsedDialogue,
): ParsedTopic[] {
  const topics: ParsedTopic[] = [];
  const speaksForBoth = isJointStatement(text);
  let clauses: LabelledClause[] = [];
  let closed = false;
  const finish = () => {
    const topic = topics.at(-1);
    if (topic !== undefined)
      topic.statements = resolveSides(text, clauses, { sides, lang, speaksForBoth, doubt: reader.doubt });
    clauses = [];
  };
  for (const section of sections) {
    const isTopic = section.role === 'topic' && section.heading !== null;
    if (isTopic && section.heading !== null) {
      finish();
      const { heading } = section;
      topics.push({
        label: heading.label?.text ?? '',
        title: heading.title,
        level: Math.min(section.level, 6),
        heading: heading.span,
        statements: [],
      });
      closed = false;
    }
    const underSpeaker = section.role === 'speaker' && section.heading !== null && topics.length > 0;
    if (!isTopic && !underSpeaker) continue;
    let label = underSpeaker && section.heading !== null ? labelOf(section.heading.title, reader) : null;
    if (underSpeaker && section.heading !== null)
      dialogue.facts.push({
        kind: 'heading',
        text: fold(text.slice(section.heading.span.start, section.heading.span.end)),
        span: section.heading.span,
      });
    for (const paragraph of section.body) {
      const aside = closes(text.slice(paragraph.span.start, paragraph.span.end), paragraph.markText, lang);
      closed ||= aside !== null;
      if (closed) {
        noteAside(text, paragraph, aside ?? 'remark', dialogue);
        continue;
      }
      const column = paragraph.column;
      if (column !== undefined) label = labelOf(text.slice(column.start, column.end), reader);
      for (const sentence of splitSentences(text, paragraph.span, lang)) {
        label = runInLabel(text, sentence, reader, dialogue) ?? label;
        if (sentence.start < sentence.end)
          for (const clause of reader.clauses(sentence)) clauses.push({ ...clause, label });
      }
    }
  }
  finish();
  return topics;
}

/** So much of a text holds its title. */
const HEAD = 1200;
const JOINT_TITLE =
  /\bjoint\s+(?:press\s+)?(?:statement|declaration|communiqu[eé])\b(?!\s+with)|共同(?:声明|宣言|コミュニケ|プレス(?:リリース|ステートメント))/i;

/** Whether a line of the head calls the text a statement of both; a sentence that mentions one does not. */
function isJointStatement(text: string): boolean {
  return text
    .slice(0, HEAD)
    .split('\n')
    .some((line) => line.length < 160 && JOINT_TITLE.test(line) && !/[.。]\s*$/.test(line));
}

/** "Both: …", 「共通：」: what stands before a colon may mean both sides without naming them. */
const BOTH_LABEL = /^(?:both|jointly?|common|together|共通|共同|合意)$/i;

function labelOf(title: string, reader: Reader): SpeakerLabel | null {
  const words = title.replace(/^[<＜【[(（\s]+|[>＞】\])）:：\s]+$/g, '');
  if (BOTH_LABEL.test(words)) return { side: 'joint', words };
  const side = reader.nameOf(words);
  return side === null ? null : { side, words };
}

/** `Japan: explained …`, 「日本側：…」: the label is cut off the sentence and kept as a heading. */
function runInLabel(
  text: string,
  sentence: Span,
  reader: Reader,
  dialogue: ParsedDialogue,
): SpeakerLabel | null {
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + 60));
  const match =
    /^\s*(?:([^:：\n]{1,40}?)\s*[:：]\s*|[[【（(<＜]([^\])】）>＞\n]{1,40})[\]】）)>＞]\s*[:：]?\s*)(?=\S)/.exec(
      head,
    );
  const words = match?.[1] ?? match?.[2];
  if (match === null || words === undefined) return null;
  const label = labelOf(words, reader);
  if (label === null) return null;
  const span = { start: sentence.start, end: sentence.start + match[0].trimEnd().length };
  dialogue.facts.push({ kind: 'heading', text: read(text, span), span });
  sentence.start += match[0].length;
  return label;
}

function noteAside(
  text: string,
  paragraph: Paragraph,
  kind: 'contact' | 'remark' | 'navigation',
  dialogue: ParsedDialogue,
): void {
  const fact = { text: read(text, paragraph.span), span: paragraph.span };
  dialogue.facts.push({ kind, ...fact });
  if (kind === 'remark') dialogue.remarks.push(fact.text);
  if (kind === 'contact')
    dialogue.contact = dialogue.contact === null ? fact.text : `${dialogue.contact}\n${fact.text}`;
}

/** Tells who held a meeting, from the sentence that says it was held. */
import type { Lang } from '../model/lang.ts';
import { fold } from './spans.ts';

/** Who held the meeting, in the text's own words. */
export function hostsOf(sentence: string, lang: Lang): string[] {
  return lang === 'ja' ? japaneseHosts(sentence) : englishHosts(sentence);
}

const EN_WITH =
  /,?\s+(?:in\s+(?:collaboration|cooperation|partnership|conjunction)\s+with|together\s+with|jointly\s+with|along\s+with|with)\s+/;
/** How the other host's name may begin: `the European Commission`, `Japan's Ministry of …`, `DSIT`. */
const EN_HOST =
  "(?:the\\s+(?:European|Ministry|Directorate|Federal|Department|Government)|\\p{Lu}\\p{L}+[’']s\\s+\\p{Lu}|\\p{Lu}{2,}(?=\\s))";

function englishHosts(sentence: string): string[] {
  const verb =
    /,?\s+(?:jointly\s+|co-)?(?:held|hosted|convened|organi[sz]ed|co-?hosted|conducted)\b(?!\s+(?:on|by|at|in)\b)/i.exec(
      sentence,
    );
  if (verb === null || /\b(?:was|were|is|been|be)$/.test(sentence.slice(0, verb.index).trimEnd())) {
    const by =
      /\b(?:held|hosted|organi[sz]ed|convened)\s+(?:jointly\s+)?by\s+(.{3,300}?)(?:\s+on\s+\w+|,?\s+(?:and\s+)?attended\b|,?\s+with\s+the\s+participation\b|\.|$)/i.exec(
        sentence,
      )?.[1];
    const between =
      /\bbetween\s+(the\s+(?:Ministry|Directorate|Federal|Department).{3,300}?)(?:\s+(?:was|were|on)\s|\.|$)/i.exec(
        sentence,
      )?.[1];
    return splitHosts(by ?? between ?? '');
  }
  let subject = sentence.slice(0, verb.index);
  // "On Tuesday, February 20, 2024, the Ministry …": the subject starts after the adverbial.
  const lead = /^(?:on|in|at|from)\s.{0,120}?\d{4}(?:\s*\([^)]*\))?,\s+/i.exec(subject);
  if (lead !== null) subject = subject.slice(lead[0].length);
  // "The Ministry announced that it held …"
  subject = subject.replace(/,?\s+(?:announced|said|reported)(?:\s+\w+)?\s+that\s+(?:it|they)$/i, '');
  const after = new RegExp(
    `${EN_WITH.source}(${EN_HOST}.{1,200}?)(?:\\s+(?:on|in|via|through|at)\\s|\\.|,\\s+on|$)`,
    'u',
  ).exec(sentence.slice(verb.index));
  return [...splitHosts(subject), ...(after?.[1] === undefined ? [] : splitHosts(after[1]))];
}

/** `A, in collaboration with B,` and `A and B`, where each begins with `the` or a capital after "and". */
function splitHosts(subject: string): string[] {
  return subject
    .split(EN_WITH)
    .flatMap((part) =>
      part.split(
        /,?\s+and\s+(?=the\s|Directorate|[A-Z]\w+\s+(?:Ministry|Agency|Commission|Department)|[A-Z]\w+[’']s\s+[A-Z]|[A-Z]{3,}$)/,
      ),
    )
    .map((host) => fold(host.replace(/,\s*$/, '')))
    .filter((host) => host.length > 1 && host.length < 250);
}

/** How an institution's name ends. */
const JA_HOST = '(?:省|庁|局|部|会|院|府|政府|機構|事務局|当局|団|[A-Z]|[)）])(?:等)?';
const JA_DAYS =
  /^(?:(?:令和|平成)?[\d０-９元]{1,4}年)?[（(]?(?:[^、。]{0,8}年[)）])?[\d０-９]{1,2}月[\d０-９]{1,2}日.*?(?=[^\d０-９日月及び・から~～－()（）月火水木金土の間])(?:に)?、?/u;

function japaneseHosts(sentence: string): string[] {
  const plain = sentence.trim().replace(/^[^、はが]{0,30}日(?:[（(].[)）])?(?:に)?、/, '');
  const first = new RegExp(`^(.{1,60}?${JA_HOST})(?:は|が)、?`, 'u').exec(plain);
  if (first?.[1] !== undefined) {
    const rest = plain.slice(first[0].length);
    const partner = new RegExp(
      `(?:^|[、にて日)）]|おいて)([^、]{1,60}?${JA_HOST})(?:との間で|ととも?に|と共同で|と連携して|と協力して|と共に|との共催で|と、|と(?=「|『|第|日|[^、と]{1,20}(?:において|にて)))`,
      'u',
    ).exec(rest.replace(JA_DAYS, ''));
    if (partner?.[1] !== undefined) return [fold(first[1]), fold(withoutPlace(partner[1]))];
  }
  const pair = new RegExp(`^(.{1,60}?${JA_HOST})(?:と|及び|並びに)(.{2,80}?)(?:は|が)、?`, 'u').exec(
    first?.[1] === undefined ? plain : first[0],
  );
  return pair?.[1] !== undefined && pair[2] !== undefined ? [fold(pair[1]), fold(pair[2])] : [];
}

/** What stands between 「総務省は、」 and the other host: aims, days and places. */
function withoutPlace(words: string): string {
  return words.replace(/^.*(?:日(?:[（(].[)）])?(?:に)?|おいて|にて|ため|推進し|深め|図り)、?/u, '');
}

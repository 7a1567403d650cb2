/** How a pack names its briefs and the sentences they rest on: `JEU29-1` and `29·AI·s1`. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Party, PartyId } from '../model/party.ts';
import type { Topic } from '../model/statement.ts';

/** Longest code of a topic, in characters. */
const MAX_CODE = 5;
/** A name in capitals up to this length is its own short form: EU, UK, ASEAN. */
const MAX_ACRONYM = 5;
/** Letters taken of a title that is one word. */
const WORD_LETTERS = 3;
/** Words that no short form takes a letter of. */
const SMALL_WORDS = new Set(['and', 'of', 'the', 'in', 'on', 'for', 'to', 'a', 'an', 'with', 'by', 'at']);

/**
 * The citation of every statement of a dialogue, by its id; no two are alike. Statements of the library have theirs for
 * good; those of a draft are counted.
 */
export function citationsOf(dialogue: Dialogue): Map<string, string> {
  const codes = topicCodes(dialogue.topics);
  const round = roundCode(dialogue);
  const given = new Map<string, string>();
  // Two people may have given the same one on two computers: the first keeps it.
  for (const { statements } of dialogue.topics)
    for (const { id, citation } of statements)
      if (citation !== undefined && !given.has(citation)) given.set(citation, id);
  return new Map(
    dialogue.topics.flatMap((topic, place) =>
      topic.statements.map(({ id, citation }, index) => {
        let own = citation;
        for (let number = index + 1; own === undefined || given.get(own) !== id; number++) {
          own = `${codes[place] ?? ''}·s${number}`;
          if (!given.has(own)) given.set(own, id);
        }
        return [id, `${round}·${own}`] as const;
      }),
    ),
  );
}

/** `JEU29`: what the numbers of a pack's briefs begin with. */
export function briefPrefix(dialogue: Dialogue, parties: readonly Party[]): string {
  return `${dialogue.parties.map((id) => shortName(id, parties)).join('')}${roundCode(dialogue)}`;
}

/** A short code for each topic, in their order, no two alike: AI, SC (Submarine cables), 5G, CYB. */
export function topicCodes(topics: readonly Topic[]): string[] {
  const taken = new Set<string>();
  // Numbers below this are taken: thousands of topics may share a code.
  const next = new Map<string, number>();
  return topics.map((topic) => {
    const code = codeOf(topic.title);
    let free = code;
    let number = next.get(code) ?? 2;
    while (taken.has(free)) free = `${code}${number++}`;
    next.set(code, number);
    taken.add(free);
    return free;
  });
}

/** The round's number, else the day held without hyphens, else nothing that could be mistaken for a round. */
function roundCode(dialogue: Dialogue): string {
  if (dialogue.round !== null) return String(dialogue.round);
  return dialogue.heldOn[0]?.replaceAll('-', '') ?? '–';
}

function shortName(id: PartyId, parties: readonly Party[]): string {
  const name = parties.find((party) => party.id === id)?.name.en ?? id;
  if (name.length <= MAX_ACRONYM && name === name.toUpperCase()) return name.replace(/[^A-Z]/g, '');
  return initials(name.split(/[^\p{L}]+/u));
}

function codeOf(title: string): string {
  // A title such as "5G/Beyond 5G/6G" is known by its first part.
  const [first = title] = title.normalize('NFKC').split(/[/／,、・(（:：]/u);
  const words = first.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const [word = ''] = words;
  if (word === '') return 'X';
  // Cut where the script changes, as a reader would: 海底|ケーブル.
  const [run] = /^(?:\p{Script=Han}+|\p{Script=Hiragana}+|[\p{Script=Katakana}ー]+)/u.exec(word) ?? [];
  if (run !== undefined) return run.slice(0, MAX_CODE);
  if (words.length > 1) return initials(words).slice(0, MAX_CODE);
  return word.length <= MAX_CODE && word === word.toUpperCase()
    ? word
    : word.slice(0, WORD_LETTERS).toUpperCase();
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => word !== '' && !SMALL_WORDS.has(word.toLowerCase()))
    .map((word) => (/\d/.test(word) ? word : word.charAt(0)).toUpperCase())
    .join('');
}

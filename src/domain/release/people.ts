/** Learns from the head of a release who its people are: `Ms. Baudry, Head of …, DGE`, 「日本側は吉田総務審議官」. */
import type { Lang } from '../model/lang.ts';
import type { Party } from '../model/party.ts';
import { findEnglish } from './englishPeople.ts';
import { findJapanese } from './japanesePeople.ts';
import { toHalfWidth } from './spans.ts';

/** People are introduced in the first lines. */
const HEAD = 4000;

/** How sure it is whose a person is where the text tells, and where only the post or the name itself does. */
const TOLD = 0.85;
const LIKELY = 0.55;

/** Whose somebody is. */
export interface Owned {
  party: Party;
  strength: number;
}

/** Whose people are whose. */
export interface People {
  /** Names in lower case (English), or names with their titles (Japanese). */
  names: ReadonlyMap<string, Owned>;
  /** Posts that only one side's people hold: `secretary (telecom)`, `vice-minister`, 「次官」. */
  posts: ReadonlyMap<string, Owned>;
}

export const NOBODY: People = { names: new Map(), posts: new Map() };

/** The people that the head of a text names, each with the one side that stands beside the name. */
export function peopleOf(text: string, sides: Party[], lang: Lang): People {
  const head = toHalfWidth(text.slice(0, HEAD));
  const found = { names: new Owners(), posts: new Owners() };
  if (lang === 'ja') findJapanese(head, sides, found);
  else findEnglish(head, sides, found);
  return { names: found.names.known(), posts: found.posts.known() };
}

/** What belongs to one side; what two share tells nothing. */
export class Owners {
  private readonly told = new Map<string, Party | null>();
  private readonly likely = new Map<string, Party | null>();

  /** What the text tells of somebody's side, if anything. */
  add(key: string, party: Party | null): void {
    note(this.told, key, party);
  }

  /** What a post or a name lets one suppose where nothing is told. */
  suppose(key: string, party: Party | null): void {
    note(this.likely, key, party);
  }

  /** Whether anything was told. */
  has(key: string): boolean {
    return this.told.has(key);
  }

  known(): Map<string, Owned> {
    const known = new Map<string, Owned>();
    for (const [key, party] of this.likely) if (party !== null) known.set(key, { party, strength: LIKELY });
    for (const [key, party] of this.told)
      if (party !== null) known.set(key, { party, strength: TOLD });
      else known.delete(key);
    return known;
  }
}

function note(owners: Map<string, Party | null>, key: string, party: Party | null): void {
  if (party === null) return;
  owners.set(key, owners.has(key) && owners.get(key) !== party ? null : party);
}

/** Where the people of a text are gathered. */
export interface FoundPeople {
  names: Owners;
  posts: Owners;
}

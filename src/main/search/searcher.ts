/** Builds the index of a library from its files, keeps up with edits, and answers meanwhile. Runs in a thread of its own. */
import type { SearchPage, SearchTally } from '../../contract/search.ts';
import type { Dialogue, DialogueHeader } from '../../domain/model/dialogue.ts';
import { ok, type Result } from '../../domain/result.ts';
import { cipherOf } from '../encryption/cipher.ts';
import { realDisk, withCipher } from '../library/disk.ts';
import { readLibrary } from '../library/readLibrary.ts';
import { readStored } from '../library/readStored.ts';
import { type Asked, type PageAsked, Searches } from './searches.ts';
import { SearchIndex } from './searchIndex.ts';
import type { LibraryFiles } from './searchThread.ts';

/** Milliseconds of counting after which others have their turn. */
const TURN_MS = 4;

export class Searcher {
  readonly index = new SearchIndex();
  readonly #searches = new Searches(this.index);
  #rounds = { rounds: 0, of: 0 };
  #tallies = 0;

  /**
   * Reads every dialogue of a library, newest first, and changes nothing there; the library may be open
   * elsewhere. A dialogue that was put meanwhile is newer than its file. One that cannot be read is left out: opening it
   * says why. Fails as reading the library does.
   */
  async read({ folder, key }: LibraryFiles): Promise<Result<null>> {
    const cipher = key === null ? null : cipherOf(Buffer.from(key.bytes), key.id);
    const disk = withCipher(realDisk, cipher);
    const found = await readLibrary(folder, disk);
    if (!found.ok) return found;
    const headers = [...found.value.index.dialogues].sort((a, b) => whenOf(b).localeCompare(whenOf(a)));
    this.#rounds = { rounds: 0, of: headers.length };
    for (const { id } of headers) {
      if (!this.index.has(id)) {
        const known = found.value.read.get(id);
        const stored =
          known === undefined ? await readStored(folder, id, found.value, disk).catch(() => null) : ok(known);
        if (stored?.ok && !this.index.has(id)) this.index.put(stored.value.dialogue);
      }
      this.#rounds.rounds += 1;
      await aTurn();
    }
    return ok(null);
  }

  /** Takes in a dialogue as it is now. */
  put(dialogue: Dialogue): void {
    this.index.put(dialogue);
  }

  page(asked: PageAsked): SearchPage {
    // Whoever types on does not want to know any more how many there were.
    if (asked.cursor === null) this.#tallies += 1;
    return { ...this.#searches.page(asked), indexed: { ...this.#rounds } };
  }

  /** Null where another was asked for before this one was counted. */
  async tally(asked: Asked): Promise<SearchTally | null> {
    const mine = ++this.#tallies;
    const changes = this.index.changes;
    const counting = this.#searches.tally(asked);
    let since = performance.now();
    for (let step = counting.next(); ; step = counting.next()) {
      if (step.done) return step.value;
      if (performance.now() - since < TURN_MS) continue;
      await aTurn();
      if (mine !== this.#tallies) return null;
      // What was counted is not there any more as it was.
      if (changes !== this.index.changes) return this.tally(asked);
      since = performance.now();
    }
  }
}

function whenOf({ heldOn, publishedOn }: DialogueHeader): string {
  return heldOn[0] ?? publishedOn ?? '';
}

/** Lets what came in meanwhile go first. */
function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** Which key sets which side: J, E, B and N in the Japan–EU dialogue, the parties' own letters in others. */
import type { Party, PartyId, Side } from '../../domain/model/party.ts';

/** Letters that correct something else. */
const TAKEN = new Set(['B', 'N', 'S', 'M', 'T', 'R']);

/** The letter of each side; digits do the same for the parties: 1 for the first, 2 for the second. */
export function sideLetters(sides: readonly PartyId[], parties: readonly Party[]): Map<Side, string> {
  const letters = new Map<Side, string>();
  const used = new Set(TAKEN);
  for (const [place, side] of sides.entries()) {
    const name = parties.find(({ id }) => id === side)?.name.en ?? side;
    const own = [...name.toUpperCase()].find((letter) => /[A-Z]/.test(letter) && !used.has(letter));
    const letter = own ?? String(place + 1);
    used.add(letter);
    letters.set(side, letter);
  }
  return letters.set('joint', 'B').set('unattributed', 'N');
}

/** The side that a key stands for, or null. */
export function sideOfKey(
  key: string,
  sides: readonly PartyId[],
  letters: ReadonlyMap<Side, string>,
): Side | null {
  const digit = /^[12]$/.test(key) ? sides[Number(key) - 1] : undefined;
  if (digit !== undefined) return digit;
  for (const [side, letter] of letters) if (letter === key.toUpperCase()) return side;
  return null;
}

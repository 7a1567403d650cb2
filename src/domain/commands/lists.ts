/** Changing a list without changing the one that is there. */

/** @param at null for the end. */
export function insert<T>(list: readonly T[], item: T, at: number | null): T[] {
  const place = at === null ? list.length : Math.min(at, list.length);
  return [...list.slice(0, place), item, ...list.slice(place)];
}

/** Puts `item` in the place of the one that has its id. */
export function replace<T extends { id: string }>(list: readonly T[], item: T): T[] {
  return list.map((each) => (each.id === item.id ? item : each));
}

export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, place) => place !== at);
}

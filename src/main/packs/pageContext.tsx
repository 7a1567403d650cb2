/** What every part of a printed page may ask: how names begin in this copy, and what is new since the issue. */
import { createContext, useContext } from 'react';
import { digestOf } from '../../domain/pack/changeMarks.ts';

/** What is said to be the page of each heading, by its id. */
export type PageNumbers = ReadonlyMap<string, number | string>;

/** Every copy in a file has names of its own, or links would lead into another copy. */
export const IdPrefix = createContext('');

/** The digests of what stood on the sheet when it was issued; null where nothing is compared. */
export const IssuedUnits = createContext<ReadonlySet<string> | null>(null);

/** Makes a name inside the document of the name inside the pack. */
export function useIds(): (id: string) => string {
  const prefix = useContext(IdPrefix);
  return (id) => `${prefix}${id}`;
}

/** The class of what is new or changed since the issue, which gets a bar in the margin. */
export function useBars(): (value: unknown) => string | undefined {
  const issued = useContext(IssuedUnits);
  return (value) => (issued === null || issued.has(digestOf(value)) ? undefined : 'changed');
}

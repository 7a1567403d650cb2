/** Parties: the two sides of a series, as data. The list that ships is `resources/parties.json`. */
import { z } from 'zod';

/** Lower-case ASCII words with hyphens, e.g. `japan`, `eu`, `united-kingdom`. */
export const partyIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);
export type PartyId = z.infer<typeof partyIdSchema>;

export const partySchema = z.object({
  id: partyIdSchema,
  /** The name shown for the party in each language, e.g. "EU", "EU". */
  name: z.object({ en: z.string().min(1), ja: z.string().min(1) }),
  /** Words by which a text means this party as a speaker, per language, longest match wins. */
  aliases: z.object({ en: z.array(z.string().min(1)), ja: z.array(z.string().min(1)) }),
  /** Parties that speak for this one where it is a side itself, e.g. Malaysia for ASEAN. */
  members: z.array(partyIdSchema).optional(),
});
export type Party = z.infer<typeof partySchema>;

/** A statement's side: a party's id, both together, or not known. */
export const sideSchema = z.union([z.literal('joint'), z.literal('unattributed'), partyIdSchema]);
export type Side = z.infer<typeof sideSchema>;

/**
 * The parties that ship with those of the user: an own party of the same id adds its names and aliases to the shipped
 * one, under the names that the user gave; the others stand after the shipped ones.
 */
export function withOwnParties(shipped: readonly Party[], own: readonly Party[]): Party[] {
  const joined = shipped.map((party) => {
    const added = own.find(({ id }) => id === party.id);
    if (added === undefined) return party;
    const aliases = {
      en: [...new Set([...party.aliases.en, ...added.aliases.en])],
      ja: [...new Set([...party.aliases.ja, ...added.aliases.ja])],
    };
    return { ...party, name: added.name, aliases };
  });
  return [...joined, ...own.filter(({ id }) => !shipped.some((party) => party.id === id))];
}

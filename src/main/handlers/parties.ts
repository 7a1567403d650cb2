/** The parties that the importer and the window know: those that ship, with what the user added to them. */
import type { LibraryIndex } from '../../domain/model/library.ts';
import { type Party, withOwnParties } from '../../domain/model/party.ts';
import { shippedParties } from '../importing/parties.ts';

export function partiesOf(index: LibraryIndex): Party[] {
  return withOwnParties(shippedParties(), index.parties);
}

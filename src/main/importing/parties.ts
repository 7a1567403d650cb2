/** Loads the parties that ship with the app. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Party, partySchema } from '../../domain/model/party.ts';
import { resourcePath } from '../resources.ts';

let loaded: Party[] | null = null;

/** The parties of `resources/parties.json`, checked by schema. @throws Error where the installation is damaged. */
export function shippedParties(): Party[] {
  loaded ??= z
    .array(partySchema)
    .min(2)
    .parse(JSON.parse(readFileSync(resourcePath('parties.json'), 'utf8')));
  return loaded;
}

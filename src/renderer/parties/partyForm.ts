/** A party as fields to type in, and back. */
import type { Party } from '../../domain/model/party.ts';

export interface PartyForm {
  en: string;
  ja: string;
  aliasesEn: string;
  aliasesJa: string;
}

export const EMPTY_FORM: PartyForm = { en: '', ja: '', aliasesEn: '', aliasesJa: '' };

/** @param known the party with all its names. @param own what the user added to it. */
export function formOf(known: Party | undefined, own: Party | undefined): PartyForm {
  return {
    en: known?.name.en ?? '',
    ja: known?.name.ja ?? '',
    // A name is an alias by itself.
    aliasesEn: own?.aliases.en.filter((alias) => alias !== own.name.en).join('\n') ?? '',
    aliasesJa: own?.aliases.ja.filter((alias) => alias !== own.name.ja).join('\n') ?? '',
  };
}

/** The party as typed; null where a name is missing. A name is also an alias: a text may use it. */
export function partyOf(form: PartyForm, id: string): Party | null {
  const name = { en: form.en.trim(), ja: form.ja.trim() };
  if (name.en === '' || name.ja === '') return null;
  return {
    id,
    name,
    aliases: {
      en: linesOf(`${name.en}\n${form.aliasesEn}`),
      ja: linesOf(`${name.ja}\n${form.aliasesJa}`),
    },
  };
}

/** An id out of an English name; a number where the name has no letters for one, or another party has it. */
export function partyIdFor(name: string, taken: ReadonlySet<string>): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  const wanted = slug === '' || ['joint', 'unattributed'].includes(slug) ? 'party' : slug;
  let id = wanted;
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`;
  return id;
}

function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

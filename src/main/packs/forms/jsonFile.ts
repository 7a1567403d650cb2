/** A pack as JSON, for programs: the document that every other form is made from (`docs/packs.md` says what is in it). */
import type { PackDocument } from '../../../domain/pack/document.ts';

/** Goes up when a program that reads the form would have to change. */
export const JSON_FORM_VERSION = 1;

export function jsonFile(document: PackDocument): string {
  return `${JSON.stringify({ format: 'taiwa-pack', version: JSON_FORM_VERSION, ...document }, null, 2)}\n`;
}

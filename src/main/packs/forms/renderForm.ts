/** A pack's document in a form that needs no printer. */
import type { PackDocument } from '../../../domain/pack/document.ts';
import type { FlowingForm } from '../../../domain/pack/form.ts';
import { csvFile } from './csvFile.ts';
import { docxFile } from './docx/docxFile.ts';
import { htmlFile } from './htmlFile.tsx';
import { jsonFile } from './jsonFile.ts';
import { markdownFile } from './markdown/markdownFile.ts';

const RENDERERS: Record<FlowingForm, (document: PackDocument) => Uint8Array | string> = {
  docx: docxFile,
  html: htmlFile,
  md: markdownFile,
  json: jsonFile,
  csv: csvFile,
};

/** The file's bytes; the same document gives the same bytes. Texts are UTF-8. */
export function renderForm(document: PackDocument, form: FlowingForm): Uint8Array {
  const made = RENDERERS[form](document);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}

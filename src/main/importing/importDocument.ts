/** Turns a document as read into dialogues with their series, ready to be shown and confirmed. */
import { failure } from '../../domain/failure/failure.ts';
import type { Party } from '../../domain/model/party.ts';
import type { Source } from '../../domain/model/source.ts';
import type { ParsedRelease } from '../../domain/release/parsed.ts';
import { parseRelease } from '../../domain/release/parseRelease.ts';
import { toDialogue } from '../../domain/release/toDialogue.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { ImportedDocument, ReadDocument } from './types.ts';

/** What is known of a document's publication from elsewhere, where its own text does not say. */
export interface Publication {
  publisher: string;
  publishedOn: string;
  address: string | null;
}

/** Parses a document; fails with `document.noTopics` where its text reports no topic. */
export function parseDocument(document: ReadDocument, parties: Party[]): Result<ParsedRelease> {
  const release = parseRelease(document.text, parties, document.structure);
  const topics = release.dialogues.reduce((sum, dialogue) => sum + dialogue.topics.length, 0);
  return topics === 0 ? fail(failure('document.noTopics', document.fileName)) : ok(release);
}

/** Parses a document and makes its dialogues, as `toImported`. Fails as `parseDocument`. */
export function importDocument(
  document: ReadDocument,
  parties: Party[],
  importedAt: string,
  known: Publication | null = null,
): Result<ImportedDocument> {
  const parsed = parseDocument(document, parties);
  return parsed.ok ? ok(toImported(document, parsed.value, importedAt, known)) : parsed;
}

/**
 * Makes the dialogues of a parsed document.
 * @param importedAt ISO date and time, kept with the source.
 */
export function toImported(
  document: ReadDocument,
  parsed: ParsedRelease,
  importedAt: string,
  known: Publication | null = null,
): ImportedDocument {
  const taken = new Set<string>();
  const dialogues = parsed.dialogues.map((dialogue) => {
    const source: Source = {
      id: `source-${document.sha256.slice(0, 12)}`,
      title: dialogue.title,
      publisher: known?.publisher ?? dialogue.publisher,
      publishedOn: known?.publishedOn ?? dialogue.publishedOn,
      address: known?.address ?? null,
      lang: dialogue.lang,
      fileName: document.fileName,
      sha256: document.sha256,
      encoding: document.encoding,
      text: document.text,
      importedAt,
      supersededBy: null,
    };
    const made = toDialogue(dialogue, source, taken);
    taken.add(made.dialogue.id);
    return made;
  });
  const { fileName, encoding, leftOut } = document;
  return { fileName, encoding, dialogues, findings: parsed.findings, leftOut };
}

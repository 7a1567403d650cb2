/** What finds the dialogues in a document's text; the window has it done beside its own work. */
import type { Party } from '../../domain/model/party.ts';
import type { ParsedRelease } from '../../domain/release/parsed.ts';
import type { Result } from '../../domain/result.ts';
import { parseDocument } from './importDocument.ts';
import type { ReadDocument } from './types.ts';

/** Fails as `parseDocument`, and with `document.cancelled` once the signal is given. */
export type ReleaseParser = (
  document: ReadDocument,
  parties: Party[],
  signal: AbortSignal,
) => Promise<Result<ParsedRelease>>;

/** Parses here and now: for commands, which have nothing else to do. */
export const parseHere: ReleaseParser = async (document, parties) => parseDocument(document, parties);

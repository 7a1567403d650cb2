/** `taiwa parse`: prints what is found in a document, without a library. */
import { resolve } from 'node:path';
import { ok, type Result } from '../../domain/result.ts';
import { parseDocument } from '../importing/importDocument.ts';
import { parseOutput } from '../importing/parseOutput.ts';
import { shippedParties } from '../importing/parties.ts';
import { readDocument } from '../importing/readDocument.ts';
import type { CommandIo } from './io.ts';
import { printJson } from './printJson.ts';
import { readOptions } from './readOptions.ts';

export async function parseCommand(argv: readonly string[], io: CommandIo): Promise<Result<number>> {
  const options = readOptions('parse', argv, {}, 1);
  if (!options.ok) return options;
  const document = await readDocument(resolve(io.cwd, options.value.words[0] ?? ''), { reader: io.reader });
  if (!document.ok) return document;
  const parsed = parseDocument(document.value, shippedParties());
  if (!parsed.ok) return parsed;
  printJson(io, parseOutput(parsed.value, document.value.leftOut));
  return ok(0);
}

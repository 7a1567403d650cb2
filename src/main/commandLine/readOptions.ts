/** Reads a command's options strictly: an option or a word that it does not know is a mistake, never ignored. */

import { resolve } from 'node:path';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { failure } from '../../domain/failure/failure.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CommandIo } from './io.ts';
import { type CommandName, USAGE } from './usage.ts';

export interface Options {
  /** Words that are not options, in their order. */
  words: string[];
  /** Values of options that take one; null where the option was not given. */
  value(name: string): string | null;
  /** Whether a switch was given. */
  has(name: string): boolean;
}

/** The failure of a command line that was not understood. */
export function misused(command: CommandName, reason: string): Result<never> {
  return fail(failure('usage', null, { reason, usage: USAGE[command] }));
}

/**
 * @param takes the names of options with a value, and of switches.
 * @param wordCount how many words the command takes; `some` for one or more.
 */
export function readOptions(
  command: CommandName,
  argv: readonly string[],
  takes: { values?: readonly string[]; switches?: readonly string[] },
  wordCount: number | 'some',
): Result<Options> {
  const options: ParseArgsOptionsConfig = {};
  for (const name of takes.values ?? []) options[name] = { type: 'string' };
  for (const name of takes.switches ?? []) options[name] = { type: 'boolean' };
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    // Node names the option and what is wrong with it.
    return misused(command, firstSentence(error));
  }
  const { positionals, values } = parsed;
  if (wordCount === 'some' && positionals.length === 0) return misused(command, 'Words are missing.');
  if (wordCount !== 'some' && positionals.length < wordCount) return misused(command, 'A file is missing.');
  if (wordCount !== 'some' && positionals.length > wordCount)
    return misused(command, `“${positionals[wordCount]}” is one word too many.`);
  return ok({
    words: positionals,
    value: (name) => {
      const value = values[name];
      return typeof value === 'string' ? value : null;
    },
    has: (name) => values[name] === true,
  });
}

/** The library's folder, absolute: the option, or else the environment variable. */
export function libraryFolder(command: CommandName, options: Options, io: CommandIo): Result<string> {
  const folder = options.value('library') ?? io.env.TAIWA_LIBRARY ?? '';
  if (folder === '') return misused(command, 'The library is missing: name its folder with --library.');
  return ok(resolve(io.cwd, folder));
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return `${message.split(/\.\s/)[0]?.replace(/\.$/, '')}.`;
}

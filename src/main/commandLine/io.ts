/** What a command may touch of the world around it; the shell provides it, tests provide their own. */
import type { Lang } from '../../domain/model/lang.ts';
import type { DocumentReader } from '../importing/reader.ts';
import type { PagePrinter } from '../packs/printer.ts';

export interface CommandIo {
  /** Writes to standard output: a command's result, and nothing else. */
  out(text: string): void;
  /** Writes to standard error: what went wrong, in one line. */
  err(text: string): void;
  /** Language of messages. */
  lang: Lang;
  /** The folder that relative paths start from. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** The present moment; tests choose theirs. */
  now(): Date;
  /** Lays pages out, for the commands that print. */
  printer: PagePrinter;
  /** Reads documents that are more than text. */
  reader: DocumentReader;
}

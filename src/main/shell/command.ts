/** The app as a command: no window, its output on stdout, its result the exit status. */
import { app } from 'electron';
import type { Failure } from '../../domain/failure/failure.ts';
import { failure } from '../../domain/failure/failure.ts';
import { describeFailure } from '../../domain/failure/texts.ts';
import type { CommandIo } from '../commandLine/io.ts';
import { runCommand } from '../commandLine/runCommand.ts';
import { reasonOf } from '../handlers/answer.ts';
import type { DocumentReader } from '../importing/reader.ts';
import type { PagePrinter } from '../packs/printer.ts';
import { RENDERER } from './builtFiles.ts';
import { serveBundle, serveReading } from './bundle.ts';
import { systemLanguage } from './language.ts';
import type { Log } from './log.ts';
import { makePrintRoom } from './printWindow.ts';
import { makeDocumentReader } from './readingWindow.ts';
import { serveScheme } from './scheme.ts';
import { lockedSession } from './session.ts';

/** Runs a command and ends the process with its exit status. */
export function runAsCommand(argv: string[], log: Log): void {
  const output = new Output();
  app
    .whenReady()
    .then(() => runCommand(argv, io(output, log)))
    .catch((error: unknown) => {
      log.error(`command ${argv[0]}`, error);
      output.write(
        process.stderr,
        `taiwa: ${sentence(failure('unexpected', null, { reason: reasonOf(error) }))}\n`,
      );
      return 1;
    })
    // Output into a pipe is not written at once: leaving before it is would cut it off.
    .then((status) => output.written().then(() => app.exit(status)))
    .catch((error: unknown) => {
      log.error('output', error);
      app.exit(1);
    });
}

function io(output: Output, log: Log): CommandIo {
  return {
    out: (text) => output.write(process.stdout, text),
    err: (text) => output.write(process.stderr, text),
    lang: systemLanguage(),
    cwd: process.cwd(),
    env: process.env,
    now: () => new Date(),
    printer: lazyPrinter(log),
    reader: lazyReader(log),
  };
}

/** A printer that starts with its first page: most commands print nothing. */
function lazyPrinter(log: Log): PagePrinter {
  let started: PagePrinter | null = null;
  const start = (): PagePrinter => {
    const session = lockedSession(log);
    const room = makePrintRoom(() => session, serveBundle(RENDERER));
    serveScheme(session, { pack: room.answer });
    // Each pass closes its window; the app must not end with the last of them.
    app.on('window-all-closed', () => undefined);
    return room.printer;
  };
  const printer = () => (started ??= start());
  return {
    toPdf: (html, signal) => printer().toPdf(html, signal),
    toPrinter: (html, signal) => printer().toPrinter(html, signal),
  };
}

/** A reader that starts with its first document: plain text needs none. */
function lazyReader(log: Log): DocumentReader {
  let reader: DocumentReader | null = null;
  const start = (): DocumentReader => {
    app.on('window-all-closed', () => undefined);
    return makeDocumentReader(serveReading(RENDERER), log, { keepsReady: false });
  };
  const reading = () => (reader ??= start());
  return {
    prepare: () => reading().prepare(),
    read: (bytes, format, fileName, signal) => reading().read(bytes, format, fileName, signal),
  };
}

function sentence(what: Failure): string {
  const { message, hint } = describeFailure(what, systemLanguage());
  return `${message} ${hint}`;
}

/** Writes to the process's own streams and knows when everything has left. */
class Output {
  #last: Promise<void> = Promise.resolve();

  constructor() {
    // A reader that has gone (`| head`) wants no more: that is not a failure of the command.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  }

  write(stream: NodeJS.WriteStream, text: string): void {
    const before = this.#last;
    this.#last = new Promise<void>((resolve) => {
      stream.write(text, () => resolve());
    }).then(() => before);
  }

  written(): Promise<void> {
    return this.#last;
  }
}

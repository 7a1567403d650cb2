/** Keeps the log: a file on this computer, sent nowhere. */
import log from 'electron-log/node';

export interface Log {
  error(message: string, error?: unknown): void;
  warn(message: string): void;
}

const MAX_BYTES = 2 * 1024 * 1024;

/** Starts logging into a file; the file is made with its first line. */
export function startLog(file: string): Log {
  // It would look for the name in places that a command's folder has not.
  log.transports.file.setAppName('Taiwa');
  log.transports.file.resolvePathFn = () => file;
  log.transports.file.maxSize = MAX_BYTES;
  // The command line's output belongs to the command.
  log.transports.console.level = false;
  log.transports.remote.level = false;
  return {
    error: (message, error) => log.error(message, ...(error === undefined ? [] : [error])),
    warn: (message) => log.warn(message),
  };
}

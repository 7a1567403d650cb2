/** Reads the command line: a command to run without a window, or the window and its library. */
import { resolve } from 'node:path';

/** The words that make a command of it; anything else opens the window. */
export const COMMANDS = ['parse', 'import', 'pack', 'check', 'help', '--help'] as const;

export type StartRequest =
  /** `argv` starts with the command's name. */
  | { kind: 'command'; argv: string[]; userData: string | null }
  | { kind: 'window'; library: string | null; userData: string | null };

/**
 * What the user asked for. Options that Electron or Chromium put before the app's path are not ours.
 * @param argv the whole `process.argv`.
 * @param appPath the app's folder, which stands among the arguments unless the app is packaged.
 */
export function readArguments(argv: readonly string[], appPath: string): StartRequest {
  const own = argv.slice(1 + argv.slice(1).findIndex((each) => resolve(each) === appPath) + 1);
  const userData = optionValue(own, '--user-data') ?? environment('TAIWA_USER_DATA');
  const [first] = own;
  if (COMMANDS.some((name) => name === first)) return { kind: 'command', argv: own, userData };
  const library = optionValue(own, '--library') ?? environment('TAIWA_LIBRARY');
  return { kind: 'window', library: library === null ? null : resolve(library), userData };
}

function optionValue(argv: readonly string[], name: string): string | null {
  const inline = argv.find((each) => each.startsWith(`${name}=`));
  if (inline !== undefined) return inline.slice(name.length + 1);
  const at = argv.indexOf(name);
  return at < 0 ? null : (argv[at + 1] ?? null);
}

function environment(name: string): string | null {
  const value = process.env[name];
  return value === undefined || value === '' ? null : value;
}

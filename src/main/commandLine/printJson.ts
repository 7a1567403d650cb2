/** Prints a command's result for scripts and people alike. */
import type { CommandIo } from './io.ts';

export function printJson(io: CommandIo, value: unknown): void {
  io.out(`${JSON.stringify(value, null, 2)}\n`);
}

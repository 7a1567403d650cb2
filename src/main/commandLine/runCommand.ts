/** Runs one command of the app without a window. */
import { failure } from '../../domain/failure/failure.ts';
import { describeFailure } from '../../domain/failure/texts.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { checkCommand } from './check.ts';
import { importCommand } from './import.ts';
import type { CommandIo } from './io.ts';
import { packCommand } from './pack.ts';
import { parseCommand } from './parse.ts';
import { searchCommand } from './search.ts';
import { type CommandName, HELP, isCommandName, USAGE } from './usage.ts';

type Command = (argv: readonly string[], io: CommandIo) => Promise<Result<number>>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  parse: parseCommand,
  import: importCommand,
  pack: packCommand,
  search: searchCommand,
  check: checkCommand,
  help: async (_argv, io) => {
    io.out(HELP[io.lang]);
    return ok(0);
  },
};

const FAILED = 1;
const NOT_UNDERSTOOD = 2;

/**
 * Runs the command that `argv` begins with. Gives the exit status; a failure is one line on standard error.
 * @throws what is a bug: the caller logs it.
 */
export async function runCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const result = await run(argv, io);
  if (result.ok) return result.value;
  const { message, hint } = describeFailure(result.error, io.lang);
  io.err(`taiwa: ${`${message} ${hint}`.replace(/\s+/g, ' ').trim()}\n`);
  return result.error.code === 'usage' ? NOT_UNDERSTOOD : FAILED;
}

async function run([word = 'help', ...rest]: readonly string[], io: CommandIo): Promise<Result<number>> {
  const name = word === '--help' || word === '-h' ? 'help' : word;
  if (isCommandName(name)) {
    if (rest.some((each) => each === '--help' || each === '-h')) return COMMANDS.help([], io);
    return COMMANDS[name](rest, io);
  }
  const known = Object.keys(USAGE).join(', ');
  return fail(failure('usage', null, { reason: `There is no command “${word}”.`, usage: known }));
}

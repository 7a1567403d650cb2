/** How the host is to run, handed over in one environment variable by whoever starts it. */
import { z } from 'zod';
import type { FoundBrowser } from './findBrowser.ts';

const HOST_VARIABLE = 'TAIWA_HOST';

export const hostOptionsSchema = z.object({
  /** The Chromium to run on; null for a command that needs none. */
  browser: z.string().nullable(),
  /** Extra switches that this Chromium needs. */
  browserArgs: z.array(z.string()),
  /** Environment variables that this Chromium needs. */
  browserEnv: z.record(z.string(), z.string()),
  /** No window on the screen. */
  headless: z.boolean(),
  /** Whether somebody can answer a dialog that is drawn over the page; else an unanswered dialog is cancelled. */
  askUser: z.boolean(),
  /** A test drives the app: open a debugging port on the loopback interface and listen on the process's IPC channel. */
  underTest: z.boolean(),
  /** Switches the page's own policy off, to show that the layers below it hold as well. */
  bypassCsp: z.boolean(),
  /** What `app.getLocale()` says; null for the computer's. */
  locale: z.string().nullable(),
  /** The main module to run instead of Taiwa's own, absolute; null for Taiwa's. */
  main: z.string().nullable(),
});
export type HostOptions = z.infer<typeof hostOptionsSchema>;

/** How a user's own start differs from a test's: nobody steers it, and nothing is switched off. */
interface Start {
  browser: FoundBrowser | null;
  headless: boolean;
}

/** The environment variable that starts the host with these options. */
export function hostVariable(start: Start, test: Partial<HostOptions> = {}): Record<string, string> {
  const options: HostOptions = {
    browser: start.browser?.path ?? null,
    browserArgs: start.browser?.args ?? [],
    browserEnv: start.browser?.env ?? {},
    headless: start.headless,
    askUser: !start.headless,
    underTest: false,
    bypassCsp: false,
    locale: null,
    main: null,
    ...test,
  };
  return { [HOST_VARIABLE]: JSON.stringify(options) };
}

/** The options of this process. @throws where the variable is missing or malformed. */
export function hostOptions(): HostOptions {
  return hostOptionsSchema.parse(JSON.parse(process.env[HOST_VARIABLE] ?? 'null'));
}

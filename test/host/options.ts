/** How the host is to run, handed over in one environment variable by whoever starts it. */
import { z } from 'zod';

export const HOST_VARIABLE = 'TAIWA_HOST';

export const hostOptionsSchema = z.object({
  /** The Chromium to run on; null for a command that needs none. */
  browser: z.string().nullable(),
  /** Extra switches that this Chromium needs. */
  browserArgs: z.array(z.string()),
  /** Environment variables that this Chromium needs. */
  browserEnv: z.record(z.string(), z.string()),
  /** No window on the screen. */
  headless: z.boolean(),
  /** A test drives the app: open a debugging port on the loopback interface and listen on the process's IPC channel. */
  underTest: z.boolean(),
  /** Switches the page's own policy off, to show that the layers below it hold as well. */
  bypassCsp: z.boolean(),
  /** What `app.getLocale()` says; null for the computer's. */
  locale: z.string().nullable(),
});
export type HostOptions = z.infer<typeof hostOptionsSchema>;

/** The options of this process. @throws where the variable is missing or malformed. */
export function hostOptions(): HostOptions {
  return hostOptionsSchema.parse(JSON.parse(process.env[HOST_VARIABLE] ?? 'null'));
}

/** Names the releases that ship with the app, with what is known of their publication. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { resourcePath } from '../resources.ts';

export const bundledReleaseSchema = z.object({
  /** File name in `resources/`. */
  file: z.string().min(1),
  publisher: z.string().min(1),
  publishedOn: z.iso.date(),
  /** Web address of the press release; null where it is not known. */
  address: z.url().nullable(),
});
export type BundledRelease = z.infer<typeof bundledReleaseSchema>;

const bundledSchema = z.object({ releases: z.array(bundledReleaseSchema) });

/** The releases of `resources/bundled.json`. @throws Error where the installation is damaged. */
export function bundledReleases(): BundledRelease[] {
  return bundledSchema.parse(JSON.parse(readFileSync(resourcePath('bundled.json'), 'utf8'))).releases;
}

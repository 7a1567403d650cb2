/** What the log of a round keeps of a pack that was issued. */
import { z } from 'zod';
import type { IssuedSheet, PackIssue } from '../model/packIssue.ts';
import type { PackOptions } from './options.ts';

/**
 * @param issued the pages as they were printed.
 * @param id a UUID of its own.
 */
export function issueOf(
  { copies = [], changes = '', by = '', unit: _, handling: __, ...options }: PackOptions,
  issued: { sheets: IssuedSheet[]; total: number } | null,
  id: string,
): PackIssue {
  const { version, issuedAt } = options;
  const base =
    issued === null ? null : { ...issued, options: z.json().parse(JSON.parse(JSON.stringify(options))) };
  return { id, version: version.trim(), issuedAt, by: by.trim(), changes: changes.trim(), copies, base };
}

/**
 * Keeps zod from compiling its checks, which the content policy refuses. Built into one file with zod itself
 * (`electron.vite.config.ts`), so that it runs before any schema is made.
 */
import { z } from 'zod';

z.config({ jitless: true });

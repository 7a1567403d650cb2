/** Keeps zod from compiling its checks, which the content policy refuses; imported before any schema is made. */
import { z } from 'zod';

z.config({ jitless: true });

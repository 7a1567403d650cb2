/** How fast the delegation speaks: what speaking times are reckoned from. */
import { z } from 'zod';

export const speakingPaceSchema = z.object({
  /** Of English. */
  wordsPerMinute: z.number().int().min(40).max(300),
  /** Of Japanese: letters and figures. */
  signsPerMinute: z.number().int().min(100).max(700),
  /** How much longer it takes where an interpreter speaks after the speaker. */
  consecutiveFactor: z.number().min(1).max(4),
  /** How much longer it takes where the speaker slows down for the booth. */
  simultaneousFactor: z.number().min(1).max(4),
});
export type SpeakingPace = z.infer<typeof speakingPaceSchema>;

export const DEFAULT_PACE: SpeakingPace = {
  wordsPerMinute: 120,
  signsPerMinute: 280,
  consecutiveFactor: 2,
  simultaneousFactor: 1.1,
};

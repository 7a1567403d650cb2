/** The frame of a meeting: when it begins, how long it is, and how it is interpreted. */
import { z } from 'zod';

/** Longest meeting, and longest item of an agenda, in minutes. */
export const MAX_MINUTES = 1_440;
export const minutesSchema = z.number().int().min(1).max(MAX_MINUTES);

export const INTERPRETATIONS = ['none', 'simultaneous', 'consecutive'] as const;
export const interpretationSchema = z.enum(INTERPRETATIONS);
export type Interpretation = z.infer<typeof interpretationSchema>;

/** A time of day, `HH:MM`, on the clock of the own side. */
export const timeOfDaySchema = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);

export const meetingSchema = z.object({
  startsAt: timeOfDaySchema.nullable(),
  /** Minutes there are for all topics together. */
  minutes: minutesSchema.nullable(),
  interpretation: interpretationSchema,
});
export type Meeting = z.infer<typeof meetingSchema>;

/** Of a round whose meeting nobody has described. */
export const PLAIN_MEETING: Meeting = { startsAt: null, minutes: null, interpretation: 'none' };

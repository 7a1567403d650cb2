/**
 * Knows a header that is as this Taiwa writes it, without making another of it: an index of thousands is read at every
 * start, and to take each apart and put it together again is most of what that costs. Whatever this does not know is
 * for `dialogueHeaderSchema` to say.
 */
import { z } from 'zod';
import { type DialogueHeader, dialogueHeaderSchema } from './dialogue.ts';
import { langSchema } from './lang.ts';

const { id, seriesId, publishedOn } = dialogueHeaderSchema.shape;
const day = publishedOn.unwrap();

/** Whether a value is a header that the schema would give back as it is. */
export function isPlainHeader(value: unknown): value is DialogueHeader {
  return (
    isRecord(value) &&
    hasOnly(value, 9) &&
    fits(id, value.id) &&
    fits(seriesId, value.seriesId) &&
    (value.round === null || isWhole(value.round, 1)) &&
    typeof value.title === 'string' &&
    fits(langSchema, value.lang) &&
    (value.publishedOn === null || fits(day, value.publishedOn)) &&
    isListOf(value.heldOn, (each) => fits(day, each)) &&
    isListOf(value.topics, isTopic) &&
    isWhole(value.toReview, 0)
  );
}

/** Headers, those that are as this Taiwa writes them taken as they are. */
export const storedHeaderSchema = z.union([z.custom<DialogueHeader>(isPlainHeader), dialogueHeaderSchema]);

function isTopic(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasOnly(value, 'theme' in value ? 6 : 5) &&
    (!('theme' in value) || typeof value.theme === 'string') &&
    isName(value.id) &&
    typeof value.label === 'string' &&
    typeof value.title === 'string' &&
    isWhole(value.level, Number.MIN_SAFE_INTEGER) &&
    isListOf(value.also, isOtherName)
  );
}

function isOtherName(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasOnly(value, 3) &&
    fits(langSchema, value.lang) &&
    typeof value.label === 'string' &&
    isName(value.title)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Each of the fields that are looked at is there: with this many in all there is no other. */
function hasOnly(value: object, count: number): boolean {
  return Object.keys(value).length === count;
}

function isListOf(value: unknown, is: (each: unknown) => boolean): boolean {
  // Unlike `every`, this looks at a place that holds nothing too.
  return Array.isArray(value) && value.findIndex((each) => !is(each)) < 0;
}

function isWhole(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && Number(value) >= least;
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value.length > 0;
}

function fits(schema: z.ZodType, value: unknown): boolean {
  return schema.safeParse(value).success;
}

/** Reads annotations that another program made: the many forms that the W3C model allows, as one of ours. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { z } from 'zod';
import { anchor } from '../anchors/anchor.ts';
import { describeSelection } from '../anchors/describeSelection.ts';
import {
  type Annotation,
  annotationSchema,
  type PositionSelector,
  type QuoteSelector,
  type Stance,
  stanceSchema,
} from '../model/annotation.ts';
import type { Dialogue } from '../model/dialogue.ts';
import { makeAnnotation, type Remark } from './make.ts';

const LONGEST_TEXT = 100_000;
const text = z.string().max(LONGEST_TEXT);
/** One of them or several, as JSON-LD leaves it to the writer. */
const many = <T extends z.ZodType>(schema: T) => z.union([z.array(schema), schema.transform((one) => [one])]);

const bodySchema = z.union([
  text.transform((value) => ({ value, purpose: undefined })),
  z.looseObject({ value: text, purpose: many(z.string()).optional() }),
]);
const selectorSchema = z.looseObject({
  type: z.string().optional(),
  exact: text.optional(),
  prefix: text.optional(),
  suffix: text.optional(),
  start: z.number().int().nonnegative().optional(),
});
const foreignSchema = z.looseObject({
  id: z.string().min(1).max(2_000),
  motivation: many(z.string()).optional(),
  created: z.string().optional(),
  modified: z.string().optional(),
  creator: many(z.union([z.string(), z.looseObject({ name: z.string().optional() })])).optional(),
  body: many(bodySchema).optional(),
  bodyValue: text.optional(),
  target: many(z.looseObject({ selector: many(selectorSchema) })),
});
type Foreign = z.infer<typeof foreignSchema>;

/** What an annotation is called here: its own name where that is a UUID, else one that always follows from it. */
export function foreignIdOf(item: unknown): Annotation['id'] | null {
  const named = z.looseObject({ id: z.string() }).safeParse(item);
  if (!named.success) return null;
  const own = annotationSchema.shape.id.safeParse(named.data.id);
  return own.success ? own.data : `urn:uuid:${uuidFrom(named.data.id)}`;
}

/** Null where it has no name, or no words that it is on. */
export function foreignAnnotation(dialogue: Dialogue, item: unknown, now: string): Annotation | null {
  const read = foreignSchema.safeParse(item);
  const id = foreignIdOf(item);
  if (!read.success || id === null) return null;
  const selectors = selectorsOf(read.data);
  if (selectors === null) return null;
  const place = placeOf(dialogue, selectors);
  const [creator] = read.data.creator ?? [];
  const created = momentOf(read.data.created) ?? now;
  const annotation = makeAnnotation({
    uuid: id.slice('urn:uuid:'.length),
    now: created,
    author: typeof creator === 'string' ? creator : (creator?.name ?? ''),
    statementId: place?.statementId ?? ELSEWHERE,
    selectors: place?.selectors ?? selectors,
    remark: remarkIn(read.data),
  });
  return { ...annotation, modified: momentOf(read.data.modified) ?? created };
}

/** No statement has this id, so what is on it is without a place. */
const ELSEWHERE = 'elsewhere';

function selectorsOf({ target }: Foreign): [QuoteSelector, PositionSelector] | null {
  const all = target.flatMap(({ selector }) => selector);
  const quote = all.find(({ exact }) => exact !== undefined && exact !== '');
  if (quote?.exact === undefined) return null;
  const { exact, prefix = '', suffix = '' } = quote;
  const start = all.find((each) => each.start !== undefined)?.start ?? 0;
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end: start + exact.length },
  ];
}

/** The one statement that the words stand in for certain. Positions of another text say nothing here. */
function placeOf(dialogue: Dialogue, [quote]: [QuoteSelector, PositionSelector]) {
  const nowhere = { type: 'TextPositionSelector', start: 0, end: 1 } as const;
  // A whole page's context runs over the edges of a statement; only words that say enough go without it.
  const tries = [quote, { ...quote, prefix: '', suffix: '' }];
  for (const each of tries) {
    const places = dialogue.topics
      .flatMap(({ statements }) => statements)
      .flatMap((statement) => {
        const place = anchor(statement.text, [each, nowhere]);
        const selectors =
          place.kind === 'orphan' ? null : describeSelection(statement.text, place.start, place.end);
        return selectors === null ? [] : [{ statementId: statement.id, selectors }];
      });
    if (places.length > 1) return null;
    if (places[0] !== undefined) return places[0];
  }
  return null;
}

function remarkIn({ body = [], bodyValue, motivation = [] }: Foreign): Remark {
  const said: string[] = bodyValue === undefined ? [] : [bodyValue];
  const tags: string[] = [];
  let stance: Stance | null = null;
  for (const { value, purpose } of body) {
    const purposes = purpose ?? motivation;
    const assessed = stanceSchema.safeParse(value);
    if (purposes.includes('tagging')) tags.push(value);
    else if (purposes.includes('assessing') && assessed.success) stance = assessed.data;
    else said.push(value);
  }
  return { comment: said.join('\n\n'), stance, tags, visibility: 'team' };
}

function momentOf(written: string | undefined): string | null {
  const time = written === undefined ? Number.NaN : Date.parse(written);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

/** A UUID of version 8 (RFC 9562 §5.8) from a name. */
function uuidFrom(name: string): string {
  const hex = bytesToHex(sha256(utf8ToBytes(name)).subarray(0, 16));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20),
  ].join('-');
}

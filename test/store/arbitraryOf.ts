/** Makes values of a zod schema, so that whatever the contract and the commands come to allow is tried as well. */
import fc from 'fast-check';
import type { z } from 'zod';

/** Ids of what is there, by the schema of such an id. */
export type Known = ReadonlyMap<z.ZodType, readonly string[]>;

/** The parts of a schema's definition that are looked at; zod gives them no common type. */
interface Definition {
  type: string;
  format?: string;
  checks?: readonly { _zod: { def: Check } }[];
  shape?: Readonly<Record<string, z.ZodType>>;
  options?: readonly z.ZodType[];
  values?: readonly unknown[];
  entries?: Readonly<Record<string, string>>;
  element?: z.ZodType;
  items?: readonly z.ZodType[];
  innerType?: z.ZodType;
  valueType?: z.ZodType;
  pattern?: RegExp;
}

interface Check {
  check: string;
  format?: string;
  pattern?: RegExp;
  minimum?: number;
  maximum?: number;
  value?: number;
  inclusive?: boolean;
}

/** Any number that a list, a text or a place could have and that goes far enough to be beyond the end. */
const FEW = 3;
const LONGEST_TEXT = 60;

/** Values that `schema` accepts. @param known ids that are preferred to others. */
export function arbitraryOf(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  // Some checks are functions: what they refuse is left out.
  return drafted(schema, known).filter((value) => schema.safeParse(value).success);
}

function drafted(schema: z.ZodType, known: Known): fc.Arbitrary<unknown> {
  const def = schema._zod.def as unknown as Definition;
  const inner = () => of(def.innerType, known);
  switch (def.type) {
    case 'void':
      return fc.constant(undefined);
    case 'boolean':
      return fc.boolean();
    case 'string':
      return text(schema, def, known);
    case 'number':
      return number(def);
    case 'literal':
      return fc.constantFrom(...(def.values ?? []));
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries ?? {}));
    case 'null':
      return fc.constant(null);
    case 'nullable':
      return fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 3, arbitrary: inner() });
    case 'optional':
    case 'default':
      return inner();
    case 'union':
      return fc.oneof(...(def.options ?? []).map((option) => drafted(option, known)));
    case 'array':
      return fc.array(of(def.element, known), {
        minLength: limit(def, 'min_length')?.minimum ?? 0,
        maxLength: Math.max(FEW, limit(def, 'min_length')?.minimum ?? 0),
      });
    case 'tuple':
      return fc.tuple(...(def.items ?? []).map((item) => drafted(item, known)));
    case 'record':
      return fc.dictionary(anyText(), of(def.valueType, known), { maxKeys: FEW, noNullPrototype: true });
    case 'object':
      return object(def.shape ?? {}, known);
    case 'lazy':
      // The only one that holds itself is that of any JSON value.
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new Error(`No values are made for a schema of the type ${def.type}.`);
  }
}

function of(schema: z.ZodType | undefined, known: Known): fc.Arbitrary<unknown> {
  if (schema === undefined) throw new Error('A schema has no inner one.');
  return arbitraryOf(schema, known);
}

function object(shape: Readonly<Record<string, z.ZodType>>, known: Known): fc.Arbitrary<unknown> {
  const entries = Object.entries(shape);
  const isRequired = ([, schema]: [string, z.ZodType]) => !schema.safeParse(undefined).success;
  return fc.record(Object.fromEntries(entries.map(([key, schema]) => [key, drafted(schema, known)])), {
    requiredKeys: entries.filter(isRequired).map(([key]) => key),
    noNullPrototype: true,
  });
}

function number(def: Definition): fc.Arbitrary<number> {
  const isInteger = (def.checks ?? []).some(({ _zod }) => _zod.def.check === 'number_format');
  const above = limit(def, 'greater_than');
  const below = limit(def, 'less_than');
  const min = (above?.value ?? 0) + (above !== undefined && above.inclusive === false ? 1 : 0);
  const max = below?.value ?? (isInteger ? Number.MAX_SAFE_INTEGER : 1e308);
  if (!isInteger) return fc.double({ min, max, noNaN: true });
  // Most places and offsets are small ones.
  return fc.oneof(fc.integer({ min, max: Math.min(max, min + 100) }), fc.integer({ min, max }));
}

function text(schema: z.ZodType, def: Definition, known: Known): fc.Arbitrary<string> {
  const ofThisKind = known.get(schema);
  const fitting = ofThisKind ?? [...known.values()].flat().filter((each) => schema.safeParse(each).success);
  const made = freshText(def);
  return fitting.length === 0
    ? made
    : fc.oneof(
        { weight: ofThisKind === undefined ? 1 : 9, arbitrary: fc.constantFrom(...fitting) },
        { weight: 1, arbitrary: made },
      );
}

function freshText(def: Definition): fc.Arbitrary<string> {
  switch (def.format) {
    case 'uuid':
      return fc.uuid();
    case 'base64':
      return fc.base64String({ maxLength: 400 });
    case 'date':
      return fc.date(DAYS).map((date) => date.toISOString().slice(0, 10));
    case 'datetime':
      return fc.date(DAYS).map((date) => date.toISOString());
    default:
  }
  const pattern = limit(def, 'string_format')?.pattern;
  if (pattern !== undefined) return once(String(pattern), () => fc.stringMatching(pattern));
  return anyText(limit(def, 'min_length')?.minimum ?? 0, limit(def, 'max_length')?.maximum);
}

/** Made once: each of them knows all of Unicode. */
const GRAPHEME = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 });
const BINARY = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });

const texts = new Map<string, fc.Arbitrary<string>>();

/** Texts of one kind are in hundreds of places; to prepare for a kind takes longer than to make a thousand of it. */
function once(kind: string, make: () => fc.Arbitrary<string>): fc.Arbitrary<string> {
  const made = texts.get(kind) ?? make();
  texts.set(kind, made);
  return made;
}

const DAYS = {
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
};

/** Words and everything that text can be: half a surrogate pair, marks that turn the direction, nothing at all. */
function anyText(minLength = 0, most = LONGEST_TEXT): fc.Arbitrary<string> {
  const maxLength = Math.max(minLength, Math.min(most, LONGEST_TEXT));
  return once(`${minLength} to ${maxLength}`, () =>
    fc.oneof(
      fc.string({ unit: GRAPHEME, minLength, maxLength }),
      fc.string({ unit: BINARY, minLength, maxLength }),
      fc.constantFrom('\ud800', '\u0000', '\u202e', '​', '__proto__', 'CON', '../../x', '　'),
    ),
  );
}

function limit(def: Definition, name: string): Check | undefined {
  return def.checks?.map(({ _zod }) => _zod.def).find(({ check }) => check === name);
}

/** Spoils a valid input, and makes others that no page of ours sends. All of them can cross from a page to main. */
import fc from 'fast-check';

const DEEP = 20_000;
const WIDE = 50_000;

/** Made when asked for, since some are large. */
const HOSTILE: readonly (() => unknown)[] = [
  () => undefined,
  () => null,
  () => '',
  () => 'x'.repeat(2_000_000),
  () => '\ud800',
  () => 'a\u0000b',
  () => '../../../../etc/passwd',
  () => '__proto__',
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => -0,
  () => -1,
  () => 2 ** 53,
  () => 0.5,
  () => true,
  () => [],
  () => ({}),
  () => nested(DEEP),
  () => Array.from({ length: WIDE }, () => ({})),
  () => new Array(4_000_000_000),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => new Date(Number.NaN),
  () => new Map([['a', new Map()]]),
  () => new Set(['a']),
  () => new Uint8Array(1_000),
  () => new Error('x'),
  () => /x/,
  () => 10n ** 30n,
  cyclic,
];

/** Something that is nobody's input. */
export function anyHostile(): fc.Arbitrary<unknown> {
  return fc.oneof(
    fc.constantFrom(...HOSTILE).map((make) => make()),
    fc.anything({ maxDepth: 4, withDate: true, withMap: true, withSet: true, withTypedArray: true }),
  );
}

/** The same input with one place of it spoilt: another value, gone, one too many, or a key that is nobody's. */
export function spoilt(input: unknown, hostile: unknown, luck: number): unknown {
  const places = placesIn(input);
  const place = places[Math.floor(luck * places.length)];
  if (place === undefined) return hostile;
  const copy: unknown = structuredClone(input);
  const holder = place.slice(0, -1).reduce<unknown>((value, key) => propertyOf(value, key), copy);
  const key = place.at(-1) ?? '';
  if (!isHolder(holder)) return hostile;
  switch (Math.floor(luck * 1_000) % 5) {
    case 0:
      delete holder[key];
      break;
    case 1:
      Object.defineProperty(holder, '__proto__', { value: hostile, enumerable: true, configurable: true });
      break;
    case 2:
      if (Array.isArray(holder)) holder.push(hostile, ...holder);
      else holder[`${key}2`] = hostile;
      break;
    default:
      holder[key] = hostile;
  }
  return copy;
}

function placesIn(value: unknown, here: readonly string[] = []): string[][] {
  if (!isHolder(value)) return here.length === 0 ? [] : [[...here]];
  const inner = Object.keys(value).flatMap((key) => placesIn(value[key], [...here, key]));
  return here.length === 0 ? inner : [[...here], ...inner];
}

function propertyOf(value: unknown, key: string): unknown {
  return isHolder(value) ? value[key] : undefined;
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

/** Holds itself a thousand times: counting it as a tree never ends. */
function cyclic(): unknown {
  const value: unknown[] = [];
  for (let at = 0; at < 1_000; at++) value.push(value);
  return value;
}

/** Which fields of an item belong together: two people who change different units of it do not get in each other's way. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical, type ItemKind, type ItemValue } from './items.ts';

const DIGEST_BYTES = 8;

export interface Unit {
  name: string;
  fields: readonly string[];
  /** Follows from other things, or is of no weight: the later one counts, and nobody is asked. */
  isDerived: boolean;
}

const unit = (name: string, ...fields: string[]): Unit => ({ name, fields, isDerived: false });
const derived = (name: string, ...fields: string[]): Unit => ({ name, fields, isDerived: true });

const UNITS: Record<ItemKind, readonly Unit[]> = {
  note: [
    unit('text', 'markdown'),
    unit('kind', 'kind'),
    unit('place', 'target'),
    derived('times', 'createdAt', 'modifiedAt'),
  ],
  statement: [
    unit('text', 'text', 'lang', 'source'),
    unit('side', 'side'),
    unit('act', 'act'),
    unit('commitment', 'commitment'),
    derived('citation', 'citation'),
    unit('place', 'topicId'),
    derived('review', 'review', 'reason', 'confidence'),
  ],
  annotation: [
    unit('text', 'body', 'motivation'),
    unit('visibility', 'visibility'),
    unit('status', 'status'),
    unit('place', 'target'),
    derived('times', 'created', 'modified', 'creator'),
  ],
  reply: [
    unit('text', 'body', 'motivation'),
    unit('place', 'target'),
    derived('times', 'created', 'modified', 'creator'),
  ],
  utterance: [
    unit('text', 'text', 'isVerbatim'),
    unit('side', 'side'),
    unit('commitment', 'isCommitment'),
    unit('place', 'topicId'),
    derived('times', 'at', 'statementId'),
  ],
  topic: [
    unit('title', 'label', 'title'),
    unit('level', 'level'),
    derived('names', 'also'),
    derived('rows', 'rows'),
    unit('theme', 'theme'),
    unit('minutes', 'minutes'),
    unit('leads', 'leads'),
    unit('likelihood', 'likelihood'),
    unit('office', 'unit'),
  ],
  facts: [derived('spans', 'facts', 'unplaced', 'lang', 'remarks'), derived('turns', 'turns')],
  delegate: [
    unit('name', 'name', 'party'),
    unit('post', 'post'),
    unit('role', 'role'),
    unit('languages', 'languages'),
    unit('note', 'note'),
  ],
  source: [derived('source', 'supersededBy', 'importedAt', 'fileName', 'encoding')],
  // Every pairing is a unit of its own, see `viewOf`.
  alignments: [],
  order: [
    derived(
      'order',
      'topics',
      'statements',
      'sources',
      'annotations',
      'notes',
      'delegates',
      'replies',
      'utterances',
    ),
  ],
};

/**
 * An item's value by the fields that its units are made of: pairings, which lie in a list, by the statements that each
 * pairs; all other values as they are.
 */
export function viewOf(kind: ItemKind, value: ItemValue): ItemValue {
  if (kind !== 'alignments') return value;
  return Object.fromEntries(pairingsIn(value).map((pairing) => [pairOf(pairing), pairing]));
}

/** The value that a view is of. @param order views whose order the list follows, the first before the others. */
export function fromView(kind: ItemKind, view: ItemValue, order: readonly ItemValue[]): ItemValue {
  if (kind !== 'alignments') return view;
  const pairs = new Set([...order.flatMap((each) => Object.keys(each)), ...Object.keys(view)]);
  return { list: [...pairs].map((pair) => view[pair]).filter((each) => each !== undefined) };
}

function pairingsIn({ list }: ItemValue): NonNullable<ItemValue[string]>[] {
  return Array.isArray(list) ? list.filter((each) => each !== null) : [];
}

/** Names a pairing by its statements, in whatever order they are named. */
function pairOf(pairing: ItemValue[string]): string {
  const paired =
    typeof pairing === 'object' && pairing !== null && 'statements' in pairing ? pairing.statements : [];
  return canonical([...(Array.isArray(paired) ? paired : [])].map(String).sort());
}

/** What tells two ends of a unit apart. @param value as `viewOf` has it. */
export function contentOf(value: ItemValue, { fields }: Unit): string {
  return canonical(
    fields.filter((field) => value[field] !== undefined).map((field) => [field, value[field]]),
  );
}

/** The same, short, so that it can outlive the value. */
export function digestOf(value: ItemValue, unit: Unit): string {
  return bytesToHex(sha256(utf8ToBytes(contentOf(value, unit))).subarray(0, DIGEST_BYTES));
}

/** The units of an item with these fields; a field of none is a unit by itself. */
export function unitsOf(kind: ItemKind, fields: Iterable<string>): Unit[] {
  const known = UNITS[kind];
  const named = new Set(known.flatMap((each) => each.fields));
  const others = [...new Set(fields)].filter((field) => !named.has(field)).sort();
  const own = kind === 'alignments' ? derived : unit;
  return [...known, ...others.map((field) => own(field, field))];
}

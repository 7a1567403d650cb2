/** The rows of a topic as they are shown: as the reader arranged them, else as suggested; no statement is ever lost. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Row } from '../model/row.ts';
import type { Topic } from '../model/statement.ts';
import { suggestRows } from './suggestRows.ts';
import { type Unit, unitsOf } from './units.ts';

/** Every statement of the topic is in exactly one row; no row is empty. */
export function rowsOf(dialogue: Dialogue, topic: Topic): Row[] {
  return topic.rows === undefined ? suggested(dialogue, topic) : arranged(dialogue, topic, topic.rows);
}

const kept = new WeakMap<Topic, Pick<Dialogue, 'alignments' | 'sources'> & { rows: Row[] }>();

/** A suggestion takes a while for thousands of statements, and a reader comes back to a topic. */
function suggested(dialogue: Dialogue, topic: Topic): Row[] {
  const { alignments, sources } = dialogue;
  const known = kept.get(topic);
  if (known?.alignments === alignments && known.sources === sources) return known.rows;
  const rows = suggestRows(dialogue, topic);
  kept.set(topic, { alignments, sources, rows });
  return rows;
}

/**
 * The reader's rows without what is gone from the topic. What came into it since stands in a row of its own, behind the
 * row of what it follows in the text; counterparts stand where the first of them does.
 */
function arranged(dialogue: Dialogue, topic: Topic, own: readonly Row[]): Row[] {
  const placeOf = new Map(own.flatMap(({ statements }, at) => statements.map((id) => [id, at] as const)));
  const filled: Unit[][] = own.map(() => []);
  const behind = new Map<number, Unit[]>();
  let last = -1;
  for (const unit of unitsOf(dialogue, topic)) {
    const at = unit.statements.map(({ id }) => placeOf.get(id)).find((place) => place !== undefined);
    if (at === undefined) behind.set(last, [...(behind.get(last) ?? []), unit]);
    else {
      filled[at]?.push(unit);
      last = at;
    }
  }
  const newcomers = (at: number): Row[] =>
    (behind.get(at) ?? []).map((unit) => ({ title: '', statements: idsOf([unit]) }));
  return [
    ...newcomers(-1),
    ...filled.flatMap((units, at) => {
      const row = units.length === 0 ? [] : [{ title: own[at]?.title ?? '', statements: idsOf(units) }];
      return [...row, ...newcomers(at)];
    }),
  ];
}

function idsOf(units: readonly Unit[]): string[] {
  return units.flatMap(({ statements }) => statements.map(({ id }) => id));
}

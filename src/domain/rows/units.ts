/** What is arranged in rows: a statement with its counterparts in other sources counts once, and stays together. */
import { passagesOf } from '../align/passages.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Side } from '../model/party.ts';
import type { Statement, Topic } from '../model/statement.ts';

export interface Unit {
  /** Its statements, the one in the dialogue's own language first. */
  statements: readonly Statement[];
  side: Side;
}

/** The units of a topic in the order of its text. Every statement of the topic is in exactly one. */
export function unitsOf(dialogue: Dialogue, topic: Topic): Unit[] {
  const units: Statement[][] = [];
  const unitOf = new Map<string, Statement[]>();
  // The order does not depend on the language of the interface, so that a row is the same for every reader.
  for (const { statement, others } of passagesOf(dialogue, topic, dialogue.lang)) {
    const group = [statement, ...others];
    const known = group.map(({ id }) => unitOf.get(id)).find((unit) => unit !== undefined);
    const unit = known ?? [];
    if (known === undefined) units.push(unit);
    for (const each of group) {
      if (unitOf.has(each.id)) continue;
      unitOf.set(each.id, unit);
      unit.push(each);
    }
  }
  return units.flatMap((statements) => {
    const [first] = statements;
    return first === undefined ? [] : [{ statements, side: first.side }];
  });
}

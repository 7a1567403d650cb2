/** What a briefing shows of a topic held in several sources: each thing said once, with its counterparts. */
import type { Alignment } from '../model/alignment.ts';
import type { Dialogue } from '../model/dialogue.ts';
import type { Lang } from '../model/lang.ts';
import type { Statement, Topic } from '../model/statement.ts';

export interface Passage {
  /** In the wanted language, or the first source's. */
  statement: Statement;
  /** Its counterparts in the other sources, shared by all statements of one alignment. */
  others: Statement[];
  alignment: Alignment | null;
}

const kept = new WeakMap<Topic, { alignments: readonly Alignment[]; lang: Lang; passages: Passage[] }>();

/**
 * The passages of a topic in the order of its first source in `lang`, or of its first source at all. What other
 * sources alone say stands after what it follows there. Every statement of the topic is in a passage.
 */
export function passagesOf(
  dialogue: Pick<Dialogue, 'alignments'>,
  topic: Topic,
  lang: Lang,
): readonly Passage[] {
  // A topic does not change, and several parts of the window ask for the same with every edit of something else.
  const known = kept.get(topic);
  if (known?.alignments === dialogue.alignments && known.lang === lang) return known.passages;
  const passages = madeOf(dialogue, topic, lang);
  kept.set(topic, { alignments: dialogue.alignments, lang, passages });
  return passages;
}

function madeOf(dialogue: Pick<Dialogue, 'alignments'>, topic: Topic, lang: Lang): Passage[] {
  const alignmentOf = new Map(
    dialogue.alignments.flatMap((each) => each.statements.map((id) => [id, each] as const)),
  );
  const inTopic = new Map(topic.statements.map((each) => [each.id, each]));
  const perSource = bySource(topic.statements);
  const main = perSource.find(([first]) => first?.lang === lang) ?? perSource[0] ?? [];
  const shown: Passage[] = [];
  const placeOf = new Map<string, Passage>();
  for (const list of [main, ...perSource.filter((each) => each !== main)]) {
    let last: Passage | null = null;
    for (const statement of list) {
      const known = placeOf.get(statement.id);
      if (known !== undefined) {
        last = known;
        continue;
      }
      const passages = passagesFor(
        statement,
        alignmentOf.get(statement.id) ?? null,
        inTopic,
        lang,
        list === main,
      );
      const at = list === main ? shown.length : last === null ? 0 : shown.lastIndexOf(last) + 1;
      shown.splice(at, 0, ...passages);
      for (const passage of passages)
        for (const each of [passage.statement, ...passage.others]) placeOf.set(each.id, passage);
      last = passages.at(-1) ?? last;
    }
  }
  return shown;
}

/** One passage for each statement of the group's shown source. */
function passagesFor(
  statement: Statement,
  alignment: Alignment | null,
  inTopic: ReadonlyMap<string, Statement>,
  lang: Lang,
  isMain: boolean,
): Passage[] {
  const group = (alignment?.statements ?? []).flatMap((id) => inTopic.get(id) ?? []);
  if (group.length < 2) return [{ statement, others: [], alignment: null }];
  const wanted = isMain ? statement : (group.find((each) => each.lang === lang) ?? statement);
  const isShown = (each: Statement) => each.source.sourceId === wanted.source.sourceId;
  const others = group.filter((each) => !isShown(each));
  const shown = isMain ? [statement] : group.filter(isShown);
  return shown.map((each) => ({ statement: each, others, alignment }));
}

function bySource(statements: readonly Statement[]): Statement[][] {
  const lists = new Map<string, Statement[]>();
  for (const statement of statements) {
    const list = lists.get(statement.source.sourceId);
    if (list) list.push(statement);
    else lists.set(statement.source.sourceId, [statement]);
  }
  return [...lists.values()];
}

/** Takes a dialogue of several sources apart into one of each: what each source alone says. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Topic } from '../model/statement.ts';

/** The dialogue as each of its sources that still hold reports it, in their order; ids stay as they are. */
export function sourcesApart(dialogue: Dialogue): Dialogue[] {
  const current = dialogue.sources.filter((source) => source.supersededBy === null);
  if (current.length < 2) return [dialogue];
  return current.map((source, place) => ({
    ...dialogue,
    lang: source.lang,
    title: place === 0 ? dialogue.title : source.title,
    publishedOn: place === 0 ? dialogue.publishedOn : source.publishedOn,
    topics: topicsOf(dialogue, source.id, place === 0),
    facts: dialogue.facts.filter((fact) => fact.source.sourceId === source.id),
    unplaced: dialogue.unplaced.filter((each) => each.source.sourceId === source.id),
    sources: [source],
    alignments: [],
  }));
}

/** The topics that a source has: by its statements, by its own name for it, or as the first source, which named it. */
function topicsOf(dialogue: Dialogue, sourceId: string, isFirst: boolean): Topic[] {
  return dialogue.topics.flatMap((topic) => {
    const own = topic.also.find((name) => name.sourceId === sourceId);
    const statements = topic.statements.filter((statement) => statement.source.sourceId === sourceId);
    const isOthers = topic.statements.length > 0 && statements.length === 0;
    if (own === undefined && (isOthers || (!isFirst && statements.length === 0))) return [];
    const { label, title } = own ?? topic;
    return [{ ...topic, label, title, also: [], statements }];
  });
}

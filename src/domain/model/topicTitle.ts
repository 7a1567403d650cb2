/** What a topic is called in a language: its own title, or the one that another source of the round gives it. */
import type { Lang } from './lang.ts';
import type { TopicName } from './statement.ts';

export interface TopicTitle {
  label: string;
  title: string;
  lang: Lang;
}

interface Named {
  label: string;
  title: string;
  also: readonly Pick<TopicName, 'lang' | 'label' | 'title'>[];
}

/** @param own the language of the topic's own title; what there is in no other language is shown in this. */
export function titleIn(wanted: Lang, topic: Named, own: Lang): TopicTitle {
  const { label, title } = topic;
  const other = own === wanted ? undefined : topic.also.find(({ lang }) => lang === wanted);
  return other === undefined ? { label, title, lang: own } : other;
}

/** The other names, in their order, without the one that is shown. */
export function otherTitles(topic: Named, own: Lang, shown: TopicTitle): TopicTitle[] {
  const all = [{ label: topic.label, title: topic.title, lang: own }, ...topic.also];
  return all.filter(({ lang, title }) => lang !== shown.lang || title !== shown.title);
}

/** A topic's name as a pack prints it, in the pack's language where a source of the round has one. */

import type { Dialogue } from '../model/dialogue.ts';
import type { Topic } from '../model/statement.ts';
import { otherTitles, titleIn } from '../model/topicTitle.ts';
import type { Text } from './document.ts';
import type { PackOptions } from './options.ts';
import { languageOf } from './texts.ts';

interface Naming {
  dialogue: Dialogue;
  options: Pick<PackOptions, 'lang' | 'bilingual'>;
}

export function topicName(topic: Topic, { dialogue, options }: Naming): Text {
  const { title } = titleIn(options.lang, topic, dialogue.lang);
  return { text: title, lang: languageOf(title) };
}

/** Its name in the other language, in a pack of both that has one. */
export function otherTopicName(topic: Topic, { dialogue, options }: Naming): Text | null {
  if (options.bilingual !== true) return null;
  const shown = titleIn(options.lang, topic, dialogue.lang);
  const other = otherTitles(topic, dialogue.lang, shown).find(({ lang }) => lang !== options.lang);
  return other === undefined ? null : { text: other.title, lang: other.lang };
}

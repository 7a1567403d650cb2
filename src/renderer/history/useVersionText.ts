/** What a version of an item says, as one text that can be compared with another. */
import { useIntl } from 'react-intl';
import type { ItemValue } from '../../domain/history/items.ts';
import { noteKindSchema } from '../../domain/model/note.ts';
import { useSideName } from '../briefing/sides.ts';
import { useKindName } from '../notes/useKindName.ts';

/** Gives the text of an item's value; empty for a deletion. */
export function useVersionText(): (item: string, value: ItemValue | null) => string {
  const { formatMessage } = useIntl();
  const kindName = useKindName();
  const sideName = useSideName();
  return (item, value) => {
    if (value === null) return '';
    switch (item.split(':', 1)[0]) {
      case 'note': {
        const kind = noteKindSchema.safeParse(value.kind);
        const heading = kind.success ? kindName(kind.data) : '';
        return `${heading}\n${textIn(value.markdown)}`;
      }
      case 'statement':
        return formatMessage(
          { id: 'history.side' },
          { side: sideName(textIn(value.side)), text: textIn(value.text) },
        );
      case 'annotation':
      case 'reply':
        return Array.isArray(value.body) ? value.body.map(bodyText).join('\n') : '';
      case 'utterance':
        return formatMessage(
          { id: 'history.side' },
          { side: sideName(textIn(value.side)), text: textIn(value.text) },
        );
      case 'topic':
        return `${textIn(value.label)} ${textIn(value.title)}`.trim();
      default:
        return JSON.stringify(value, null, 1);
    }
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function bodyText(body: unknown): string {
  return typeof body === 'object' && body !== null && 'value' in body ? textIn(body.value) : '';
}

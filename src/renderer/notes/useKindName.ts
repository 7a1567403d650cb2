/** What the slots of notes are called in the window: as the ministry calls them, else by Taiwa's own words. */
import { useIntl } from 'react-intl';
import type { NoteKind } from '../../domain/model/note.ts';
import { noteLabelIn } from '../../domain/model/noteLabels.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSessionPart } from '../session/parts.ts';

export function useKindName(): (kind: NoteKind) => string {
  const { formatMessage } = useIntl();
  const labels = useSessionPart(({ view }) => view.index.settings.noteLabels);
  const lang = useLang();
  return (kind) => noteLabelIn(labels, kind, lang) ?? formatMessage({ id: `notes.kind.${kind}` });
}

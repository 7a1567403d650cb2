/** What the slots of notes are called in the window: as the ministry calls them, else by Taiwa's own words. */
import { useIntl } from 'react-intl';
import type { NoteKind } from '../../domain/model/note.ts';
import { noteLabelIn } from '../../domain/model/noteLabels.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';

export function useKindName(): (kind: NoteKind) => string {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const lang = useLang();
  return (kind) =>
    noteLabelIn(settings.noteLabels, kind, lang) ?? formatMessage({ id: `notes.kind.${kind}` });
}

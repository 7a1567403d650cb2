/** What the slots of notes are called, per ministry: in both languages, since packs are printed in both. */
import { useIntl } from 'react-intl';
import type { Lang } from '../../domain/model/lang.ts';
import { NOTE_KINDS, type NoteKind } from '../../domain/model/note.ts';
import { MAX_NOTE_LABEL, withNoteLabel } from '../../domain/model/noteLabels.ts';
import { packWords } from '../../domain/pack/words.ts';
import { useSession } from '../session/session.ts';
import { useDraft } from './useDraft.ts';

const LANGS: readonly Lang[] = ['en', 'ja'];

export function NoteLabelFields() {
  const { formatMessage } = useIntl();
  return (
    <details className="settings-labels">
      <summary>{formatMessage({ id: 'settings.labels' })}</summary>
      <p className="settings-labels-hint">{formatMessage({ id: 'settings.labels.hint' })}</p>
      <table>
        <thead>
          <tr>
            <td />
            {LANGS.map((lang) => (
              <th key={lang} scope="col">
                {formatMessage({ id: `settings.labels.${lang}` })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {NOTE_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{formatMessage({ id: `notes.kind.${kind}` })}</th>
              {LANGS.map((lang) => (
                <td key={lang}>
                  <LabelField kind={kind} lang={lang} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function LabelField({ kind, lang }: { kind: NoteKind; lang: Lang }) {
  const { formatMessage } = useIntl();
  const { settings, changeSettings, view } = useSession();
  const { noteLabels } = settings;
  const draft = useDraft(noteLabels[kind]?.[lang] ?? '', (label) =>
    changeSettings({ noteLabels: withNoteLabel(noteLabels, kind, lang, label) }),
  );
  return (
    <input
      className="field-input"
      lang={lang}
      aria-label={`${formatMessage({ id: `notes.kind.${kind}` })}: ${formatMessage({ id: `settings.labels.${lang}` })}`}
      placeholder={packWords(lang).noteKinds[kind]}
      value={draft.text}
      maxLength={MAX_NOTE_LABEL}
      autoComplete="off"
      disabled={view.readOnly !== null}
      onChange={(event) => draft.type(event.target.value)}
    />
  );
}

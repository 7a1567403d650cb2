/** What is set for the whole library; every change counts at once. */
import { useIntl } from 'react-intl';
import type { Settings } from '../../domain/model/settings.ts';
import { termsAsText, termsFrom } from '../../domain/pack/terms.ts';
import { useDialogs } from '../app/dialogs.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Checkbox, RadioField, SelectField } from '../design/Field.tsx';
import { useLang } from '../i18n/useLang.ts';
import { MarkingField } from '../packing/MarkingField.tsx';
import { useSession } from '../session/session.ts';
import { NoteLabelFields } from './NoteLabelFields.tsx';
import { PaceFields } from './PaceFields.tsx';
import { SavedTextField } from './SavedTextField.tsx';
import { useDraft } from './useDraft.ts';
import './settings.css';

interface SettingsDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function SettingsDialog({ isOpen, onOpenChange }: SettingsDialogProps) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'settings.title' })}
      foot={
        <>
          <p className="settings-saved">
            {formatMessage({ id: view.readOnly === null ? 'settings.saved' : 'settings.readOnly' })}
          </p>
          <Button look="main" onPress={() => onOpenChange(false)}>
            {formatMessage({ id: 'settings.close' })}
          </Button>
        </>
      }
    >
      <SettingsForm />
      <FurtherDialogs />
    </Dialog>
  );
}

/** What is set in dialogs of its own. */
const FURTHER = [
  ['parties', 'parties.open'],
  ['backups', 'backups.open'],
  ['encryption', 'encryption.open'],
  ['about', 'settings.about'],
] as const;

function FurtherDialogs() {
  const { formatMessage } = useIntl();
  const { show } = useDialogs();
  return (
    <div className="settings-further">
      {FURTHER.map(([dialog, name]) => (
        <Button key={dialog} onPress={() => show(dialog)}>
          {formatMessage({ id: name })}
        </Button>
      ))}
    </div>
  );
}

/** Choices for how long earlier versions are kept. */
const HISTORY_YEARS = [1, 3, 5, 10, 30];
const DAYS_A_YEAR = 365;

function SettingsForm() {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const { settings, changeSettings, view } = useSession();
  const change = (patch: Partial<Settings>) => void changeSettings(patch);
  const marking = useDraft(settings.marking, (text) => change({ marking: text.trim() }));
  const historyYears = Math.max(1, Math.round(settings.historyDays / DAYS_A_YEAR));
  const system = { id: 'system' as const, name: formatMessage({ id: 'settings.system' }) };
  return (
    <div className="settings-form">
      <RadioField<Settings['language']>
        label={formatMessage({ id: 'settings.language' })}
        choices={[
          system,
          { id: 'en', name: 'English', lang: 'en' },
          { id: 'ja', name: '日本語', lang: 'ja' },
        ]}
        chosen={settings.language}
        onChoose={(language) => change({ language })}
      />
      <RadioField<Settings['theme']>
        label={formatMessage({ id: 'settings.theme' })}
        choices={[
          system,
          { id: 'light', name: formatMessage({ id: 'settings.theme.light' }) },
          { id: 'dark', name: formatMessage({ id: 'settings.theme.dark' }) },
        ]}
        chosen={settings.theme}
        onChoose={(theme) => change({ theme })}
      />
      <SavedTextField
        label={formatMessage({ id: 'settings.author' })}
        hint={formatMessage({ id: 'settings.author.hint' })}
        value={settings.author}
        maxLength={200}
        onSave={(author) => change({ author: author.trim() })}
      />
      <SelectField
        label={formatMessage({ id: 'settings.ownSide' })}
        hint={formatMessage({ id: 'settings.ownSide.hint' })}
        choices={view.parties.map(({ id, name }) => ({ id, name: name[lang] }))}
        chosen={settings.ownSide}
        onChoose={(ownSide) => change({ ownSide })}
      />
      <Checkbox isSelected={settings.singleKeys} onChange={(singleKeys) => change({ singleKeys })}>
        {formatMessage({ id: 'settings.singleKeys' })}
      </Checkbox>
      <PaceFields />
      <NoteLabelFields />
      <MarkingField
        label={formatMessage({ id: 'settings.marking' })}
        hint={formatMessage({ id: 'settings.marking.hint' })}
        value={marking.text}
        onChange={marking.type}
      />
      <SavedTextField
        label={formatMessage({ id: 'settings.packUnit' })}
        hint={formatMessage({ id: 'settings.packUnit.hint' })}
        value={settings.packUnit}
        maxLength={200}
        onSave={(packUnit) => change({ packUnit: packUnit.trim() })}
      />
      <SavedTextField
        label={formatMessage({ id: 'settings.terms' })}
        hint={formatMessage({ id: 'settings.terms.hint' })}
        value={termsAsText(settings.terms)}
        maxLength={100_000}
        rows={3}
        onSave={(text) => change({ terms: termsFrom(text) })}
      />
      <SelectField
        label={formatMessage({ id: 'settings.history' })}
        hint={formatMessage({ id: 'settings.history.hint' })}
        choices={[...new Set([...HISTORY_YEARS, historyYears])].map((years) => ({
          id: String(years),
          name: formatMessage({ id: 'settings.history.years' }, { years }),
        }))}
        chosen={String(historyYears)}
        onChoose={(years) => change({ historyDays: Number(years) * DAYS_A_YEAR })}
      />
    </div>
  );
}

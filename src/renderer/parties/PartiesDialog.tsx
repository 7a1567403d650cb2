/** The parties the importer knows, and what the user adds: names of one that is known, or a party of its own. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { announce } from '../annotate/announce.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { SelectField, TextField } from '../design/Field.tsx';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { EMPTY_FORM, formOf, type PartyForm, partyIdFor, partyOf } from './partyForm.ts';
import '../settings/settings.css';

interface PartiesDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

/** Stands for a party that is being made; no party has such an id. */
const NEW = '+';

export function PartiesDialog({ isOpen, onOpenChange }: PartiesDialogProps) {
  const { formatMessage } = useIntl();
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={formatMessage({ id: 'parties.title' })}
      foot={<Button onPress={() => onOpenChange(false)}>{formatMessage({ id: 'parties.close' })}</Button>}
    >
      <PartiesForm />
    </Dialog>
  );
}

function PartiesForm() {
  const { formatMessage, formatList } = useIntl();
  const lang = useLang();
  const { view, refresh, report } = useSession();
  const [chosen, setChosen] = useState(view.parties[0]?.id ?? NEW);
  const known = view.parties.find(({ id }) => id === chosen);
  const own = view.index.parties.find(({ id }) => id === chosen);
  const shipped = view.shippedParties.find(({ id }) => id === chosen);
  const [form, setForm] = useState(() => formOf(known, own));
  const [isAsked, setIsAsked] = useState(false);
  const isTaken = view.parties.some(
    ({ id, name }) => id !== chosen && (name.en === form.en.trim() || name.ja === form.ja.trim()),
  );
  const isUnnamed = form.en.trim() === '' || form.ja.trim() === '';

  const choose = (id: string) => {
    setChosen(id);
    setIsAsked(false);
    const party = view.parties.find((each) => each.id === id);
    setForm(
      id === NEW
        ? EMPTY_FORM
        : formOf(
            party,
            view.index.parties.find((each) => each.id === id),
          ),
    );
  };
  const save = async () => {
    setIsAsked(true);
    const taken = new Set(view.parties.map(({ id }) => id));
    const party = partyOf(form, chosen === NEW ? partyIdFor(form.en, taken) : chosen);
    if (party === null || isTaken) return;
    const answer = await asked(window.taiwa.calls['party.put'], { party });
    if (!answer.ok) return report(answer.error);
    await refresh();
    setChosen(party.id);
    setForm(formOf(party, party));
    announce(formatMessage({ id: 'parties.saved' }, { name: party.name[lang] }));
  };
  const remove = async () => {
    const answer = await asked(window.taiwa.calls['party.remove'], { id: chosen });
    if (!answer.ok) return report(answer.error);
    await refresh();
    announce(formatMessage({ id: 'parties.removed' }, { name: known?.name[lang] ?? chosen }));
    if (shipped) setForm(formOf(shipped, undefined));
    else choose(view.shippedParties[0]?.id ?? NEW);
  };

  const field = (name: keyof PartyForm, label: string, rows = 1) => (
    <TextField
      label={label}
      value={form[name]}
      onChange={(value) => setForm({ ...form, [name]: value })}
      rows={rows}
      lang={name === 'en' || name === 'aliasesEn' ? 'en' : 'ja'}
      isDisabled={view.readOnly !== null}
      {...(rows > 1 ? { hint: formatMessage({ id: 'parties.aliases.hint' }) } : {})}
    />
  );
  return (
    <div className="settings-form">
      <p className="settings-saved">{formatMessage({ id: 'parties.intro' })}</p>
      <SelectField
        label={formatMessage({ id: 'parties.which' })}
        choices={[
          ...view.parties.map(({ id, name }) => ({ id, name: name[lang] })),
          { id: NEW, name: formatMessage({ id: 'parties.new' }) },
        ]}
        chosen={chosen}
        onChoose={choose}
      />
      {field('en', formatMessage({ id: 'parties.name.en' }))}
      {field('ja', formatMessage({ id: 'parties.name.ja' }))}
      {field('aliasesEn', formatMessage({ id: 'parties.aliases.en' }), 3)}
      {field('aliasesJa', formatMessage({ id: 'parties.aliases.ja' }), 3)}
      {shipped ? (
        <p className="settings-saved">
          {formatMessage(
            { id: 'parties.known' },
            { names: formatList([...shipped.aliases.en, ...shipped.aliases.ja], { type: 'unit' }) },
          )}
        </p>
      ) : null}
      {isAsked && (isUnnamed || isTaken) ? (
        <p className="field-error" role="alert">
          {formatMessage({ id: isUnnamed ? 'parties.nameNeeded' : 'parties.nameTaken' })}
        </p>
      ) : null}
      <div className="parties-buttons">
        {own ? (
          <Button look="danger" onPress={() => void remove()} isDisabled={view.readOnly !== null}>
            {formatMessage({ id: 'parties.remove' })}
          </Button>
        ) : null}
        <Button look="main" onPress={() => void save()} isDisabled={view.readOnly !== null}>
          {formatMessage({ id: 'parties.save' })}
        </Button>
      </div>
    </div>
  );
}

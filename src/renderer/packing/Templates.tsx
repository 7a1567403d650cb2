/** The choices under a name: taken over, kept, deleted. They lie in the library's settings. */
import { Save, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { withTemplate } from '../../domain/pack/template.ts';
import { announce } from '../annotate/announce.ts';
import { Button, IconButton } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { SelectField, TextField } from '../design/Field.tsx';
import { useSession } from '../session/session.ts';
import { type Choices, choicesOf, templateOf } from './choices.ts';

/** No template has this name: theirs have no white space at their ends. */
const NONE = ' ';

interface TemplatesProps {
  dialogue: Dialogue;
  choices: Choices;
  isDisabled: boolean;
  onChange(patch: Partial<Choices>): void;
}

export function Templates({ dialogue, choices, isDisabled, onChange }: TemplatesProps) {
  const { formatMessage } = useIntl();
  const { settings, changeSettings, view } = useSession();
  const templates = settings.packTemplates;
  const [chosen, setChosen] = useState(NONE);
  const [name, setName] = useState<string | null>(null);
  const known = templates.some((each) => each.name === chosen) ? chosen : NONE;
  const isFixed = isDisabled || view.readOnly !== null;

  const keep = async () => {
    const kept = (name ?? '').trim();
    if (kept === '') return;
    const packTemplates = withTemplate(templates, templateOf(kept, choices));
    const result = await changeSettings({ packTemplates });
    if (!result.ok) return;
    setChosen(kept);
    setName(null);
    announce(formatMessage({ id: 'packing.template.saved' }, { name: kept }));
  };
  const remove = async () => {
    const result = await changeSettings({ packTemplates: templates.filter((each) => each.name !== known) });
    if (result.ok) announce(formatMessage({ id: 'packing.template.removed' }, { name: known }));
  };
  return (
    <div className="pack-templates">
      <SelectField
        label={formatMessage({ id: 'packing.template' })}
        choices={[
          { id: NONE, name: formatMessage({ id: 'packing.template.none' }) },
          ...templates.map((each) => ({ id: each.name, name: each.name })),
        ]}
        chosen={known}
        isDisabled={isDisabled}
        onChoose={(id) => {
          setChosen(id);
          const template = templates.find((each) => each.name === id);
          if (template !== undefined) onChange(choicesOf(template, dialogue));
        }}
      />
      <IconButton
        icon={Save}
        label={formatMessage({ id: 'packing.template.save' })}
        isDisabled={isFixed}
        onPress={() => setName(known.trim())}
      />
      <IconButton
        icon={Trash2}
        label={formatMessage({ id: 'packing.template.remove' })}
        isDisabled={isFixed || known === NONE}
        onPress={() => void remove()}
      />
      <Dialog
        isOpen={name !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setName(null);
        }}
        title={formatMessage({ id: 'packing.template.save' })}
        size="small"
        foot={
          <>
            <Button onPress={() => setName(null)}>{formatMessage({ id: 'packing.cancel' })}</Button>
            <Button look="main" isDisabled={(name ?? '').trim() === ''} onPress={() => void keep()}>
              {formatMessage({ id: 'packing.template.keep' })}
            </Button>
          </>
        }
      >
        <TextField
          label={formatMessage({ id: 'packing.template.name' })}
          hint={formatMessage({ id: 'packing.template.hint' })}
          value={name ?? ''}
          maxLength={80}
          autoFocus
          onChange={setName}
        />
      </Dialog>
    </div>
  );
}

/** Which kinds of notes are printed; private ones only after a second question. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { PRINTABLE_NOTE_KINDS } from '../../domain/pack/options.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Checkbox } from '../design/Field.tsx';
import { useKindName } from '../notes/useKindName.ts';
import type { Choices } from './choices.ts';

interface NoteChoiceProps {
  choices: Choices;
  privateNotes: number;
  /** Those that the chosen rule would print if private ones are. */
  privateAnnotations: number;
  isDisabled: boolean;
  onChange(patch: Partial<Choices>): void;
}

export function NoteChoice(props: NoteChoiceProps) {
  const { choices, privateNotes, privateAnnotations, isDisabled, onChange } = props;
  const { formatMessage } = useIntl();
  const kindName = useKindName();
  const [isAsking, setIsAsking] = useState(false);
  const { noteKinds, includePrivate } = choices;
  const counts = { notes: privateNotes, annotations: privateAnnotations };
  const answer = (include: boolean) => {
    onChange({ includePrivate: include });
    setIsAsking(false);
  };
  return (
    <fieldset className="pack-notes">
      <legend className="field-label">{formatMessage({ id: 'packing.notes' })}</legend>
      {PRINTABLE_NOTE_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          isSelected={noteKinds.includes(kind)}
          isDisabled={isDisabled}
          onChange={(isIn) =>
            onChange({
              noteKinds: PRINTABLE_NOTE_KINDS.filter((each) =>
                each === kind ? isIn : noteKinds.includes(each),
              ),
            })
          }
        >
          {kindName(kind)}
        </Checkbox>
      ))}
      {privateNotes + privateAnnotations > 0 ? (
        <Checkbox
          isSelected={includePrivate}
          isDisabled={isDisabled}
          onChange={(isIn) => (isIn ? setIsAsking(true) : answer(false))}
        >
          {formatMessage({ id: 'packing.notes.private' }, counts)}
        </Checkbox>
      ) : null}
      <Dialog
        isOpen={isAsking}
        onOpenChange={setIsAsking}
        title={formatMessage({ id: 'packing.notes.privateAsk' })}
        size="small"
        foot={
          <>
            <Button onPress={() => answer(true)}>{formatMessage({ id: 'packing.notes.privateYes' })}</Button>
            <Button look="main" autoFocus onPress={() => answer(false)}>
              {formatMessage({ id: 'packing.notes.privateNo' })}
            </Button>
          </>
        }
      >
        <p>{formatMessage({ id: 'packing.notes.privateAsk.hint' }, counts)}</p>
      </Dialog>
    </fieldset>
  );
}

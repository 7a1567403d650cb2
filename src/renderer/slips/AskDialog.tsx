/** Asks a colleague for notes on the topic that is on screen: makes a slip and saves it as a file. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type SlotKind, slotKindSchema } from '../../domain/exchange/slip.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { NOTE_KINDS } from '../../domain/model/note.ts';
import { usePlace } from '../app/place.tsx';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { Checkbox, TextField } from '../design/Field.tsx';
import { useKindName } from '../notes/useKindName.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import '../settings/settings.css';
import './slips.css';

/** In the order of the notes; nobody is asked for private ones. */
const KINDS = NOTE_KINDS.map((kind) => slotKindSchema.safeParse(kind))
  .filter((kind) => kind.success)
  .map(({ data }) => data);

type Outcome = { kind: 'none' } | { kind: 'saved'; file: string } | { kind: 'failed'; failure: Failure };

interface AskDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function AskDialog({ isOpen, onOpenChange }: AskDialogProps) {
  const { formatMessage } = useIntl();
  const kindName = useKindName();
  const { flush } = useSession();
  const { dialogue, topic } = usePlace();
  const [kinds, setKinds] = useState<readonly SlotKind[]>(['lineToTake']);
  const [to, setTo] = useState('');
  const [deadline, setDeadline] = useState('');
  const [request, setRequest] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ kind: 'none' });
  if (!dialogue || !topic) return null;
  const close = () => {
    setOutcome({ kind: 'none' });
    onOpenChange(false);
  };
  const save = async () => {
    setOutcome({ kind: 'none' });
    await flush();
    const answer = await asked(window.taiwa.calls['slip.make'], {
      dialogueId: dialogue.id,
      topicId: topic.id,
      kinds: KINDS.filter((kind) => kinds.includes(kind)),
      to: to.trim(),
      deadline: deadline === '' ? null : deadline,
      request: request.trim(),
    });
    if (!answer.ok) setOutcome({ kind: 'failed', failure: answer.error });
    else if (answer.value !== null) setOutcome({ kind: 'saved', file: answer.value.fileName });
  };
  const toggle = (kind: SlotKind, isChosen: boolean) =>
    setKinds(isChosen ? [...kinds, kind] : kinds.filter((each) => each !== kind));
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={close}
      title={formatMessage({ id: 'slips.ask.title' })}
      foot={
        <>
          <Button onPress={close}>
            {formatMessage({ id: outcome.kind === 'saved' ? 'slips.done' : 'slips.cancel' })}
          </Button>
          <Button look="main" isDisabled={kinds.length === 0} onPress={() => void save()}>
            {formatMessage({ id: 'slips.ask.save' })}
          </Button>
        </>
      }
    >
      <div className="settings-form">
        <p className="settings-saved">{formatMessage({ id: 'slips.ask.intro' })}</p>
        {outcome.kind === 'saved' ? (
          <p role="status" className="slip-outcome">
            {formatMessage({ id: 'slips.saved' }, { file: outcome.file })}
          </p>
        ) : null}
        {outcome.kind === 'failed' ? (
          <div role="alert" className="slip-trouble">
            <FailureWords failure={outcome.failure} />
          </div>
        ) : null}
        <p className="slip-asked">
          {formatMessage({ id: 'slips.ask.topic' }, { topic: `${topic.label} ${topic.title}`.trim() })}
        </p>
        <fieldset className="slip-kinds">
          <legend className="field-label">{formatMessage({ id: 'slips.ask.kinds' })}</legend>
          {KINDS.map((kind) => (
            <Checkbox
              key={kind}
              isSelected={kinds.includes(kind)}
              onChange={(isChosen) => toggle(kind, isChosen)}
            >
              {kindName(kind)}
            </Checkbox>
          ))}
          {kinds.length === 0 ? (
            <p className="field-error" role="alert">
              {formatMessage({ id: 'slips.ask.kinds.none' })}
            </p>
          ) : null}
        </fieldset>
        <div className="slip-row">
          <TextField
            label={formatMessage({ id: 'slips.ask.to' })}
            hint={formatMessage({ id: 'slips.ask.to.hint' })}
            value={to}
            maxLength={200}
            onChange={setTo}
          />
          <TextField
            label={formatMessage({ id: 'slips.ask.deadline' })}
            hint={formatMessage({ id: 'slips.ask.deadline.hint' })}
            type="date"
            value={deadline}
            onChange={setDeadline}
          />
        </div>
        <TextField
          label={formatMessage({ id: 'slips.ask.request' })}
          rows={3}
          value={request}
          maxLength={10_000}
          onChange={setRequest}
        />
      </div>
    </Dialog>
  );
}

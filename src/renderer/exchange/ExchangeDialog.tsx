/** Makes a bundle for a colleague, and takes in one that came from them. */
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { Checkbox, RadioField } from '../design/Field.tsx';
import { AskPassphrase } from '../encryption/AskPassphrase.tsx';
import { isGood, NewPassphrase, NOTHING_CHOSEN } from '../encryption/NewPassphrase.tsx';
import { useSession } from '../session/session.ts';
import { SlipsPart } from '../slips/SlipsPart.tsx';
import { takeOffered } from './offered.ts';
import { TakenShown } from './TakenShown.tsx';
import { type ExchangeState, useExchange } from './useExchange.ts';
import '../settings/settings.css';
import '../slips/slips.css';
import './exchange.css';

interface ExchangeDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

type What = 'topic' | 'dialogue' | 'library';

export function ExchangeDialog({ isOpen, onOpenChange }: ExchangeDialogProps) {
  const { formatMessage } = useIntl();
  const exchange = useExchange();
  const isBusy = exchange.state.kind === 'busy';
  const { takeDropped } = exchange;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the dialog opens
  useEffect(() => {
    const file = isOpen ? takeOffered() : null;
    if (file !== null) void takeDropped(file);
  }, [isOpen]);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isBusy={isBusy}
      title={formatMessage({ id: 'exchange.title' })}
      foot={
        <Button look="main" isDisabled={isBusy} onPress={() => onOpenChange(false)}>
          {formatMessage({ id: 'exchange.close' })}
        </Button>
      }
    >
      <div className="settings-form">
        <p className="settings-saved">{formatMessage({ id: 'exchange.intro' })}</p>
        <Outcome state={exchange.state} />
        <Send exchange={exchange} />
        <Receive exchange={exchange} />
        <SlipsPart />
      </div>
      <Locked state={exchange.state} onCancel={exchange.forget} />
    </Dialog>
  );
}

type Exchange = ReturnType<typeof useExchange>;

function Send({ exchange }: { exchange: Exchange }) {
  const { formatMessage } = useIntl();
  const { dialogue, topic } = usePlace();
  const roundName = useRoundName();
  const [what, setWhat] = useState<What>('dialogue');
  const [withPrivate, setWithPrivate] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const [passphrase, setPassphrase] = useState(NOTHING_CHOSEN);
  const isBusy = exchange.state.kind === 'busy';
  const chosen: What = (what === 'topic' && !topic) || !dialogue ? 'library' : what;
  const choices = [
    ...(dialogue && topic
      ? [
          {
            id: 'topic' as const,
            name: formatMessage(
              { id: 'exchange.what.topic' },
              { title: `${topic.label} ${topic.title}`.trim() },
            ),
          },
        ]
      : []),
    ...(dialogue
      ? [
          {
            id: 'dialogue' as const,
            name: formatMessage({ id: 'exchange.what.dialogue' }, { title: roundName(dialogue) }),
          },
        ]
      : []),
    { id: 'library' as const, name: formatMessage({ id: 'exchange.what.library' }) },
  ];
  const save = () =>
    exchange.save({
      dialogueId: chosen === 'library' ? null : (dialogue?.id ?? null),
      topics: chosen === 'topic' && topic ? [topic.id] : null,
      withPrivate,
      passphrase: isClosed ? passphrase.text : null,
    });
  return (
    <section className="exchange-part">
      <h3>{formatMessage({ id: 'exchange.send' })}</h3>
      <RadioField<What>
        label={formatMessage({ id: 'exchange.what' })}
        choices={choices}
        chosen={chosen}
        onChoose={setWhat}
      />
      <Checkbox isSelected={withPrivate} onChange={setWithPrivate}>
        {formatMessage({ id: 'exchange.private' })}
        <span className="field-hint">{formatMessage({ id: 'exchange.private.hint' })}</span>
      </Checkbox>
      <Checkbox isSelected={isClosed} onChange={setClosed}>
        {formatMessage({ id: 'exchange.encrypt' })}
        <span className="field-hint">{formatMessage({ id: 'exchange.encrypt.hint' })}</span>
      </Checkbox>
      {isClosed ? (
        <NewPassphrase
          label={formatMessage({ id: 'encryption.passphrase' })}
          chosen={passphrase}
          isDisabled={isBusy}
          onChange={setPassphrase}
        />
      ) : null}
      <Button isDisabled={isBusy || (isClosed && !isGood(passphrase))} onPress={() => void save()}>
        {formatMessage({ id: 'exchange.save' })}
      </Button>
    </section>
  );
}

function Receive({ exchange }: { exchange: Exchange }) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  return (
    <section className="exchange-part">
      <h3>{formatMessage({ id: 'exchange.receive' })}</h3>
      <p className="field-hint">{formatMessage({ id: 'exchange.receive.hint' })}</p>
      <Button
        isDisabled={exchange.state.kind === 'busy' || view.readOnly !== null}
        onPress={() => void exchange.take()}
      >
        {formatMessage({ id: 'exchange.take' })}
      </Button>
    </section>
  );
}

/** Asks for the passphrase of a bundle that is encrypted. */
function Locked({ state, onCancel }: { state: ExchangeState; onCancel(): void }) {
  const { formatMessage } = useIntl();
  if (state.kind !== 'locked') return null;
  return (
    <AskPassphrase
      title={formatMessage({ id: 'exchange.locked' })}
      intro={formatMessage({ id: 'exchange.locked.intro' })}
      go={formatMessage({ id: 'exchange.locked.go' })}
      failure={state.failure}
      onCancel={onCancel}
      onGo={(passphrase) => void state.again(passphrase)}
    />
  );
}

/** What came of it, read out at once. */
function Outcome({ state }: { state: ExchangeState }) {
  const { formatMessage } = useIntl();
  switch (state.kind) {
    case 'idle':
    case 'locked':
      return null;
    case 'busy':
      return (
        <p role="status">
          {formatMessage({ id: state.with === 'saving' ? 'exchange.saving' : 'exchange.taking' })}
        </p>
      );
    case 'saved':
      return <p role="status">{formatMessage({ id: 'exchange.saved' }, { file: state.file })}</p>;
    case 'taken':
      return (
        <div role="status">
          <TakenShown taken={state.taken} />
        </div>
      );
    case 'failed':
      return (
        <div role="alert">
          <FailureWords failure={state.failure} />
        </div>
      );
  }
}

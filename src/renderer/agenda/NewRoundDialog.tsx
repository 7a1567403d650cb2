/** Adds a round to a series: empty, or with what the last one leaves to it. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DialogueHeader } from '../../domain/model/dialogue.ts';
import type { Series } from '../../domain/model/library.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { announce } from '../annotate/announce.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { useRoundName } from '../app/useRoundName.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { Checkbox, SelectField, TextField } from '../design/Field.tsx';
import { useLang } from '../i18n/useLang.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { EMPTY, formFor, type NewRoundForm, readRound, roundsOf } from './newRoundForm.ts';
import './agenda.css';

interface NewRoundDialogProps {
  isOpen: boolean;
  onOpenChange(isOpen: boolean): void;
}

export function NewRoundDialog({ isOpen, onOpenChange }: NewRoundDialogProps) {
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const { dialogue } = usePlace();
  const { series } = view.index;
  const first = series.find(({ id }) => id === dialogue?.seriesId) ?? series[0];
  if (first !== undefined && isOpen)
    return <NewRound first={first} onClose={() => onOpenChange(false)} key={first.id} />;
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      size="small"
      title={formatMessage({ id: 'agenda.new' })}
      foot={
        <Button look="main" onPress={() => onOpenChange(false)}>
          {formatMessage({ id: 'design.close' })}
        </Button>
      }
    >
      <p>{formatMessage({ id: 'agenda.new.noSeries' })}</p>
    </Dialog>
  );
}

function NewRound({ first, onClose }: { first: Series; onClose(): void }) {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const roundName = useRoundName();
  const { view, flush, refresh, report } = useSession();
  const { go } = usePlace();
  const { series: all, dialogues } = view.index;
  const [form, setForm] = useState(() => formFor(first.id, roundsOf(first.id, dialogues)));
  const [isBusy, setIsBusy] = useState(false);
  const series = all.find(({ id }) => id === form.seriesId) ?? first;
  const rounds = roundsOf(series.id, dialogues);
  const read = readRound(form, series, rounds, lang);
  const from = rounds.find(({ id }) => id === form.from);
  const change = (patch: Partial<NewRoundForm>) => setForm({ ...form, ...patch });

  const create = async () => {
    if (read.input === null || isBusy) return;
    setIsBusy(true);
    // What is carried is what is on the disk.
    await flush();
    const answer = await asked(window.taiwa.calls['round.add'], read.input);
    if (!answer.ok) {
      setIsBusy(false);
      return report(answer.error);
    }
    await refresh();
    onClose();
    go(answer.value.id, OVERVIEW);
    announce(formatMessage({ id: 'agenda.new.done' }, { title: read.title }));
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={formatMessage({ id: 'agenda.new' })}
      isBusy={isBusy}
      foot={
        <>
          <Button onPress={onClose} isDisabled={isBusy}>
            {formatMessage({ id: 'agenda.new.cancel' })}
          </Button>
          <Button
            look="main"
            isDisabled={read.input === null || isBusy || view.readOnly !== null}
            onPress={() => void create()}
          >
            {formatMessage({ id: 'agenda.new.create' })}
          </Button>
        </>
      }
    >
      <form
        className="new-round"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        {all.length > 1 ? (
          <SelectField
            label={formatMessage({ id: 'agenda.new.series' })}
            choices={all.map(({ id, name }) => ({ id, name: name[lang] }))}
            chosen={series.id}
            onChoose={(id) => setForm(formFor(id, roundsOf(id, dialogues)))}
          />
        ) : null}
        <div className="new-round-row">
          <TextField
            label={formatMessage({ id: 'agenda.new.round' })}
            value={form.round}
            onChange={(round) => change({ round })}
            maxLength={6}
            autoFocus
            error={read.badRound ? formatMessage({ id: 'agenda.new.round.bad' }) : null}
          />
          <TextField
            label={formatMessage({ id: 'agenda.new.name' })}
            value={form.title ?? read.title}
            onChange={(title) => change({ title })}
            maxLength={500}
            error={read.noTitle ? formatMessage({ id: 'agenda.new.name.needed' }) : null}
          />
        </div>
        {read.taken === null ? null : (
          <p className="delegation-warning" role="status">
            {formatMessage({ id: 'agenda.new.round.taken' }, { round: read.taken })}
          </p>
        )}
        <TextField
          label={formatMessage({ id: 'agenda.new.held' })}
          hint={formatMessage({ id: 'agenda.new.held.hint' })}
          value={form.held}
          onChange={(held) => change({ held })}
          maxLength={300}
          error={
            read.badDay === null ? null : formatMessage({ id: 'agenda.new.held.bad' }, { value: read.badDay })
          }
        />
        <SelectField
          label={formatMessage({ id: 'agenda.new.from' })}
          choices={[
            ...rounds.map((round) => ({ id: round.id, name: roundName(round) })),
            { id: EMPTY_CHOICE, name: formatMessage({ id: 'agenda.new.empty' }) },
          ]}
          chosen={form.from === EMPTY ? EMPTY_CHOICE : form.from}
          onChoose={(id) => {
            const chosen = rounds.find((round) => round.id === id);
            change({ from: chosen?.id ?? EMPTY, topics: chosen?.topics.map((topic) => topic.id) ?? [] });
          }}
        />
        {from === undefined ? null : <CarriedOn from={from} form={form} onChange={change} />}
        {/* Enter in a field creates the round only where the form has a button for it. */}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** A list needs a key for each of its choices, and none may be empty. */
const EMPTY_CHOICE = '+';

interface CarriedOnProps {
  from: DialogueHeader;
  form: NewRoundForm;
  onChange(patch: Partial<NewRoundForm>): void;
}

function CarriedOn({ from, form, onChange }: CarriedOnProps) {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const ids = from.topics.map(({ id }) => id);
  return (
    <>
      {ids.length === 0 ? null : (
        <fieldset className="new-round-carried">
          <legend>{formatMessage({ id: 'agenda.new.carried' })}</legend>
          <div className="new-round-topics">
            {from.topics.map((topic) => {
              const shown = titleIn(lang, topic, from.lang);
              return (
                <Checkbox
                  key={topic.id}
                  isSelected={form.topics.includes(topic.id)}
                  onChange={(isOn) =>
                    onChange({
                      topics: ids.filter((id) => (id === topic.id ? isOn : form.topics.includes(id))),
                    })
                  }
                >
                  <span lang={shown.lang}>{`${shown.label} ${shown.title}`.trim()}</span>
                </Checkbox>
              );
            })}
          </div>
          <div className="new-round-all">
            <Button look="quiet" onPress={() => onChange({ topics: ids })}>
              {formatMessage({ id: 'agenda.new.all' })}
            </Button>
            <Button look="quiet" onPress={() => onChange({ topics: [] })}>
              {formatMessage({ id: 'agenda.new.none' })}
            </Button>
          </div>
        </fieldset>
      )}
      <div>
        <Checkbox isSelected={form.withMinutes} onChange={(withMinutes) => onChange({ withMinutes })}>
          {formatMessage({ id: 'agenda.new.withMinutes' })}
        </Checkbox>
        <br />
        <Checkbox isSelected={form.withDelegates} onChange={(withDelegates) => onChange({ withDelegates })}>
          {formatMessage({ id: 'agenda.new.withDelegates' })}
        </Checkbox>
      </div>
    </>
  );
}

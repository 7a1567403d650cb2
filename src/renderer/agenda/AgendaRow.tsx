/** One item of the agenda: its time, title, minutes and lead speakers, and what can be done with it. */
import { ArrowRight, Ellipsis } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import type { Item } from '../../domain/agenda/running.ts';
import type { Delegate } from '../../domain/model/delegate.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import { titleIn } from '../../domain/model/topicTitle.ts';
import { announce } from '../annotate/announce.ts';
import { isComposing } from '../annotate/composing.ts';
import { OVERVIEW, usePlace } from '../app/place.tsx';
import { useSideName } from '../briefing/sides.ts';
import { IconButton } from '../design/Button.tsx';
import { MenuButton } from '../design/MenuButton.tsx';
import { useLang } from '../i18n/useLang.ts';
import type { Visit } from '../session/typingHistory.ts';
import { CommitField } from './CommitField.tsx';
import { minutesFrom } from './numbers.ts';
import { SpeakingTime } from './SpeakingTime.tsx';
import { TableSelect } from './TableSelect.tsx';
import { TopicNameDialog } from './TopicNameDialog.tsx';
import { TopicPlanDialog } from './TopicPlanDialog.tsx';
import type { Agenda } from './useAgenda.ts';

interface AgendaRowProps {
  item: Item;
  place: number;
  dialogue: Dialogue;
  sides: readonly PartyId[];
  agenda: Agenda;
  /** Whether times of day are known of any item. */
  isTimed: boolean;
}

/** Stands for nobody; no delegate has such an id. */
const NOBODY = '';

export function AgendaRow({ item, place, dialogue, sides, agenda, isTimed }: AgendaRowProps) {
  const { formatMessage } = useIntl();
  const lang = useLang();
  const sideName = useSideName();
  const { go } = usePlace();
  const { topic, startsAt } = item;
  const shown = titleIn(lang, topic, dialogue.lang);
  const named = (field: string) => formatMessage({ id: 'agenda.of' }, { field, topic: shown.title });
  const { isReadOnly, apply } = agenda;

  const setMinutes = (text: string, visit: Visit) => {
    const minutes = minutesFrom(text);
    if (minutes === undefined) {
      announce(formatMessage({ id: 'agenda.minutes.bad' }));
      return false;
    }
    apply({ type: 'topic.setMinutes', id: topic.id, minutes }, visit);
    return true;
  };
  const rename = (title: string, visit: Visit) => {
    if (title === '') return false;
    const isOther = shown.lang !== dialogue.lang;
    apply(
      isOther
        ? { type: 'topic.setName', id: topic.id, lang: shown.lang, title }
        : { type: 'topic.rename', id: topic.id, title },
      visit,
    );
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (isComposing(event) || isReadOnly || !event.altKey || (by !== -1 && by !== 1)) return;
    event.preventDefault();
    event.stopPropagation();
    agenda.move(topic, by);
  };
  return (
    <tr data-row={topic.id} data-level={topic.level} onKeyDown={onKeyDown}>
      <td className="agenda-place">{topic.label === '' ? place + 1 : topic.label}</td>
      {isTimed ? <td className="agenda-time">{startsAt ?? '–'}</td> : null}
      <th scope="row">
        <CommitField
          label={named(formatMessage({ id: 'agenda.topic' }))}
          name="title"
          value={shown.title}
          lang={shown.lang}
          maxLength={500}
          isLong
          onCommit={rename}
          isDisabled={isReadOnly}
        />
        <PlanLine topic={topic} />
      </th>
      <td>
        <CommitField
          label={named(formatMessage({ id: 'agenda.minutes' }))}
          name="minutes"
          value={topic.minutes === undefined ? '' : String(topic.minutes)}
          placeholder="–"
          maxLength={8}
          isNumber
          onCommit={setMinutes}
          isDisabled={isReadOnly}
        />
      </td>
      <td className="agenda-speaking">
        <SpeakingTime dialogue={dialogue} topic={topic} />
      </td>
      {sides.map((side) => (
        <td key={side}>
          <TableSelect
            label={named(formatMessage({ id: 'agenda.lead' }, { side: sideName(side) }))}
            name={`lead-${side}`}
            choices={[
              { id: NOBODY, name: formatMessage({ id: 'agenda.nobody' }) },
              ...speakersOf(dialogue, side).map(({ id, name, post }) => ({
                id,
                name: name || post || formatMessage({ id: 'delegates.unnamed' }),
              })),
            ]}
            chosen={leadOf(dialogue, topic.leads?.[side])}
            isDisabled={isReadOnly || speakersOf(dialogue, side).length === 0}
            onChoose={(id) =>
              apply({ type: 'topic.setLead', id: topic.id, party: side, delegate: id === NOBODY ? null : id })
            }
          />
        </td>
      ))}
      <td className="agenda-tools">
        <span>
          <IconButton
            icon={ArrowRight}
            label={formatMessage({ id: 'agenda.goTo' }, { topic: shown.title })}
            onPress={() => go(dialogue.id, topic.id ?? OVERVIEW)}
          />
          {isReadOnly ? null : <RowMenu item={item} dialogue={dialogue} agenda={agenda} name={shown.title} />}
        </span>
      </td>
    </tr>
  );
}

/** How likely it is to come up and who answers for it, where that is known. */
function PlanLine({ topic: { likelihood, unit } }: { topic: Item['topic'] }) {
  const { formatMessage } = useIntl();
  const words = [
    ...(likelihood === undefined ? [] : [formatMessage({ id: `agenda.likelihood.${likelihood}` })]),
    ...(unit === undefined ? [] : [unit]),
  ];
  return words.length === 0 ? null : <p className="agenda-planned">{words.join(' · ')}</p>;
}

interface RowMenuProps {
  item: Item;
  dialogue: Dialogue;
  agenda: Agenda;
  name: string;
}

function RowMenu({ item: { topic }, dialogue, agenda, name }: RowMenuProps) {
  const { formatMessage } = useIntl();
  const [isNaming, setIsNaming] = useState(false);
  const [isPlanning, setIsPlanning] = useState(false);
  const at = dialogue.topics.findIndex(({ id }) => id === topic.id);
  const other = dialogue.lang === 'en' ? 'ja' : 'en';
  const kept = agenda.whyKept(topic);
  const choices = [
    ...(at > 0 ? [{ id: 'up' as const, name: formatMessage({ id: 'agenda.up' }) }] : []),
    ...(at < dialogue.topics.length - 1
      ? [{ id: 'down' as const, name: formatMessage({ id: 'agenda.down' }) }]
      : []),
    { id: 'plan' as const, name: formatMessage({ id: 'agenda.plan.open' }) },
    { id: 'name' as const, name: formatMessage({ id: `agenda.name.${other}` }) },
    {
      id: 'remove' as const,
      name: formatMessage({ id: 'agenda.remove' }),
      ...(kept === null ? {} : { hint: kept }),
    },
  ];
  const choose = (id: (typeof choices)[number]['id']) => {
    if (id === 'name') setIsNaming(true);
    else if (id === 'plan') setIsPlanning(true);
    else if (id === 'remove') {
      if (kept === null) agenda.remove(topic);
      else announce(kept);
    } else agenda.move(topic, id === 'up' ? -1 : 1);
  };
  return (
    <>
      <MenuButton
        label={formatMessage({ id: 'agenda.menu' }, { topic: name })}
        icon={Ellipsis}
        choices={choices}
        onChoose={choose}
      />
      {isPlanning ? (
        <TopicPlanDialog topic={topic} name={name} agenda={agenda} onClose={() => setIsPlanning(false)} />
      ) : null}
      {isNaming ? (
        <TopicNameDialog topic={topic} lang={other} agenda={agenda} onClose={() => setIsNaming(false)} />
      ) : null}
    </>
  );
}

/** Whoever comes on a side and speaks for it. */
function speakersOf({ delegates = [] }: Dialogue, side: PartyId): Delegate[] {
  return delegates.filter(({ party, role }) => party === side && role !== 'interpreter');
}

function leadOf({ delegates = [] }: Dialogue, id: string | undefined): string {
  return delegates.some((each) => each.id === id) ? (id ?? NOBODY) : NOBODY;
}

/** A dialogue at a glance: when, how and by whom it was held, its result, its topics, and where all this is from. */
import { Grid3x3 } from 'lucide-react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { AgendaSection, isPlanned } from '../agenda/AgendaSection.tsx';
import { useDialogs } from '../app/dialogs.ts';
import { usePlace } from '../app/place.tsx';
import { useDays } from '../app/useDays.ts';
import { useRoundName } from '../app/useRoundName.ts';
import { useSideName } from '../briefing/sides.ts';
import { Button } from '../design/Button.tsx';
import { NotesPanel } from '../notes/NotesPanel.tsx';
import { Readiness } from '../readiness/Readiness.tsx';
import { EditFacts } from './EditFacts.tsx';
import { type Fact, Facts } from './Facts.tsx';
import { LongText } from './LongText.tsx';
import { Sources } from './Sources.tsx';
import { TopicTable } from './TopicTable.tsx';
import { UnplacedText } from './UnplacedText.tsx';
import './overview.css';

export function Overview({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const roundName = useRoundName();
  const { go } = usePlace();
  const { show } = useDialogs();
  const { lang, summary, purpose, remarks, contact } = dialogue;
  // A round made by hand has no text yet that anything could be told of.
  const hasText = dialogue.sources.length > 0 || summary !== null;
  return (
    <div className="overview">
      <header className="overview-head">
        <p className="topic-round">{dialogue.round === null ? null : roundName(dialogue)}</p>
        <h1 lang={lang}>{dialogue.title}</h1>
      </header>
      <Section id="facts" title={formatMessage({ id: 'overview.facts' })}>
        <Facts facts={useMeetingFacts(dialogue)} isOpen={!hasText} />
        <EditFacts dialogue={dialogue} />
      </Section>
      {hasText ? (
        <Section id="summary" title={formatMessage({ id: 'overview.summary' })}>
          {summary === null ? (
            <p className="overview-none">{formatMessage({ id: 'overview.noSummary' })}</p>
          ) : (
            <LongText text={summary} lang={lang} look="read" />
          )}
        </Section>
      ) : null}
      {purpose === null ? null : (
        <Section id="purpose" title={formatMessage({ id: 'overview.purpose' })}>
          <LongText text={purpose} lang={lang} look="read" />
        </Section>
      )}
      {hasText ? (
        <Section id="topics" title={formatMessage({ id: 'overview.topics' })}>
          <TopicTable dialogue={dialogue} onGo={(topicId) => go(dialogue.id, topicId)} />
          <p className="overview-edit">
            <Button look="quiet" icon={Grid3x3} onPress={() => show('matrix')}>
              {formatMessage({ id: 'matrix.open' })}
            </Button>
          </p>
        </Section>
      ) : null}
      <AgendaSection key={`agenda-${dialogue.id}`} dialogue={dialogue} />
      {isPlanned(dialogue) ? <Readiness key={`readiness-${dialogue.id}`} dialogue={dialogue} /> : null}
      <NotesPanel key={dialogue.id} target={{ kind: 'dialogue' }} dialogue={dialogue} />
      {dialogue.unplaced.length > 0 ? <UnplacedText dialogue={dialogue} /> : null}
      {remarks.length > 0 ? (
        <Section id="remarks" title={formatMessage({ id: 'overview.remarks' })}>
          <ul className="overview-list" lang={lang}>
            {remarks.map((remark) => (
              <li key={remark}>
                <LongText text={remark} lang={lang} look="lines" />
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      {contact === null ? null : (
        <Section id="contact" title={formatMessage({ id: 'overview.contact' })}>
          <LongText text={contact} lang={lang} look="lines" />
        </Section>
      )}
      {hasText ? (
        <Section id="sources" title={formatMessage({ id: 'overview.sources' })}>
          <Sources sources={dialogue.sources} />
        </Section>
      ) : null}
    </div>
  );
}

function Section({ id, title, children }: { id: string; title: string; children: React.ReactNode }) {
  return (
    <section className="overview-section" aria-labelledby={`overview-${id}`}>
      <h2 id={`overview-${id}`}>{title}</h2>
      {children}
    </section>
  );
}

function useMeetingFacts(dialogue: Dialogue): Fact[] {
  const { formatMessage } = useIntl();
  const days = useDays();
  const sideName = useSideName();
  const { lang, heldOn, publishedOn, form, venue, hosts, parties, sources } = dialogue;
  return [
    {
      label: formatMessage({ id: 'overview.held' }),
      values: heldOn.length > 0 ? [days(heldOn, 'long')] : [],
    },
    { label: formatMessage({ id: 'overview.form' }), values: form === null ? [] : [form], lang },
    ...(venue === null ? [] : [{ label: formatMessage({ id: 'overview.venue' }), values: [venue], lang }]),
    { label: formatMessage({ id: 'overview.hosts' }), values: hosts, lang },
    { label: formatMessage({ id: 'overview.parties' }), values: [parties.map(sideName).join(' · ')] },
    ...(publishedOn === null && sources.length === 0
      ? []
      : [
          {
            label: formatMessage({ id: 'overview.published' }),
            values: publishedOn === null ? [] : [days([publishedOn], 'long')],
          },
        ]),
  ];
}

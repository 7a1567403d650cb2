/** What was found in a document, before it is added: facts, topics with what each side said, and every doubt. */
import { useIntl } from 'react-intl';
import type { ImportDraft } from '../../contract/importing.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { useDays } from '../app/useDays.ts';
import { useReason } from '../briefing/useReason.ts';
import { Banner } from '../design/Banner.tsx';
import { Facts } from '../overview/Facts.tsx';
import { TopicTable } from '../overview/TopicTable.tsx';
import { useSession } from '../session/session.ts';
import { NotImported } from './AskForDocument.tsx';

export function FoundDialogues({ draft, failure }: { draft: ImportDraft; failure: Failure | null }) {
  const { formatMessage } = useIntl();
  const { dialogues, fileName, encoding, findings } = draft;
  return (
    <>
      {failure ? <NotImported failure={failure} /> : null}
      <p className="import-count" role="status">
        <strong>{formatMessage({ id: 'importing.found' }, { count: dialogues.length })}</strong>{' '}
        <span className="import-hint">
          {formatMessage({ id: 'importing.from' }, { file: fileName, encoding: encoding.toUpperCase() })}
        </span>
      </p>
      {findings.length > 0 ? (
        <Banner tone="warning" title={formatMessage({ id: 'importing.findings' })}>
          {findings.map((finding) => (
            <p key={finding} lang="en">
              {finding}
            </p>
          ))}
        </Banner>
      ) : null}
      {dialogues.map((dialogue) => (
        <FoundDialogue key={dialogue.id} dialogue={dialogue} />
      ))}
    </>
  );
}

function FoundDialogue({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const days = useDays();
  const { view } = useSession();
  const isThere = view.index.dialogues.some(
    (header) =>
      header.seriesId === dialogue.seriesId &&
      header.round === dialogue.round &&
      header.heldOn.join() === dialogue.heldOn.join(),
  );
  const { lang } = dialogue;
  const dayValues = (list: readonly string[]) => (list.length === 0 ? [] : [days(list, 'long')]);
  const known = (values: readonly (string | null)[]) => values.filter((value) => value !== null);
  return (
    <article className="import-dialogue" aria-label={dialogue.title}>
      <h3 lang={dialogue.lang}>{dialogue.title}</h3>
      {isThere ? <Banner tone="info" title={formatMessage({ id: 'importing.sameRound' })} /> : null}
      <Facts
        facts={[
          { label: formatMessage({ id: 'importing.held' }), values: dayValues(dialogue.heldOn) },
          {
            label: formatMessage({ id: 'importing.published' }),
            values: dayValues(dialogue.publishedOn === null ? [] : [dialogue.publishedOn]),
          },
          { label: formatMessage({ id: 'importing.form' }), values: known([dialogue.form]), lang },
          { label: formatMessage({ id: 'importing.venue' }), values: known([dialogue.venue]), lang },
          { label: formatMessage({ id: 'importing.hosts' }), values: dialogue.hosts, lang },
        ]}
      />
      <h4>{formatMessage({ id: 'importing.topics' }, { count: dialogue.topics.length })}</h4>
      <TopicTable dialogue={dialogue} />
      <Doubts dialogue={dialogue} />
    </article>
  );
}

function Doubts({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const reason = useReason();
  const doubtful = dialogue.topics.flatMap((topic) => topic.statements).filter(({ review }) => review);
  return (
    <>
      <p className="import-doubts">
        {formatMessage({ id: 'importing.toReview' }, { count: doubtful.length })}
      </p>
      {doubtful.length > 0 ? (
        <>
          <p className="import-hint">{formatMessage({ id: 'importing.toReview.hint' })}</p>
          <ul className="import-list">
            {doubtful.map((statement) => (
              <li key={statement.id}>
                <span lang={dialogue.lang}>{statement.text}</span>{' '}
                <span className="import-hint">{reason(statement.reason)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {dialogue.unplaced.length > 0 ? (
        <>
          <p className="import-doubts">
            {formatMessage({ id: 'importing.unplaced' }, { count: dialogue.unplaced.length })}
          </p>
          <p className="import-hint">{formatMessage({ id: 'importing.unplaced.hint' })}</p>
          <ul className="import-list">
            {dialogue.unplaced.map((each) => (
              <li key={each.source.span.start} lang={dialogue.lang}>
                {each.text}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

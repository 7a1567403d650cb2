/** A corrected release beside what is held: what is carried over, and every change word by word. */
import { useIntl } from 'react-intl';
import type { CarriedOver, Comparison, Tally } from '../../contract/comparison.ts';
import { useSideName } from '../briefing/sides.ts';

type Revision = Extract<Comparison, { kind: 'revise' }>;
type Entry = Revision['topics'][number]['entries'][number];

export function RevisionShown({ revision }: { revision: Revision }) {
  const { formatMessage } = useIntl();
  const topics = revision.topics
    .map((topic) => ({ ...topic, entries: topic.entries.filter(({ kind }) => kind !== 'same') }))
    .filter(({ entries }) => entries.length > 0);
  const isNothing = topics.length === 0 && revision.facts.length === 0 && revision.topicChanges.length === 0;
  return (
    <div className="changes">
      <Tallies carriedOver={revision.carriedOver} />
      {isNothing ? <p>{formatMessage({ id: 'review.changes.nothing' })}</p> : null}
      {revision.facts.length > 0 ? (
        <section>
          <h3>{formatMessage({ id: 'review.facts' })}</h3>
          <ul>
            {revision.facts.map(({ field, before, after }) => (
              <li key={field}>
                {before === '' ? null : <del>{before}</del>} <ins>{after}</ins>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {revision.topicChanges.length > 0 ? (
        <section>
          <h3>{formatMessage({ id: 'review.changes.topics' })}</h3>
          <ul>
            {revision.topicChanges.map(({ kind, title, before }) => (
              <li key={`${kind} ${title}`}>
                <span className="changes-kind">{formatMessage({ id: `review.changes.topic.${kind}` })}</span>{' '}
                {before === null ? null : <del>{before}</del>} {title}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {topics.map(({ title, entries }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {entries.map((entry, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once
              <ChangedStatement key={place} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function ChangedStatement({ entry }: { entry: Entry }) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  return (
    <li className="changes-entry">
      <span className="changes-kind">{formatMessage({ id: `review.changes.${entry.kind}` })}</span>
      <span className="changes-side">{sideName(entry.side)}</span>
      <span className="changes-words" lang={entry.lang}>
        {entry.words.map(({ kind, text }, place) => {
          const Word = ({ same: 'span', added: 'ins', removed: 'del' } as const)[kind];
          // biome-ignore lint/suspicious/noArrayIndexKey: the words are made once
          return <Word key={place}>{text}</Word>;
        })}
      </span>
    </li>
  );
}

function Tallies({ carriedOver }: { carriedOver: CarriedOver }) {
  const { formatMessage } = useIntl();
  const row = (name: string, { carried, check, orphan }: Tally) => (
    <tr>
      <th scope="row">{name}</th>
      <td>{carried}</td>
      <td>{check}</td>
      <td>{orphan}</td>
    </tr>
  );
  return (
    <table className="changes-tally">
      <thead>
        <tr>
          <td />
          <th scope="col">{formatMessage({ id: 'review.changes.carried' })}</th>
          <th scope="col">{formatMessage({ id: 'review.changes.check' })}</th>
          <th scope="col">{formatMessage({ id: 'review.changes.orphan' })}</th>
        </tr>
      </thead>
      <tbody>
        {row(formatMessage({ id: 'review.changes.statements' }), carriedOver.statements)}
        {row(formatMessage({ id: 'review.changes.annotations' }), carriedOver.annotations)}
        {row(formatMessage({ id: 'review.changes.notes' }), carriedOver.notes)}
      </tbody>
    </table>
  );
}

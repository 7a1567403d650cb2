/** What the import is of: its files, each dialogue in it, what becomes of it, and the facts of the meeting. */
import { useIntl } from 'react-intl';
import type { DraftView } from '../../contract/importing.ts';
import type { Fate } from '../../domain/model/draft.ts';
import { usePlace } from '../app/place.tsx';
import { useDays } from '../app/useDays.ts';
import { Banner } from '../design/Banner.tsx';
import { Button } from '../design/Button.tsx';
import { SelectField } from '../design/Field.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { LeftOut } from './LeftOut.tsx';
import { Tool } from './ReviewTools.tsx';
import { useFinding } from './useFinding.ts';
import type { Review } from './useReview.ts';

export function ReviewHead({ draft, review }: { draft: DraftView; review: Review }) {
  const { formatMessage } = useIntl();
  const finding = useFinding();
  const { dialogue } = review;
  const part = draft.parts.find(({ header }) => header.id === dialogue.id);
  const files = draft.files.map(({ name, encoding }) => `${name} (${encoding.toUpperCase()})`).join(', ');
  return (
    <header className="review-head">
      {draft.parts.length > 1 ? <Parts draft={draft} current={dialogue.id} /> : null}
      <h1 lang={dialogue.lang}>{dialogue.title}</h1>
      <p className="review-about">{formatMessage({ id: 'review.files' }, { files })}</p>
      <LeftOut files={draft.files} />
      {draft.findings.length > 0 ? (
        <Banner tone="warning" title={formatMessage({ id: 'review.findings' })}>
          {draft.findings.map((each) => {
            const { words, lang } = finding(each);
            return (
              <p key={each} {...(lang === undefined ? {} : { lang })}>
                {words}
              </p>
            );
          })}
        </Banner>
      ) : null}
      <Meeting review={review} />
      {part && part.into !== null ? <FateField part={part} into={part.into.title} review={review} /> : null}
      <Counts review={review} />
    </header>
  );
}

function Parts({ draft, current }: { draft: DraftView; current: string }) {
  const { formatMessage } = useIntl();
  const { go } = usePlace();
  return (
    <nav className="review-parts" aria-label={formatMessage({ id: 'review.parts' })}>
      {draft.parts.map(({ header }) => (
        <button
          key={header.id}
          type="button"
          className="review-part"
          aria-current={header.id === current ? 'page' : undefined}
          onClick={() => go(header.id, null)}
        >
          <span lang={header.lang}>{header.title}</span>
          {header.toReview > 0 ? (
            <span className="review-part-count">
              {formatMessage({ id: 'review.part.toCheck' }, { count: header.toReview })}
            </span>
          ) : null}
        </button>
      ))}
    </nav>
  );
}

function Meeting({ review }: { review: Review }) {
  const { formatMessage } = useIntl();
  const days = useDays();
  const { dialogue } = review;
  const { round, heldOn, form, venue, hosts, lang } = dialogue;
  return (
    <div className="review-meeting">
      <p>
        {round === null ? null : <span>{formatMessage({ id: 'app.round' }, { round })}</span>}
        {heldOn.length === 0 ? null : <span>{days(heldOn, 'long')}</span>}
        {[form, venue, ...hosts]
          .filter((each) => each !== null)
          .map((each) => (
            <span key={each} lang={lang}>
              {each}
            </span>
          ))}
      </p>
      <Button look="quiet" onPress={() => review.show('facts')}>
        {formatMessage({ id: 'review.facts.edit' })}
      </Button>
    </div>
  );
}

interface FateFieldProps {
  part: DraftView['parts'][number];
  into: string;
  review: Review;
}

function FateField({ part, into, review }: FateFieldProps) {
  const { formatMessage } = useIntl();
  const { refresh, report } = useSession();
  const decide = async (fate: Fate) => {
    const answer = await asked(window.taiwa.calls['importing.decide'], { dialogueId: part.header.id, fate });
    if (answer.ok) await refresh();
    else report(answer.error);
  };
  return (
    <div className="review-fate">
      <SelectField<Fate>
        label={formatMessage({ id: 'review.fate' })}
        choices={part.fates.map((fate) => ({
          id: fate,
          name: formatMessage({ id: `review.fate.${fate}` }, { title: into }),
        }))}
        chosen={part.fate}
        onChoose={(fate) => void decide(fate)}
      />
      {part.fate === 'attach' || part.fate === 'revise' ? (
        <Button onPress={() => review.show('changes')}>{formatMessage({ id: 'review.changes' })}</Button>
      ) : null}
    </div>
  );
}

function Counts({ review }: { review: Review }) {
  const { formatMessage } = useIntl();
  const { dialogue, rows } = review;
  const toCheck = rows.filter((row) => row.kind === 'statement' && row.statement.review).length;
  return (
    <div className="review-progress">
      <p className="review-counts" role="status">
        {formatMessage(
          { id: 'review.counts' },
          {
            topics: dialogue.topics.length,
            statements: rows.filter(({ kind }) => kind === 'statement').length,
            toCheck,
            unplaced: dialogue.unplaced.length,
          },
        )}
      </p>
      {toCheck > 0 ? <Tool id="review.next" keys="R" isOff={false} onPress={review.goToNext} /> : null}
    </div>
  );
}

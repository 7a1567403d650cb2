/** An answer that came back: what it says, what taking it in would do to each note, and the way to do it. */
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SlipTaken, SlipView } from '../../contract/slips.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { usePlace } from '../app/place.tsx';
import { Banner } from '../design/Banner.tsx';
import { Button } from '../design/Button.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { useKindName } from '../notes/useKindName.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { DiscardSlip } from './DiscardSlip.tsx';
import { showSlip } from './showing.ts';
import { undoOf } from './undoOf.ts';
import { useDay } from './useDay.ts';

const NoteEditor = lazy(async () => ({
  default: (await import('../notes/editor/NoteEditor.tsx')).NoteEditor,
}));
/** Nothing is typed into what is only read. */
const nothing = async () => undefined;
const never = () => () => undefined;

type Step =
  | { kind: 'offered' }
  | { kind: 'taking' }
  | { kind: 'taken'; taken: SlipTaken }
  | { kind: 'failed'; failure: Failure };

export function SlipAnswer({ slip, onEdit }: { slip: SlipView; onEdit(): void }) {
  const { formatMessage, formatDate } = useIntl();
  const { view, flush, changedByMain } = useSession();
  const { go } = usePlace();
  const [step, setStep] = useState<Step>({ kind: 'offered' });
  const author = slip.answer?.author ?? '';
  const take = async () => {
    setStep({ kind: 'taking' });
    // What is typed has to be on the disk before anything is merged with it.
    await flush();
    const answer = await asked(window.taiwa.calls['slip.take'], { id: slip.id });
    if (!answer.ok) return setStep({ kind: 'failed', failure: answer.error });
    await changedByMain(answer.value.dialogueId, undoOf(answer.value));
    setStep({ kind: 'taken', taken: answer.value });
  };
  const show = ({ dialogueId, topicId }: SlipTaken) => {
    showSlip(null);
    go(dialogueId, topicId);
  };
  const { brings } = slip;
  const isRefused = 'refused' in brings;
  return (
    <>
      <div className="slip-body">
        <h2 className="slip-title">{formatMessage({ id: 'slips.answer' }, { author })}</h2>
        <p className="slip-about">
          {formatMessage(
            { id: 'slips.answer.when' },
            { time: formatDate(slip.answer?.at, { dateStyle: 'long', timeStyle: 'short' }) },
          )}
        </p>
        <Warnings slip={slip} />
        {slip.slip.slots.map((slot) => (
          <Brought key={slot.noteId} slot={slot} slip={slip} />
        ))}
      </div>
      <footer className="slip-foot">
        {step.kind === 'taken' ? (
          <p className="slip-outcome" role="status">
            {formatMessage({ id: 'slips.answer.taken' }, { count: step.taken.changes.length, author })}
          </p>
        ) : null}
        {step.kind === 'failed' ? (
          <div className="slip-trouble" role="alert">
            <FailureWords failure={step.failure} />
          </div>
        ) : null}
        {step.kind === 'taken' ? (
          <div className="slip-buttons">
            <Button look="main" autoFocus onPress={() => show(step.taken)}>
              {formatMessage({ id: 'slips.answer.show' })}
            </Button>
          </div>
        ) : (
          <div className="slip-buttons">
            <DiscardSlip id={slip.id} isDisabled={view.readOnly !== null} />
            <Button look="quiet" onPress={onEdit}>
              {formatMessage({ id: 'slips.answer.edit' })}
            </Button>
            <Button onPress={() => showSlip(null)}>{formatMessage({ id: 'slips.back' })}</Button>
            <Button
              look="main"
              isDisabled={isRefused || view.readOnly !== null || step.kind === 'taking'}
              onPress={() => void take()}
            >
              {formatMessage({ id: 'slips.answer.take' })}
            </Button>
          </div>
        )}
      </footer>
    </>
  );
}

/** What somebody must know before they take it in. */
function Warnings({ slip: { slip, answer, brings } }: { slip: SlipView }) {
  const { formatMessage } = useIntl();
  const day = useDay();
  const late = answer?.isLate && slip.deadline !== null ? day(slip.deadline) : null;
  const isKnown =
    'notes' in brings && Object.values(brings.notes).every((each) => ['same', 'nothing'].includes(each));
  return (
    <>
      {late === null ? null : (
        <Banner tone="warning" title={formatMessage({ id: 'slips.answer.late' }, { date: late })} />
      )}
      {'refused' in brings ? <Refused failure={brings.refused} /> : null}
      {'notes' in brings && brings.topicIsGone ? (
        <Banner tone="warning" title={formatMessage({ id: 'slips.answer.topicIsGone' })} />
      ) : null}
      {isKnown ? <Banner tone="info" title={formatMessage({ id: 'slips.answer.allSame' })} /> : null}
    </>
  );
}

function Refused({ failure }: { failure: Failure }) {
  const { formatMessage } = useIntl();
  return (
    <Banner tone="danger" title={formatMessage({ id: 'slips.pane' })}>
      <FailureWords failure={failure} />
    </Banner>
  );
}

function Brought({ slot, slip }: { slot: SlipView['slip']['slots'][number]; slip: SlipView }) {
  const { formatMessage, locale } = useIntl();
  const kindName = useKindName();
  const { brings } = slip;
  const bringing = 'notes' in brings ? brings.notes[slot.noteId] : undefined;
  const text = slot.answers.at(-1)?.markdown.trim() ?? '';
  const kind = kindName(slot.kind);
  return (
    <article className="slip-brought" aria-label={kind}>
      <header>
        <h3 className="slip-kind">{kind}</h3>
        {bringing === undefined ? null : (
          <span className="slip-bringing" data-bringing={bringing}>
            {formatMessage({ id: `slips.brings.${bringing}` })}
          </span>
        )}
      </header>
      {text === '' ? (
        <p className="slip-about">{formatMessage({ id: 'slips.answer.none' })}</p>
      ) : (
        <Suspense fallback={<p className="slip-text">{text}</p>}>
          <NoteEditor
            // The editor's own words are set when it is made.
            key={locale}
            markdown={text}
            kind={slot.kind}
            label={formatMessage({ id: 'notes.text' }, { kind })}
            readOnly
            autoFocus={false}
            onSave={nothing}
            onPending={nothing}
            registerFlush={never}
          />
        </Suspense>
      )}
    </article>
  );
}

/** The slots of a slip as editors; what is typed is kept at once, and saved as a file to be sent back. */
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import type { SlipView } from '../../contract/slips.ts';
import type { Failure } from '../../domain/failure/failure.ts';
import { Button } from '../design/Button.tsx';
import { FailureWords } from '../design/FailureWords.tsx';
import { TextField } from '../design/Field.tsx';
import { useKindName } from '../notes/useKindName.ts';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import { DiscardSlip } from './DiscardSlip.tsx';
import { showSlip } from './showing.ts';
import type { Keeping } from './useSlip.ts';
import '../notes/notes.css';

const NoteEditor = lazy(async () => ({
  default: (await import('../notes/editor/NoteEditor.tsx')).NoteEditor,
}));

/** What became of the last saving. */
export type Outcome =
  | { kind: 'none' }
  | { kind: 'noName' }
  | { kind: 'saved'; file: string }
  | { kind: 'failed'; failure: Failure };

interface FillingProps {
  slip: SlipView;
  keeping: Keeping;
  /** Held by whoever shows this: a layout for another width shows what became of a saving that began in this one. */
  outcome: Outcome;
  onOutcome: (outcome: Outcome) => void;
}

export function SlipFilling({ slip, keeping, outcome, onOutcome: setOutcome }: FillingProps) {
  const { formatMessage } = useIntl();
  const { view, refresh } = useSession();
  const [author, setAuthor] = useState(keeping.keeper.author);
  const readOnly = view.readOnly !== null;
  const save = async () => {
    if (author.trim() === '') return setOutcome({ kind: 'noName' });
    setOutcome({ kind: 'none' });
    // What is not kept says so itself.
    if (!(await keeping.flush())) return;
    const answer = await asked(window.taiwa.calls['slip.return'], { id: slip.id });
    if (!answer.ok) setOutcome({ kind: 'failed', failure: answer.error });
    else if (answer.value !== null) setOutcome({ kind: 'saved', file: answer.value.fileName });
    await refresh();
  };
  const back = async () => {
    if (await keeping.flush()) showSlip(null);
  };
  return (
    <>
      <div className="slip-body">
        <h2 className="slip-title">{formatMessage({ id: 'slips.slots' })}</h2>
        {slip.slip.slots.map(({ noteId }) => (
          <Slot key={noteId} slip={slip} noteId={noteId} keeping={keeping} readOnly={readOnly} />
        ))}
        <TextField
          label={formatMessage({ id: 'slips.name' })}
          hint={formatMessage({ id: 'slips.name.hint' })}
          value={author}
          isDisabled={readOnly}
          maxLength={200}
          error={outcome.kind === 'noName' ? formatMessage({ id: 'slips.name.missing' }) : null}
          onChange={(name) => {
            setAuthor(name);
            void keeping.keeper.setAuthor(name);
          }}
        />
      </div>
      <footer className="slip-foot">
        <KeptState keeping={keeping} />
        <SaveOutcome outcome={outcome} slip={slip} />
        <div className="slip-buttons">
          <DiscardSlip id={slip.id} isDisabled={readOnly} />
          <Button onPress={() => void back()}>{formatMessage({ id: 'slips.back' })}</Button>
          <Button look="main" isDisabled={readOnly} onPress={() => void save()}>
            {formatMessage({ id: 'slips.return' })}
          </Button>
        </div>
      </footer>
    </>
  );
}

interface SlotProps {
  slip: SlipView;
  noteId: string;
  keeping: Keeping;
  readOnly: boolean;
}

function Slot({ slip, noteId, keeping, readOnly }: SlotProps) {
  const { formatMessage, locale } = useIntl();
  const kindName = useKindName();
  const slot = slip.slip.slots.find((each) => each.noteId === noteId);
  if (slot === undefined) return null;
  const kind = kindName(slot.kind);
  return (
    <article className="note" data-kind={slot.kind} data-first aria-label={kind}>
      <header className="note-head">
        <h3 className="note-kind">{kind}</h3>
      </header>
      <Suspense fallback={<p className="note-loading">{formatMessage({ id: 'notes.loading' })}</p>}>
        <NoteEditor
          key={locale}
          markdown={keeping.keeper.textOf(noteId)}
          kind={slot.kind}
          label={formatMessage({ id: 'slips.slot' }, { kind })}
          readOnly={readOnly}
          autoFocus={slip.slip.slots[0]?.noteId === noteId}
          onSave={(text) => keeping.keeper.setText(noteId, text)}
          onPending={(isPending) => keeping.setPending(noteId, isPending)}
          registerFlush={keeping.registerEditor}
        />
      </Suspense>
    </article>
  );
}

function KeptState({ keeping }: { keeping: Keeping }) {
  const { formatMessage } = useIntl();
  if (keeping.state.kind === 'notKept')
    return (
      <div className="slip-trouble" role="alert">
        <p>{formatMessage({ id: 'slips.notKept' })}</p>
        <FailureWords failure={keeping.state.failure} />
        <Button onPress={keeping.retry}>{formatMessage({ id: 'slips.retry' })}</Button>
      </div>
    );
  const isBusy = keeping.isTyping || keeping.state.kind === 'keeping';
  return (
    <p className="slip-about" data-kept={!isBusy || undefined}>
      {formatMessage({ id: isBusy ? 'slips.keeping' : 'slips.kept' })}
    </p>
  );
}

function SaveOutcome({ outcome, slip }: { outcome: Outcome; slip: SlipView }) {
  const { formatMessage } = useIntl();
  if (outcome.kind === 'failed')
    return (
      <div className="slip-trouble" role="alert">
        <FailureWords failure={outcome.failure} />
      </div>
    );
  return (
    <p className="slip-outcome" role="status">
      {outcome.kind === 'saved'
        ? formatMessage(
            { id: 'slips.returned' },
            { file: outcome.file, from: slip.slip.from || formatMessage({ id: 'slips.about.nobody' }) },
          )
        : ''}
    </p>
  );
}

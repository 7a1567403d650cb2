/** Notes that were deleted, also before the last start, each of which can be put back. */
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DeletedNote } from '../../domain/history/deletedNotes.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { languageOf } from '../../domain/pack/texts.ts';
import { Button } from '../design/Button.tsx';
import { Dialog } from '../design/Dialog.tsx';
import { asked } from '../session/asked.ts';
import { useSession } from '../session/session.ts';
import '../history/history.css';

export function DeletedNotes({ dialogue }: { dialogue: Dialogue }) {
  const { formatMessage } = useIntl();
  const { flush, report } = useSession();
  const [found, setFound] = useState<readonly DeletedNote[] | null>(null);
  const show = async () => {
    await flush();
    const answer = await asked(window.taiwa.calls['history.deletedNotes'], { dialogueId: dialogue.id });
    if (answer.ok) setFound(answer.value);
    else report(answer.error);
  };
  const close = () => setFound(null);
  return (
    <>
      <Button look="quiet" icon={Trash2} onPress={() => void show()}>
        {formatMessage({ id: 'notes.deletedNotes' })}
      </Button>
      <Dialog
        isOpen={found !== null}
        onOpenChange={close}
        size="wide"
        title={formatMessage({ id: 'notes.deletedNotes.title' })}
        foot={
          <Button look="main" onPress={close}>
            {formatMessage({ id: 'history.close' })}
          </Button>
        }
      >
        {found?.length === 0 ? <p>{formatMessage({ id: 'notes.deletedNotes.none' })}</p> : null}
        <ul className="history-list">
          {(found ?? []).map((deleted) => (
            <Deleted key={deleted.note.id} deleted={deleted} dialogue={dialogue} onRestored={close} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

interface DeletedProps {
  deleted: DeletedNote;
  dialogue: Dialogue;
  onRestored(): void;
}

function Deleted({ deleted: { note, deletedAt, author }, dialogue, onRestored }: DeletedProps) {
  const { formatMessage, formatDate } = useIntl();
  const { apply, view } = useSession();
  const { target } = note;
  const topic = target.kind === 'topic' ? dialogue.topics.find(({ id }) => id === target.topicId) : undefined;
  const isHomeless = target.kind === 'topic' && topic === undefined;
  const restore = () => {
    onRestored();
    // Where its topic is gone too it goes to the round.
    const back = isHomeless ? { ...note, target: { kind: 'dialogue' as const } } : note;
    void apply({ type: 'note.add', note: back, at: null });
  };
  const time = formatDate(deletedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li className="history-version">
      <div className="history-head">
        <span className="history-time">{formatMessage({ id: `notes.kind.${note.kind}` })}</span>
        {topic ? <span className="history-about">{topic.title}</span> : null}
        <span className="history-about">{formatMessage({ id: 'notes.deletedNotes.when' }, { time })}</span>
        {author === '' ? null : <span className="history-about">{author}</span>}
        {view.readOnly === null ? (
          <Button onPress={restore}>{formatMessage({ id: 'history.restore' })}</Button>
        ) : null}
      </div>
      <p className="diff-words" lang={languageOf(note.markdown)}>
        {note.markdown}
      </p>
    </li>
  );
}

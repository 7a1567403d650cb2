/** The notes on a topic or a dialogue, by kind, written in place. */
import { Plus, Send } from 'lucide-react';
import { memo, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { NOTE_KINDS, type Note, type NoteKind, type NoteTarget } from '../../domain/model/note.ts';
import { useDialogs } from '../app/dialogs.ts';
import { useStable } from '../design/useStable.ts';
import { useIsReadOnly, useSessionActions } from '../session/parts.ts';
import { DeletedNotes } from './DeletedNotes.tsx';
import { NoteCard } from './NoteCard.tsx';
import { SavedState } from './SavedState.tsx';
import { useKindName } from './useKindName.ts';
import './notes.css';

interface NotesPanelProps {
  target: NoteTarget;
  dialogue: Dialogue;
}

export function NotesPanel({ target, dialogue }: NotesPanelProps) {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const readOnly = useIsReadOnly();
  const [newest, setNewest] = useState<string | null>(null);
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [deleted, setDeleted] = useState(0);
  const { show } = useDialogs();
  const canAsk = target.kind === 'topic' && draftOf(dialogue.id) === null;
  const notes = dialogue.notes.filter((note) => isOn(note, target));

  const add = useStable((kind: NoteKind) => {
    const now = new Date().toISOString();
    const id = crypto.randomUUID();
    setNewest(id);
    setDeleted(0);
    const note: Note = { id, target, kind, markdown: '', createdAt: now, modifiedAt: now };
    void apply({ type: 'note.add', note, at: null });
  });
  const setPendingOf = useStable((id: string, isPending: boolean) =>
    setPending((before) => {
      if (before.has(id) === isPending) return before;
      const next = new Set(before);
      if (isPending) next.add(id);
      else next.delete(id);
      return next;
    }),
  );
  const noteDeleted = useStable(() => setDeleted((count) => count + 1));

  return (
    <section className="notes" aria-labelledby="notes-title">
      <header className="notes-head">
        <h2 id="notes-title">{formatMessage({ id: 'notes.title' })}</h2>
        {notes.length > 0 ? <SavedState pending={pending.size > 0} /> : null}
        {canAsk ? (
          <Button className="notes-add" onPress={() => show('ask')}>
            <Send aria-hidden />
            {formatMessage({ id: 'slips.ask' })}
          </Button>
        ) : null}
        {readOnly || notes.length === 0 ? null : <AddNote onAdd={add} />}
      </header>
      {notes.length === 0 ? <Empty target={target} readOnly={readOnly} onAdd={add} /> : null}
      {
        // One flat list, so that a card keeps its editor when its kind changes.
        byKind(notes).map((note, place, all) => (
          <NoteCard
            key={note.id}
            note={note}
            isFirst={all[place - 1]?.kind !== note.kind}
            autoFocus={note.id === newest}
            readOnly={readOnly}
            onPending={setPendingOf}
            onDeleted={noteDeleted}
          />
        ))
      }
      {draftOf(dialogue.id) === null ? <DeletedNotes dialogue={dialogue} /> : null}
      <p className="notes-status" role="status">
        {deleted > 0 ? formatMessage({ id: 'notes.deleted' }) : ''}
      </p>
    </section>
  );
}

const AddNote = memo(function AddNote({ onAdd }: { onAdd(kind: NoteKind): void }) {
  const { formatMessage } = useIntl();
  const kindName = useKindName();
  return (
    <MenuTrigger>
      <Button className="notes-add">
        <Plus aria-hidden />
        {formatMessage({ id: 'notes.add' })}
      </Button>
      <Popover className="note-menu" placement="bottom end">
        <Menu onAction={(key) => NOTE_KINDS.filter((kind) => kind === key).forEach(onAdd)}>
          {NOTE_KINDS.map((kind) => (
            <MenuItem key={kind} id={kind}>
              {kindName(kind)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});

function Empty({
  target,
  readOnly,
  onAdd,
}: {
  target: NoteTarget;
  readOnly: boolean;
  onAdd(kind: NoteKind): void;
}) {
  const { formatMessage } = useIntl();
  const kindName = useKindName();
  return (
    <div className="notes-empty">
      <p>{formatMessage({ id: `notes.empty.${target.kind}` })}</p>
      {readOnly ? null : (
        <>
          <p className="notes-hint">{formatMessage({ id: 'notes.empty.hint' })}</p>
          <ul className="notes-kinds">
            {NOTE_KINDS.map((kind) => {
              const name = kindName(kind);
              return (
                <li key={kind}>
                  <Button
                    className="notes-kind-button"
                    aria-label={formatMessage({ id: 'notes.addKind' }, { kind: name })}
                    onPress={() => onAdd(kind)}
                  >
                    <Plus aria-hidden />
                    {name}
                  </Button>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}

function byKind(notes: readonly Note[]): Note[] {
  return NOTE_KINDS.flatMap((kind) => notes.filter((note) => note.kind === kind));
}

function isOn(note: Note, target: NoteTarget): boolean {
  if (target.kind === 'dialogue') return note.target.kind === 'dialogue';
  return note.target.kind === 'topic' && note.target.topicId === target.topicId;
}

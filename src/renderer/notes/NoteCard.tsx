/** One note: its kind, when it was edited, its text, and the way to delete it. */
import { ChevronDown, History, Lock, Trash2 } from 'lucide-react';
import { lazy, memo, Suspense, useEffect, useRef, useState } from 'react';
import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { DialogueId } from '../../domain/model/dialogue.ts';
import { draftOf } from '../../domain/model/draft.ts';
import { NOTE_KINDS, type Note, type NoteKind } from '../../domain/model/note.ts';
import { askForHistory } from '../history/asking.ts';
import type { QuotingPlace } from '../quoting/QuoteDialog.tsx';
import { useSessionActions, useSessionPart } from '../session/parts.ts';
import { PointTimes } from './PointTimes.tsx';
import { useKindName } from './useKindName.ts';

const NoteEditor = lazy(async () => ({ default: (await import('./editor/NoteEditor.tsx')).NoteEditor }));

interface NoteCardProps {
  note: Note;
  /** Whether it is the first of its kind. */
  isFirst: boolean;
  autoFocus: boolean;
  readOnly: boolean;
  onPending(id: string, pending: boolean): void;
  onDeleted(): void;
}

/** Shown anew when its own note changes, not with what is edited beside it. */
export const NoteCard = memo(function NoteCard(props: NoteCardProps) {
  const { note, isFirst, autoFocus, readOnly, onPending, onDeleted } = props;
  const { formatMessage, formatDate, locale } = useIntl();
  const kindName = useKindName();
  const { apply, registerFlush } = useSessionActions();
  const dialogueId = useSessionPart(({ dialogue }) => dialogue?.id ?? null);
  const flush = useRef<() => Promise<void>>(async () => {});
  const kind = kindName(note.kind);

  const save = (markdown: string) =>
    apply({ type: 'note.edit', id: note.id, markdown, modifiedAt: new Date().toISOString() });
  const remove = () => {
    // What was typed last goes first, so that undo brings it back too.
    void flush.current();
    void apply({ type: 'note.remove', id: note.id });
    onPending(note.id, false);
    onDeleted();
  };
  const [register] = useState(() => (mine: () => Promise<void>) => {
    flush.current = mine;
    return registerFlush(mine);
  });

  return (
    <article
      className="note"
      data-note={note.id}
      data-kind={note.kind}
      data-first={isFirst || undefined}
      aria-label={kind}
    >
      <header className="note-head">
        {readOnly ? (
          <h3 className="note-kind">{kind}</h3>
        ) : (
          <KindSelect id={note.id} kind={note.kind} label={formatMessage({ id: 'notes.kind' })} />
        )}
        {note.kind === 'private' ? (
          <span className="note-private" title={formatMessage({ id: 'notes.kind.private.hint' })}>
            <Lock aria-hidden />
            <span className="visually-hidden">{formatMessage({ id: 'notes.kind.private.hint' })}</span>
          </span>
        ) : null}
        <time className="note-time" dateTime={note.modifiedAt}>
          {formatMessage(
            { id: 'notes.edited' },
            { when: formatDate(note.modifiedAt, { dateStyle: 'medium', timeStyle: 'short' }) },
          )}
        </time>
        <Button
          className="note-tool"
          aria-label={`${formatMessage({ id: 'history.open' })}: ${kind}`}
          onPress={() => dialogueId && askForHistory({ dialogueId, item: `note:${note.id}` })}
        >
          <History aria-hidden />
        </Button>
        {readOnly ? null : (
          <Button
            className="note-tool note-delete"
            aria-label={`${formatMessage({ id: 'notes.delete' })}: ${kind}`}
            onPress={remove}
          >
            <Trash2 aria-hidden />
          </Button>
        )}
      </header>
      <Suspense fallback={<p className="note-loading">{formatMessage({ id: 'notes.loading' })}</p>}>
        <NoteEditor
          // The editor's own words are set when it is made.
          key={locale}
          markdown={note.markdown}
          kind={note.kind}
          label={formatMessage({ id: 'notes.text' }, { kind })}
          readOnly={readOnly}
          autoFocus={autoFocus}
          quoting={quotingOn(note, dialogueId)}
          onSave={save}
          onPending={(pending) => onPending(note.id, pending)}
          registerFlush={register}
        />
      </Suspense>
      {note.kind === 'lineToTake' ? <PointsOf note={note} /> : null}
    </article>
  );
});

/** How long the points take depends on the agenda, which belongs to the whole dialogue. */
function PointsOf({ note }: { note: Note }) {
  const dialogue = useSessionPart((state) => state.dialogue);
  return dialogue === null ? null : <PointTimes note={note} dialogue={dialogue} />;
}

/** A draft is no round of the library yet, and nothing in it has its number. */
function quotingOn({ target }: Note, dialogueId: DialogueId | null): QuotingPlace | null {
  if (dialogueId === null || draftOf(dialogueId) !== null) return null;
  return { dialogueId, topicId: target.kind === 'topic' ? target.topicId : null };
}

interface KindSelectProps {
  /** The note's. */
  id: Note['id'];
  kind: NoteKind;
  label: string;
}

/** The note's kind, which moves it to its place among the kinds; the focus moves with it. */
const KindSelect = memo(function KindSelect({ id, kind: own, label }: KindSelectProps) {
  const kindName = useKindName();
  const { apply } = useSessionActions();
  const button = useRef<HTMLButtonElement>(null);
  const changed = useRef(false);
  const choose = (kind: NoteKind) => {
    if (kind === own) return;
    changed.current = true;
    void apply({ type: 'note.setKind', id, kind, modifiedAt: new Date().toISOString() });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the kind has changed
  useEffect(() => {
    if (changed.current) button.current?.focus();
    changed.current = false;
  }, [own]);

  return (
    <h3 className="note-kind">
      <Select
        aria-label={label}
        value={own}
        onChange={(key) => NOTE_KINDS.filter((kind) => kind === key).forEach(choose)}
      >
        <Button ref={button} className="note-kind-button">
          <SelectValue />
          <ChevronDown aria-hidden />
        </Button>
        <Popover className="note-menu">
          <ListBox>
            {NOTE_KINDS.map((kind) => (
              <ListBoxItem key={kind} id={kind}>
                {kindName(kind)}
              </ListBoxItem>
            ))}
          </ListBox>
        </Popover>
      </Select>
    </h3>
  );
});

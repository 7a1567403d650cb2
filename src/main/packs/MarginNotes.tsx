/** Annotations beside the text: number, stance by symbol and word, comment, who and when. */
import type { MarginNote } from '../../domain/pack/document.ts';
import { footOf } from '../../domain/pack/marginNotes.ts';
import { useBars } from './pageContext.tsx';
import { Words } from './Words.tsx';

export function MarginNotes(props: { notes: MarginNote[]; withQuotes: boolean }) {
  const bar = useBars();
  if (props.notes.length === 0) return null;
  return (
    <ul className="margin-notes">
      {props.notes.map((note, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
        <li key={place} className={props.withQuotes ? bar(note) : undefined}>
          {note.number === null ? null : <span className="note-number">{note.number}</span>}
          <div>
            {props.withQuotes ? (
              <blockquote>
                <Words text={note.quote} />
              </blockquote>
            ) : null}
            <p>
              {note.stance === null ? null : (
                <strong>
                  {note.stance.symbol} {note.stance.word}{' '}
                </strong>
              )}
              {note.comment === null ? null : <Words text={note.comment} />}
            </p>
            <p className="by">{footOf(note)}</p>
            {note.replies.map((reply) => (
              <p key={`${reply.at} ${reply.by}`} className="reply">
                <Words text={reply.text} /> <span className="by">{reply.by}</span>
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

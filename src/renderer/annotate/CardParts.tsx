/** What an annotation's card is made of: the words it is on, what it says, who said it when. */
import { useIntl } from 'react-intl';
import { commentOf, quoteOf, tagsOf } from '../../domain/annotations/read.ts';
import type { Annotation, Reply } from '../../domain/model/annotation.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { LightButton } from '../design/LightButton.tsx';

interface QuoteProps {
  annotation: Annotation;
  /** Null for one without a place. */
  statement: Pick<Statement, 'lang'> | null;
  onShow(): void;
}

export function Quote({ annotation, statement, onShow }: QuoteProps) {
  const { formatMessage } = useIntl();
  const quote = quoteOf(annotation);
  if (!statement) return <blockquote className="annotation-quote">{quote}</blockquote>;
  return (
    <LightButton
      className="annotation-quote"
      lang={statement.lang}
      aria-label={formatMessage({ id: 'annotate.showText' }, { quote })}
      onClick={onShow}
    >
      {quote}
    </LightButton>
  );
}

export function Said({ annotation }: { annotation: Annotation }) {
  const comment = commentOf(annotation);
  const tags = tagsOf(annotation);
  return (
    <>
      {comment === '' ? null : <p className="annotation-comment">{comment}</p>}
      {tags.length === 0 ? null : (
        <ul className="annotation-tags">
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
    </>
  );
}

export function Signature({ of }: { of: Pick<Annotation | Reply, 'creator' | 'created' | 'modified'> }) {
  const { formatDate, formatMessage } = useIntl();
  const { name } = of.creator;
  const edited = of.modified !== of.created;
  return (
    <footer className="annotation-signature">
      {name === '' ? null : <span>{name}</span>}
      <time dateTime={of.modified}>
        {formatDate(of.modified, { dateStyle: 'medium', timeStyle: 'short' })}
      </time>
      {edited ? <span>{formatMessage({ id: 'annotate.changed' })}</span> : null}
    </footer>
  );
}

/** Lists the words of the files that are not in their text: menus, running headers, comments; nothing goes in silence. */
import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { DraftView } from '../../contract/importing.ts';
import { LEFT_OUT } from '../../domain/release/leftOut.ts';

type File = DraftView['files'][number];

export function LeftOut({ files }: { files: readonly File[] }) {
  const { formatMessage } = useIntl();
  const some = files.filter(({ leftOut }) => leftOut.length > 0);
  if (some.length === 0) return null;
  const kinds = LEFT_OUT.filter((kind) =>
    some.some((file) => file.leftOut.some((each) => each.kind === kind)),
  );
  return (
    <details className="review-left-out">
      <summary>
        {formatMessage({ id: 'review.leftOut' })}{' '}
        <span className="review-left-out-kinds">
          {kinds.map((kind) => formatMessage({ id: `review.leftOut.${kind}` })).join(' · ')}
        </span>
      </summary>
      <p className="review-hint">{formatMessage({ id: 'review.leftOut.hint' })}</p>
      {/* biome-ignore-start lint/a11y/noNoninteractiveTabindex: a long list scrolls, also for the keyboard */}
      <section
        className="review-left-out-files"
        tabIndex={0}
        aria-label={formatMessage({ id: 'review.leftOut' })}
      >
        {some.map((file) => (
          <LeftOutOf key={file.name} file={file} isNamed={files.length > 1} />
        ))}
      </section>
      {/* biome-ignore-end lint/a11y/noNoninteractiveTabindex: see above */}
    </details>
  );
}

function LeftOutOf({ file, isNamed }: { file: File; isNamed: boolean }) {
  const { formatMessage } = useIntl();
  const name = useId();
  return (
    <>
      {isNamed ? (
        <p className="review-left-out-file" id={name}>
          {file.name}
        </p>
      ) : null}
      <dl {...(isNamed ? { 'aria-labelledby': name } : {})}>
        {LEFT_OUT.map((kind) => ({ kind, texts: file.leftOut.filter((each) => each.kind === kind) }))
          .filter(({ texts }) => texts.length > 0)
          .map(({ kind, texts }) => (
            <div key={kind}>
              <dt>{formatMessage({ id: `review.leftOut.${kind}` })}</dt>
              {texts.map(({ text }) => (
                <dd key={text}>{text}</dd>
              ))}
            </div>
          ))}
      </dl>
    </>
  );
}

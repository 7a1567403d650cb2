/** The same in the other sources, under a statement: each with its way to its sentence, and how sure the pairing is. */
import { ArrowLeftRight, CircleHelp, Flag } from 'lucide-react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { withAlignment } from '../../domain/align/correspondence.ts';
import type { Alignment } from '../../domain/model/alignment.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { type Annotated, annotationsOn } from '../annotate/annotatedStatements.ts';
import { announce } from '../annotate/announce.ts';
import { StatementText } from '../annotate/StatementText.tsx';
import { LightButton } from '../design/LightButton.tsx';
import { MenuButton } from '../design/MenuButton.tsx';
import { useIsReadOnly, useSessionActions } from '../session/parts.ts';
import { DifferenceDialog } from './DifferenceDialog.tsx';
import { goToSentence, lightStatement } from './spotlight.ts';

interface CounterpartsProps {
  dialogue: Dialogue;
  annotated: Annotated;
  alignment: Alignment;
  others: readonly Statement[];
  citations: ReadonlyMap<string, string>;
}

export function Counterparts({ dialogue, annotated, alignment, others, citations }: CounterpartsProps) {
  const { formatMessage } = useIntl();
  const { apply } = useSessionActions();
  const isReadOnly = useIsReadOnly();
  const [isFlagging, setIsFlagging] = useState(false);
  const change = (to: Alignment | null) =>
    void apply({ type: 'alignments.set', alignments: withAlignment(dialogue, alignment, to) });
  const choices = [
    ...(alignment.review
      ? [{ id: 'confirm' as const, name: formatMessage({ id: 'briefing.pair.confirm' }) }]
      : []),
    { id: 'differs' as const, name: formatMessage({ id: 'briefing.pair.differs' }) },
    ...(alignment.differs === null
      ? []
      : [{ id: 'same' as const, name: formatMessage({ id: 'briefing.pair.same' }) }]),
    { id: 'part' as const, name: formatMessage({ id: 'briefing.pair.part' }) },
  ];
  const choose = (id: (typeof choices)[number]['id']) => {
    if (id === 'differs') return setIsFlagging(true);
    if (id === 'part') change(null);
    else if (id === 'confirm') change({ ...alignment, review: false, confidence: 1 });
    else change({ ...alignment, differs: null });
    announce(formatMessage({ id: `briefing.pair.${id}.said` }));
  };
  return (
    <div className="counterparts" data-review={alignment.review || undefined}>
      {others.map((other, place) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the statement inside takes the focus
        <div
          key={other.id}
          className="counterpart"
          lang={other.lang}
          onFocus={(event) => {
            event.stopPropagation();
            lightStatement(other.id);
          }}
        >
          <span className="counterpart-tools">
            {place === 0 && !isReadOnly ? (
              <span className="statement-side" data-review={alignment.review || undefined}>
                <MenuButton
                  label={formatMessage({
                    id: alignment.review ? 'briefing.pair.review' : 'briefing.pair.menu',
                  })}
                  choices={choices}
                  onChoose={choose}
                >
                  {alignment.review ? <CircleHelp aria-hidden /> : <ArrowLeftRight aria-hidden />}
                  {alignment.review ? formatMessage({ id: 'briefing.review' }) : null}
                </MenuButton>
              </span>
            ) : null}
            <LightButton
              className="statement-citation"
              lang="en"
              aria-label={formatMessage(
                { id: 'briefing.toSource' },
                { citation: citations.get(other.id) ?? '' },
              )}
              onClick={() => goToSentence(other.id)}
            >
              {citations.get(other.id)}
            </LightButton>
          </span>
          <StatementText statement={other} annotations={annotationsOn(annotated, other.id)} />
        </div>
      ))}
      {alignment.differs === null ? null : (
        <p className="counterpart-differs">
          <Flag aria-hidden />
          {alignment.differs === '' ? formatMessage({ id: 'briefing.pair.differing' }) : alignment.differs}
        </p>
      )}
      {isFlagging ? (
        <DifferenceDialog
          words={alignment.differs ?? ''}
          onClose={() => setIsFlagging(false)}
          onFlag={(differs) => change({ ...alignment, differs, review: false })}
        />
      ) : null}
    </div>
  );
}

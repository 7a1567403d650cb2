/** One statement: what was done in saying it, its number, its words, and whether its side is to be checked. */
import { ArrowLeftRight, CircleHelp, GripVertical } from 'lucide-react';
import type { ClipboardEvent, DragEvent, KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { Alignment } from '../../domain/model/alignment.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { type Annotated, annotationsOn } from '../annotate/annotatedStatements.ts';
import { announce } from '../annotate/announce.ts';
import { isNotOurs } from '../annotate/composing.ts';
import { StatementText } from '../annotate/StatementText.tsx';
import { LightButton } from '../design/LightButton.tsx';
import { useIsReadOnly } from '../session/parts.ts';
import { Counterparts } from './Counterparts.tsx';
import { startDragging, stopDragging } from './grid/dragging.ts';
import { StatementMenu } from './grid/StatementMenu.tsx';
import type { RowChanges } from './grid/useRowChanges.ts';
import { PairMenu } from './PairMenu.tsx';
import { SideMenu } from './SideMenu.tsx';
import { goToSentence, lightStatement, useIsLit } from './spotlight.ts';
import { useReason } from './useReason.ts';

interface StatementCardProps {
  statement: Statement;
  dialogue: Dialogue;
  annotated: Annotated;
  /** As packs cite it, e.g. `29·AI·s1`. */
  citation: string;
  /** The same in other sources. */
  others: readonly Statement[];
  alignment: Alignment | null;
  citations: ReadonlyMap<string, string>;
  /** The sides that it can stand on, own side first. */
  sides: readonly PartyId[];
  /** What can be done with its row; null where nothing can be changed. */
  changes: RowChanges | null;
}

export function StatementCard(props: StatementCardProps) {
  const { statement, dialogue, annotated, citation, sides, others, alignment, citations, changes } = props;
  const { formatMessage } = useIntl();
  const reason = useReason();
  const isLit = useIsLit(statement.id);
  const why = reason(statement.reason);
  const toSource = () => goToSentence(statement.id);
  const toSourceName = formatMessage({ id: 'briefing.toSource' }, { citation });
  const handlers = useCardHandlers(props, toSource);
  const isReadOnly = useIsReadOnly();
  const sideMenu = isReadOnly ? null : (
    <SideMenu statement={statement} citation={citation} sides={sides} why={why}>
      {statement.review ? <CircleHelp aria-hidden /> : <ArrowLeftRight aria-hidden />}
      {statement.review ? formatMessage({ id: 'briefing.review' }) : null}
    </SideMenu>
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the statement inside takes the focus
    <div
      className="statement"
      data-lit={isLit || undefined}
      onFocus={() => lightStatement(statement.id)}
      {...handlers.card}
    >
      <div className="statement-head" draggable={!isReadOnly} {...handlers.head}>
        {isReadOnly ? null : <GripVertical className="statement-grip" aria-hidden />}
        <span className="statement-act">{formatMessage({ id: `briefing.act.${statement.act}` })}</span>
        {statement.review && isReadOnly ? (
          <span className="statement-review" title={why}>
            <CircleHelp aria-hidden />
            {formatMessage({ id: 'briefing.review' })}
          </span>
        ) : null}
        {statement.review ? sideMenu : null}
        <LightButton
          className="statement-citation"
          lang="en"
          tip={toSourceName}
          keys="S"
          aria-label={toSourceName}
          onClick={toSource}
        >
          {citation}
        </LightButton>
        <span className="statement-tools">
          {statement.review ? null : sideMenu}
          {!isReadOnly && alignment === null && dialogue.sources.length > 1 ? (
            <PairMenu dialogue={dialogue} statement={statement} citations={citations} />
          ) : null}
          <StatementMenu
            statement={statement}
            dialogueId={dialogue.id}
            citation={citation}
            changes={changes}
          />
        </span>
      </div>
      <StatementText statement={statement} annotations={annotationsOn(annotated, statement.id)} />
      {alignment !== null && others.length > 0 ? (
        <Counterparts
          dialogue={dialogue}
          annotated={annotated}
          alignment={alignment}
          others={others}
          citations={citations}
        />
      ) : null}
    </div>
  );
}

function useCardHandlers({ statement, citation, changes }: StatementCardProps, toSource: () => void) {
  const { formatMessage } = useIntl();
  const withNumber = `${statement.text} [${citation}]`;
  const isOnText = (event: { target: EventTarget }) =>
    event.target instanceof HTMLElement && event.target.dataset.statement === statement.id;
  const handle = (event: KeyboardEvent): boolean => {
    if (event.ctrlKey || event.metaKey) return false;
    if (event.altKey) {
      const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
      if (by === null || changes === null) return false;
      if (event.shiftKey) changes.apart(statement.id, by);
      else changes.step(statement.id, by);
      return true;
    }
    if (event.key.toLowerCase() !== 's') return false;
    toSource();
    return true;
  };
  return {
    card: {
      onKeyDown(event: KeyboardEvent) {
        if (isNotOurs(event) || !isOnText(event) || !handle(event)) return;
        event.preventDefault();
        event.stopPropagation();
      },
      /** Where no words are selected, the whole statement is copied, with the number by which it can be found again. */
      onCopy(event: ClipboardEvent) {
        if (!isOnText(event) || document.getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', withNumber);
        announce(formatMessage({ id: 'rows.copied' }, { text: withNumber }));
      },
    },
    head: {
      onDragStart: (event: DragEvent) => startDragging(event.dataTransfer, statement.id, withNumber),
      onDragEnd: stopDragging,
    },
  };
}

/** One statement: what was done in saying it, its number, its words, and whether its side is to be checked. */
import { ArrowLeftRight, CircleHelp, History } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { useIntl } from 'react-intl';
import type { Alignment } from '../../domain/model/alignment.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { PartyId } from '../../domain/model/party.ts';
import type { Statement } from '../../domain/model/statement.ts';
import { isComposing } from '../annotate/composing.ts';
import { StatementText } from '../annotate/StatementText.tsx';
import { Tipped } from '../design/Button.tsx';
import { askForHistory } from '../history/asking.ts';
import { useSession } from '../session/session.ts';
import { Counterparts } from './Counterparts.tsx';
import { PairMenu } from './PairMenu.tsx';
import { SideMenu } from './SideMenu.tsx';
import { goToSentence, lightStatement, useSpotlight } from './spotlight.ts';
import { useReason } from './useReason.ts';

interface StatementCardProps {
  statement: Statement;
  dialogue: Dialogue;
  /** As packs cite it, e.g. `29·AI·s1`. */
  citation: string;
  /** The same in other sources. */
  others: readonly Statement[];
  alignment: Alignment | null;
  citations: ReadonlyMap<string, string>;
  /** The sides that it can stand on, own side first. */
  sides: readonly PartyId[];
}

export function StatementCard(props: StatementCardProps) {
  const { statement, dialogue, citation, sides, others, alignment, citations } = props;
  const { formatMessage } = useIntl();
  const { view } = useSession();
  const reason = useReason();
  const spotlight = useSpotlight();
  const why = reason(statement.reason);
  const toSource = () => goToSentence(statement.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!(event.target instanceof HTMLElement) || event.target.dataset.statement !== statement.id) return;
    if (event.key.toLowerCase() !== 's') return;
    event.preventDefault();
    event.stopPropagation();
    toSource();
  };
  return (
    <li
      className="statement"
      data-lit={spotlight.statementId === statement.id || undefined}
      onFocus={() => lightStatement(statement.id)}
      onKeyDown={onKeyDown}
    >
      <div className="statement-head">
        <span className="statement-act">{formatMessage({ id: `briefing.act.${statement.act}` })}</span>
        {statement.review && view.readOnly !== null ? (
          <span className="statement-review" title={why}>
            <CircleHelp aria-hidden />
            {formatMessage({ id: 'briefing.review' })}
          </span>
        ) : null}
        {view.readOnly === null ? (
          <SideMenu statement={statement} citation={citation} sides={sides} why={why}>
            {statement.review ? <CircleHelp aria-hidden /> : <ArrowLeftRight aria-hidden />}
            {statement.review ? formatMessage({ id: 'briefing.review' }) : null}
          </SideMenu>
        ) : null}
        {view.readOnly === null && alignment === null && dialogue.sources.length > 1 ? (
          <PairMenu dialogue={dialogue} statement={statement} citations={citations} />
        ) : null}
        <Tipped label={formatMessage({ id: 'history.open' })}>
          <Button
            className="statement-history"
            aria-label={`${formatMessage({ id: 'history.open' })}: ${citation}`}
            onPress={() => askForHistory({ dialogueId: dialogue.id, item: `statement:${statement.id}` })}
          >
            <History aria-hidden />
          </Button>
        </Tipped>
        <Tipped label={formatMessage({ id: 'briefing.toSource' }, { citation })} keys="S">
          <Button
            className="statement-citation"
            lang="en"
            aria-label={formatMessage({ id: 'briefing.toSource' }, { citation })}
            onPress={toSource}
          >
            {citation}
          </Button>
        </Tipped>
      </div>
      <StatementText statement={statement} dialogue={dialogue} />
      {alignment !== null && others.length > 0 ? (
        <Counterparts dialogue={dialogue} alignment={alignment} others={others} citations={citations} />
      ) : null}
    </li>
  );
}

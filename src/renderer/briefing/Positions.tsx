/** A topic's statements where they belong: each side in its column, joint points across them, the rest below. */

import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Side } from '../../domain/model/party.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { citationsOf } from '../../domain/pack/citations.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { useSession } from '../session/session.ts';
import { StatementCard } from './StatementCard.tsx';
import { useSideName } from './sides.ts';
import './positions.css';

export function Positions({ dialogue, topic }: { dialogue: Dialogue; topic: Topic }) {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const citations = useMemo(() => citationsOf(dialogue), [dialogue]);
  const sides = sidesOf(dialogue, topic, settings.ownSide);
  const of = (side: Side) => topic.statements.filter((statement) => statement.side === side);
  const shared = { dialogue, citations, sides };
  const unattributed = of('unattributed');
  return (
    <section className="positions" aria-label={formatMessage({ id: 'briefing.sides' })}>
      <div className="positions-sides">
        {sides.map((side) => (
          <SideBlock
            key={side}
            {...shared}
            side={side}
            statements={of(side)}
            none={formatMessage({ id: 'briefing.none' })}
          />
        ))}
      </div>
      <SideBlock
        {...shared}
        side="joint"
        statements={of('joint')}
        none={formatMessage({ id: 'briefing.noJoint' })}
      />
      {unattributed.length > 0 ? (
        <SideBlock
          {...shared}
          side="unattributed"
          statements={unattributed}
          none=""
          hint={formatMessage({ id: 'briefing.unattributed.hint' })}
        />
      ) : null}
    </section>
  );
}

interface SideBlockProps {
  side: Side;
  statements: Topic['statements'];
  /** Said where there are none. */
  none: string;
  hint?: string;
  dialogue: Dialogue;
  citations: ReadonlyMap<string, string>;
  sides: readonly string[];
}

function SideBlock({ side, statements, none, hint, dialogue, citations, sides }: SideBlockProps) {
  const sideName = useSideName();
  const titleId = `side-${side}`;
  return (
    <section className="side" data-side={side} aria-labelledby={titleId}>
      <header className="side-head">
        <h2 id={titleId}>{sideName(side)}</h2>
        {statements.length > 0 ? <span className="side-count">{statements.length}</span> : null}
        {hint === undefined ? null : <span className="side-hint">{hint}</span>}
      </header>
      {statements.length === 0 ? <p className="side-none">{none}</p> : null}
      {statements.length > 0 ? (
        <ul className="side-statements">
          {statements.map((statement) => (
            <StatementCard
              key={statement.id}
              statement={statement}
              dialogue={dialogue}
              citation={citations.get(statement.id) ?? ''}
              sides={sides}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** A topic's statements where they belong: each side in its column, joint points across them, the rest below. */

import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { type Passage, passagesOf } from '../../domain/align/passages.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Side } from '../../domain/model/party.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { citationsOf } from '../../domain/pack/citations.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { useLang } from '../i18n/useLang.ts';
import { useSession } from '../session/session.ts';
import { StatementCard } from './StatementCard.tsx';
import { useSideName } from './sides.ts';
import './positions.css';

export function Positions({ dialogue, topic }: { dialogue: Dialogue; topic: Topic }) {
  const { formatMessage } = useIntl();
  const { settings } = useSession();
  const citations = useMemo(() => citationsOf(dialogue), [dialogue]);
  const sides = sidesOf(dialogue, topic, settings.ownSide);
  const lang = useLang();
  const passages = useMemo(() => onceEach(passagesOf(dialogue, topic, lang)), [dialogue, topic, lang]);
  const of = (side: Side) => passages.filter(({ statement }) => statement.side === side);
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
            passages={of(side)}
            none={formatMessage({ id: 'briefing.none' })}
          />
        ))}
      </div>
      <SideBlock
        {...shared}
        side="joint"
        passages={of('joint')}
        none={formatMessage({ id: 'briefing.noJoint' })}
      />
      {unattributed.length > 0 ? (
        <SideBlock
          {...shared}
          side="unattributed"
          passages={unattributed}
          none=""
          hint={formatMessage({ id: 'briefing.unattributed.hint' })}
        />
      ) : null}
    </section>
  );
}

/** What two statements have in common as their counterpart stands under the first of them. */
function onceEach(passages: readonly Passage[]): Passage[] {
  const shown = new Set<string>();
  return passages.map((passage) => {
    const others = passage.others.filter(({ id }) => !shown.has(id));
    for (const { id } of others) shown.add(id);
    return { ...passage, others };
  });
}

interface SideBlockProps {
  side: Side;
  passages: readonly Passage[];
  /** Said where there are none. */
  none: string;
  hint?: string;
  dialogue: Dialogue;
  citations: ReadonlyMap<string, string>;
  sides: readonly string[];
}

function SideBlock({ side, passages, none, hint, dialogue, citations, sides }: SideBlockProps) {
  const sideName = useSideName();
  const titleId = `side-${side}`;
  return (
    <section className="side" data-side={side} aria-labelledby={titleId}>
      <header className="side-head">
        <h2 id={titleId}>{sideName(side)}</h2>
        {passages.length > 0 ? <span className="side-count">{passages.length}</span> : null}
        {hint === undefined ? null : <span className="side-hint">{hint}</span>}
      </header>
      {passages.length === 0 ? <p className="side-none">{none}</p> : null}
      {passages.length > 0 ? (
        <ul className="side-statements">
          {passages.map(({ statement, others, alignment }) => (
            <StatementCard
              key={statement.id}
              statement={statement}
              others={others}
              alignment={alignment}
              dialogue={dialogue}
              citations={citations}
              citation={citations.get(statement.id) ?? ''}
              sides={sides}
            />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

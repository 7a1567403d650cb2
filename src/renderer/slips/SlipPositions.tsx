/** What was said on a slip's topic, side by side as it was sent; nothing of it can be changed here. */
import { useIntl } from 'react-intl';
import type { Slip } from '../../domain/exchange/slip.ts';
import type { Side } from '../../domain/model/party.ts';
import { useSideName } from '../briefing/sides.ts';
import '../briefing/positions.css';

export function SlipPositions({ slip: { topic, sources } }: { slip: Slip }) {
  const { formatMessage } = useIntl();
  const sideName = useSideName();
  return (
    <div className="slip-positions">
      <h2 className="slip-title">{formatMessage({ id: 'slips.pane.positions' })}</h2>
      {sidesIn(topic.statements.map(({ side }) => side)).map((side) => (
        <section key={side} className="side" data-side={side} aria-labelledby={`slip-side-${side}`}>
          <header className="side-head">
            <h3 className="slip-side" id={`slip-side-${side}`}>
              {sideName(side)}
            </h3>
          </header>
          <ul className="side-statements">
            {topic.statements
              .filter((statement) => statement.side === side)
              .map(({ id, lang, text, act }) => (
                <li key={id} className="statement">
                  <span className="slip-act">{formatMessage({ id: `briefing.act.${act}` })}</span>
                  <p className="slip-words" lang={lang}>
                    {text}
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {sources.length === 0 ? null : (
        <p className="slip-about">
          {sources.map(({ id, title, publisher, publishedOn, lang }) => (
            <span key={id} lang={lang}>
              {[title, publisher, publishedOn].filter((each) => each).join(', ')}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Sides that speak, those of the parties first. */
function sidesIn(sides: readonly Side[]): Side[] {
  const all = [...new Set(sides)];
  const isParty = (side: Side) => side !== 'joint' && side !== 'unattributed';
  return [...all.filter(isParty), ...all.filter((side) => !isParty(side))];
}

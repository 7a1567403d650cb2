/** Points to make: as a list to tick off, and as cards to cut out. */
import type { Card, Point } from '../../domain/pack/document.ts';
import type { Marking } from '../../domain/pack/marking.ts';
import { useBars } from './pageContext.tsx';
import { Box, Inlines } from './RichText.tsx';
import { Words } from './Words.tsx';

export function Checklist(props: { points: Point[] }) {
  const bar = useBars();
  return (
    <ul className="checklist">
      {props.points.map((point, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
        <li key={place} className={bar(point)}>
          <Box checked={false} />
          <span lang={point.lang}>
            <Inlines content={point.content} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface CardsProps {
  cards: Card[];
  marking: Marking | null;
  draft: string | null;
  edition: string;
}

/** Four on a sheet. A card leaves the pack with the cut, so each carries marking and edition itself. */
export function Cards({ cards, marking, draft, edition }: CardsProps) {
  const bar = useBars();
  const sheets = Array.from({ length: Math.ceil(cards.length / 4) }, (_, place) =>
    cards.slice(place * 4, place * 4 + 4),
  );
  return sheets.map((four, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
    <div key={place} className="card-sheet">
      {four.map((card, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
        <article key={at} className={bar(card) === undefined ? 'card' : 'card changed'}>
          <p className={`card-marking at-${marking?.place ?? 'centre'}`}>{marking?.text ?? ''}</p>
          <h2>
            <span className="number">
              {[card.number, card.part].filter((each) => each !== '').join(' · ')}
              <span className="time">{card.time}</span>
            </span>
            <Words text={card.title} />
          </h2>
          {card.points.length === 0 ? <p className="none">{card.none}</p> : null}
          <ul>
            {card.points.map((point, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
              <li key={at} className="card-point" lang={point.lang}>
                <Inlines content={point.content} />
              </li>
            ))}
          </ul>
          <p className="card-foot">
            <span>{[draft, ...edition.split('\n')].filter((each) => each !== null).join(' · ')}</span>
            <span>{marking?.text ?? ''}</span>
          </p>
        </article>
      ))}
      <span className="cut across" aria-hidden="true" />
      <span className="cut down" aria-hidden="true" />
    </div>
  ));
}

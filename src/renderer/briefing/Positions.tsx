/** A topic's statements side by side: each side in its column, and in each row what answers each other. */
import { useMemo, useState } from 'react';
import { useIntl } from 'react-intl';
import { passagesOf } from '../../domain/align/passages.ts';
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Topic } from '../../domain/model/statement.ts';
import { citationsOf } from '../../domain/pack/citations.ts';
import { sidesOf } from '../../domain/pack/comparison.ts';
import { rowsOf } from '../../domain/rows/rows.ts';
import { useAnnotated } from '../annotate/annotatedStatements.ts';
import { useAttentionPart } from '../annotate/attention.ts';
import { useLang } from '../i18n/useLang.ts';
import { useIsReadOnly, useSessionPart } from '../session/parts.ts';
import { GridBar } from './grid/GridBar.tsx';
import { GridHead } from './grid/GridHead.tsx';
import { RowChunk } from './grid/RowChunk.tsx';
import { countBySide, onceEach, type RowView, rowViews } from './grid/rowViews.ts';
import { useColumns } from './grid/useColumns.ts';
import { useRowChanges } from './grid/useRowChanges.ts';
import { useSpotlight } from './spotlight.ts';
import './positions.css';

/** Rows that are made together; a handful is made within a frame. */
const CHUNK = 4;

export function Positions({ dialogue, topic }: { dialogue: Dialogue; topic: Topic }) {
  const { formatMessage } = useIntl();
  const ownSide = useSessionPart(({ view }) => view.index.settings.ownSide);
  const isReadOnly = useIsReadOnly();
  const lang = useLang();
  const { topics, alignments, sources, round, heldOn } = dialogue;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what citations are made of; notes do not count
  const citations = useMemo(() => citationsOf(dialogue), [topics, round, heldOn]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what passages are made of
  const passages = useMemo(() => onceEach(passagesOf(dialogue, topic, lang)), [topic, alignments, lang]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what rows are made of
  const rows = useMemo(
    () => rowViews(rowsOf(dialogue, topic), passages),
    [topic, alignments, sources, passages],
  );
  const counts = useMemo(() => countBySide(passages), [passages]);
  const { parties: sideIds } = dialogue;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the sides are made of
  const parties = useMemo(() => sidesOf(dialogue, topic, ownSide), [sideIds, topic, ownSide]);
  const columns = useColumns(parties, counts.has('unattributed'));
  const changes = useRowChanges(dialogue, topic, citations);
  const [preview, setPreview] = useState<readonly number[] | null>(null);
  const sides = useMemo(() => columns.visible.map(({ side }) => side), [columns.visible]);
  const shares = preview ?? columns.visible.map(({ share }) => share);
  const chunks = useMemo(() => chunksOf(rows), [rows]);
  const wanted = useWantedRow(rows);
  const annotated = useAnnotated(dialogue.annotations);
  const shared = { total: rows.length, sides, dialogue, annotated, citations, parties, changes };
  return (
    <section className="positions" aria-label={formatMessage({ id: 'briefing.sides' })}>
      <GridBar
        columns={columns}
        counts={counts}
        isArranged={topic.rows !== undefined}
        changes={isReadOnly ? null : changes}
      />
      <table
        className="grid"
        aria-label={formatMessage({ id: 'briefing.sides' })}
        aria-rowcount={rows.length + 1}
        aria-colcount={sides.length + 1}
        style={{ '--columns': tracks(shares), '--party-columns': tracks(partyShares(sides, shares)) }}
      >
        <GridHead columns={columns} counts={counts} onPreview={setPreview} />
        {chunks.map((chunk) => (
          <RowChunk
            key={chunk[0]?.key}
            rows={chunk}
            isWanted={rows.length <= CHUNK * 3 || chunk.some(({ at }) => at === wanted)}
            {...shared}
          />
        ))}
      </table>
      {rows.length === 0 ? (
        <p className="cell-none">{formatMessage({ id: 'briefing.noStatements' })}</p>
      ) : null}
    </section>
  );
}

/** The row of the statement that the reader is at or wants to go to: it is there wherever the page is scrolled to. */
function useWantedRow(rows: readonly RowView[]): number {
  const { statementId: lit } = useSpotlight();
  const asked = useAttentionPart(({ statementId, goTo }) => (goTo === null ? null : statementId));
  const placeOf = useMemo(
    () =>
      new Map(
        rows.flatMap(({ at, passages }) =>
          passages.flatMap(({ statement, others }) =>
            [statement, ...others].map(({ id }) => [id, at] as const),
          ),
        ),
      ),
    [rows],
  );
  return placeOf.get(asked ?? lit ?? '') ?? -1;
}

function chunksOf(rows: readonly RowView[]): RowView[][] {
  return Array.from({ length: Math.ceil(rows.length / CHUNK) }, (_, at) =>
    rows.slice(at * CHUNK, (at + 1) * CHUNK),
  );
}

function partyShares(sides: readonly string[], shares: readonly number[]): number[] {
  return shares.filter((_, at) => sides[at] !== 'joint' && sides[at] !== 'unattributed');
}

/** As a template of a grid; without any column there is one. */
function tracks(shares: readonly number[]): string {
  return shares.length === 0 ? 'minmax(0, 1fr)' : shares.map((share) => `minmax(0, ${share}fr)`).join(' ');
}

/** The sheets at the end that are written on by hand: a record for each topic, versions, and who holds which copy. */
import type { PackMaking } from './buildPack.ts';
import { sidesOf } from './comparison.ts';
import { momentInZones } from './dates.ts';
import type { Sheet, SheetTable, TableCell } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { inItsLanguage } from './texts.ts';
import { topicName } from './topicName.ts';
import { fill, packWords } from './words.ts';

/** Rows that a page holds at the height of handwriting under a topic's name of two lines … */
const RECORD_ROWS = 20;
/** … and under the annex's own heading too. */
const FIRST_RECORD_ROWS = 18;
const LOG_ROWS = 5;
const HOLDER_ROWS = 8;
const LEAST_HOLDER_ROWS = 3;
/** The letter that the annex has in every pack, whichever others are in it. */
const LETTER = 'D';
const OPEN: TableCell = { kind: 'texts', texts: [] };

/** A page a topic: time, who, what was said, whether it is a commitment. */
export function recordSheets(making: PackMaking): Sheet[] {
  const { topics, options, prefix } = making;
  const { lang } = options;
  const { annex, record } = packWords(lang);
  const letter = fill(annex, { letter: LETTER });
  return topics.map((topic, place): Sheet => {
    const name = topicName(topic, making);
    const number = `${prefix}-${place + 1}`;
    const table = openTable(
      record.heading,
      [
        { name: record.time, share: 11 },
        { name: record.who, share: 17 },
        { name: record.said, share: 55 },
        { name: record.commitment, share: 17 },
      ],
      place === 0 ? FIRST_RECORD_ROWS : RECORD_ROWS,
    );
    return {
      id: `record-${place + 1}-sheet`,
      kind: 'records',
      landscape: false,
      runningHead: { text: `${letter}  ${number}  ${name.text}`, lang: name.lang },
      blocks: [
        ...(place === 0 ? [headingOf('records', 1, record.heading, lang, { number: letter })] : []),
        headingOf(`record-${place + 1}`, 2, name.text, name.lang, { number, listed: false }),
        { kind: 'table', table },
      ],
    };
  });
}

/** Which version this is, what changed, and who has which copy. */
export function versionsSheet(making: PackMaking): Sheet {
  const { dialogue, options } = making;
  const { lang } = options;
  const { versions } = packWords(lang);
  const [issued = ''] = momentInZones(options.issuedAt, sidesOf(dialogue, null, options.ownSide), lang);
  const log = openTable(
    versions.log,
    [
      { name: versions.version, share: 12 },
      { name: versions.issued, share: 38 },
      { name: versions.changes, share: 34 },
      { name: versions.by, share: 16 },
    ],
    LOG_ROWS,
  );
  const text = (value: string): TableCell => ({
    kind: 'texts',
    texts: value === '' ? [] : [inItsLanguage(value)],
  });
  const moment = (at: string) => momentInZones(at, sidesOf(dialogue, null, options.ownSide), lang)[0] ?? at;
  const { issues = [] } = dialogue;
  const lines = [
    ...issues.map((each) => [each.version, moment(each.issuedAt), each.changes, each.by]),
    [options.version.trim(), issued, options.changes?.trim() ?? '', options.by?.trim() ?? ''],
  ].map((line) => line.map(text));
  const copies = (options.copies ?? []).map(({ number, holder }) => [
    text(String(number)),
    text(holder),
    OPEN,
    OPEN,
  ]);
  return {
    id: 'versions-sheet',
    kind: 'versions',
    landscape: false,
    runningHead: { text: versions.heading, lang },
    blocks: [
      headingOf('versions', 1, versions.heading, lang),
      headingOf('versions-log', 2, versions.log, lang, { listed: false }),
      {
        kind: 'table',
        table: { ...log, rows: [...lines, ...log.rows.slice(issues.length)] },
      },
      headingOf('versions-holders', 2, versions.distribution, lang, { listed: false }),
      {
        kind: 'table',
        table: withRows(
          openTable(
            versions.distribution,
            [
              { name: versions.copy, share: 15 },
              { name: versions.holder, share: 45 },
              { name: versions.handedOut, share: 20 },
              { name: versions.returned, share: 20 },
            ],
            Math.max(LEAST_HOLDER_ROWS, HOLDER_ROWS - copies.length),
          ),
          copies,
        ),
      },
    ],
  };
}

/** A table to write on, below what is known. */
function withRows(table: SheetTable, rows: TableCell[][]): SheetTable {
  return { ...table, rows: [...rows, ...table.rows] };
}

function openTable(caption: string, columns: SheetTable['columns'], count: number): SheetTable {
  const rows = Array.from({ length: count }, () => columns.map(() => OPEN));
  return { caption, columns, rows, tall: true };
}

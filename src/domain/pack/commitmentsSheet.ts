/** The commitments with what became of them. */
import { type LedgerEntry, ledgerOf } from '../commitments/ledger.ts';
import type { PackMaking } from './buildPack.ts';
import { nameOf } from './comparison.ts';
import type { Block, Sheet, SheetTable, TableCell, Text } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { inItsLanguage } from './texts.ts';
import { packWords } from './words.ts';

/**
 * Open ones first, the newest round first; of earlier rounds what is still to be followed up. A disclosure copy has
 * the words alone. Where nothing is promised there is a sheet only for who asked for it.
 */
export function commitmentsSheet(making: PackMaking): Sheet[] {
  const { dialogue, before = [], options } = making;
  const { lang } = options;
  const { commitments } = packWords(lang);
  const chosen = new Set(making.topics.map(({ id }) => id));
  const own = ledgerOf(dialogue, lang).filter(({ topicId }) => chosen.has(topicId));
  const earlier = before.flatMap((each) => ledgerOf(each, lang).filter(isToFollow));
  const all = [...own, ...earlier];
  const entries = [...all.filter(isToFollow), ...all.filter((entry) => !isToFollow(entry))];
  if (entries.length === 0 && options.sections === undefined) return [];
  const isDisclosed = options.preset === 'disclosure';
  const columns = [
    { name: commitments.number, share: 6 },
    { name: commitments.wording, share: isDisclosed ? 74 : 38 },
    { name: commitments.strength, share: isDisclosed ? 20 : 14 },
    ...(isDisclosed
      ? []
      : [
          { name: commitments.owner, share: 11 },
          { name: commitments.due, share: 10 },
          { name: commitments.status, share: 9 },
          { name: commitments.evidence, share: 12 },
        ]),
  ];
  const rows = entries.map((entry, place) => rowOf(entry, place + 1, isDisclosed, making));
  const table: SheetTable = { caption: commitments.heading, columns, rows, tall: false };
  const none: Block = { kind: 'paragraph', text: { text: commitments.none, lang }, tone: 'quiet' };
  return [
    {
      id: 'commitments-sheet',
      kind: 'commitments',
      landscape: true,
      runningHead: { text: commitments.heading, lang },
      blocks: [
        headingOf('commitments', 1, commitments.heading, lang),
        entries.length === 0 ? none : { kind: 'table', table },
      ],
    },
  ];
}

function rowOf(entry: LedgerEntry, number: number, isDisclosed: boolean, making: PackMaking): TableCell[] {
  const { options, parties } = making;
  const { lang } = options;
  const { commitments, acts, comparison } = packWords(lang);
  const { text, citation, side, act, commitment } = entry;
  const who = side === 'joint' ? comparison.joint : nameOf(side, parties, options);
  const given = (words: string | undefined): TableCell =>
    words === undefined || words === '' ? cell() : cell(inItsLanguage(words));
  const open = [
    commitment?.owner ? given(commitment.owner) : cell({ text: who, lang }),
    given(commitment?.due),
    cell({ text: commitments.statuses[commitment?.status ?? 'proposed'], lang }),
    given(commitment?.evidence),
  ];
  return [
    cell({ text: String(number), lang }),
    cell({ text: `${text} [${citation}]`, lang: entry.lang }),
    cell({ text: who, lang }, { text: acts[act], lang }),
    ...(isDisclosed ? [] : open),
  ];
}

function isToFollow({ commitment }: LedgerEntry): boolean {
  return commitment === null || commitment.status === 'open' || commitment.status === 'inProgress';
}

function cell(...texts: Text[]): TableCell {
  return { kind: 'texts', texts };
}

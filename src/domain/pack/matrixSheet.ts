/** The sheet of all positions in words: every topic with what each side said, own side first. */
import { passagesOf } from '../align/passages.ts';
import type { Statement } from '../model/statement.ts';
import type { PackMaking } from './buildPack.ts';
import { nameOf, sidesOf } from './comparison.ts';
import type { Sheet, TableCell } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { topicName } from './topicName.ts';
import { packWords } from './words.ts';

/** Topic × (sides, joint), and what has no side where there is any; an empty cell says so. */
export function matrixSheet(making: PackMaking): Sheet {
  const { dialogue, topics, options, parties, prefix } = making;
  const { lang } = options;
  const { matrix, overview, comparison } = packWords(lang);
  const said = topics.map((topic) => passagesOf(dialogue, topic, lang).map(({ statement }) => statement));
  const speaking = topics.flatMap((topic) => sidesOf(dialogue, topic, options.ownSide));
  const parts = [...new Set(speaking.length > 0 ? speaking : sidesOf(dialogue, null, options.ownSide))];
  const isUnsaid = said.flat().some(({ side }) => side === 'unattributed');
  const columns = [
    ...parts.map((side) => ({ side, name: nameOf(side, parties, options) })),
    { side: 'joint', name: comparison.joint },
    ...(isUnsaid ? [{ side: 'unattributed', name: comparison.unattributed }] : []),
  ];
  const share = Math.floor(82 / columns.length);
  const rows = topics.map((topic, place): TableCell[] => [
    { kind: 'texts', texts: [{ text: `${prefix}-${place + 1}`, lang }, topicName(topic, making)] },
    ...columns.map(({ side }) =>
      cellOf(
        (said[place] ?? []).filter((each) => each.side === side),
        making,
      ),
    ),
  ]);
  return {
    id: 'matrix-sheet',
    kind: 'matrix',
    landscape: true,
    runningHead: { text: matrix, lang },
    blocks: [
      headingOf('matrix', 1, matrix, lang),
      {
        kind: 'table',
        table: {
          caption: matrix,
          columns: [
            { name: overview.topic, share: 100 - share * columns.length },
            ...columns.map(({ name }) => ({ name, share })),
          ],
          rows,
          tall: false,
        },
      },
    ],
  };
}

function cellOf(said: readonly Statement[], { citations, options }: PackMaking): TableCell {
  const { overview } = packWords(options.lang);
  if (said.length === 0) return { kind: 'texts', texts: [{ text: overview.none, lang: options.lang }] };
  return {
    kind: 'texts',
    texts: said.map(({ id, text, lang }) => ({ text: `${text} [${citations.get(id) ?? ''}]`, lang })),
  };
}

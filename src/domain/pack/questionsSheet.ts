/** Defensive questions and answers: for the topics that are unlikely to come up, on one sheet. */
import type { Topic } from '../model/statement.ts';
import { richCell } from './briefSheets.ts';
import type { PackMaking } from './buildPack.ts';
import { sidesOf } from './comparison.ts';
import type { Block, Sheet, TableCell } from './document.ts';
import { headingOf } from './headingBlock.ts';
import { disclosable, type Pair, pairsIn } from './noteParts.ts';
import { contentOf, printedNotes } from './notes.ts';
import { inItsLanguage } from './texts.ts';
import { topicName } from './topicName.ts';
import { packWords } from './words.ts';

const OPEN: TableCell = { kind: 'texts', texts: [] };

/**
 * Question, short answer and who holds the detail. Where no topic is rated unlikely there is a sheet only for who asked
 * for it.
 */
export function questionsSheet(making: PackMaking): Sheet[] {
  const { topics, options } = making;
  const { lang } = options;
  const { questions, agenda } = packWords(lang);
  const rated = topics.flatMap((topic, place) =>
    topic.likelihood === 'unlikely' ? [{ topic, place: place + 1 }] : [],
  );
  if (rated.length === 0 && options.sections === undefined) return [];
  const quiet = (text: string): Block => ({ kind: 'paragraph', text: { text, lang }, tone: 'quiet' });
  const table: Block = {
    kind: 'table',
    table: {
      caption: questions.heading,
      columns: [
        { name: agenda.topic, share: 20 },
        { name: questions.question, share: 26 },
        { name: questions.answer, share: 36 },
        { name: questions.holder, share: 18 },
      ],
      rows: rated.flatMap(({ topic, place }) => rowsOf(topic, place, making)),
      tall: false,
    },
  };
  return [
    {
      id: 'questions-sheet',
      kind: 'questions',
      landscape: false,
      runningHead: { text: questions.heading, lang },
      blocks: [
        headingOf('questions', 1, questions.heading, lang),
        ...(rated.length === 0 ? [quiet(questions.noneRated)] : [quiet(questions.how), table]),
      ],
    },
  ];
}

/** A row for each question; one without, for the pen, where none is foreseen. */
function rowsOf(topic: Topic, place: number, making: PackMaking): TableCell[][] {
  const { dialogue, options, prefix } = making;
  const { lang } = options;
  const name: TableCell = {
    kind: 'texts',
    texts: [topicName(topic, making), { text: `${prefix}-${place}`, lang }],
  };
  const holder = holderOf(topic, making);
  const pairs = printedNotes(dialogue, topic, options)
    .filter(({ kind }) => kind === 'ifAsked')
    .flatMap((note): Pair[] => {
      const found = pairsIn(disclosable(contentOf(note, options)).open);
      return found.before.length === 0
        ? found.pairs
        : [{ question: [], answer: found.before }, ...found.pairs];
    });
  if (pairs.length === 0)
    return [[name, { kind: 'texts', texts: [{ text: packWords(lang).questions.none, lang }] }, OPEN, holder]];
  return pairs.map(({ question, answer }, at) => [
    at === 0 ? name : OPEN,
    richCell([{ kind: 'paragraph', content: question }]),
    // The brief has all of it; what is needed at once is how the answer begins.
    richCell(answer.slice(0, 1)),
    at === 0 ? holder : OPEN,
  ]);
}

/** The office that answers for the topic, and who leads on it for us. */
function holderOf({ unit, leads }: Topic, { dialogue, options }: PackMaking): TableCell {
  const [own] = sidesOf(dialogue, null, options.ownSide);
  const id = own === undefined ? undefined : leads?.[own];
  const lead = dialogue.delegates?.find((each) => each.id === id);
  const names = [unit, lead?.name || lead?.post].filter((each) => each !== undefined && each !== '');
  return { kind: 'texts', texts: names.map((name) => inItsLanguage(name ?? '')) };
}

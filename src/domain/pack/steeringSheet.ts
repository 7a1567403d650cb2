/** The steering brief: on one page why we meet, what both want, what to say first, and what is asked to be decided. */
import type { PackMaking } from './buildPack.ts';
import type { Block, FactRow, Sheet } from './document.ts';
import { ENGLISH_WORDS } from './englishWords.ts';
import { headingOf } from './headingBlock.ts';
import { JAPANESE_WORDS } from './japaneseWords.ts';
import { slotted } from './noteParts.ts';
import { contentOf, printedNotes, richBlock } from './notes.ts';
import { pointsOf } from './points.ts';
import type { RichBlock } from './richText.ts';
import { inItsLanguage } from './texts.ts';
import { packWords } from './words.ts';

/** As many as a reader keeps in mind on the way to the room. */
const TOP_MESSAGES = 3;

/** The notes on the dialogue that it is made of. */
export const STEERING_KINDS = ['objective', 'handlingPolicy', 'tactical'] as const;

/** What a note on the dialogue may say under a heading of that name, in either language. */
const SLOTS = ['why', 'objectives', 'theirs', 'risk', 'avoid', 'decision'] as const;
type Slot = (typeof SLOTS)[number];
const NAMES = { en: ENGLISH_WORDS.steering, ja: JAPANESE_WORDS.steering };

/** What nobody has written is left open for the pen. */
export function steeringSheet(making: PackMaking): Sheet {
  const { dialogue, topics, options } = making;
  const { lang } = options;
  const { steering, noLine } = packWords(lang);
  const written = slotted(
    printedNotes(dialogue, null, options)
      .filter(({ kind }) => STEERING_KINDS.some((each) => each === kind))
      .flatMap((note) => contentOf(note, options)),
    NAMES,
    SLOTS,
  );
  const said: Partial<Record<Slot, RichBlock[]>> = {
    ...written.slots,
    objectives: [...(written.slots.objectives ?? []), ...written.before],
  };
  const own = pointsOf(dialogue, null, options);
  const messages = (
    own.length > 0 ? own : topics.flatMap((topic) => pointsOf(dialogue, topic, options).slice(0, 1))
  ).slice(0, TOP_MESSAGES);

  const head = (slot: Slot | 'messages') =>
    headingOf(`steering-${slot}`, 2, steering[slot], lang, { listed: false });
  const open = (slot: Slot): FactRow => ({ label: steering[slot], values: [] });
  /** Under its heading where it is written; a line to write on where it is not. */
  const part = (slot: Slot): Block[] => {
    const content = said[slot] ?? [];
    return content.length === 0 ? [{ kind: 'facts', rows: [open(slot)] }] : [head(slot), richBlock(content)];
  };
  const purpose: FactRow = {
    label: steering.why,
    values: dialogue.purpose === null ? [] : [inItsLanguage(dialogue.purpose)],
  };
  const blocks: Block[] = [
    headingOf('steering', 1, steering.heading, lang),
    ...(said.why === undefined ? [{ kind: 'facts' as const, rows: [purpose] }] : part('why')),
    ...part('objectives'),
    ...part('theirs'),
    head('messages'),
    messages.length > 0
      ? { kind: 'checklist', points: messages }
      : { kind: 'paragraph', text: { text: noLine, lang }, tone: 'quiet' },
    ...part('risk'),
    ...part('avoid'),
    ...part('decision'),
  ];
  return {
    id: 'steering-sheet',
    kind: 'steering',
    landscape: false,
    runningHead: { text: steering.heading, lang },
    blocks: joined(blocks),
  };
}

/** Labels that follow each other stand in one list. */
function joined(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  for (const block of blocks) {
    const last = result.at(-1);
    if (block.kind === 'facts' && last?.kind === 'facts')
      result[result.length - 1] = { ...last, rows: [...last.rows, ...block.rows] };
    else result.push(block);
  }
  return result;
}

/** The cover: what meeting it is, for whom, when and where, and which version of the pack. */
import type { Dialogue } from '../model/dialogue.ts';
import type { Series } from '../model/library.ts';
import type { PackMaking } from './buildPack.ts';
import { sidesOf } from './comparison.ts';
import { dayInWords, momentInZones, momentOf } from './dates.ts';
import type { Block, FactRow, Sheet, Text } from './document.ts';
import { headingOf } from './headingBlock.ts';
import type { PackOptions } from './options.ts';
import { inItsLanguage } from './texts.ts';
import { fill, ordinal, packWords } from './words.ts';

/** "29th Japan-EU ICT Policy Dialogue", "第29回 日EU・ICT政策対話". */
export function meetingName(
  { round }: Pick<Dialogue, 'round'>,
  series: Series,
  { lang }: Pick<PackOptions, 'lang'>,
): string {
  const name = series.name[lang];
  if (round === null) return name;
  return fill(packWords(lang).round, { number: round, ordinal: ordinal(round), series: name });
}

/** The title of the pack: the meeting, and for whom where that is said. */
export function titleOf({ dialogue, series, options }: PackMaking): string {
  const words = packWords(options.lang);
  return `${meetingName(dialogue, series, options)}${words.colon}${purposeOf(options)}`;
}

export function coverSheet(making: PackMaking): Sheet {
  const { dialogue, options } = making;
  const words = packWords(options.lang);
  return {
    id: 'cover',
    kind: 'cover',
    landscape: false,
    runningHead: null,
    blocks: [
      ...titleBlocks(making),
      { kind: 'paragraph', text: inItsLanguage(purposeOf(options)), tone: 'lead' },
      {
        kind: 'facts',
        rows: [
          ...meetingFacts(making),
          ...(options.marking.trim() === ''
            ? []
            : [{ label: words.cover.marking, values: [inItsLanguage(options.marking.trim())] }]),
          ...(options.version.trim() === ''
            ? []
            : [{ label: words.cover.version, values: [own(options.version.trim(), options)] }]),
          {
            label: words.cover.issued,
            values: momentInZones(
              options.issuedAt,
              sidesOf(dialogue, null, options.ownSide),
              options.lang,
            ).map((moment) => own(moment, options)),
          },
          // Left open for the pen where nobody has said.
          {
            label: words.cover.unit,
            values: (options.unit ?? '').trim() === '' ? [] : [inItsLanguage((options.unit ?? '').trim())],
          },
          { label: words.cover.copy, values: [] },
        ],
      },
    ],
  };
}

/** The meeting's name, in a pack of both languages in each. */
export function titleBlocks(making: PackMaking, id = 'title'): Block[] {
  const { dialogue, series, options } = making;
  return [
    headingOf(id, 1, meetingName(dialogue, series, options), options.lang, { listed: false, indent: 0 }),
    ...(options.bilingual === true ? [otherName(making)] : []),
  ];
}

/** The meeting's name in the other language. */
function otherName({ dialogue, series, options }: PackMaking): Block {
  const lang = options.lang === 'en' ? 'ja' : 'en';
  return { kind: 'paragraph', text: { text: meetingName(dialogue, series, { lang }), lang }, tone: 'lead' };
}

/** When, how and where it was held, and by whom; only what is known. */
export function meetingFacts({ dialogue, options }: PackMaking): FactRow[] {
  const { cover } = packWords(options.lang);
  const rows: FactRow[] = [
    { label: cover.held, values: dialogue.heldOn.map((day) => own(dayInWords(day, options.lang), options)) },
    { label: cover.time, values: timesOf(dialogue, options).map((time) => own(time, options)) },
    { label: cover.form, values: dialogue.form === null ? [] : [inItsLanguage(dialogue.form)] },
    { label: cover.venue, values: dialogue.venue === null ? [] : [inItsLanguage(dialogue.venue)] },
  ];
  return rows.filter((row) => row.values.length > 0);
}

/** When it begins, on the clock of each side; none where the day or the time is open. */
export function timesOf({ heldOn, meeting, parties }: Dialogue, { ownSide, lang }: PackOptions): string[] {
  const [day] = heldOn;
  if (day === undefined || meeting == null || meeting.startsAt === null) return [];
  const sides = [...parties].sort((a, b) => Number(b === ownSide) - Number(a === ownSide));
  return momentInZones(momentOf(day, meeting.startsAt, sides), sides, lang);
}

function purposeOf(options: PackOptions): string {
  const words = packWords(options.lang);
  const audience = options.audience.trim();
  return audience === '' ? words.briefing : fill(words.briefingFor, { audience });
}

function own(text: string, { lang }: Pick<PackOptions, 'lang'>): Text {
  return { text, lang };
}

/**
 * Reads files of whole releases with labels inside the text, for measuring and for tests. A line of `=====` ends a
 * release; `@ key value` lines tell what is known of its meeting; `{#|…}` is a topic's title, `{side|…}` a clause and
 * `{?side|…}` one that may be marked for review.
 */

export interface LabelledRelease {
  name: string;
  /** The text as a ministry would publish it. */
  text: string;
  gold: {
    series?: string;
    round?: number;
    published?: string;
    held?: string[];
    title?: string;
    form?: string;
    venue?: string;
    hosts?: string[];
    topics: { title: string; statements: { text: string; side: string }[] }[];
  };
  /** How many of the clauses may be marked for review. */
  mayBeMarked: number;
}

const LABEL = /\{(#|\??[a-z-]+)\|([^}]*)\}/g;

/** The releases of such a file's text; none where it has no labels. */
export function labelledReleases(file: string, source: string): LabelledRelease[] {
  if (!source.includes('{#|')) return [];
  return source.split(/^=====\n/m).map((chunk, index) => readOne(chunk, `${file} ${index + 1}`));
}

function readOne(chunk: string, name: string): LabelledRelease {
  const known = new Map<string, string>();
  const body = chunk
    .split('\n')
    .filter((line) => {
      const entry = /^@ (\w+) (.*)$/.exec(line);
      if (entry?.[1] !== undefined) known.set(entry[1], entry[2] ?? '');
      return entry === null && !/^# [^#]/.test(line);
    })
    .join('\n');
  const topics: LabelledRelease['gold']['topics'] = [];
  let mayBeMarked = 0;
  for (const [, label = '', text = ''] of body.matchAll(LABEL)) {
    if (label === '#') topics.push({ title: text, statements: [] });
    else topics.at(-1)?.statements.push({ side: label.replace('?', ''), text });
    if (label.startsWith('?')) mayBeMarked++;
  }
  const gold: LabelledRelease['gold'] = { topics };
  const series = known.get('series');
  const published = known.get('published');
  if (series !== undefined) gold.series = series;
  if (published !== undefined) gold.published = published;
  if (known.has('round')) gold.round = Number(known.get('round'));
  if (known.has('held')) gold.held = (known.get('held') ?? '').split(' ');
  for (const key of ['title', 'form', 'venue'] as const) {
    const value = known.get(key);
    if (value !== undefined) gold[key] = value;
  }
  if (known.has('hosts')) gold.hosts = (known.get('hosts') ?? '').split(' | ');
  return {
    name: `${name} ${series?.replace('japan-', '') ?? ''} ${gold.round ?? ''}`.trim(),
    text: body.replace(LABEL, '$2'),
    gold,
    mayBeMarked,
  };
}

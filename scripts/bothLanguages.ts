/** The picture of `docs/screenshots` that shows a round held in both languages, on a library of its own. */
import { attachSource } from '../src/domain/align/attachSource.ts';
import { openLibrary } from '../src/main/library/openLibrary.ts';
import { ENGLISH, JAPANESE, parsed } from '../test/domain/align/examples.ts';
import { releaseRound } from '../test/fixtures/dialogues.ts';
import type { Trouble } from './troubles.ts';

/** The library of the pictures has a 31st round of its own. */
const [english, japanese] = [ENGLISH.replaceAll('31st', '32nd'), JAPANESE.replaceAll('第31回', '第32回')];

export const BOTH_LANGUAGES: Trouble = {
  name: 'two-languages',
  lang: 'en',
  async prepare(folder) {
    const opened = await openLibrary(folder, { now: () => new Date() });
    if (!opened.ok) throw new Error(opened.error.code);
    const { dialogue } = attachSource(parsed(english), parsed(japanese));
    const { series } = releaseRound(english);
    const command = { type: 'dialogue.add', dialogue, series } as const;
    const added = await opened.value.apply({ scope: 'library', command });
    if (!added.ok) throw new Error(added.error.code);
    await opened.value.close();
  },
  async show({ desk }) {
    await desk.goTo('32nd round');
    await desk.goTo('ii. Submarine cables');
    await desk.pane('briefing').locator('[data-statement]').first().focus();
    await desk.pane('briefing').getByText('日本側から').first().waitFor();
  },
};

/** The library that the pictures of the window are taken of. */
import { newRound } from '../src/domain/agenda/newRound.ts';
import { openLibrary } from '../src/main/library/openLibrary.ts';
import { briefedRound, JAPANESE_RELEASE, NOW, releaseRound } from '../test/fixtures/dialogues.ts';

/** The bundled round with a week's work in it, the next one in Japanese, and a coming one that is planned. */
export async function fillPictureLibrary(place: string): Promise<void> {
  const opened = await openLibrary(place, { now: () => new Date(NOW) });
  if (!opened.ok) throw new Error(opened.error.code);
  const rounds = [await briefedRound(), releaseRound(JAPANESE_RELEASE)];
  const [first, last] = rounds;
  if (first === undefined || last === undefined) throw new Error('there are two rounds');
  const wanted = {
    seriesId: first.series.id,
    parties: first.dialogue.parties,
    round: 31,
    title: '31st Japan–EU ICT Policy Dialogue',
    lang: 'en',
    heldOn: ['2026-05-12'],
  } as const;
  const carried = { from: last.dialogue, topics: last.dialogue.topics.map(({ id }) => id) };
  const coming = newRound(wanted, { ...carried, withMinutes: false, withDelegates: false }, new Set());
  const planned = {
    ...coming,
    meeting: { startsAt: '15:30', minutes: 120, interpretation: 'consecutive' as const },
    topics: coming.topics.map((topic, at) => (at === 0 ? { ...topic, minutes: 40 } : topic)),
  };
  for (const { dialogue, series } of [...rounds, { dialogue: planned, series: first.series }]) {
    const added = await opened.value.apply({
      scope: 'library',
      command: { type: 'dialogue.add', dialogue, series },
    });
    if (!added.ok) throw new Error(added.error.code);
  }
  await opened.value.close();
}

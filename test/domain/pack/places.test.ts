/** Where each part of a laid-out pack came from, and which take more pages than they may. */
import { expect, it } from 'vitest';
import { buildPack, type PackRequest } from '../../../src/domain/pack/buildPack.ts';
import { placeIds, placesOf, placesOn, tooLong } from '../../../src/domain/pack/places.ts';
import { shippedParties } from '../../../src/main/importing/parties.ts';
import { briefedRound } from '../../fixtures/dialogues.ts';
import { packOptions } from '../../fixtures/packs.ts';

async function requestOf(): Promise<PackRequest> {
  const round = await briefedRound();
  return {
    ...round,
    parties: shippedParties(),
    options: packOptions({
      topics: round.dialogue.topics.map(({ id }) => id).reverse(),
      noteKinds: ['lineToTake', 'handlingPolicy', 'meetingRecord', 'background'],
      version: '',
    }),
  };
}

it('leads from every sheet to its topic and from every note to that note, and tells what runs over', async () => {
  const request = await requestOf();
  const document = buildPack(request);
  if (!document.ok) throw new Error(document.error.code);
  // Every sheet on one page, but the back of the cables' brief on two: its note begins on the second.
  const pageOf = new Map<string, number>();
  let page = 0;
  for (const { id, blocks } of document.value.sheets) {
    pageOf.set(id, ++page);
    for (const block of blocks) if (block.kind === 'heading') pageOf.set(block.id, page);
    if (id !== 'topic-4-back') continue;
    page += 1;
    pageOf.set('topic-4-meetingRecord', page);
  }
  expect(placeIds(document.value).every((id) => pageOf.has(id))).toBe(true);
  const places = placesOf(document.value, request, pageOf, page);
  const cables = request.dialogue.topics[1];
  const noteOf = (kind: string) =>
    request.dialogue.notes.find((note) => note.kind === kind && note.target.kind === 'topic')?.id;
  const begin = pageOf.get('topic-4-brief') ?? 0;
  const told = (at: number) =>
    placesOn(places, at).map(({ name, topicId, noteId }) => [name, topicId, noteId]);
  const sheet = ['JEU29-4 Submarine cables', cables?.id, null];
  const policy = ['Handling policy', cables?.id, noteOf('handlingPolicy')];
  const record = ['Meeting record', cables?.id, noteOf('meetingRecord')];
  const back = ['Submarine cables: background', cables?.id, null];
  expect(told(begin)).toEqual([sheet, policy]);
  expect(told(begin + 1)).toEqual([back]);
  expect(told(begin + 2)).toEqual([back, record]);
  expect(told(1)).toEqual([[expect.stringContaining('29th'), null, null]]);
  expect(tooLong(places).map(({ name, pages, most }) => [name, pages, most])).toEqual([
    ['Submarine cables: background', 2, 1],
  ]);
  expect(placesOn(places, page + 1)).toEqual([]);
});

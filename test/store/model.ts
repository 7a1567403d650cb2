/** Small rounds that the programs on the store write; the same in every process. */
import type { Annotation } from '../../src/domain/model/annotation.ts';
import { round as savedRound } from '../main/library/saved.ts';
import { annotationOf } from './writing.ts';

export { note } from './writing.ts';

const rounds = new Map<number, ReturnType<typeof savedRound>>();

export function round(number: number): ReturnType<typeof savedRound> {
  const made = rounds.get(number) ?? savedRound(number);
  rounds.set(number, made);
  return made;
}

export function roundId(number: number): string {
  return round(number).dialogue.id;
}

/** An annotation on the first words of the first round. */
export function annotationOn(number: number): Annotation {
  return annotationOf(round(1).dialogue, number);
}

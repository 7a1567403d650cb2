/** The hit in a source's text that is being shown, for the source to light. */
import type { Span } from '../../domain/model/source.ts';
import { useSearching } from './searching.ts';

export interface FoundInSource {
  sourceId: string;
  /** In order, at least one. */
  spans: readonly Span[];
  /** Counts up when it is to be shown, the same one too. */
  turn: number;
}

/** Null where what is shown is no hit in one of this dialogue's sources. */
export function useFoundInSource(dialogueId: string): FoundInSource | null {
  const { opened, hits, turn } = useSearching();
  const hit = opened === null ? undefined : hits[opened];
  if (hit === undefined || hit.inSource === null || hit.dialogueId !== dialogueId) return null;
  return { sourceId: hit.place.id, spans: hit.inSource, turn };
}

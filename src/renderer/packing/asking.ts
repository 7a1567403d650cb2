/** What the pack builder is opened for, where something else than the builder asks for it: these sections alone. */
import type { Section } from '../../domain/pack/presets.ts';

let asked: readonly Section[] | null = null;

/** The builder, which is opened next, begins with these sections. */
export function askForSections(sections: readonly Section[]): void {
  asked = sections;
}

/** What was asked for, once. */
export function takeAskedSections(): readonly Section[] | null {
  const sections = asked;
  asked = null;
  return sections;
}

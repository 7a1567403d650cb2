/** How each stance is told apart: by symbol and word as well as by colour. */
import {
  CircleQuestionMark,
  Flag,
  Highlighter,
  type LucideIcon,
  OctagonX,
  ThumbsUp,
  TriangleAlert,
} from 'lucide-react';
import type { Stance } from '../../domain/model/annotation.ts';

const ICONS: Record<Stance, LucideIcon> = {
  support: ThumbsUp,
  concern: TriangleAlert,
  question: CircleQuestionMark,
  redLine: OctagonX,
  followUp: Flag,
};

/** The stance's symbol; a plain highlight's where there is none. */
export function stanceIcon(stance: Stance | null): LucideIcon {
  return stance ? ICONS[stance] : Highlighter;
}

/** The id of the stance's name in the messages. */
export function stanceMessage(stance: Stance | null): `annotate.stance.${Stance | 'none'}` {
  return `annotate.stance.${stance ?? 'none'}`;
}

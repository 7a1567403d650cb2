/** Which columns a topic has, in which order and how wide; pure, so that the window and its tests agree. */
import type { Side } from '../../../domain/model/party.ts';
import type { Settings } from '../../../domain/model/settings.ts';

export interface Column {
  side: Side;
  /** Share of the width, in percent; the shares of the visible columns add up to 100. */
  share: number;
}

/** Narrowest share of a column, in percent: a word of a heading must fit. */
export const LEAST_SHARE = 15;

/**
 * The sides of a topic in the order of their columns: the parties, own side first unless swapped, then joint points,
 * then what has no side where there is any.
 */
export function columnOrder(parties: readonly Side[], hasUnattributed: boolean, swapped: boolean): Side[] {
  const [first, second, ...others] = parties;
  const sides = swapped && first !== undefined && second !== undefined ? [second, first, ...others] : parties;
  return [...sides, 'joint', ...(hasUnattributed ? ['unattributed'] : [])];
}

/** The columns in sight; all of them where the settings would leave none. */
export function visibleColumns(
  order: readonly Side[],
  hidden: readonly Side[],
  panes: Settings['panes'],
): Column[] {
  const left = order.filter((side) => !hidden.includes(side));
  const sides = left.length === 0 ? order : left;
  const kept = panes[widthsName(sides)];
  const shares =
    kept?.length === sides.length && kept.every((share) => share > 0) ? kept : equalShares(sides.length);
  return sides.map((side, at) => ({ side, share: shares[at] ?? 0 }));
}

export function equalShares(count: number): number[] {
  return Array.from({ length: count }, () => 100 / count);
}

/** Under which the widths of these columns are remembered; swapped columns have widths of their own. */
export function widthsName(sides: readonly Side[]): string {
  return `columns:${sides.join('+')}`;
}

/** The shares after the edge between a column and the next is moved by so many percent of the whole. */
export function resized(columns: readonly Column[], at: number, by: number): number[] {
  const shares = columns.map(({ share }) => share);
  const [left, right] = [shares[at], shares[at + 1]];
  if (left === undefined || right === undefined) return shares;
  const least = Math.min(LEAST_SHARE, left, right);
  const step = Math.min(Math.max(by, least - left), right - least);
  return shares.map((share, place) => {
    const now = place === at ? share + step : place === at + 1 ? share - step : share;
    return Math.round(now * 100) / 100;
  });
}

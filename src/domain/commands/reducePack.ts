/** Carries out the commands on the packs that were issued of a round. */
import type { Dialogue } from '../model/dialogue.ts';
import type { PackIssue } from '../model/packIssue.ts';
import { ok, type Result } from '../result.ts';
import type { PackCommand } from './packCommand.ts';
import { type Reduced, refused } from './reduced.ts';

/** Applies `command`; fails with `command.refused` as `reduce` does. */
export function reducePack(dialogue: Dialogue, command: PackCommand): Result<Reduced> {
  const issues = dialogue.issues ?? [];
  switch (command.type) {
    case 'pack.issue': {
      const { issue } = command;
      if (issues.some(({ id }) => id === issue.id)) return refused(command, issue.id);
      // An addendum is read beside the pack it adds to, so that one stays what the next is compared with.
      const isNewBase = issue.base !== null;
      const before = isNewBase ? issues.map((each) => ({ ...each, base: null })) : issues;
      const bases = isNewBase ? issues.flatMap(({ id, base }) => (base === null ? [] : [{ id, base }])) : [];
      return ok({
        dialogue: withIssues(dialogue, [...before, issue]),
        inverse: { type: 'pack.withdraw', id: issue.id, bases },
      });
    }
    case 'pack.withdraw': {
      const last = issues.at(-1);
      if (last === undefined || last.id !== command.id) return refused(command, command.id);
      const rest = issues.slice(0, -1).map((each) => {
        const known = command.bases.find(({ id }) => id === each.id);
        return known === undefined ? each : { ...each, base: known.base };
      });
      return ok({
        dialogue: withIssues(dialogue, rest),
        inverse: { type: 'pack.issue', issue: last },
      });
    }
  }
}

function withIssues({ issues: _, ...dialogue }: Dialogue, issues: PackIssue[]): Dialogue {
  return issues.length === 0 ? dialogue : { ...dialogue, issues };
}

/** Says what confirming a part of a draft would change in the round that it goes into. */
import type { Comparison } from '../../contract/comparison.ts';
import type { AttachReport, RevisionReport } from '../../domain/align/report.ts';
import { failure } from '../../domain/failure/failure.ts';
import type { DraftPart } from '../../domain/model/draft.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Library } from '../library/types.ts';
import { takenIn } from './takeIn.ts';

/** Changes nothing. Fails as `Library.read` does, and with `draft.unknown` where nothing is to be compared. */
export async function compareDraft(part: DraftPart, library: Library): Promise<Result<Comparison>> {
  if (part.into === null) return fail(failure('draft.unknown'));
  const held = await library.read(part.into);
  if (!held.ok) return held;
  const taken = takenIn(held.value, part);
  if (taken.revision !== null) return ok(revisionShown(taken.revision));
  return taken.attached === null ? fail(failure('draft.unknown')) : ok(attachmentShown(taken.attached));
}

function revisionShown(report: RevisionReport): Comparison {
  const { statements, annotations, notes } = report;
  return {
    kind: 'revise',
    carriedOver: { statements, annotations, notes },
    topics: report.topics.map(({ title, entries }) => ({
      title,
      entries: entries.map((entry) => {
        const statement = entry.new ?? entry.old;
        const { side = '', lang = 'en', text = '' } = statement ?? {};
        const kind = entry.kind === 'new' ? 'added' : entry.kind === 'gone' ? 'removed' : 'same';
        const words = entry.words.length > 0 ? entry.words : [{ kind, text } as const];
        return { kind: entry.kind, side, lang, words };
      }),
    })),
    topicChanges: report.topicChanges.map((change) =>
      change.kind === 'renamed'
        ? { kind: change.kind, title: change.new, before: change.old }
        : { kind: change.kind, title: change.title, before: null },
    ),
    facts: report.facts.map((fact) => ({ field: fact.field, before: fact.old, after: fact.new })),
  };
}

function attachmentShown(report: AttachReport): Comparison {
  const { paired, added } = report.topics;
  return {
    kind: 'attach',
    topics: { paired: paired.length, added: added.length },
    alignments: report.alignments,
    contradictions: report.findings.flatMap((finding) =>
      finding.kind === 'differs'
        ? [{ field: finding.field, held: finding.held, incoming: finding.incoming }]
        : [],
    ),
  };
}

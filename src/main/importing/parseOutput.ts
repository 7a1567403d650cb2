/** The JSON that `taiwa parse` prints: a parsed release in the shape scripts rely on. */
import { z } from 'zod';
import { FACT_KINDS } from '../../domain/model/dialogue.ts';
import { langSchema } from '../../domain/model/lang.ts';
import { partyIdSchema, sideSchema } from '../../domain/model/party.ts';
import { spanSchema } from '../../domain/model/source.ts';
import { actSchema } from '../../domain/model/statement.ts';
import { type LeftOut, leftOutListSchema } from '../../domain/release/leftOut.ts';
import type { ParsedDialogue, ParsedRelease } from '../../domain/release/parsed.ts';

/** Offsets in every `source` are UTF-16 code units into the extracted text, end exclusive. */
const statementOutputSchema = z.object({
  /** Exactly the span's text, white space folded. */
  text: z.string(),
  side: sideSchema,
  act: actSchema,
  review: z.boolean(),
  reason: z.string(),
  confidence: z.number(),
  source: spanSchema,
});

const dialogueOutputSchema = z.object({
  dialogue: z.object({
    series: z.string(),
    round: z.number().nullable(),
    title: z.string(),
    lang: langSchema,
    publishedOn: z.iso.date().nullable(),
    heldOn: z.array(z.iso.date()),
    form: z.string().nullable(),
    venue: z.string().nullable(),
    hosts: z.array(z.string()),
    purpose: z.string().nullable(),
    summary: z.string().nullable(),
    contact: z.string().nullable(),
    remarks: z.array(z.string()),
    publisher: z.string().nullable(),
  }),
  parties: z.array(partyIdSchema),
  topics: z.array(
    z.object({
      label: z.string(),
      title: z.string(),
      level: z.number(),
      /** The heading line, label included. */
      source: spanSchema,
      statements: z.array(statementOutputSchema),
    }),
  ),
  unplaced: z.array(z.object({ text: z.string(), reason: z.string(), source: spanSchema })),
  facts: z.array(z.object({ kind: z.enum(FACT_KINDS), text: z.string(), source: spanSchema })),
});

export const parseOutputSchema = z.object({
  /** One for each event that the release reports. */
  dialogues: z.array(dialogueOutputSchema),
  /** Contradictions and doubts, in plain English sentences. */
  findings: z.array(z.string()),
  /** Words of the file that are not in the extracted text: menus, running headers, comments … */
  leftOut: leftOutListSchema,
});
export type ParseOutput = z.infer<typeof parseOutputSchema>;

/** Puts a parsed release, with what was left out of its file, into the printed shape. */
export function parseOutput(release: ParsedRelease, leftOut: LeftOut[]): ParseOutput {
  return { dialogues: release.dialogues.map(dialogueOutput), findings: release.findings, leftOut };
}

function dialogueOutput(parsed: ParsedDialogue): ParseOutput['dialogues'][number] {
  return {
    dialogue: {
      series: parsed.series,
      round: parsed.round,
      title: parsed.title,
      lang: parsed.lang,
      publishedOn: parsed.publishedOn,
      heldOn: parsed.heldOn,
      form: parsed.form,
      venue: parsed.venue,
      hosts: parsed.hosts,
      purpose: parsed.purpose,
      summary: parsed.summary,
      contact: parsed.contact,
      remarks: parsed.remarks,
      publisher: parsed.publisher,
    },
    parties: parsed.parties,
    topics: parsed.topics.map((topic) => ({
      label: topic.label,
      title: topic.title,
      level: topic.level,
      source: topic.heading,
      statements: topic.statements.map(({ span, ...statement }) => ({ ...statement, source: span })),
    })),
    unplaced: parsed.unplaced.map(({ span, ...rest }) => ({ ...rest, source: span })),
    facts: parsed.facts.map(({ span, ...rest }) => ({ ...rest, source: span })),
  };
}

/** What importing hands on: a document as read, and the dialogues found in it. */
import type { Dialogue } from '../../domain/model/dialogue.ts';
import type { Series } from '../../domain/model/library.ts';
import type { LeftOut } from '../../domain/release/leftOut.ts';
import type { Structure } from '../../domain/release/structure.ts';

/** A document's text with what a source remembers of its file. */
export interface ReadDocument {
  fileName: string;
  /** SHA-256 of the bytes as they came, in hex. */
  sha256: string;
  encoding: string;
  text: string;
  /** What the document's own headings say of the lines of its text; empty for plain text. */
  structure: Structure;
  /** Words of the document that are not in its text; empty for plain text. */
  leftOut: LeftOut[];
}

/** A document turned into dialogues, not yet in any library. */
export interface ImportedDocument {
  fileName: string;
  encoding: string;
  dialogues: { dialogue: Dialogue; series: Series }[];
  /** Contradictions and doubts, in plain sentences. */
  findings: string[];
  leftOut: LeftOut[];
}

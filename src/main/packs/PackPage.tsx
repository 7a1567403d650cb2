/** A pack as one HTML document for printing; React escapes every text, so no text can become markup. */
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block, listedHeadings, type PackDocument, type Sheet } from '../../domain/pack/document.ts';
import { placeIds } from '../../domain/pack/places.ts';
import { Comparison } from './Comparison.tsx';
import { Contents } from './Contents.tsx';
import { Facts } from './Facts.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { marginSigns } from './margins.ts';
import { Cards, Checklist } from './Points.tsx';
import { pageRules } from './pageRules.ts';
import { RichText } from './RichText.tsx';
import { SourceText } from './SourceText.tsx';
import { Table } from './Table.tsx';
import { Words } from './Words.tsx';

/** Where the shell serves the built style sheet of `src/renderer/print/`. */
export const PRINT_STYLESHEET = '/assets/print.css';

/**
 * Renders a pack.
 * @param pages the page of every listed heading by its id, once known; the layout does not depend on them.
 */
export function packHtml(document: PackDocument, pages: ReadonlyMap<string, number> | null): string {
  return `<!doctype html>${renderToStaticMarkup(<PackPage document={document} pages={pages} />)}`;
}

function PackPage(props: { document: PackDocument; pages: ReadonlyMap<string, number> | null }) {
  const { document, pages } = props;
  return (
    <html lang={document.lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{document.title}</title>
        <link rel="stylesheet" href={PRINT_STYLESHEET} />
        <style>{pageRules(document)}</style>
      </head>
      <body>
        {document.draft === null ? null : (
          <div className="draft" aria-hidden="true">
            {document.draft}
          </div>
        )}
        <MarginFonts document={document} />
        <Names document={document} />
        <Sheets document={document} pages={pages} />
      </body>
    </html>
  );
}

/** Chromium names the place of what something links to, seen or not: so it tells the page of every sheet and heading. */
function Names(props: { document: PackDocument }) {
  return (
    <nav hidden>
      {placeIds(props.document).map((id) => (
        <a key={id} href={`#${id}`}>
          {id}
        </a>
      ))}
    </nav>
  );
}

/** The sheets alone, for every form that is HTML. */
export function Sheets(props: { document: PackDocument; pages: ReadonlyMap<string, number> | null }) {
  return props.document.sheets.map((sheet) => (
    <SheetSection key={sheet.id} sheet={sheet} document={props.document} pages={props.pages} />
  ));
}

/**
 * Chromium fetches no font for what stands in a margin alone; it would take one of the computer's own. So the signs
 * stand in the page once, unseen, in every family that a margin may be set in.
 */
function MarginFonts(props: { document: PackDocument }) {
  const { regular, bold } = marginSigns(props.document);
  return (['en', 'ja'] as const).map((lang) => (
    <div key={lang} className="margin-fonts" lang={lang} aria-hidden="true">
      {regular}
      <b>{bold}</b>
    </div>
  ));
}

function SheetSection(props: {
  sheet: Sheet;
  document: PackDocument;
  pages: ReadonlyMap<string, number> | null;
}) {
  const { sheet, document, pages } = props;
  return (
    <section id={sheet.id} className={`sheet sheet-${sheet.kind} page-${sheet.id}`}>
      {sheet.blocks.map((block, place) => (
        <BlockView
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
          key={place}
          block={block}
          document={document}
          pages={pages}
        />
      ))}
    </section>
  );
}

function BlockView(props: {
  block: Block;
  document: PackDocument;
  pages: ReadonlyMap<string, number> | null;
}) {
  const { block, document, pages } = props;
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h1' : 'h2';
      return (
        <Heading id={block.id}>
          {block.number === '' ? null : <span className="number">{block.number} </span>}
          <Words text={block.text} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={`tone-${block.tone}`}>
          <Words text={block.text} />
        </p>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'contents':
      return <Contents headings={listedHeadings(document)} pages={pages} />;
    case 'rich':
      return <RichText content={block.content} lang={block.lang} />;
    case 'comparison':
      return <Comparison table={block.table} />;
    case 'marginNotes':
      return <MarginNotes notes={block.notes} withQuotes />;
    case 'table':
      return <Table table={block.table} pages={pages} />;
    case 'checklist':
      return <Checklist points={block.points} />;
    case 'cards':
      return (
        <Cards
          cards={block.cards}
          marking={document.marking}
          draft={document.draft}
          edition={document.edition}
        />
      );
    case 'source':
      return <SourceText paragraphs={block.paragraphs} />;
  }
}

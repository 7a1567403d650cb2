/** A pack as one HTML document for printing; React escapes every text, so no text can become markup. */
import { renderToStaticMarkup } from 'react-dom/server';
import { type Block, listedHeadings, type PackDocument, type Sheet } from '../../domain/pack/document.ts';
import { placeIds } from '../../domain/pack/places.ts';
import { Comparison } from './Comparison.tsx';
import { Contents } from './Contents.tsx';
import { FacingTexts } from './FacingTexts.tsx';
import { Facts } from './Facts.tsx';
import { MarginNotes } from './MarginNotes.tsx';
import { marginSigns } from './margins.ts';
import { Cards, Checklist } from './Points.tsx';
import { IdPrefix, IssuedUnits, type PageNumbers, useBars, useIds } from './pageContext.tsx';
import { numberingRule, type PageForm, pageRules } from './pageRules.ts';
import { RichText } from './RichText.tsx';
import { SourceText } from './SourceText.tsx';
import { Table } from './Table.tsx';
import { Words } from './Words.tsx';

/** Where the shell serves the built style sheet of `src/renderer/print/`. */
export const PRINT_STYLESHEET = '/assets/print.css';

/** What a pack is printed as, beyond its pages one after another. */
export interface PrintForm extends PageForm {
  /** The copies that follow each other in the file; the pack itself where left out. */
  copies?: readonly PackDocument[] | undefined;
}

/**
 * Renders a pack.
 * @param pages the page of every listed heading by its id, once known; the layout does not depend on them.
 */
export function packHtml(document: PackDocument, pages: PageNumbers | null, form: PrintForm = {}): string {
  return `<!doctype html>${renderToStaticMarkup(<PackPage document={document} pages={pages} form={form} />)}`;
}

/** How the names of a copy begin; a pack by itself has its own. */
function prefixOf(place: number, copies: readonly PackDocument[]): string {
  return copies.length === 1 ? '' : `copy-${place + 1}-`;
}

function PackPage(props: { document: PackDocument; pages: PageNumbers | null; form: PrintForm }) {
  const { document, pages, form } = props;
  const copies = form.copies ?? [document];
  const rules = copies.map((copy, place) => pageRules(copy, form, prefixOf(place, copies)));
  return (
    <html lang={document.lang}>
      <head>
        <meta charSet="utf-8" />
        <title>{document.title}</title>
        <link rel="stylesheet" href={PRINT_STYLESHEET} />
        <style>
          {[...(form.numbering === undefined ? [] : [numberingRule(form.numbering)]), ...rules].join('\n')}
        </style>
      </head>
      <body>
        {document.draft === null ? null : (
          <div className="draft" aria-hidden="true">
            {document.draft}
          </div>
        )}
        <Names document={document} prefix={prefixOf(0, copies)} />
        <MarginFonts document={document} labels={form.numbering?.labels ?? []} copies={copies} />
        {copies.map((copy, place) => (
          <IdPrefix key={copy.edition} value={prefixOf(place, copies)}>
            <Sheets document={copy} pages={pages} />
          </IdPrefix>
        ))}
      </body>
    </html>
  );
}

/** Chromium names the place of what something links to, seen or not: so it tells the page of every sheet and heading. */
function Names(props: { document: PackDocument; prefix: string }) {
  return (
    <nav hidden>
      {placeIds(props.document).map((id) => (
        <a key={id} href={`#${props.prefix}${id}`}>
          {id}
        </a>
      ))}
    </nav>
  );
}

/** The sheets alone, for every form that is HTML. */
export function Sheets(props: { document: PackDocument; pages: PageNumbers | null }) {
  const { document, pages } = props;
  const units = document.addendum?.units;
  return document.sheets.map((sheet) => (
    <IssuedUnits
      key={sheet.id}
      value={units === undefined || sheet.kind === 'addendum' ? null : new Set(units[sheet.id] ?? [])}
    >
      <SheetSection sheet={sheet} document={document} pages={pages} />
    </IssuedUnits>
  ));
}

/**
 * Chromium fetches no font for what stands in a margin alone; it would take one of the computer's own. So the signs
 * stand in the page once, unseen, in every family that a margin may be set in.
 */
function MarginFonts(props: {
  document: PackDocument;
  labels: readonly string[];
  copies: readonly PackDocument[];
}) {
  const { regular, bold } = marginSigns(
    props.document,
    [...props.labels, ...props.copies.map(({ edition }) => edition)].join(''),
  );
  return (['en', 'ja'] as const).map((lang) => (
    <div key={lang} className="margin-fonts" lang={lang} aria-hidden="true">
      {regular}
      <b>{bold}</b>
    </div>
  ));
}

function SheetSection(props: { sheet: Sheet; document: PackDocument; pages: PageNumbers | null }) {
  const { sheet, document, pages } = props;
  const id = useIds()(sheet.id);
  return (
    <section id={id} className={`sheet sheet-${sheet.kind} page-${id}`}>
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

function BlockView(props: { block: Block; document: PackDocument; pages: PageNumbers | null }) {
  const { block, document, pages } = props;
  const ids = useIds();
  const bar = useBars();
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h1' : 'h2';
      return (
        <Heading id={ids(block.id)} className={bar(block.text)}>
          {block.number === '' ? null : <span className="number">{block.number} </span>}
          <Words text={block.text} />
        </Heading>
      );
    }
    case 'paragraph':
      return (
        <p className={[`tone-${block.tone}`, bar(block.text)].filter(Boolean).join(' ')}>
          <Words text={block.text} />
        </p>
      );
    case 'facts':
      return <Facts rows={block.rows} />;
    case 'contents':
      return <Contents headings={listedHeadings(document)} pages={pages} />;
    case 'rich':
      return <RichText content={block.content} lang={block.lang} boxed={block.boxed === true} />;
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
    case 'facing':
      return <FacingTexts texts={block.texts} />;
  }
}

/** A pack as one HTML file that needs nothing beside it: read on a screen, sent, or printed from any browser. */
import { renderToStaticMarkup } from 'react-dom/server';
import type { PackDocument } from '../../../domain/pack/document.ts';
import { Sheets } from '../PackPage.tsx';
import { pageRules } from '../pageRules.ts';
import { FILE_STYLES } from './htmlStyles.ts';

/** Nothing is fetched and nothing runs, even where somebody changes the file by hand. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export function htmlFile(document: PackDocument): string {
  return `<!doctype html>\n${renderToStaticMarkup(<File document={document} />)}\n`;
}

function File({ document }: { document: PackDocument }) {
  const { lang, title, author, marking, draft, edition } = document;
  const line = [marking?.text, draft, edition].filter(
    (part) => part !== undefined && part !== null && part !== '',
  );
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width" />
        <meta name="author" content={author} />
        <title>{title}</title>
        <style>{`${FILE_STYLES}\n${pageRules(document)}`}</style>
      </head>
      <body>
        <p className="file-line">{line.join(' · ')}</p>
        <main>
          <Sheets document={document} pages={null} />
        </main>
        <p className="file-line">{line.join(' · ')}</p>
      </body>
    </html>
  );
}

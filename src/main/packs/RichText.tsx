/** A note's blocks as HTML. */
import type { Lang } from '../../domain/model/lang.ts';
import type { Inline, RichBlock, RichItem } from '../../domain/pack/richText.ts';
import { useBars } from './pageContext.tsx';
import { NOTHING } from './Table.tsx';

interface RichTextProps {
  content: RichBlock[];
  lang: Lang;
  boxed?: boolean;
  /** A row of a table has the bar for all that is in it. */
  isInTable?: boolean;
}

export function RichText(props: RichTextProps) {
  return (
    <div className={props.boxed === true ? 'rich boxed' : 'rich'} lang={props.lang}>
      <Blocks content={props.content} bars={props.isInTable === true ? 'none' : 'all'} />
    </div>
  );
}

/** Which blocks can have a bar: all, only the items of lists (within an item), or none. */
type Bars = 'all' | 'items' | 'none';

function Blocks(props: { content: RichBlock[]; bars?: Bars }) {
  return props.content.map((block, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
    <Barred key={place} block={block} bars={props.bars ?? 'none'} />
  ));
}

/** A block with its bar; the items of a list have theirs by themselves. */
function Barred(props: { block: RichBlock; bars: Bars }) {
  const { block, bars } = props;
  const bar = useBars();
  const view = <BlockView block={block} bars={bars} />;
  const isNew = bars === 'all' && block.kind !== 'list' && bar(block) !== undefined;
  return isNew ? <div className="changed">{view}</div> : view;
}

function BlockView(props: { block: RichBlock; bars: Bars }) {
  const { block, bars } = props;
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Inlines content={block.content} />
        </p>
      );
    case 'heading': {
      const Heading = `h${block.level}` as const;
      return (
        <Heading>
          <Inlines content={block.content} />
        </Heading>
      );
    }
    case 'list':
      return block.start === null ? (
        <ul className={block.items.some((item) => item.checked !== null) ? 'tasks' : undefined}>
          <Items items={block.items} bars={bars} />
        </ul>
      ) : (
        <ol start={block.start}>
          <Items items={block.items} bars={bars} />
        </ol>
      );
    case 'quote':
      return (
        <blockquote>
          <Blocks content={block.content} />
        </blockquote>
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return <Table block={block} />;
  }
}

function Items(props: { items: RichItem[]; bars: Bars }) {
  const bar = useBars();
  return props.items.map((item, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
    <li key={place} className={props.bars === 'none' ? undefined : bar(item)}>
      {item.checked === null ? null : <Box checked={item.checked} />}
      <Blocks content={item.content} bars={props.bars === 'none' ? 'none' : 'items'} />
    </li>
  ));
}

/** Drawn, since the bundled fonts have no such sign; named for who hears it. */
export function Box(props: { checked: boolean }) {
  return (
    <svg className="box" viewBox="0 0 10 10" role="img" aria-label={props.checked ? '☑' : '☐'}>
      <rect x="0.6" y="0.6" width="8.8" height="8.8" fill="none" stroke="currentColor" strokeWidth="0.9" />
      {props.checked ? (
        <path d="M2.2 5.2 4.3 7.4 8 2.8" fill="none" stroke="currentColor" strokeWidth="1.3" />
      ) : null}
    </svg>
  );
}

function Table(props: { block: Extract<RichBlock, { kind: 'table' }> }) {
  const { head, rows, align } = props.block;
  const side = (column: number) => (align[column] ? `align-${align[column]}` : undefined);
  return (
    <table className="plain">
      <thead>
        <tr>
          {head.map((cell, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
            <th key={column} scope="col" className={side(column)}>
              <Inlines content={cell} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
          <tr key={place}>
            {row.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
              <td key={column} className={side(column)}>
                {cell.length === 0 ? NOTHING : <Inlines content={cell} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Inlines(props: { content: Inline[] }) {
  return props.content.map((inline, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the page is rendered once and never changes
    <InlineView key={place} inline={inline} />
  ));
}

function InlineView(props: { inline: Inline }) {
  const { inline } = props;
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'strong':
      return (
        <strong>
          <Inlines content={inline.content} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Inlines content={inline.content} />
        </em>
      );
    case 'strike':
      return (
        <del>
          <Inlines content={inline.content} />
        </del>
      );
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      return <Link inline={inline} />;
    case 'break':
      return <br />;
  }
}

/** Paper cannot be clicked: the address stands beside the words. */
function Link(props: { inline: Extract<Inline, { kind: 'link' }> }) {
  const { address, content } = props.inline;
  const [only] = content;
  const isItself = content.length === 1 && only?.kind === 'text' && only.text === address;
  return (
    <>
      <a href={address}>
        <Inlines content={content} />
      </a>
      {isItself ? null : <span className="address"> ({address})</span>}
    </>
  );
}

/** Shows an article beside its raw text, in which each piece has the colour of what became of it. */
import type { Children } from '../../jsx/html.ts';
import type { Block, Fields } from '../clipping.ts';
import type { RawText } from '../raw.ts';
import { showAmount } from './amounts.ts';
import type { ArticleSample } from './collector.ts';
import { colourRaw, type Fateful, type Piece } from './colour.ts';

/** Most letters of a raw text, and of its article, that are shown; 3,000 words have 20,000. */
const MOST_SHOWN = 20_000;

/** What is named in the raw text itself: the others are told by their look. */
const NAMED: ReadonlySet<Fateful> = new Set<Fateful>([
  'title',
  'date',
  'outlet',
  'dateline',
  'source',
  'editor',
  'reporter',
  'reference',
  'heading',
  'dropped',
  'missing',
]);

/** What a mark is called where its kind says too little. */
const CALLED: Partial<Record<Fateful, string>> = { dropped: 'cut', missing: 'in no field' };

const SHOWN_FIELDS = [
  'date',
  'outlet',
  'dateline',
  'reporter',
  'editor',
  'source',
  'sourceUrl',
  'description',
  'tags',
  'keywords',
] as const satisfies readonly (keyof Fields)[];

export function Legend() {
  const kinds: readonly Fateful[] = [
    'title',
    'date',
    'outlet',
    'dateline',
    'reporter',
    'reference',
    'dropped',
    'missing',
  ];
  return (
    <p>
      {kinds.map((kind) => (
        <>
          <Mark kind={kind}>{'…'}</Mark>{' '}
        </>
      ))}
      <small>Text without a colour is in the article as it is; labels are pale.</small>
    </p>
  );
}

export function ArticleBesideRaw({
  sample,
  raw,
}: {
  sample: ArticleSample;
  /** The raw text; none where it could not be read a second time. */
  raw: RawText | undefined;
}) {
  const { key, target, review, cleaned } = sample;
  const { fields, blocks, lang, dropped = [] } = cleaned.clipping;
  const shown = firstBlocks(blocks);
  const text = raw?.text ?? '';
  const pieces = colourRaw(text.slice(0, MOST_SHOWN), { ...cleaned.clipping, blocks: shown });
  return (
    <article class="article">
      <header>
        <h3 lang={lang}>{fields.title ?? 'No title'}</h3>
        <small>
          <code>{key}</code> → <code>{target}</code>
        </small>
        {review.length > 0 ? (
          <ul>
            {review.map(({ field, reason }) => (
              <li>
                <code>{field}</code> {reason}
              </li>
            ))}
          </ul>
        ) : null}
      </header>
      <div class="sides">
        <section>
          <dl class="fields">
            <ArticleFields fields={fields} stated={raw?.stated ?? {}} />
          </dl>
          <div lang={lang}>
            {shown.map((block) => (
              <BlockOf block={block} />
            ))}
          </div>
          {shown.length < blocks.length ? (
            <p class="faint">And {showAmount(blocks.length - shown.length)} more paragraphs.</p>
          ) : null}
          {dropped.length > 0 ? (
            <p>
              <small>Cut: {dropped.map(({ kind }) => kind).join(', ')}</small>
            </p>
          ) : null}
        </section>
        <section>
          {raw ? (
            <p class="raw" lang={lang}>
              {pieces.map((piece) => (
                <PieceOf piece={piece} />
              ))}
            </p>
          ) : (
            <p class="faint">The raw text was not found again.</p>
          )}
          {text.length > MOST_SHOWN ? (
            <p class="faint">And {showAmount(text.length - MOST_SHOWN)} more letters.</p>
          ) : null}
        </section>
      </div>
    </article>
  );
}

/** The blocks at the beginning of an article that are shown. A text of one line may be a single long one. */
function firstBlocks(blocks: readonly Block[]): Block[] {
  const shown: Block[] = [];
  let left = MOST_SHOWN;
  for (const block of blocks) {
    if (left <= 0) break;
    shown.push({ ...block, text: block.text.slice(0, left) });
    left -= block.text.length;
  }
  return shown;
}

function ArticleFields({ fields, stated }: { fields: Fields; stated: RawText['stated'] }) {
  return (
    <>
      {SHOWN_FIELDS.map((key) => {
        const values = [fields[key] ?? []].flat();
        if (values.length === 0) return null;
        const value = values.join(', ');
        return (
          <>
            <dt>{key}</dt>
            <dd>
              {isColoured(key) ? <mark class={key}>{value}</mark> : value}
              {stated[key] === undefined ? null : <small> stated</small>}
            </dd>
          </>
        );
      })}
    </>
  );
}

function isColoured(key: string): key is Fateful {
  return NAMED.has(key as Fateful);
}

function BlockOf({ block }: { block: Block }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'heading':
      return <h4>{block.text}</h4>;
    case 'reference':
      return (
        <p>
          <mark class="reference">{block.text}</mark>
        </p>
      );
    case 'quotation':
      return (
        <blockquote>
          <p>{block.text}</p>
          <p>{block.attribution}</p>
        </blockquote>
      );
  }
}

function PieceOf({ piece: { text, kind } }: { piece: Piece }) {
  if (kind === 'text') return <>{text}</>;
  if (kind === 'label') return <span class="label">{text}</span>;
  return <Mark kind={kind}>{text}</Mark>;
}

function Mark({ kind, children }: { kind: Fateful; children: Children }) {
  return (
    <mark class={kind} data-kind={NAMED.has(kind) ? (CALLED[kind] ?? kind) : undefined}>
      {children}
    </mark>
  );
}

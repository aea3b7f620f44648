/** Links the neighbours of a tag: its subtags, its related tags, and the articles that it points to. */
import { sectionAddress } from '../map/addresses.ts';
import type { TagNeighbours } from '../map/kinds/term.ts';
import type { CountedTerm } from '../map/parts.ts';
import { LongArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';
import { FallbackLink, titleId } from './ReferenceBlock.tsx';
import { CountedTerms } from './TermLinks.tsx';
import { Words } from './Words.tsx';

/** Most articles shown before the list is opened. */
const ARTICLES = 6;

interface Props {
  context: Context;
  neighbours: TagNeighbours;
}

export function TagsAround({ context, neighbours }: Props) {
  const { t } = context;
  return (
    <>
      <LabelledTerms context={context} label={t.subtags} terms={neighbours.subtags} />
      <LabelledTerms context={context} label={t.relatedTags} terms={neighbours.related} />
    </>
  );
}

function LabelledTerms({
  context,
  label,
  terms,
}: {
  context: Context;
  label: string;
  terms: readonly CountedTerm[];
}) {
  if (terms.length === 0) return null;
  return (
    <nav class="tags" aria-label={label}>
      <p class="label">{label}</p>
      <CountedTerms context={context} terms={terms} />
    </nav>
  );
}

/** The articles and wanted titles that the tag's articles refer to, without the tag's own articles. */
export function PointsTo({ context, neighbours }: Props) {
  const { t, edition } = context;
  const { articles, wanted, wantedCount } = neighbours;
  if (articles.length + wantedCount === 0) return null;
  return (
    <section class="beside">
      <h2>{t.pointsTo}</h2>
      {articles.length > 0 ? (
        <LongArticleList context={context} articles={articles} shown={ARTICLES} />
      ) : null}
      {wantedCount > 0 ? (
        <>
          <h3>
            <a href={context.href(sectionAddress(edition, 'wanted'))}>{t.wanted}</a>
          </h3>
          <ul>
            {wanted.map(({ title, lang, fallback }, i) => (
              <li>
                <span id={titleId(String(i))}>
                  <Words context={context} text={title} lang={lang} />
                </span>{' '}
                <small>
                  <FallbackLink context={context} fallback={fallback} name={String(i)} />
                </small>
              </li>
            ))}
            {wantedCount > wanted.length ? <li>{t.more(wantedCount - wanted.length)}</li> : null}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** A page of an article beside its translation, paragraph by paragraph. */

import type { Article, Block } from '../archive/article.ts';
import { type Parallel, parallelsFrom, rowsOf } from '../archive/parallel/parallel.ts';
import { parallelAddress } from '../map/addresses.ts';
import { parallelAlternates } from '../map/alternates.ts';
import { Blocks } from './ArticleBody.tsx';
import { ArticleLink } from './ArticleLink.tsx';
import { Dateline } from './Credits.tsx';
import type { Context } from './context.ts';
import { Layout } from './Layout.tsx';
import { Picture } from './Picture.tsx';
import { DraftNotice, ParallelLink, StaleNotice } from './SideBySide.tsx';
import { Words } from './Words.tsx';

export function ParallelPage({ context, item }: { context: Context; item: Parallel }) {
  const { t, archive } = context;
  const { left, right } = item;
  const other = context.inEdition(right.lang);
  const languages = [left, right].map(({ lang }) => context.languageName(lang)).join(' · ');
  return (
    <Layout
      context={context}
      title={`${left.title} · ${languages}`}
      description={left.description}
      address={parallelAddress(item)}
      canonical={left.address}
      alternates={parallelAlternates(archive, item)}
    >
      <article class="parallel">
        <p class="crumb">
          {t.sideBySide}: {context.languageName(left.lang)}
          {parallelsFrom(archive.storyOf(left), left).map((one) => (
            <>
              {' · '}
              {one.right === right ? (
                <span lang={right.lang} aria-current="true">
                  {context.languageName(right.lang)}
                </span>
              ) : (
                <ParallelLink context={context} item={one} />
              )}
            </>
          ))}
        </p>
        {[left, right].map((article) => (
          <>
            <DraftNotice context={context} article={article} />
            <StaleNotice context={context} article={article} />
          </>
        ))}
        <header class="row">
          <div>
            <h1>
              <ArticleLink context={context} article={left} />
            </h1>
            <Origin context={context} article={left} />
          </div>
          <div lang={right.lang}>
            <h2>
              <ArticleLink context={other} article={right} />
            </h2>
            <Origin context={other} article={right} />
          </div>
        </header>
        {left.meta.image || right.meta.image ? (
          <div class="row">
            <div>
              <Picture context={context} article={left} />
            </div>
            <div lang={right.lang}>
              <Picture context={other} article={right} />
            </div>
          </div>
        ) : null}
        {rowsOf(item).map((row, i) => (
          <div class="row" id={`p${i + 1}`}>
            <a class="number" href={`#p${i + 1}`} aria-label={t.row(i + 1)}>
              {i + 1}
            </a>
            <Side context={context} page={context} article={left} blocks={row.left} />
            <Side
              context={other}
              page={context}
              article={right}
              blocks={row.right}
              lang={right.lang}
            />
          </div>
        ))}
      </article>
    </Layout>
  );
}

interface SideProps {
  /** The edition of the article, and that of the page. */
  context: Context;
  page: Context;
  article: Article;
  blocks: readonly Block[];
  lang?: string;
}

/** One side of a row; where it has no counterpart of the other, the page says so. */
function Side({ page, ...side }: SideProps) {
  if (side.blocks.length > 0) return <Blocks {...side} />;
  return <p class="meta">{page.t.noCounterpart}</p>;
}

/** Where and when an article appeared, and who translated it. */
function Origin({ context, article }: { context: Context; article: Article }) {
  const { translator } = article.meta;
  return (
    <>
      <Dateline context={context} article={article} />
      {translator ? (
        <p class="dateline">
          <Words
            context={context}
            text={context.t.credit(context.t.translator, translator)}
            lang={article.lang}
          />
        </p>
      ) : null}
    </>
  );
}

/** Renders an article beside its translation, paragraph by paragraph: `/id/2021/02/15/judul/ru/`. */
import type { Block } from '../archive/article.ts';
import { Blocks } from '../components/ArticleBody.tsx';
import { ArticleLink } from '../components/ArticleLink.tsx';
import { Dateline } from '../components/Credits.tsx';
import type { Context } from '../components/context.ts';
import { fontsOf } from '../components/Head.tsx';
import { Layout } from '../components/Layout.tsx';
import { LimitsNotice } from '../components/LimitsNotice.tsx';
import { Picture } from '../components/Picture.tsx';
import { DraftNotice, ParallelLink, StaleNotice } from '../components/SideBySide.tsx';
import { RetractedNotice, UncorrectedNotice } from '../components/TextState.tsx';
import { Words } from '../components/Words.tsx';
import { parallelKind, type SideView } from '../map/kinds/parallel.ts';
import type { ArticleCard } from '../map/parts.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(parallelKind, ({ view, body, context }) => {
  const { t } = context;
  const [left, right] = [view.left.head, view.right.head];
  const other = context.inEdition(right.lang);
  const used = new Set<string>();
  const languages = [left, right].map(({ lang }) => context.languageName(lang)).join(' · ');
  return (
    <Layout
      context={context}
      title={`${left.title} · ${languages}`}
      address={view.address}
      canonical={left.address}
      alternates={view.alternates}
      fonts={fontsOf([context, other])}
    >
      {/* The rows are one text in two languages: what looks like a text says so once, and not twice in each row. */}
      <article class="parallel text">
        <p class="crumb">
          {t.sideBySide} · <span lang={right.lang}>{other.t.sideBySide}</span>:{' '}
          {context.languageName(left.lang)}
          {view['side by side'].map((link) => (
            <>
              {' · '}
              {link.lang === right.lang ? (
                <span lang={right.lang} aria-current="true">
                  {context.languageName(right.lang)}
                </span>
              ) : (
                <ParallelLink context={context} link={link} />
              )}
            </>
          ))}
        </p>
        <header class="row">
          <div>
            <h1>
              <ArticleLink context={context} article={left} />
            </h1>
            <Origin context={context} head={left} />
            <Notices context={context} side={view.left} />
          </div>
          <div lang={right.lang}>
            <h2>
              <ArticleLink context={other} article={right} />
            </h2>
            <Origin context={other} head={right} />
            <Notices context={other} side={view.right} />
          </div>
        </header>
        {left.picture || right.picture ? (
          <div class="row">
            <div>
              <Picture context={context} head={left} />
            </div>
            <div lang={right.lang}>
              <Picture context={other} head={right} />
            </div>
          </div>
        ) : null}
        {body.map((row, i) => (
          <div id={`p${i + 1}`}>
            <a href={`#p${i + 1}`} aria-label={t.row(i + 1)}>
              {i + 1}
            </a>
            <Side context={context} side={view.left} blocks={row.left} used={used} />
            <Side
              context={other}
              side={view.right}
              blocks={row.right}
              lang={right.lang}
              used={used}
            />
          </div>
        ))}
      </article>
    </Layout>
  );
});

interface SideProps {
  /** The context of the article's own edition: a reader of either language understands all on his side. */
  context: Context;
  side: SideView;
  blocks: readonly Block[];
  lang?: string;
  /** The names of blocks that the page has already. */
  used: Set<string>;
}

/** One side of a row, or a note if the side is empty. */
function Side({ context, side, blocks, lang, used }: SideProps) {
  if (blocks.length === 0) {
    return <p lang={lang}>{context.t.noCounterpart}</p>;
  }
  return (
    <Blocks
      context={context}
      blocks={blocks}
      references={side.references}
      lang={lang}
      within
      used={used}
    />
  );
}

/** What a reader of one of the texts has to know, in its language. */
function Notices({ context, side }: { context: Context; side: SideView }) {
  const { head, limits, stateOfText, changedOriginal } = side;
  return (
    <>
      <DraftNotice context={context} head={head} />
      <LimitsNotice context={context} head={head} limits={limits} />
      <RetractedNotice context={context} head={head} />
      <UncorrectedNotice context={context} state={stateOfText} />
      <StaleNotice context={context} original={changedOriginal} />
    </>
  );
}

/** The outlet and the date of an article, and its translator. */
function Origin({ context, head }: { context: Context; head: ArticleCard }) {
  const { translator } = head;
  return (
    <>
      <Dateline context={context} head={head} />
      {translator ? (
        <p class="dateline">
          <Words
            context={context}
            text={context.t.credit(context.t.translator, translator)}
            lang={head.lang}
          />
        </p>
      ) : null}
    </>
  );
}

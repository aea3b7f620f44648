/** What articles refer to and the archive does not have, so that somebody can look for it. */

import type { Wanted } from '../archive/references/wanted.ts';
import { wantedAddress } from '../map/addresses.ts';
import { wantedAlternates } from '../map/alternates.ts';
import { type WantedItem, wantedItemAddress } from '../map/site-pages.ts';
import { LongArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';
import { Layout } from './Layout.tsx';
import { LeadLink } from './ReferenceBlock.tsx';
import { Words } from './Words.tsx';

/** Referring articles that are seen without opening the list of all. */
const SHOWN = 3;

export function WantedPage({ context, item }: { context: Context; item: WantedItem }) {
  const { t, archive, edition } = context;
  return (
    <Layout
      context={context}
      title={item.page > 1 ? `${t.wanted} · ${t.page(item.page)}` : t.wanted}
      description={t.wantedHelp}
      address={wantedItemAddress(item)}
      alternates={wantedAlternates(archive, edition, item.page)}
    >
      <h1>{t.wanted}</h1>
      {item.all === 0 ? (
        <p>{t.nothingWanted}</p>
      ) : (
        <>
          <p class="lead">{t.wantedHelp}</p>
          <p class="meta">{t.articles(item.all)}</p>
          <ul class="entries">
            {item.wanted.map((wanted) => (
              <Title context={context} wanted={wanted} />
            ))}
          </ul>
        </>
      )}
      <Pages context={context} item={item} />
    </Layout>
  );
}

function Title({ context, wanted }: { context: Context; wanted: Wanted }) {
  const title = <Words context={context} text={wanted.title} lang={context.lang} />;
  return (
    <li>
      <h2>{wanted.href ? <a href={wanted.href}>{title}</a> : title}</h2>
      <p class="meta">
        {context.t.references(wanted.referrers.length)} ·{' '}
        <LeadLink context={context} lead={wanted} />
      </p>
      <p class="meta">{context.t.referredToBy}:</p>
      <LongArticleList context={context} articles={wanted.referrers} shown={SHOWN} />
    </li>
  );
}

function Pages({ context, item }: { context: Context; item: WantedItem }) {
  if (item.pages < 2) return null;
  const { t, edition } = context;
  return (
    <nav aria-label={t.wanted}>
      <ul class="terms">
        {Array.from({ length: item.pages }, (_, i) => i + 1).map((page) => (
          <li>
            {page === item.page ? (
              <span aria-current="page">{page}</span>
            ) : (
              <a href={context.href(wantedAddress(edition, page))}>{page}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

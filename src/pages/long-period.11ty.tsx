/** Renders a further page of the list of a day, or of what has no day: `/id/arsip/2021-02-15/1/`. */
import { EntryList } from '../components/EntryList.tsx';
import { Layout } from '../components/Layout.tsx';
import { periodHeading } from '../components/names.ts';
import { Pager } from '../components/Pager.tsx';
import { longPeriodAddress } from '../map/addresses.ts';
import { longPeriodKind } from '../map/kinds/long-period.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(longPeriodKind, ({ view, context }) => {
  const { t, edition, lang } = context;
  const { period, number, numbered, list } = view;
  const name = period === undefined ? t.undated : periodHeading(edition, period);
  const step = (to: number) => {
    if (to < 1) return undefined;
    if (to > numbered) return { address: list, label: { text: name, lang } };
    return { address: longPeriodAddress(edition, period, to), label: { text: t.page(to), lang } };
  };
  return (
    <Layout
      context={context}
      title={`${name} · ${t.page(number)}`}
      address={view.address}
      alternates={view.alternates}
    >
      <p class="crumb">
        <a href={context.href(list)}>{name}</a>
      </p>
      <h1>{name}</h1>
      <p class="meta">{t.page(number)}</p>
      <EntryList context={context} articles={view.articles} />
      <Pager context={context} newer={step(number + 1)} older={step(number - 1)} />
    </Layout>
  );
});

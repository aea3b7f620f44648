/** Renders the page about the archive as data: `/id/data/`. */
import { urlOf } from '../archive/address.ts';
import type { Context } from '../components/context.ts';
import { DataPicture } from '../components/DataPicture.tsx';
import { EmptyArchive } from '../components/Empty.tsx';
import { Layout } from '../components/Layout.tsx';
import { readingExamples } from '../data/examples.ts';
import { sectionAddress } from '../map/addresses.ts';
import { DATA_PACKAGE } from '../map/data/data-files.ts';
import { columnWords, countWords, fileWords } from '../map/data/words.ts';
import { hasNoArticles } from '../map/emptiness.ts';
import { DATA_FOLDER } from '../map/file-folders.ts';
import { type DataPageView, type DataTopicView, dataKind } from '../map/kinds/data.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(dataKind, ({ view, context }) => {
  const { t, edition } = context;
  return (
    <Layout
      context={context}
      title={t.dataTitle}
      description={t.dataLead}
      address={sectionAddress(edition, 'data')}
      alternates={view.alternates}
      noSearchBox={hasNoArticles(view.empty)}
    >
      <article class="text">
        <h1>{t.dataTitle}</h1>
        <p>{t.dataLead}</p>
        <EmptyArchive context={context} empty={view.empty} />
        {view.topics.length > 0 ? <Files context={context} view={view} /> : null}
      </article>
    </Layout>
  );
});

function Files({ context, view }: { context: Context; view: DataPageView }) {
  const { t, edition, site } = context;
  const years = view.topics[0]?.parts.map(({ name }) => name) ?? [];
  const year = years.findLast((name) => name !== 'undated') ?? years[0] ?? '';
  return (
    <>
      <p>
        {t.dataPackage} <a href={context.href(DATA_PACKAGE)}>datapackage.json</a>
      </p>
      <p>{t.dataWithheld}</p>
      <p class="meta">
        {t.dataTextsIn}: {edition.numbers.format(view.count)}
        {view.withheld > 0 ? (
          <>
            <br />
            {t.dataTextsOut}: {edition.numbers.format(view.withheld)}
          </>
        ) : null}
      </p>
      <h2>{t.dataPicture}</h2>
      <DataPicture context={context} />
      <h2>{t.dataFilesHeading}</h2>
      {view.topics.map((topic) => (
        <Topic context={context} topic={topic} />
      ))}
      <h2>{t.dataHow}</h2>
      <p>{t.dataHowNote}</p>
      {readingExamples(urlOf(DATA_FOLDER, site), year).map(([name, code]) => (
        <>
          <h3>{name}</h3>
          {/* It is moved sideways, by keyboard too. */}
          <pre tabindex={0}>
            <code>{code}</code>
          </pre>
        </>
      ))}
    </>
  );
}

function Topic({ context, topic: view }: { context: Context; topic: DataTopicView }) {
  const { t } = context;
  return (
    <>
      <h3>
        <code>{view.topic}</code>
      </h3>
      <p>{fileWords(t, view.topic)}</p>
      <ul class="parts">
        {view.parts.map(({ name, count, files }) => (
          <li>
            {name === undefined ? null : `${name === 'undated' ? t.undated : name}: `}
            {files.map(([format, address], i) => (
              <>
                {i > 0 ? ' · ' : null}
                <a href={context.href(address)}>{format.toUpperCase()}</a>
              </>
            ))}{' '}
            <small>({countWords(t, view.topic, count)})</small>
          </li>
        ))}
      </ul>
      {view.columns.length > 0 ? (
        <details>
          <summary>{t.dataColumns}</summary>
          {/* It is moved sideways, by keyboard too. */}
          <div class="wide" tabindex={0}>
            <table>
              <thead>
                <tr>
                  <th>{t.dataColumn}</th>
                  <th>{t.dataMeaning}</th>
                </tr>
              </thead>
              <tbody>
                {view.columns.map(({ name, described }) => (
                  <tr>
                    <td>
                      <code>{name}</code>
                    </td>
                    <td>{columnWords(t, described)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      ) : null}
    </>
  );
}

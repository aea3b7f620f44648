/** Says why there is nothing to read: to the reader of a site, or to the editor in the preview, with what to do next. */
import { type Emptiness, hasNoArticles } from '../map/emptiness.ts';
import type { Context } from './context.ts';

/** An archive without published articles; nothing where there are some. */
export function EmptyArchive({
  context,
  empty,
}: {
  context: Context;
  empty: Emptiness | undefined;
}) {
  if (!empty) return null;
  const { t, site } = context;
  if (!hasNoArticles(empty)) return <DraftsOnly context={context} drafts={empty.drafts} />;
  return (
    <div class="text">
      <p>{t.emptyArchive}</p>
      {site.preview ? <FirstSteps context={context} /> : <p>{t.comeBack}</p>}
    </div>
  );
}

/** The words of the preview above drafts of which none is published. */
function DraftsOnly({ context, drafts }: { context: Context; drafts: number }) {
  const { t } = context;
  return (
    <p class="notice">
      {t.draftsOnly(t.drafts(drafts))} {t.howToPublish} <code>draft: true</code>
    </p>
  );
}

/** An edition whose articles are all in other languages. */
export function EmptyEdition({ context }: { context: Context }) {
  const { t, site } = context;
  return (
    <div class="text">
      <p>{t.emptyEdition}</p>
      {site.preview ? <FirstSteps context={context} /> : null}
    </div>
  );
}

/** How an editor adds the first article in the language of the page. */
function FirstSteps({ context }: { context: Context }) {
  const { t, lang } = context;
  return (
    <>
      <ul>
        <li>
          {t.importTexts}
          <br />
          <code>{`npm run import -- ${t.fileExample}`}</code>
        </li>
        <li>
          {t.beginArticle}
          <br />
          <code>{`npm run new -- --lang ${lang} --title "${t.titleExample}"`}</code>
        </li>
        <li>
          {t.ownFiles} <code>{`content/${lang}/`}</code>
        </li>
      </ul>
      <p>{t.previewFollows}</p>
    </>
  );
}

/**
 * What an editor can write, and where.
 * @param place a file, or a key of front matter
 */
export function EditorHint({
  context,
  words,
  place,
}: {
  context: Context;
  words: string;
  place: string;
}) {
  if (!context.site.preview) return null;
  return (
    <p class="notice">
      {words} <code>{place}</code>
    </p>
  );
}

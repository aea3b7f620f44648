/** Says above a text that it is withheld or withdrawn, and where the whole of it is. */
import type { Html } from '../jsx/html.ts';
import type { CreditsView } from '../map/kinds/article.ts';
import type { ArticleCard, LimitsView } from '../map/parts.ts';
import type { Context } from './context.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  head: ArticleCard;
  limits: LimitsView | undefined;
  /** Where the whole text is; left out on a page that is not the article's own. */
  credits?: CreditsView;
}

export function LimitsNotice({ context, head, limits, credits }: Props) {
  if (!limits) return null;
  const { t, site } = context;
  const { withdrawn, level } = limits;
  // That a text was taken off its page says enough; one that was taken from the lists may be an excerpt besides.
  const isPart = level !== undefined && withdrawn?.level !== 'text';
  return (
    <p class="notice">
      {site.preview ? `${t.previewShowsAll} ` : null}
      {withdrawn ? <Withdrawn context={context} head={head} withdrawn={withdrawn} /> : null}
      {withdrawn && isPart ? ' ' : null}
      {isPart ? (level === 'excerpt' ? t.excerptOnly : t.metadataOnly) : null}
      {isPart && credits ? (
        <Elsewhere context={context} credits={credits} lang={head.lang} />
      ) : null}
    </p>
  );
}

interface WithdrawnProps {
  context: Context;
  head: ArticleCard;
  withdrawn: NonNullable<LimitsView['withdrawn']>;
}

/** When and why it was withdrawn; the reason is in the language of the article. */
function Withdrawn({ context, head, withdrawn }: WithdrawnProps) {
  const { t, edition } = context;
  const { date, reason, level } = withdrawn;
  const day = edition.calendar.day(edition.calendar.dayOf(date));
  return (
    <>
      {level === 'text' ? t.textWithdrawn(day) : t.withdrawnFromLists(day)}
      {reason ? (
        <>
          {' '}
          <Words context={context} text={reason} lang={head.lang} />
        </>
      ) : null}
    </>
  );
}

interface ElsewhereProps {
  context: Context;
  credits: CreditsView;
  /** The language of the article. */
  lang: string;
}

/** The places where a reader finds the whole text, in the order in which he would try them. */
function Elsewhere({ context, credits, lang }: ElsewhereProps) {
  const { t } = context;
  const { sourceUrl, archivedUrl, callNumber } = credits;
  const places: Html[] = [];
  if (sourceUrl) places.push(<OutsideLink url={sourceUrl} />);
  if (archivedUrl) places.push(<OutsideLink url={archivedUrl}>{t.archivedCopy}</OutsideLink>);
  if (callNumber) {
    places.push(
      <>
        {t.callNumber} <Words context={context} text={callNumber} lang={lang} />
      </>,
    );
  }
  if (places.length === 0) return null;
  return (
    <>
      {' '}
      {t.wholeText}{' '}
      {places.map((place, i) => (
        <>
          {i > 0 ? ' · ' : null}
          {place}
        </>
      ))}
    </>
  );
}

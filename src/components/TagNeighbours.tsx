/** The neighbours of a tag: the tags below it, those often beside it, and what its articles refer to. */

import { pointsTo, subtagsOf, tagsBeside } from '../archive/tag-neighbours.ts';
import type { Term } from '../archive/term.ts';
import { sectionAddress } from '../map/addresses.ts';
import { LongArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';
import { LeadLink } from './ReferenceBlock.tsx';
import { TermLinks } from './TermLinks.tsx';
import { Words } from './Words.tsx';

const ARTICLES = 6;
const WANTED = 6;

interface Props {
  context: Context;
  term: Term;
}

export function Subtags({ context, term }: Props) {
  const { archive, view, t } = context;
  const terms = subtagsOf(archive, term, view);
  return <LabelledTerms context={context} label={t.subtags} terms={terms} />;
}

export function RelatedTags({ context, term }: Props) {
  const { archive, view, t } = context;
  const terms = tagsBeside(archive, term, view);
  return <LabelledTerms context={context} label={t.relatedTags} terms={terms} />;
}

function LabelledTerms({
  context,
  label,
  terms,
}: {
  context: Context;
  label: string;
  terms: readonly Term[];
}) {
  if (terms.length === 0) return null;
  return (
    <nav class="tags" aria-label={label}>
      <p class="label">{label}</p>
      <TermLinks context={context} terms={terms} counted />
    </nav>
  );
}

/** What the tag's articles refer to, apart from one another. */
export function PointsTo({ context, term }: Props) {
  const { archive, view, t, edition } = context;
  const { articles, wanted } = pointsTo(archive, term, view);
  if (articles.length + wanted.length === 0) return null;
  return (
    <section class="beside">
      <h2>{t.pointsTo}</h2>
      {articles.length > 0 ? (
        <LongArticleList context={context} articles={articles} shown={ARTICLES} />
      ) : null}
      {wanted.length > 0 ? (
        <>
          <h3>
            <a href={context.href(sectionAddress(edition, 'wanted'))}>{t.wanted}</a>
          </h3>
          <ul>
            {wanted.slice(0, WANTED).map((one) => (
              <li>
                <Words context={context} text={one.title} lang={one.lang} />{' '}
                <small>
                  <LeadLink
                    context={context}
                    lead={one.term === term ? { ...one, term: undefined } : one}
                  />
                </small>
              </li>
            ))}
            {wanted.length > WANTED ? <li>{t.more(wanted.length - WANTED)}</li> : null}
          </ul>
        </>
      ) : null}
    </section>
  );
}

/** The neighbours of a tag: the tags below it, those often beside it, and what its articles refer to. */
import { sectionAddress } from '../archive/addresses.ts';
import { relatedTags } from '../archive/related-tags.ts';
import type { Term } from '../archive/term.ts';
import { LongArticleList } from './ArticleList.tsx';
import type { Context } from './context.ts';
import { LeadLink } from './ReferenceBlock.tsx';
import { TermLinks } from './TermLinks.tsx';
import { Words } from './Words.tsx';

const MOST_RELATED = 8;
const ARTICLES = 6;
const WANTED = 6;

/** Articles that a tag points to are shown up to this number: a tag of thousands points to thousands. */
const MOST_ARTICLES = 200;

interface Props {
  context: Context;
  term: Term;
}

export function Subtags({ context, term }: Props) {
  const { archive, view, t } = context;
  const terms = archive.terms.tag.below(term).filter((one) => view.has(one));
  return <LabelledTerms context={context} label={t.subtags} terms={terms} />;
}

export function RelatedTags({ context, term }: Props) {
  const { archive, view, t } = context;
  const { tag } = archive.terms;
  // The tags above it and below are on the page as it is.
  const family = new Set([...tag.above(term), ...tag.below(term)]);
  const terms = relatedTags(term, view, ({ article }) => archive.termsOf(article, 'tag'))
    .filter((one) => !family.has(one))
    .slice(0, MOST_RELATED);
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
  const listed = view.entriesOf(term).map(({ article }) => article);
  const { articles, wanted: fromThese } = archive.links.pointsTo(listed, view);
  // What names the tag leads its readers here: they find it here, whoever refers to it.
  const named = archive.links.wantedOn(term, view);
  const titles = new Set(named.map(({ title }) => title));
  const wanted = [...named, ...fromThese.filter(({ title }) => !titles.has(title))];
  if (articles.length + wanted.length === 0) return null;
  return (
    <section class="beside">
      <h2>{t.pointsTo}</h2>
      {articles.length > 0 ? (
        <LongArticleList
          context={context}
          articles={articles.slice(0, MOST_ARTICLES)}
          shown={ARTICLES}
        />
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

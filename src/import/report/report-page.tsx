/** Makes the page of a report: one HTML file that needs nothing else, to be looked at in a browser. */
import type { Children } from '../../jsx/html.ts';
import type { RawText } from '../raw.ts';
import { REVIEW_LIST } from '../review/review-list.ts';
import { ArticleBesideRaw, Legend } from './ArticleBesideRaw.tsx';
import { showAmount, showShare } from './amounts.ts';
import type { ArticleSample } from './collector.ts';
import type { ImportReport, Outcomes, ReasonCount } from './import-report.ts';
import { Months } from './Months.tsx';
import { PAGE_STYLE } from './page-style.ts';

/** Articles to show beside their raw texts. */
interface ShownSamples {
  readonly doubtful: readonly ArticleSample[];
  readonly random: readonly ArticleSample[];
  /** The raw texts, by their keys: see `rawTextsOf`. */
  readonly raw: ReadonlyMap<string, RawText>;
}

/** Most pages to fetch again that are listed: the file in `_data/` has all. */
const MOST_TO_FETCH = 200;

const NUMBERS: readonly (readonly [keyof Outcomes, string])[] = [
  ['texts', 'texts'],
  ['imported', 'imported'],
  ['inReview', 'with something to review'],
  ['drafts', 'drafts'],
  ['versions', 'later versions'],
  ['sameElsewhere', 'in other outlets too'],
  ['near', 'much like another'],
  ['reprints', 'printed again'],
  ['known', 'here before'],
  ['noArticles', 'no articles'],
  ['problems', 'with a problem'],
];

/** @returns the text of an HTML file without scripts */
export function reportPage(report: ImportReport, samples: ShownSamples): string {
  return `<!doctype html>${(<ReportPage report={report} samples={samples} />).html}\n`;
}

/** The reasons, and how to get through them. */
function ToReview({ report: { review, outcomes } }: { report: ImportReport }) {
  return (
    <>
      <Reasons all={review} of={outcomes.imported} />
      <p>
        All of them in one list, with the lines in question: <code>{REVIEW_LIST}</code>. First mend{' '}
        <code>import.yaml</code> and do the run again, where one reason is wrong in many articles.
      </p>
    </>
  );
}

function ReportPage({ report, samples }: { report: ImportReport; samples: ShownSamples }) {
  const { outcomes, review, noArticles, problemKinds, problems, shapes, cuts, repeated } = report;
  const { dates, names, fetchAgain, day } = report;
  const parts: readonly (readonly [id: string, title: string, content: Children])[] = [
    ['review', 'To review', review.length > 0 && <ToReview report={report} />],
    ['articles', 'Articles beside their raw texts', shownArticles(samples)],
    [
      'shapes',
      'Shapes of the beginnings of texts',
      shapes.length > 0 && <Shapes report={report} />,
    ],
    [
      'cuts',
      'Cut from the texts',
      cuts.length > 0 && (
        <Reasons all={cuts} of={outcomes.texts} head={['pieces', 'share', 'kind']} />
      ),
    ],
    ['repeated', 'Repeated lines', repeated.length > 0 && <Repeated all={repeated} />],
    ['dates', 'Dates', outcomes.imported > 0 && <Months dates={dates} />],
    ['names', 'Names', names.length > 0 && <Names report={report} />],
    [
      'none',
      'Texts that are no articles',
      noArticles.length > 0 && <Reasons all={noArticles} of={outcomes.texts} />,
    ],
    ['fetch', 'To fetch again', fetchAgain.length > 0 && <FetchAgain all={fetchAgain} />],
    [
      'problems',
      'Problems',
      problems.length > 0 && (
        <>
          <Reasons all={problemKinds} of={outcomes.texts} />
          <h3>{problems.length < outcomes.problems ? `The first ${problems.length}` : 'All'}</h3>
          <ul>
            {problems.map(({ file, line, subject, found, expected }) => (
              <li>
                <code>{`${file}:${line}`}</code> {subject}: found {found}; expected {expected}
              </li>
            ))}
          </ul>
        </>
      ),
    ],
  ];
  const shown = parts.filter(([, , content]) => content);
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        {/* Raw texts come from anywhere: whatever is in them, the page loads and runs nothing. */}
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; style-src 'unsafe-inline'"
        />
        <title>{`Import of ${day}`}</title>
        <style>{PAGE_STYLE}</style>
      </head>
      <body>
        <main>
          <h1>Import of {day}</h1>
          <dl class="numbers">
            {NUMBERS.filter(([key]) => outcomes[key] > 0).map(([key, words]) => (
              <div>
                <dt>{words}</dt>
                <dd>
                  {showAmount(outcomes[key])}
                  {key === 'inReview' ? (
                    <small> {showShare(outcomes.inReview, outcomes.imported)}</small>
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
          <nav aria-label="Parts">
            <ul>
              {shown.map(([id, title]) => (
                <li>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
          {shown.map(([id, title, content]) => (
            <section id={id} aria-label={title}>
              <h2>{title}</h2>
              {content}
            </section>
          ))}
        </main>
      </body>
    </html>
  );
}

function shownArticles({ doubtful, random, raw }: ShownSamples): Children {
  if (doubtful.length + random.length === 0) return null;
  const group = (title: string, all: readonly ArticleSample[]) =>
    all.length > 0 ? (
      <>
        <p>{title}</p>
        {all.map((sample) => (
          <ArticleBesideRaw sample={sample} raw={raw.get(sample.key)} />
        ))}
      </>
    ) : null;
  return (
    <>
      <Legend />
      {group('The most doubtful, of each set of reasons in turn:', doubtful)}
      {group('Some others at random:', random)}
    </>
  );
}

interface ReasonsProps {
  all: readonly (ReasonCount & { field?: string })[];
  /** The number of texts that they are a share of. */
  of: number;
  head?: readonly string[];
}

function Reasons({ all, of, head = ['texts', 'share', 'reason'] }: ReasonsProps) {
  return (
    <Table head={[...head, 'for example']} numbers={2}>
      {all.map(({ field, reason, count, example }) => (
        <tr>
          <td class="n">{showAmount(count)}</td>
          <td class="n">{showShare(count, of)}</td>
          <td>
            {field ? (
              <>
                <code>{field}</code>{' '}
              </>
            ) : null}
            {reason}
          </td>
          <td>
            <code>{example}</code>
          </td>
        </tr>
      ))}
    </Table>
  );
}

function Shapes({ report: { shapes, shapesInAll, shaped } }: { report: ImportReport }) {
  return (
    <>
      <p class="faint">
        N is a name, OUTLET a host, CITY a word in capitals, Text the beginning of sentences, ⏎ a
        line end. A rare shape may be one that the import does not know.
      </p>
      <Table head={['texts', 'share', 'shape, and one example']} numbers={2}>
        {shapes.map(({ shape, count, example }) => (
          <tr>
            <td class="n">{showAmount(count)}</td>
            <td class="n">{showShare(count, shaped)}</td>
            <td>
              <code>{shape}</code>
              <br />
              <small>
                {example.key}: {example.text}
              </small>
            </td>
          </tr>
        ))}
      </Table>
      {shapesInAll > shapes.length ? (
        <p class="faint">And {showAmount(shapesInAll - shapes.length)} more, which are rarer.</p>
      ) : null}
    </>
  );
}

function Repeated({ all }: { all: ImportReport['repeated'] }) {
  return (
    <>
      <p class="faint">
        What is struck through was cut from the texts. The others are last sentences that several
        articles have: they are in the archive as they are.
      </p>
      <Table head={['texts', 'kind', 'line', 'for example']} numbers={1}>
        {all.map(({ kind, text, count, example, isCut }) => (
          <tr>
            <td class="n">{showAmount(count)}</td>
            <td>{kind}</td>
            <td class={isCut ? 'repeated' : undefined}>{text}</td>
            <td>
              <code>{example}</code>
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

function Names({ report: { names } }: { report: ImportReport }) {
  return (
    <>
      {names.map(({ kind, different, most, near, once, onceInAll }) => (
        <>
          <h3>
            {kind}: {showAmount(different)} different
          </h3>
          <p>
            Most often: {most.map(({ name, count }) => `${name} (${showAmount(count)})`).join(', ')}
          </p>
          {near.length > 0 ? (
            <Table head={['seen', 'rare name', 'resembles', 'for example']} numbers={1}>
              {near.map((one) => (
                <tr>
                  <td class="n">{showAmount(one.count)}</td>
                  <td>{one.name}</td>
                  <td>
                    {one.near
                      .map((other) => `${other.name} (${showAmount(other.count)})`)
                      .join(', ')}
                  </td>
                  <td>
                    <code>{one.key}</code>
                  </td>
                </tr>
              ))}
            </Table>
          ) : null}
          {once.length > 0 ? (
            <p class="faint">
              Seen once, and like no other:{' '}
              {once.map(({ name, key }) => `${name} (${key})`).join(', ')}
              {onceInAll > once.length ? `, and ${showAmount(onceInAll - once.length)} more` : ''}
            </p>
          ) : null}
        </>
      ))}
    </>
  );
}

function FetchAgain({ all }: { all: ImportReport['fetchAgain'] }) {
  const shown = all.slice(0, MOST_TO_FETCH);
  return (
    <>
      <Table head={['title and address', 'date', 'raw text']} numbers={0}>
        {shown.map(({ title, address, date, raw }) => (
          <tr>
            <td>
              {title}
              {title && address ? <br /> : null}
              {/* A table may state anything as an address. */}
              {address && /^https?:\/\//i.test(address) ? (
                <a href={address} rel="noreferrer">
                  {address}
                </a>
              ) : (
                address
              )}
            </td>
            <td>{date}</td>
            <td>
              <code>{raw}</code>
            </td>
          </tr>
        ))}
      </Table>
      {all.length > shown.length ? (
        <p class="faint">
          And {showAmount(all.length - shown.length)} more: all are in{' '}
          <code>_data/fetch-again.yaml</code>.
        </p>
      ) : null}
    </>
  );
}

interface TableProps {
  head: readonly string[];
  /** The number of columns with numbers, which come first. */
  numbers: number;
  children: Children;
}

function Table({ head, numbers, children }: TableProps) {
  return (
    // What scrolls has to be reached by the keyboard.
    <div class="wide" tabindex={0}>
      <table>
        <thead>
          <tr>
            {head.map((one, i) => (
              <th class={i < numbers ? 'n' : undefined}>{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

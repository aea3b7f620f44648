/** Controls of the search page's script: filters, order, views, export. Hidden until the script runs. */
import { FORMATS } from '../citations/formats.ts';
import type { Context } from './context.ts';

/** Most articles in one file: it is put together in the reader's browser. */
const MOST_EXPORTED = 500;

/**
 * The filters. The script adds the choices, which depend on the results.
 * @param several whether the archive has several languages to choose from
 */
export function SearchTools({ context, several }: { context: Context; several: boolean }) {
  const { t } = context;
  return (
    <div id="search-tools" hidden>
      <details id="search-filters">
        <summary>{t.searchFilters}</summary>
        <div class="filters">
          <fieldset id="search-period" hidden>
            <legend>{t.period}</legend>
            <p class="range-text" />
            <div class="timeline">
              <div class="month-bars" aria-hidden="true" />
              <input type="range" aria-label={t.periodFrom} />
              <input type="range" aria-label={t.periodTo} />
            </div>
            <div class="calendar">
              <select aria-label={t.period} />
              <div class="months" />
            </div>
          </fieldset>
          {several ? <Options id="search-lang" legend={t.languages} /> : null}
          <p id="search-terms" hidden>
            <button type="button">{t.moreFilters}</button>
          </p>
          <Options id="search-source" legend={t.sources} />
          <Options id="search-tag" legend={t.tags} />
          <Options id="search-editor" legend={t.editors} />
          <Options id="search-outlet" legend={t.outlets} />
          <Options id="search-place" legend={t.locations} />
          <Options id="search-reporter" legend={t.reporters} />
          <Options id="search-translator" legend={t.translators} />
          <p class="filters-end">
            <button type="button" id="search-show" />
          </p>
        </div>
      </details>
    </div>
  );
}

/** The order of the results, and the button that shows them as a concordance. */
export function SearchOrder({ context: { t } }: { context: Context }) {
  return (
    <p id="search-order" hidden>
      <button type="button" id="search-concordance" class="plain" aria-pressed="false">
        {t.concordance}
      </button>
      <span>
        <label for="search-sort">{t.sort}</label>{' '}
        <select id="search-sort">
          <option value="relevance">{t.byRelevance}</option>
          <option value="newest">{t.newestFirst}</option>
          <option value="oldest">{t.oldestFirst}</option>
        </select>
      </span>
    </p>
  );
}

function Options({ id, legend }: { id: string; legend: string }) {
  return (
    <fieldset id={id} hidden>
      <legend>{legend}</legend>
    </fieldset>
  );
}

/** The export of the results, as a file or a link. */
export function SearchExport({ context }: { context: Context }) {
  const { t, lang } = context;
  return (
    <details id="search-export" data-most={MOST_EXPORTED} hidden>
      <summary>{t.exportResults}</summary>
      <form>
        <fieldset>
          <legend>{t.exportFormat}</legend>
          {Object.entries(FORMATS).map(([id, { name }], i) => (
            <Choice name="format" value={id} text={name} checked={i === 0} />
          ))}
        </fieldset>
        <fieldset>
          <legend>{t.exportWhich}</legend>
          <Choice
            name="which"
            value="all"
            text={t.exportAll(new Intl.NumberFormat(lang).format(MOST_EXPORTED))}
            checked
          />
          <Choice name="which" value="chosen" text={t.exportChosen} />
        </fieldset>
        <p>
          <button type="submit">{t.download}</button>{' '}
          <button type="button" class="copy-link">
            {t.copyLink}
          </button>
        </p>
        <p role="status" />
      </form>
    </details>
  );
}

interface ChoiceProps {
  name: string;
  value: string;
  text: string;
  checked?: boolean;
}

function Choice({ text, ...input }: ChoiceProps) {
  return (
    <label>
      <input type="radio" {...input} /> {text}
    </label>
  );
}

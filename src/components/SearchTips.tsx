/** Says how to search, with examples: below the box, closed until somebody wants to know. */
import type { Context } from './context.ts';

export function SearchTips({ context: { t } }: { context: Context }) {
  const tips = [
    t.tipPhrase,
    t.tipExcept,
    t.tipAny,
    t.tipBeginning,
    t.tipTitle,
    t.tipFields,
    t.tipDates,
  ];
  return (
    <details class="meta search-tips">
      <summary>{t.searchTips}</summary>
      <ul>
        {tips.map((tip) => (
          <li>{withExamples(tip)}</li>
        ))}
      </ul>
    </details>
  );
}

/** Sets the examples of a tip, which stand in grave accents. */
function withExamples(tip: string) {
  return tip.split('`').map((part, i) => (i % 2 === 1 ? <code>{part}</code> : part));
}

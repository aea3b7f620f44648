/** Loads what every article's page has besides its search box, with the words of the page's language. */
import { startArticle } from '../../assets/article.ts';

/** @param article the element of the article, on its own page */
export async function startPage(article: Element): Promise<void> {
  const { lang } = document.documentElement;
  const { default: words } = await import(`../../locales/box/${lang}.ts`);
  startArticle(article, words);
  const citation = article.querySelector('.cite');
  if (!citation) return;
  // Styles and formats are loaded for those who come to the citation.
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    void import('./cite.ts')
      .then(({ startCitation }) => startCitation(citation, words))
      .catch(() => {});
  });
  observer.observe(citation);
}

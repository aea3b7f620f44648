/** Loads what every article's page has besides its search box, with the words of the page's language. */
import { startArticle } from '../../assets/article.ts';

/** @param article the element of the article, on its own page */
export async function startPage(article: Element): Promise<void> {
  const { lang } = document.documentElement;
  startArticle(article, (await import(`../../locales/box/${lang}.ts`)).default);
}

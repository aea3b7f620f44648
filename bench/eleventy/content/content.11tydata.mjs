/** What all articles have: their layout, and `/id/2021/02/15/judul/` as the address. */
export default {
  layout: 'article.njk',
  permalink: ({ lang, page }) =>
    `/${lang}/${page.date.toISOString().slice(0, 10).replaceAll('-', '/')}/${page.fileSlug}/`,
};

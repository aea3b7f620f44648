/** Eleventy as its guide begins: one Markdown file an article, one layout, tags that make collections. */
export default function configure(config) {
  config.setQuietMode(true);
  return {
    dir: { input: 'content', includes: '../_includes', data: '../_data' },
    // The texts have no template code in them.
    markdownTemplateEngine: false,
  };
}

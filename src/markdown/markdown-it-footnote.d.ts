/** The type of the plugin for footnotes, which has none of its own. */
declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it';

  export default function footnotes(md: InstanceType<typeof MarkdownIt>): void;
}

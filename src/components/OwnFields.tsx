/** Shows the values of fields that an archive added. */
import type { OwnFieldView } from '../map/parts.ts';
import { ArticleDate } from './ArticleDate.tsx';
import type { Context } from './context.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

interface Props {
  context: Context;
  field: OwnFieldView;
  /** The language of the article that has the value. */
  lang: string;
}

/** The value of a field: words, a date, a link, or names joined as the language does. */
export function OwnValue({ context, field, lang }: Props) {
  const { value, kind } = field;
  if (typeof value === 'object' && 'kind' in value) {
    return <ArticleDate context={context} date={value} />;
  }
  if (typeof value !== 'string') {
    const { list } = context.edition;
    return <Words context={context} text={list.format(value)} lang={lang} />;
  }
  if (kind === 'link') return <OutsideLink url={value} />;
  return <Words context={context} text={value} lang={lang} />;
}

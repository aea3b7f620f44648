/** Shows an article's picture with its caption and credit. */
import type { ArticleCard } from '../map/parts.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Picture({ context, head }: { context: Context; head: ArticleCard }) {
  const { picture, lang } = head;
  if (!picture) return null;
  return (
    <figure>
      <img
        src={picture.address ? context.href(picture.address) : picture.url}
        alt={picture.alt}
        loading="lazy"
      />
      {picture.caption || picture.credit ? (
        <figcaption>
          {picture.caption ? <Words context={context} text={picture.caption} lang={lang} /> : null}
          {picture.credit ? (
            <small>
              {' '}
              <Words
                context={context}
                text={context.t.credit(context.t.photo, picture.credit)}
                lang={lang}
              />
            </small>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

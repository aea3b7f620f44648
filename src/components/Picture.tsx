/** An article's picture with its caption and credit. */
import type { Address, Article } from '../archive/article.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Picture({ context, article }: { context: Context; article: Article }) {
  const { image } = article.meta;
  if (!image) return null;
  const src = image.src.startsWith('/') ? context.href(image.src as Address) : image.src;
  return (
    <figure>
      <img src={src} alt={image.alt} loading="lazy" />
      {image.caption || image.credit ? (
        <figcaption>
          {image.caption ? (
            <Words context={context} text={image.caption} lang={article.lang} />
          ) : null}
          {image.credit ? <small> {context.t.credit(context.t.photo, image.credit)}</small> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

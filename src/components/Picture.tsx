/** An article's picture with its caption and credit. */
import type { Article } from '../archive/article.ts';
import { pictureAddress } from '../archive/picture.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Picture({ context, article }: { context: Context; article: Article }) {
  const { image } = article.meta;
  if (!image) return null;
  const own = pictureAddress(image.src, article.file);
  return (
    <figure>
      <img src={own ? context.href(own) : image.src} alt={image.alt} loading="lazy" />
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

/** An article's picture with its caption and credit. */
import type { Article } from '../archive/article.ts';
import { pictureAddress } from '../archive/picture.ts';
import type { Context } from './context.ts';
import { Words } from './Words.tsx';

export function Picture({ context, article }: { context: Context; article: Article }) {
  const { image } = article.meta;
  const own = image && pictureAddress(image.src, article.file);
  if (!own) return null;
  return (
    <figure>
      <img src={context.href(own)} alt={image.alt} loading="lazy" />
      {image.caption || image.credit ? (
        <figcaption>
          {image.caption ? (
            <Words context={context} text={image.caption} lang={article.lang} />
          ) : null}
          {image.credit ? (
            <small>
              {' '}
              <Words
                context={context}
                text={context.t.credit(context.t.photo, image.credit)}
                lang={article.lang}
              />
            </small>
          ) : null}
        </figcaption>
      ) : null}
    </figure>
  );
}

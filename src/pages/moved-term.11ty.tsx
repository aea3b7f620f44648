/** Renders a page at a former address of a term, which leads to the present one. */
import { MOVED_POLICY } from '../archive/policy.ts';
import { SafetyMetadata } from '../components/Head.tsx';
import { Words } from '../components/Words.tsx';
import { movedTermKind } from '../map/kinds/moved-term.ts';
import { templateOf } from './page.ts';

export const { data, render } = templateOf(movedTermKind, ({ view, context }) => {
  const { t, assets } = context;
  const { lang, label, to } = view;
  const href = context.href(to);
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <SafetyMetadata policy={MOVED_POLICY} />
        <title>{label.text}</title>
        <meta name="viewport" content="width=device-width" />
        <link rel="canonical" href={context.absolute(to)} />
        <meta http-equiv="refresh" content={`0; url=${href}`} />
        <script type="module" src={context.href(assets.moved)} />
      </head>
      <body>
        <h1>{t.moved}</h1>
        <p>
          {t.movedTo}{' '}
          <a href={href}>
            <Words context={context} text={label.text} lang={label.lang} />
          </a>
        </p>
      </body>
    </html>
  );
});

/** Says what others may do with a text, with a link to the statement's own page. */
import { isLicence, type Rights, wordsOfRights } from '../archive/rights.ts';
import type { Context } from './context.ts';
import { rightsName } from './names.ts';
import { OutsideLink } from './OutsideLink.tsx';
import { Words } from './Words.tsx';

export function RightsStatement({ context, rights }: { context: Context; rights: Rights }) {
  const { t, lang } = context;
  if (rights.kind === 'known') {
    return (
      <OutsideLink url={rights.url} license={isLicence(rights)}>
        {rightsName(t, rights.id)}
      </OutsideLink>
    );
  }
  const own = wordsOfRights(rights, lang);
  const words = <Words context={context} text={own.text} lang={own.lang} />;
  return rights.url ? <OutsideLink url={rights.url}>{words}</OutsideLink> : words;
}

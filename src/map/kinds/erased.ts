/** Pages at the addresses of erased records, which say that a record was erased, and nothing else of it. */
import type { Address } from '../../archive/address.ts';
import { homeAddress, permanentAddress } from '../addresses.ts';
import { type Alternates, firstOf, instead, same } from '../alternates.ts';
import { defineKindWithAlternates } from '../kind.ts';

interface ErasedItem {
  readonly address: Address;
  readonly lang: string;
}

interface ErasedView {
  readonly lang: string;
}

export const erasedKind = defineKindWithAlternates<ErasedItem, ErasedView>({
  name: 'erased',
  items: ({ erased }) =>
    erased.flatMap(({ addresses, lang, id }) =>
      [...addresses, ...(id === undefined ? [] : [permanentAddress(id)])].map((address) => ({
        address,
        lang,
      })),
    ),
  address: ({ address }) => address,
  inSitemap: false,
  alternates: ({ address, lang }, { site }): Alternates =>
    firstOf(
      site.editions.map((edition) =>
        edition.lang === lang
          ? same(edition, address)
          : instead(edition, homeAddress(edition), { kind: 'home' }),
      ),
    ),
  view: ({ lang }) => ({ lang }),
});

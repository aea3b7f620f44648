/** Parts of schemas that front matter, the site and the registries share. */
import { z } from 'zod';
import { oddCharacterIn } from '../text/odd-characters.ts';
import { isWebAddress } from '../text/url.ts';
import { type Address, readSiteAddress } from './address.ts';
import { faultOfPath, GOOD_SEGMENTS } from './segments.ts';

/** A text that is not empty. YAML is read by its failsafe schema, in which every scalar is the text as written. */
export const text = z
  .string('some text')
  .trim()
  .min(1, 'some text')
  .superRefine((value, context) => {
    const odd = oddCharacterIn(value);
    if (odd === undefined) return;
    context.addIssue({ code: 'custom', message: `the text without the character ${odd}` });
  });

/** A text for each language, by language. */
export const perLanguage = z.record(z.string(), text, 'a text per language (`id: …`)');

/** A URL on the web. */
export const webAddress = text.refine(
  isWebAddress,
  'an address such as https://example.org/news/1',
);

/** A yes or a no, as YAML writes it. */
export const yesOrNo = z
  .enum(['true', 'false'], 'true or false')
  .transform((value): boolean => value === 'true');

/** What is expected where an address of the site is. */
export const SITE_ADDRESS = 'an address of this site such as /id/2021/02/15/judul/';

/** An address of the site, as it is written there. */
export const siteAddress = z.string(SITE_ADDRESS).transform((value, context): Address => {
  const address = readSiteAddress(value.trim());
  const fault = address === undefined ? undefined : faultOfPath(address);
  if (fault !== undefined) {
    const message = `an address with ${GOOD_SEGMENTS}: this one has ${fault}`;
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  }
  if (address) return address;
  context.addIssue({ code: 'custom', message: SITE_ADDRESS });
  return z.NEVER;
});

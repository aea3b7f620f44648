/** Parts of schemas that front matter, the site and the registries share. */
import { z } from 'zod';
import { oddCharacterIn } from '../text/odd-characters.ts';
import { isWebAddress } from '../text/url.ts';

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

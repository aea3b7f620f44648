/** The parts that the schemas of front matter, the site and the registries share. */
import { z } from 'zod';
import { isWebAddress } from '../text/url.ts';

/** Everything is read as YAML's failsafe schema: every scalar is the text that was written. */
export const text = z.string('some text').trim().min(1, 'some text');

export const perLanguage = z.record(z.string(), text, 'a text per language (`id: …`)');

export const webAddress = text.refine(
  isWebAddress,
  'an address such as https://example.org/news/1',
);

/** Robots: which crawlers `site.yaml` asks to stay away. */
import { z } from 'zod';

/** Stands for the crawlers of the list below. */
const AI = 'ai';

/**
 * Crawlers that gather texts to train language models, or to answer from them without readers: as their operators name
 * them for `robots.txt` (https://github.com/ai-robots-txt/ai.robots.txt lists these and more). Those that only fetch what
 * a person has asked for are not among them.
 */
export const AI_CRAWLERS: readonly string[] = [
  'AI2Bot',
  'Amazonbot',
  'anthropic-ai',
  'Applebot-Extended',
  'Bytespider',
  'CCBot',
  'ClaudeBot',
  'cohere-ai',
  'Diffbot',
  'FacebookBot',
  'Google-Extended',
  'GPTBot',
  'ImagesiftBot',
  'Meta-ExternalAgent',
  'omgili',
  'PerplexityBot',
  'PetalBot',
  'Timpibot',
  'Webzio-Extended',
  'YouBot',
];

/** A name as `User-agent:` has it: no line, blank or sign that would begin another rule. */
const NAME = /^(?:\*|[A-Za-z][\w.-]{0,63})$/;

const EXPECTED =
  'names of crawlers such as GPTBot; `ai` for those that gather texts for language models, `*` for all';

const name = z.string(EXPECTED).trim().regex(NAME, EXPECTED);

/** Checks `robots:` of `site.yaml`. */
export const robotsSchema = z.strictObject({
  refuse: z
    .union([name.transform((one): readonly string[] => [one]), z.array(name).min(1)], EXPECTED)
    .transform((names) => [
      ...new Set(names.flatMap((one) => (one.toLowerCase() === AI ? AI_CRAWLERS : [one]))),
    ]),
});

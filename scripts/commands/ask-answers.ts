/** Asks for the answers of `kliping init` that its call did not give. */
import type { Readable, Writable } from 'node:stream';
import { cancel, isCancel, multiselect, text } from '@clack/prompts';
import { checkTimeZone } from '../../src/init/answers.ts';
import type { Locale } from '../../src/locales/locale.ts';

export interface Asked {
  readonly name: string;
  readonly languages: string;
  readonly timeZone: string;
}

/** The answers that a call gave. */
export type Given = { readonly [Answer in keyof Asked]: string | undefined };

interface Streams {
  readonly input: Readable;
  readonly output: Writable;
}

/**
 * Asks in a terminal.
 * @param given the answers that are known already, and not asked for
 * @returns all answers; none where the person breaks off
 */
export async function askAnswers(
  given: Given,
  defaults: Asked,
  locales: readonly Locale[],
  streams: Streams,
): Promise<Asked | undefined> {
  const name =
    given.name ??
    (await text({
      ...streams,
      message: 'What is the archive called?',
      placeholder: defaults.name,
      defaultValue: defaults.name,
    }));
  if (isCancel(name)) return stop(streams);

  const proposed = defaults.languages.split(',');
  const languages =
    given.languages ??
    (await multiselect({
      ...streams,
      message: 'Which languages does it have?',
      options: languagesOf(locales, proposed),
      initialValues: proposed,
      required: true,
    }));
  if (isCancel(languages)) return stop(streams);

  const timeZone =
    given.timeZone ??
    (await text({
      ...streams,
      message: 'In which time zone are its times?',
      placeholder: defaults.timeZone,
      defaultValue: defaults.timeZone,
      validate: (value) => {
        const expected = value ? checkTimeZone(value) : undefined;
        return expected && `Expected ${expected}`;
      },
    }));
  if (isCancel(timeZone)) return stop(streams);
  return { name, languages: languages.toString(), timeZone };
}

/** The proposed languages first, in their order. */
function languagesOf(locales: readonly Locale[], proposed: readonly string[]) {
  const first = proposed.flatMap((lang) => locales.filter((locale) => locale.lang === lang));
  return [...first, ...locales.filter((locale) => !first.includes(locale))].map(
    ({ lang, name }) => ({ value: lang, label: name, hint: lang }),
  );
}

function stop(streams: Streams): undefined {
  cancel('Nothing was written.', streams);
}

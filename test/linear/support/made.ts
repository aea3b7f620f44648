/** Notes the regular expressions that the program makes while it runs, with the places that make them. */
import { join } from 'node:path';
import { sourcePlaces } from '../../source-places.ts';
import type { Expression } from './expressions.ts';

/** A frame of a trace that is of the program, and of no package: `…/src/text/scripts.ts:29:49`. */
const FRAME = /^(?!.*node_modules).*?[/\\]((?:src|scripts)[/\\][^:()]{1,200}\.tsx?):(\d{1,6}):\d/;

const asWritten = sourcePlaces(join(import.meta.dirname, '../../..'));

/** How often an expression is noted: traces take time, and a loop may make one ten thousand times. */
const ENOUGH = 20;

/**
 * Notes them from now on: modules that are loaded before have made theirs.
 * @returns those that were made, and a function that ends the notes
 */
export function noteMade(): { readonly made: Expression[]; readonly end: () => void } {
  const original = globalThis.RegExp;
  const made: Expression[] = [];
  const times = new Map<string, number>();
  const note = (expression: RegExp) => {
    const { source, flags } = expression;
    const written = `/${source}/${flags}`;
    const before = times.get(written) ?? 0;
    times.set(written, before + 1);
    if (before >= ENOUGH) return;
    // The first line is the message, then come this function, the trap and the place that is looked for.
    const frame = new Error().stack?.split('\n')[3] ?? '';
    const [, file, line] = FRAME.exec(asWritten(frame)) ?? [];
    if (file === undefined) return;
    made.push({ source, flags, place: `${file.replaceAll('\\', '/')}:${line}` });
  };
  globalThis.RegExp = new Proxy(original, {
    construct(target, args, newTarget) {
      const expression = Reflect.construct(target, args, newTarget) as RegExp;
      note(expression);
      return expression;
    },
    apply(target, self, args) {
      const expression = Reflect.apply(target, self, args) as RegExp;
      note(expression);
      return expression;
    },
  });
  return {
    made,
    end: () => {
      globalThis.RegExp = original;
    },
  };
}

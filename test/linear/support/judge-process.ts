/** A process that tries regular expressions, as `judges.ts` asks it to: it can be ended where one takes for ever. */
import { createRequire } from 'node:module';
import type { checkSync } from 'recheck';
import type { Asked, Told } from './judges.ts';
import { measure, NO_SUSPICION, suspect } from './try-expression.ts';

// Its program in JavaScript alone: the others need Java, or are not there for every machine.
const recheck = createRequire(import.meta.url)('recheck/lib/browser.js') as {
  checkSync: typeof checkSync;
};

process.on('message', ({ expression, longest, milliseconds }: Asked) => {
  const suspicion =
    milliseconds > 0 ? suspect(recheck.checkSync, expression, milliseconds) : NO_SUSPICION;
  tell({ isMeasuring: true });
  tell({ slow: suspicion ? (measure(expression, suspicion, longest) ?? null) : null });
});

function tell(told: Told): void {
  process.send?.(told);
}

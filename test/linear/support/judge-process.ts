/** A process that tries regular expressions, as `judges.ts` asks it to: it can be ended where one takes for ever. */
import { createRequire } from 'node:module';
import type { check } from 'recheck';
import type { Asked, Told } from './judges.ts';
import { measure, NO_SUSPICION, suspect } from './try-expression.ts';

const require = createRequire(import.meta.url);

// Its program for this machine, where npm has installed one: that in JavaScript takes twenty times as long.
process.env.RECHECK_BACKEND = hasProgram() ? 'native' : 'pure';
const recheck = require('recheck/lib/main.js') as { check: typeof check };

process.on('message', async ({ expression, longest, milliseconds }: Asked) => {
  const suspicion =
    milliseconds > 0 ? await suspect(recheck.check, expression, milliseconds) : NO_SUSPICION;
  tell({ isMeasuring: true });
  tell({ slow: suspicion ? (measure(expression, suspicion, longest) ?? null) : null });
});

function tell(told: Told): void {
  process.send?.(told);
}

/** Whether one of its optional packages is there, which `os` and `cpu` name. */
function hasProgram(): boolean {
  const os = { darwin: 'macos', win32: 'windows' }[process.platform as string] ?? process.platform;
  try {
    require.resolve(`recheck-${os}-${process.arch}/package.json`);
    return true;
  } catch {
    return false;
  }
}

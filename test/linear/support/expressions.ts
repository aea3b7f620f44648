/** Finds every regular expression in the program's sources, as TypeScript reads them. */
import { relative, resolve, sep } from 'node:path';
import {
  isCallExpression,
  isIdentifier,
  isNewExpression,
  isRegularExpressionLiteral,
  type Node,
} from 'typescript/unstable/ast';
import { API } from 'typescript/unstable/sync';

/** A regular expression, with a place where it stands. */
export interface Expression {
  readonly source: string;
  readonly flags: string;
  /** `src/text/fold.ts:12` */
  readonly place: string;
}

export interface Expressions {
  /** Those that are written out. */
  readonly written: readonly Expression[];
  /** The places at which others are made: `new RegExp(…)`. */
  readonly makers: readonly string[];
}

/** Reads the sources that `test/tsconfig.sources.json` names: a new file needs no entry anywhere. */
export function readExpressions(): Expressions {
  const written: Expression[] = [];
  const makers: string[] = [];
  const api = new API({ cwd: resolve() });
  try {
    const snapshot = api.updateSnapshot({ openProject: resolve('test/tsconfig.sources.json') });
    for (const { program } of snapshot.getProjects()) {
      for (const name of program.getSourceFileNames()) {
        const file = program.getSourceFile(name);
        if (!file) continue;
        const path = relative(resolve(), name).split(sep).join('/');
        const placeOf = (node: Node) => {
          const before = file.text.slice(0, node.getStart(file));
          return `${path}:${before.split('\n').length}`;
        };
        const read = (node: Node): void => {
          if (isRegularExpressionLiteral(node)) {
            written.push({ ...parts(node.text), place: placeOf(node) });
          } else if (isNewExpression(node) || isCallExpression(node)) {
            const { expression } = node;
            if (isIdentifier(expression) && expression.text === 'RegExp')
              makers.push(placeOf(node));
          }
          node.forEachChild(read);
        };
        read(file);
      }
    }
  } finally {
    api.close();
  }
  return { written, makers };
}

/** Splits `/source/flags`. */
function parts(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/** Paths are compared as file systems compare them, and a site has no two files that one of them would take for one. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checkPaths } from '../../src/build/publish.ts';
import { foldPath } from '../../src/content/paths.ts';

const letters = fc.constantFrom(...'azAZ09/.-_ éÉ\u0301ΣσςİißЖж\ud83d\ude00\ud83d\u007f\u0080');

test('a path is folded without case, and with its accents composed', () => {
  fc.assert(
    fc.property(fc.string({ unit: letters }), (path) => {
      assert.equal(foldPath(path), path.normalize('NFC').toLowerCase());
    }),
  );
});

test('two files that would be one are refused, and a file that is the folder of another', () => {
  const refused = (...paths: string[]) => assert.throws(() => checkPaths(paths), Error, `${paths}`);
  checkPaths(['id/a/index.html', 'id/b/index.html', 'id/a.html']);
  refused('id/A/index.html', 'id/a/index.html');
  refused('id/é.html', 'id/e\u0301.html');
  refused('id/a', 'id/a/index.html');
  refused('id/A/b/index.html', 'id/a');
  refused('../a');
  refused('id/../../a');
  refused('/a');
  refused('.kliping/a');
  refused('a\\b');
});

/** Names modules of packages for a bundle by their packages, wherever those are installed. */
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';
import { askEsbuild, isAskedAgain } from './ask-esbuild.ts';

const NAMESPACE = 'package';

/**
 * esbuild names files by their bytes and by the paths of their modules from `src/`. In the package `kliping` other
 * packages are elsewhere than in its repository: without this, the same scripts would have other names there.
 */
export const packageModules: Plugin = {
  name: 'package-modules',
  setup: ({ onResolve, onLoad, resolve }) => {
    onResolve({ filter: /.*/ }, async (asked) => {
      const { path, kind, namespace } = asked;
      const isInPackage = namespace === NAMESPACE || !/^[./]/.test(path);
      if (!isInPackage || isAskedAgain(asked) || kind === 'entry-point') return undefined;
      const found = await askEsbuild(resolve, asked);
      if (found.errors.length > 0 || found.external) return found;
      const [name = found.path] = found.path
        .replaceAll('\\', '/')
        .split('/node_modules/')
        .slice(-1);
      const { sideEffects } = found;
      return { path: name, namespace: NAMESPACE, pluginData: found.path, sideEffects };
    });
    onLoad({ filter: /.*/, namespace: NAMESPACE }, async ({ pluginData }) => {
      const file = String(pluginData);
      return { contents: await readFile(file), loader: 'default', resolveDir: dirname(file) };
    });
  },
};

/** Puts what several scripts need into each of them: a request costs a reader more than a few hundred bytes. */
import { basename } from 'node:path';
import type { Metafile, Plugin } from 'esbuild';
import { SOURCE_FOLDER } from '../program/folders.ts';
import { bundle } from './bundle.ts';

/** Modules that remember something: all scripts of a page have the same one. */
const WITH_STATE = ['search/browser/client.ts'];

/** Fewer bytes than these are not worth a request, such as the strings of the search box in one language. */
const SMALL = 1400;

interface Script {
  readonly path: string;
  readonly contents: Uint8Array;
}

/**
 * Takes the parts apart that esbuild made for what several scripts import, and gives each script its own copy. Files
 * keep their names, which change with what they import.
 * @param scripts as esbuild split them
 * @param isEntry whether a module begins a script that pages load by its address
 * @returns the scripts, and the parts that are loaded when they are needed or that have a state
 */
export async function wholeParts(
  scripts: readonly Script[],
  { outputs }: Metafile,
  isEntry: (module: string | undefined) => boolean,
): Promise<Script[]> {
  const contents = new Map(scripts.map((one) => [basename(one.path), one.contents]));
  const kept = new Set(
    Object.entries(outputs).flatMap(([path, { entryPoint, inputs, bytes }]) => {
      const isLoadedLater = entryPoint !== undefined && bytes >= SMALL;
      const isOwn = isEntry(entryPoint) || isLoadedLater;
      return isOwn || WITH_STATE.some((module) => module in inputs) ? [basename(path)] : [];
    }),
  );
  const { outputFiles } = await bundle({
    entryPoints: [...kept],
    outdir: SOURCE_FOLDER,
    entryNames: '[name]',
    plugins: [scriptsFrom(contents, kept)],
  });
  return outputFiles;
}

const NAMESPACE = 'script';

/** @param kept those that are not put into others */
function scriptsFrom(contents: ReadonlyMap<string, Uint8Array>, kept: ReadonlySet<string>): Plugin {
  return {
    name: 'scripts',
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /.*/ }, ({ path, kind }) =>
        kind !== 'entry-point' && kept.has(basename(path))
          ? { path, external: true }
          : { path: basename(path), namespace: NAMESPACE },
      );
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => {
        const script = contents.get(path);
        return script && { contents: script, loader: 'js' };
      });
    },
  };
}

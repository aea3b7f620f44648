/** Bundles the program into few files, as its package has it. */
import { readdirSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

/** The oldest Node that the program runs in. */
const TARGET = 'node20';

/** Where the parts of the program are that several entries share: one folder below `src`, see `program/folders.ts`. */
const PARTS = 'src/parts';

/** Programs of a process or a thread, and Eleventy's configuration. */
const PROGRAMS = [
  'scripts/kliping.ts',
  '.eleventy.ts',
  'src/build/worker.ts',
  'src/build/compare-thread.ts',
  'src/build/shard-thread.ts',
  'src/build/on-demand/build-process.ts',
  'src/build/on-demand/pages-process.ts',
  'src/import/crew/thread.ts',
];

/** The folders of modules that are found by the names of languages: see `moduleAddress`. */
const BY_LANGUAGE = ['src/locales', 'src/locales/words', 'src/locales/old-spelling'];

/** Eleventy finds templates by their names, one file for each. */
const TEMPLATES = modulesIn('src/pages').filter((file) => file.endsWith('.11ty.tsx'));

/** Begins the names of modules that are in no file. */
const NAMESPACE = 'templates';

/** The module that all templates are in, so that what they share is not cut into a part for each choice of them. */
const ALL = `${PARTS}/templates`;

/**
 * Bundles the program, in the folder of the repository.
 * @param folder an empty one, or one that is made; whoever runs the program needs `package.json`, `src` and `node_modules` beside it
 */
export async function bundleProgram(folder: string): Promise<void> {
  const own = [...PROGRAMS, ...BY_LANGUAGE.flatMap(modulesIn)];
  await build({
    entryPoints: Object.fromEntries([
      ...own.map((file) => [withoutEnding(file), file]),
      ...TEMPLATES.map((file) => [withoutEnding(file), `${NAMESPACE}:${file}`]),
      [ALL, `${NAMESPACE}:${ALL}`],
    ]),
    outdir: folder,
    chunkNames: `${PARTS}/[name]-[hash]`,
    bundle: true,
    splitting: true,
    // Packages stay what npm installs, by the versions and with the licences that it knows.
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'inline',
    logLevel: 'warning',
    // Names stay, and each module is headed by its path, so that the place of an error can be found.
    minify: false,
    plugins: [templates()],
  });
}

/** The TypeScript files of a folder, by their paths. */
function modulesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`);
}

function withoutEnding(path: string): string {
  return path.replace(/\.tsx?$/, '');
}

/** The module of all templates, and for each template one that Eleventy finds, which hands on its exports. */
function templates(): Plugin {
  const handedOn = (at: number) =>
    `export { data${at} as data, render${at} as render } from ${JSON.stringify(`/${ALL}.js`)};`;
  const contents = new Map([
    ...TEMPLATES.map((file, at) => [file, handedOn(at)] as const),
    [
      ALL,
      TEMPLATES.map(
        (file, at) =>
          `export { data as data${at}, render as render${at} } from ${JSON.stringify(`./${file}`)};`,
      ).join('\n'),
    ],
  ]);
  return {
    name: NAMESPACE,
    setup: ({ onResolve, onLoad }) => {
      onResolve({ filter: /^templates:/ }, ({ path }) => ({
        path: path.slice(NAMESPACE.length + 1),
        namespace: NAMESPACE,
      }));
      // Beside the folder of the templates.
      onResolve({ filter: /^\/src\/parts\// }, ({ path }) => ({
        path: path.replace('/src/', '../'),
        external: true,
      }));
      onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        contents: contents.get(path) ?? '',
        resolveDir: process.cwd(),
      }));
    },
  };
}

/** Names the lines of the tests as they are written, where something says those of what they are compiled to. */
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The source map that the compiler writes at the end of a module. */
const MAP = /^\/\/# sourceMappingURL=data:application\/json;base64,(.+)$/m;

const PLACE = /(?:file:\/\/)?[^\s()'"`]*\.js:\d+:\d+/g;

/**
 * Makes a function that replaces places of compiled modules by those of their sources. Node does it by itself with
 * `--enable-source-maps`, for which it reads every map and follows every error: an eighth of the time of these tests,
 * for the few lines that a failure says.
 * @param folder of the compiled modules
 */
export function sourcePlaces(folder: string): (text: string) => string {
  const maps = new Map<string, SourceMap | undefined>();
  const mapOf = (file: string) => {
    if (!maps.has(file)) maps.set(file, readMap(file));
    return maps.get(file);
  };
  const sourceOf = (place: string): string => {
    const [, path = '', line, column] = /^(.*):(\d+):(\d+)$/.exec(place) ?? [];
    const file = path.startsWith('file://') ? fileURLToPath(path) : resolve(path);
    if (relative(folder, file).startsWith('..') || !existsSync(file)) return place;
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    const source = resolve(dirname(file), entry.originalSource);
    return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  };
  return (text) => text.replace(PLACE, sourceOf);
}

function readMap(file: string): SourceMap | undefined {
  const [, map] = MAP.exec(readFileSync(file, 'utf8')) ?? [];
  return map ? new SourceMap(JSON.parse(Buffer.from(map, 'base64').toString('utf8'))) : undefined;
}

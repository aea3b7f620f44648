/** Lets a plugin of a bundle ask esbuild where a path leads. */
import type { OnResolveArgs, PluginBuild, ResolveResult } from 'esbuild';

/** Marks esbuild's question to all plugins about a path of which one of them has asked esbuild itself. */
const AGAIN = Symbol('asked again');

/** Whether a plugin has asked about this path by `askEsbuild`: then esbuild is to answer. */
export function isAskedAgain({ pluginData }: OnResolveArgs): boolean {
  return pluginData === AGAIN;
}

/** What esbuild itself would make of a path. */
export function askEsbuild(
  resolve: PluginBuild['resolve'],
  { path, kind, importer, resolveDir }: OnResolveArgs,
): Promise<ResolveResult> {
  return resolve(path, { kind, importer, resolveDir, pluginData: AGAIN });
}

/** The program of `serve.mjs`, which lies beside the files of a site that is carried along: it serves them to this machine. */
import { fileURLToPath } from 'node:url';
import { serve } from '../server.ts';

/** Where the site's own links begin: written into the program as it is bundled. */
declare const PATH_PREFIX: string;

const PORTS = /^\d{1,5}$/;
const MOST_PORT = 65_535;

const [asked = '0', ...more] = process.argv.slice(2);
if (!PORTS.test(asked) || Number(asked) > MOST_PORT || more.length > 0) {
  console.error('Usage: node serve.mjs [port]');
  process.exit(2);
}
try {
  const { url } = await serve({
    folder: fileURLToPath(new URL('.', import.meta.url)),
    // Any that is free, unless somebody asks for one.
    port: Number(asked),
    pathPrefix: PATH_PREFIX,
  });
  console.log(`${url} (Ctrl-C ends)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/** Makes the file of HTTP headers that some hosts read, for what pages cannot say themselves. */
import type { Policy } from '../archive/policy.ts';
import { ASSETS_FOLDER } from '../map/file-folders.ts';

/**
 * Hosts that do not know the file serve it like any other. The policy is there again: in a page it does not reach the
 * search's worker, nor pictures that are opened by their addresses.
 */
export function headersFile({ header }: Policy): string {
  return `# Headers for hosts that read this file: Netlify and Cloudflare Pages.
/*
  Content-Security-Policy: ${header}
  X-Content-Type-Options: nosniff
  Referrer-Policy: same-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
${ASSETS_FOLDER}*
  Cache-Control: public, max-age=31536000, immutable
`;
}

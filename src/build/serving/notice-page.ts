/** The page that stands in for one that the preview cannot show yet. In English, as what the terminal says. */
import { escaped } from '../escaped.ts';
import type { Notice } from './preview-files.ts';

/** Seconds after which the browser asks again. */
const AGAIN = 1;

/** The HTML of a notice: it asks again by itself. */
export function noticePage({ text }: Notice): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="${AGAIN}">
<title>Kliping</title>
<pre style="white-space: pre-wrap">${escaped(text)}</pre>
</html>
`;
}

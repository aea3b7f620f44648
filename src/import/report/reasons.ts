/** Makes reasons countable: what they quote of one text is left out. */

/**
 * A reason without the words, numbers and addresses of its text: `much like rows.csv#12 (0.81)` becomes
 * `much like … (…)`.
 */
export function generalReason(reason: string): string {
  return reason
    .replace(/"[^"]{1,300}"|“[^”]{1,300}”|«[^»]{1,300}»|`[^`]{1,300}`/g, '…')
    .replace(/[^\s/#]{0,300}[/#]\S{1,300}/g, '…')
    .replace(/\d[\d.,:-]{0,30}/g, '…')
    .replace(/…(?:\s?…){1,20}/g, '…');
}

/** Moves the address of a text, on a line of its own at the top, to the fields. */
import { foldAddress } from '../../text/fold.ts';
import { type Cleaner, drop } from '../clipping.ts';

/** Lines from the top that may be the address: a headline may come before it. */
const REACH = 2;

const ADDRESS =
  /^(?:(?:url|link|tautan|ссылка|адрес)\s?:\s?)?(?<address>https?:\/\/[^\s"'<>]{3,2000})$/iu;

/** The cleaner that moves the address of a text to the fields. One that is stated stays. */
export const addressLine: Cleaner = (clipping) => {
  const { blocks, fields } = clipping;
  for (const [index, { kind, text }] of blocks.slice(0, REACH).entries()) {
    const address = kind === 'paragraph' ? ADDRESS.exec(text)?.groups?.address : undefined;
    if (address === undefined) continue;
    const moved = {
      ...clipping,
      blocks: blocks.toSpliced(index, 1),
      fields: { ...fields, sourceUrl: fields.sourceUrl ?? address },
    };
    const isOther = fields.sourceUrl && foldAddress(fields.sourceUrl) !== foldAddress(address);
    return isOther ? drop(moved, { kind: 'address', text }) : moved;
  }
  return clipping;
};

/** Moves the web address of a text to its field: a line at the top that is nothing else. */
import { foldAddress } from '../../text/fold.ts';
import { type Block, type Cleaner, type Dropped, drop } from '../clipping.ts';
import { oneAddress } from '../web-names.ts';

/** Blocks from the top that may be the address. */
const REACH = 4;

const LONGEST = 2000;

const LINE =
  /^(?:(?:url|link|tautan|alamat|sumber|source|ссылка|адрес|источник)\s?:\s{0,3})?(?<address>https?:\/\/[^\s<>"]+)$/iu;

/** The cleaner that moves an address at the top to `sourceUrl`. Where that is another one already, it is dropped. */
export const addressLine: Cleaner = (clipping) => {
  let sourceUrl = clipping.fields.sourceUrl && oneAddress(clipping.fields.sourceUrl);
  const blocks: Block[] = [];
  const others: Dropped[] = [];
  for (const [index, block] of clipping.blocks.entries()) {
    const isCandidate = index < REACH && block.kind === 'paragraph' && block.text.length <= LONGEST;
    const found = isCandidate ? LINE.exec(block.text)?.groups?.address : undefined;
    const address = found && URL.canParse(oneAddress(found)) ? oneAddress(found) : undefined;
    if (address === undefined) blocks.push(block);
    else if (sourceUrl === undefined) sourceUrl = address;
    else if (foldAddress(sourceUrl) !== foldAddress(address)) {
      others.push({ kind: 'address', text: block.text });
    }
  }
  // A text that is nothing but an address stays as it is.
  if (blocks.length === 0 || sourceUrl === undefined) return clipping;
  return drop({ ...clipping, blocks, fields: { ...clipping.fields, sourceUrl } }, ...others);
};

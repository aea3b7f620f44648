/** Moves the web address of a text to its field: a line at the top that is nothing else. */
import { foldAddress } from '../../text/fold.ts';
import { type Block, type Cleaner, type Dropped, drop } from '../clipping.ts';
import { oneAddress } from '../web-names.ts';

/** Blocks from the top that may be the address. */
const REACH = 4;

const LONGEST = 2000;

/** Above the address stand a title, a date, credits. Below a sentence of the text it is a link of that text. */
const LONGEST_ABOVE = 160;
const SENTENCE = /\p{Ll}.{0,40}[.…]["”»)]?$/u;

const LINE =
  /^(?:(?:url|link|tautan|alamat|sumber|source|ссылка|адрес|источник)\s?:\s{0,3})?(?<address>https?:\/\/[^\s<>"]+)$/iu;

/** The cleaner that moves an address at the top to `sourceUrl`. Where that is another one already, it is dropped. */
export const addressLine: Cleaner = (clipping) => {
  let sourceUrl = clipping.fields.sourceUrl && oneAddress(clipping.fields.sourceUrl);
  const blocks: Block[] = [];
  const others: Dropped[] = [];
  let isTop = true;
  for (const [index, block] of clipping.blocks.entries()) {
    const isCandidate =
      isTop && index < REACH && block.kind === 'paragraph' && block.text.length <= LONGEST;
    const found: string | undefined = isCandidate
      ? LINE.exec(block.text)?.groups?.address
      : undefined;
    const address = found && URL.canParse(oneAddress(found)) ? oneAddress(found) : undefined;
    if (address === undefined && isOfText(block)) isTop = false;
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

function isOfText({ kind, text }: Block): boolean {
  return kind !== 'paragraph' || text.length > LONGEST_ABOVE || SENTENCE.test(text);
}

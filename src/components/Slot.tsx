/** Puts the content of a slot into a page: what the archive's owner wrote, who is trusted with HTML. */
import type { SlotName } from '../archive/slots.ts';
import type { Context } from './context.ts';

interface Props {
  context: Context;
  name: Exclude<SlotName, 'head'>;
}

/** The slot in a page of an edition; nothing where it has no content. */
export function Slot({ context, name }: Props) {
  const html = context.edition.slots[name]?.html;
  if (html === undefined) return null;
  return <div class={`slot-${name}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The slots of all editions on a page that they share; one that is the same in all of them is there once. */
export function SharedSlot({
  contexts,
  name,
}: Omit<Props, 'context'> & { contexts: readonly Context[] }) {
  const byHtml = new Map<string, Context[]>();
  for (const context of contexts) {
    const html = context.edition.slots[name]?.html;
    if (html !== undefined) byHtml.set(html, [...(byHtml.get(html) ?? []), context]);
  }
  return (
    <>
      {[...byHtml].map(([html, [context, ...others]]) => (
        <div
          class={`slot-${name}`}
          lang={others.length === 0 ? context?.lang : undefined}
          dangerouslySetInnerHTML={{ __html: html }}
        />
      ))}
    </>
  );
}

/** Bodies that memory has no room for come back from the store as they were. */
import assert from 'node:assert/strict';
import { appendFileSync, mkdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { suite, test } from 'node:test';
import type { Block, PublicBody } from '../../src/archive/article.ts';
import { Bodies } from '../../src/content/bodies.ts';
import { BodyStore } from '../../src/content/body-store.ts';
import { temporaryFolder } from '../support/site.ts';

/** A body with blocks of all kinds. */
function bodyOf(file: string): PublicBody {
  const paragraph = (html: string | undefined, text: string): Block => ({
    kind: 'html',
    shape: 'paragraph',
    id: 'k_3f',
    ...(html === undefined ? {} : { html }),
    text,
  });
  const blocks: Block[] = [
    paragraph(undefined, `Банжир di ${file}`),
    paragraph('<p>A &amp; B</p>\n', 'A & B'),
    paragraph('<p lang="ru">дом</p>\n', 'дом'),
    { kind: 'html', shape: 'rule', html: '<hr>\n', text: '' },
    {
      kind: 'reference',
      reference: {
        kind: 'readAlso',
        label: 'Baca juga',
        labelLang: 'id',
        title: 'Banjir',
        line: 3,
      },
      index: 0,
    },
  ];
  return { blocks, unshown: ['air'] } as unknown as PublicBody;
}

const FILES = ['a.md', 'b.md', 'c.md'];
/** Characters that one body has, and a few more. */
const ONE_BODY = 30;

suite('a body that memory has no room for', () => {
  const open = (store?: BodyStore) => {
    const read: string[] = [];
    const readBody = (file: string) => {
      read.push(file);
      return bodyOf(file);
    };
    return { bodies: new Bodies(readBody, { most: ONE_BODY, store }), read };
  };
  const readTwice = (bodies: Bodies, between = () => {}) => {
    for (const file of FILES) bodies.of(file);
    between();
    for (const file of FILES) assert.deepEqual(bodies.of(file), bodyOf(file));
  };

  test('comes from the store, and is not read again', (context) => {
    const { bodies, read } = open(new BodyStore(join(temporaryFolder(context), 'new', 'bodies')));
    readTwice(bodies);
    readTwice(bodies);
    assert.deepEqual(read, FILES);
  });

  test('is read again where there is no store', () => {
    const { bodies, read } = open();
    readTwice(bodies);
    assert.deepEqual(read, [...FILES, ...FILES]);
  });

  test('is read again where the disk does not take it, or gives something else back', (context) => {
    const folder = temporaryFolder(context);
    mkdirSync(join(folder, 'taken'));
    const taken = open(new BodyStore(join(folder, 'taken')));
    readTwice(taken.bodies);
    assert.deepEqual(taken.read, [...FILES, ...FILES]);

    const path = join(folder, 'bodies');
    const damaged = open(new BodyStore(path));
    readTwice(damaged.bodies, () => {
      truncateSync(path, 10);
      appendFileSync(path, 'x'.repeat(10_000));
    });
    assert.deepEqual(damaged.read.toSorted(), ['a.md', 'a.md', 'b.md', 'b.md', 'c.md', 'c.md']);
  });
});

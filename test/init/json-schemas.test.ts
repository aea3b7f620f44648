/** JSON Schemas of an archive's files, as text editors read them, and the form in the browser that is made of the same. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { frontMatterSchemaOf, ownFieldsSchema } from '../../src/archive/own-fields.ts';
import { splitFrontMatter } from '../../src/content/front-matter.ts';
import { type CmsField, cmsConfig } from '../../src/init/cms-config.ts';
import { VSCODE_SETTINGS } from '../../src/init/editor-files.ts';
import {
  DATA_FILE_NAMES,
  frontMatterJsonSchema,
  type JsonSchema,
  schemaFiles,
  schemaNameOf,
} from '../../src/init/json-schemas.ts';
import { runCommand } from '../support/command.ts';
import { SAMPLE } from '../support/sample.ts';
import { temporaryFolder, writeFiles } from '../support/site.ts';

const files = schemaFiles();
const ajv = new Ajv({ allowUnionTypes: true, allErrors: true });
const schemas = new Map(
  [...files].map(([name, text]) => {
    const schema: JsonSchema = JSON.parse(text);
    return [name, { schema, isValid: ajv.compile(schema as object) }] as const;
  }),
);

function schemaOf(name: string) {
  const found = schemas.get(name);
  assert.ok(found, name);
  return found;
}

/** What a text editor makes of the front matter of an article. */
async function frontMatterOf(file: string): Promise<Record<string, unknown>> {
  const parts = splitFrontMatter(await readFile(file, 'utf8'));
  assert.ok('yaml' in parts);
  return parse(parts.yaml);
}

async function articlesIn(folder: string): Promise<string[]> {
  const all = await readdir(folder, { recursive: true });
  return all.filter((file) => file.endsWith('.md')).map((file) => join(folder, file));
}

describe('the JSON Schemas of the package', () => {
  it('are those of the schemas that check the files: `npm run schemas` writes them', async () => {
    assert.deepEqual((await readdir('schemas')).sort(), [...files.keys()].sort());
    for (const [name, text] of files) {
      assert.equal(await readFile(join('schemas', name), 'utf8'), text, name);
    }
  });

  it('say of each key what it is for', () => {
    for (const [name, { schema }] of schemas) {
      const { properties = {} } = schema.items ?? schema;
      const silent = Object.keys(properties).filter((key) => !properties[key]?.description);
      assert.deepEqual(silent, [], name);
    }
  });

  it('pass the files of both samples, and no key that is mistaken or missing', async () => {
    for (const { contentDir, dataDir } of [SAMPLE, { contentDir: 'content', dataDir: '_data' }]) {
      for (const file of (await readdir(dataDir)).filter((one) => one.endsWith('.yaml'))) {
        const { isValid } = schemaOf(schemaNameOf(file));
        const value: Record<string, object> | object[] = parse(
          await readFile(join(dataDir, file), 'utf8'),
        );
        assert.ok(isValid(value), `${dataDir}/${file}: ${ajv.errorsText(isValid.errors)}`);
        const wrong = Array.isArray(value)
          ? [{ ...value[0], judul: 'x' }, ...value.slice(1)]
          : { ...value, judul: 'x' };
        if (file !== 'names.yaml') assert.ok(!isValid(wrong), file);
      }
      const { isValid } = schemaOf('front-matter.json');
      for (const file of await articlesIn(contentDir)) {
        const value = await frontMatterOf(file);
        // An erased record has other keys: it is no form that anybody fills in.
        if ((value.withdrawn as { level?: string } | undefined)?.level === 'erased') continue;
        assert.ok(isValid(value), `${file}: ${ajv.errorsText(isValid.errors)}`);
        assert.ok(!isValid({ ...value, tanggal: '2021' }));
        assert.ok(!isValid({ ...value, title: null }));
        const { date: _, ...dateless } = value;
        assert.ok(!isValid(dateless));
      }
    }
  });

  it('take what YAML makes of a number, a yes and nothing, and refuse what the program refuses', () => {
    const { isValid } = schemaOf('front-matter.json');
    const base = { title: 1984, date: 1965 };
    for (const good of [{ draft: true }, { draft: 'false' }, { tags: null }, { tags: 'A, B' }]) {
      assert.ok(isValid({ ...base, ...good }), JSON.stringify(good));
    }
    for (const bad of [
      { draft: 'ya' },
      { text: 'scan' },
      { image: { src: 'a.jpg' } },
      { tags: { a: 1 } },
    ]) {
      assert.ok(!isValid({ ...base, ...bad }), JSON.stringify(bad));
    }
    const tags = schemaOf('tags.json').isValid;
    assert.ok(!tags([{ id: 'Rusia', label: { id: 'Rusia' } }]));
    assert.ok(!tags([{ id: 'rusia' }]));
    const links = schemaOf('links.json').isValid;
    assert.ok(
      links({ 'https://a.example/': { archived: 'https://b.example/', since: '2024-01-01' } }),
    );
    assert.ok(!links({ 'https://a.example/': { since: '2024-01-01' } }));
    assert.ok(
      schemaOf('places.json').isValid([{ id: 'a', name: 'A', coordinates: [-6.2, 106.82] }]),
    );
  });

  it('are named in the settings of VS Code, each for its file', async () => {
    const settings = JSON.parse(VSCODE_SETTINGS)['yaml.schemas'] as Record<string, string>;
    assert.deepEqual(
      Object.values(settings),
      DATA_FILE_NAMES.map((file) => `_data/${file}`),
    );
    const named = Object.keys(settings).map((path) => path.replace('./node_modules/kliping/', ''));
    for (const path of named) await readFile(path);
  });
});

/** The fields of a form against the schema of what they write. */
function assertFields(fields: readonly CmsField[], schema: JsonSchema, where: string): void {
  const { properties = {}, required = [] } = schema;
  assert.deepEqual(
    fields.map(({ name }) => name),
    Object.keys(properties),
    where,
  );
  for (const field of fields) {
    const place = `${where}.${field.name}`;
    assert.equal(field.required ?? true, required.includes(field.name), place);
    if (!field.fields) continue;
    const forms = formsIn(properties[field.name] ?? {}).flatMap((one) =>
      one.items ? formsIn(one.items) : one,
    );
    const inner = forms.find((one) => one.properties);
    assert.ok(inner, place);
    assertFields(field.fields, inner, place);
  }
}

function formsIn(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ? schema.anyOf.flatMap(formsIn) : [schema];
}

describe('the configuration of a form in the browser', () => {
  const own = ownFieldsSchema.parse([{ key: 'fonds', name: 'Fonds', kind: 'term' }]);
  const schema = frontMatterSchemaOf(own);
  const config = parse(
    cmsConfig({
      repo: 'kali/arsip',
      branch: 'main',
      editions: [
        { lang: 'id', name: 'Indonesia' },
        { lang: 'ru', name: 'Русский' },
      ],
      schema,
    }),
  );

  it('has the keys of front matter, those of the archive among them, and asks for those that are required', () => {
    assert.deepEqual(
      config.collections.map((one: { folder: string }) => one.folder),
      ['content/id', 'content/ru'],
    );
    for (const { fields, name } of config.collections) {
      assert.equal(fields.at(-1).name, 'body');
      assertFields(fields.slice(0, -1), frontMatterJsonSchema(schema), name);
      assert.ok(fields.some((one: CmsField) => one.name === 'fonds' && one.widget === 'list'));
    }
  });

  it('offers the words that a key may have, and a switch for a yes', () => {
    const [{ fields }] = config.collections;
    const field = (name: string): CmsField => fields.find((one: CmsField) => one.name === name);
    assert.deepEqual(field('text').options, ['ocr', 'corrected', 'proofread', 'typed']);
    assert.equal(field('draft').widget, 'boolean');
    assert.equal(field('tags').widget, 'list');
    assert.deepEqual(
      field('image').fields?.map(({ name }) => name),
      ['src', 'alt', 'caption', 'credit'],
    );
  });

  it('is written by a command, with its page', async (context) => {
    const folder = temporaryFolder(context);
    await writeFiles(folder, {
      '_data/site.yaml': 'title: A\neditions: [id, ru]\n',
      'content/id/.gitkeep': '',
    });
    const call = [
      '--content',
      join(folder, 'content'),
      '--data',
      join(folder, '_data'),
      '--to',
      join(folder, 'admin'),
    ];
    const { code, stderr } = await runCommand('cms', ...call, '--repo', 'kali/arsip');
    assert.equal(code, 0, stderr);
    const written = parse(await readFile(join(folder, 'admin/config.yml'), 'utf8'));
    assert.equal(written.backend.repo, 'kali/arsip');
    assert.equal(written.collections.length, 2);
    assert.match(await readFile(join(folder, 'admin/index.html'), 'utf8'), /sveltia-cms\.js/);
    const wrong = await runCommand('cms', ...call, '--repo', 'arsip');
    assert.match(wrong.stderr, /Expected OWNER\/NAME/);
  });
});

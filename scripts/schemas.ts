/** Writes `schemas/`, the JSON Schemas of the files that an owner writes. To be run when one of the schemas changes. */
import { join } from 'node:path';
import { replaceFile } from '../src/content/whole-file.ts';
import { schemaFiles } from '../src/init/json-schemas.ts';

for (const [name, text] of schemaFiles()) replaceFile(join('schemas', name), text);

/** What the weekly audit says: of a fault, of none, and of a registry that does not answer. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder } from '../support/site.ts';
import { readWorkflow } from './rules.ts';

const run = promisify(execFile);

/** As npm prints them. */
const NO_ANSWER = '{ "message": "405 Method Not Allowed", "error": { "summary": "" } }';
const NO_FAULTS = '{ "auditReportVersion": 2, "vulnerabilities": {} }';
const A_FAULT = '{ "auditReportVersion": 2, "vulnerabilities": { "a": { "severity": "high" } } }';
const ALL_SIGNED = '{ "invalid": [], "missing": [] }';
const ONE_UNSIGNED = '{ "invalid": [], "missing": [{ "name": "a" }] }';

const workflow = readWorkflow(await readFile('.github/workflows/audit.yml', 'utf8'));
const steps = workflow.jobs.audit?.steps ?? [];

describe('the audit of packages', () => {
  for (const [step, answer, exit, expected] of [
    ['Known faults', NO_FAULTS, 0, { code: 0, says: /^$/ }],
    ['Known faults', A_FAULT, 1, { code: 1, says: /^::error::npm audit: a package/m }],
    ['Known faults', NO_ANSWER, 1, { code: 0, says: /^::warning::.* did not answer/m }],
    ['Signatures', ALL_SIGNED, 0, { code: 0, says: /^$/ }],
    ['Signatures', ONE_UNSIGNED, 1, { code: 1, says: /^::error::npm audit signatures/m }],
    ['Signatures', NO_ANSWER, 1, { code: 0, says: /^::warning::.* did not answer/m }],
  ] as const) {
    it(`says of ${step.toLowerCase()}: ${answer}`, async (t) => {
      const folder = temporaryFolder(t);
      const npm = join(folder, 'npm');
      await writeFile(npm, `#!/usr/bin/env bash\necho '${answer}'\nexit ${exit}\n`);
      await chmod(npm, 0o755);
      const script = steps.find(({ name }) => name === step)?.run ?? '';
      const env = { ...process.env, PATH: `${folder}:${process.env.PATH}` };
      const ran = await run('bash', ['-e', '-c', script], { cwd: folder, env }).then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
      );
      assert.equal(ran.code, expected.code);
      assert.match(ran.stdout, expected.says);
    });
  }
});

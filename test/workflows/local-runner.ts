/** Runs the `run:` steps of workflows on this machine, in order; what actions do is done by stand-ins. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { type Job, readWorkflow, type Step, type Workflow } from './rules.ts';

const run = promisify(execFile);

type Outputs = Record<string, string>;
type Outcome = 'success' | 'failure' | 'skipped';

/** What expressions can use. */
interface Contexts {
  readonly inputs: Readonly<Record<string, string | boolean>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, string>>;
  readonly needs: Record<string, { outputs: Outputs }>;
  readonly steps: Record<string, { outputs: Outputs }>;
  readonly matrix: Readonly<Record<string, unknown>>;
}

/** Where a workflow runs, and for whom. */
export interface Machine {
  /** The repository that is checked out. */
  readonly repository: string;
  /** A folder for everything else. */
  readonly folder: string;
  /** Commands that come before those of the system, such as `npm`. */
  readonly path: string;
  /** The address that GitHub Pages gives. */
  readonly pagesUrl: string;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  /** The texts of the workflows that can be called, by their names. */
  readonly reusable: ReadonlyMap<string, string>;
}

export interface Ran {
  readonly jobs: Readonly<Record<string, Outcome>>;
  /** Everything that the steps printed. */
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, Outputs>>;
}

/** Runs the only job of a caller: the workflow that it calls, with what it passes on. */
export async function runCaller(caller: Workflow, machine: Machine): Promise<Ran> {
  const [job] = Object.values(caller.jobs);
  const name = basename(job?.uses ?? '').replace(/@.*$/, '');
  const text = machine.reusable.get(name);
  if (!job || text === undefined) throw new Error(`there is no workflow ${name} to call`);
  const passed = job.secrets && Object.keys(job.secrets);
  const secrets = Object.fromEntries(
    Object.entries(machine.secrets ?? {}).filter(([one]) => passed?.includes(one)),
  );
  return runWorkflow(readWorkflow(text), job.with ?? {}, { ...machine, secrets });
}

async function runWorkflow(
  workflow: Workflow,
  given: Readonly<Record<string, string | boolean>>,
  machine: Machine,
): Promise<Ran> {
  const call = workflow.on.workflow_call as {
    inputs?: Record<string, { default: string | boolean }>;
  } | null;
  const defaults = Object.entries(call?.inputs ?? {}).map(([name, one]) => [name, one.default]);
  const inputs = { ...Object.fromEntries(defaults), ...given };
  const unknown = Object.keys(given).filter((name) => !(name in (call?.inputs ?? {})));
  if (unknown.length > 0) throw new Error(`the workflow has no input ${unknown.join(', ')}`);

  const home = await mkdtemp(join(machine.folder, 'run-'));
  const summaryFile = join(home, 'summary.md');
  await writeFile(summaryFile, '');
  const jobs: Record<string, Outcome> = {};
  const outputs: Record<string, Outputs> = {};
  let log = '';
  for (const [name, job] of Object.entries(workflow.jobs)) {
    const before = [job.needs ?? []].flat();
    const missing = before.filter((one) => !(one in jobs));
    if (missing.length > 0) throw new Error(`${name} needs ${missing}, which comes after it`);
    const contexts: Contexts = {
      inputs,
      secrets: machine.secrets ?? {},
      github: { sha: '0'.repeat(40), ref: 'refs/heads/main' },
      needs: Object.fromEntries(before.map((one) => [one, { outputs: outputs[one] ?? {} }])),
      steps: {},
      matrix: {},
    };
    const outcomes = before.map((one) => jobs[one]);
    const status = {
      failed: ancestorsOf(name, workflow.jobs).some((one) => jobs[one] === 'failure'),
      succeeded: outcomes.every((one) => one === 'success'),
    };
    jobs[name] = 'skipped';
    if (!holds(job.if, contexts, status)) continue;
    for (const matrix of combinations(job)) {
      const own = { ...contexts, matrix, steps: {} };
      const ran = await runJob(job, own, { machine, home, env: workflow.env ?? {}, summaryFile });
      log += ran.log;
      outputs[name] = ran.outputs;
      jobs[name] = ran.outcome;
      if (ran.outcome === 'failure') break;
    }
  }
  return { jobs, log, summary: await readFile(summaryFile, 'utf8'), outputs };
}

/** The jobs that a job waits for, and those that they wait for. */
function ancestorsOf(name: string, jobs: Workflow['jobs']): string[] {
  const before = [jobs[name]?.needs ?? []].flat();
  return [...before, ...before.flatMap((one) => ancestorsOf(one, jobs))];
}

function combinations({ strategy }: Job): Record<string, unknown>[] {
  const [[name, values] = ['', [undefined]]] = Object.entries(strategy?.matrix ?? {});
  return values.map((value) => (name === '' ? {} : { [name]: value }));
}

interface Surroundings {
  readonly machine: Machine;
  readonly home: string;
  readonly env: Readonly<Record<string, string>>;
  readonly summaryFile: string;
}

async function runJob(job: Job, contexts: Contexts, around: Surroundings) {
  const { machine, home, summaryFile } = around;
  const workspace = await mkdtemp(join(home, 'job-'));
  const temporary = await mkdtemp(join(home, 'temporary-'));
  let log = '';
  let outcome: Outcome = 'success';
  for (const step of job.steps ?? []) {
    const outputs: Outputs = {};
    if (step.id) contexts.steps[step.id] = { outputs };
    const status = { failed: outcome === 'failure', succeeded: outcome === 'success' };
    if (!holds(step.if, contexts, status)) continue;
    if (step.uses) {
      const given = filled(step.with ?? {}, contexts);
      Object.assign(outputs, await standIn(step.uses, given, workspace, { machine, home }));
      continue;
    }
    const outputFile = join(temporary, 'output');
    await writeFile(outputFile, '');
    const env = {
      ...process.env,
      ...machine.env,
      ...filled({ ...around.env, ...job.env, ...step.env }, contexts),
      PATH: `${machine.path}:${process.env.PATH}`,
      GITHUB_OUTPUT: outputFile,
      GITHUB_STEP_SUMMARY: summaryFile,
      RUNNER_TEMP: temporary,
    };
    const ran = await runScript(step, workspace, env);
    log += ran.log;
    if (!ran.done) outcome = 'failure';
    for (const line of (await readFile(outputFile, 'utf8')).split('\n').filter(Boolean)) {
      const [name = '', ...value] = line.split('=');
      outputs[name] = value.join('=');
    }
  }
  return { outcome, log, outputs: filled(job.outputs ?? {}, contexts) };
}

/** Runs a script as a runner does: by bash, which stops at the first command that fails. */
async function runScript({ run: script = '', shell }: Step, cwd: string, env: NodeJS.ProcessEnv) {
  const options = shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  try {
    const { stdout, stderr } = await run('bash', [...options, '-c', script], { cwd, env });
    return { done: true, log: stdout + stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { done: false, log: stdout + stderr };
  }
}

/** Does what an action does, as far as later steps can see. */
async function standIn(
  uses: string,
  given: Outputs,
  workspace: string,
  { machine, home }: Pick<Surroundings, 'machine' | 'home'>,
): Promise<Outputs> {
  const action = uses.replace(/@.*$/, '');
  const artifact = (name = '') => join(home, 'artifacts', name);
  const at = (path = '.') => resolve(workspace, path);
  switch (action) {
    case 'actions/setup-node':
    // A cache that holds nothing yet.
    case 'actions/cache':
      return {};
    case 'actions/checkout':
      await cp(machine.repository, workspace, { recursive: true });
      return {};
    case 'actions/configure-pages':
      return { base_url: machine.pagesUrl.replace(/\/$/, '') };
    case 'actions/upload-artifact':
      await cp(at(given.path), artifact(given.name), { recursive: true, filter: isShown });
      return {};
    case 'actions/download-artifact': {
      if (given.name) await cp(artifact(given.name), at(given.path), { recursive: true });
      const pattern = new RegExp(`^${given.pattern?.replace('*', '.*')}$`);
      const names = given.name
        ? []
        : (await readdir(artifact())).filter((one) => pattern.test(one));
      for (const name of names) {
        await cp(artifact(name), join(at(given.path), name), { recursive: true });
      }
      return {};
    }
    case 'actions/upload-pages-artifact': {
      await mkdir(artifact('github-pages'), { recursive: true });
      const tar = join(artifact('github-pages'), 'artifact.tar');
      const hidden = ['--exclude=.git', '--exclude=.github', '--exclude=.[^/]*'];
      await run('tar', ['--directory', at(given.path), '-cf', tar, ...hidden, '.']);
      return {};
    }
    case 'actions/deploy-pages': {
      const deployed = join(machine.folder, 'deployed');
      await mkdir(deployed, { recursive: true });
      await run('tar', ['-xf', join(artifact('github-pages'), 'artifact.tar'), '-C', deployed]);
      return { page_url: machine.pagesUrl };
    }
    default:
      throw new Error(`there is no stand-in for ${action}`);
  }
}

/** Actions leave out hidden files, unless they are told otherwise. */
const isShown = (path: string): boolean => !/^\.[^/]/.test(basename(path));

/** Whether an `if:` holds; one that asks for no status also wants everything before to have been done. */
function holds(
  condition: string | undefined,
  contexts: Contexts,
  { failed, succeeded }: { readonly failed: boolean; readonly succeeded: boolean },
): boolean {
  if (condition === undefined) return succeeded;
  const text = condition.replace(/^\$\{\{(.*)\}\}$/s, '$1');
  const asksStatus = /\b(?:success|failure|cancelled|always)\(/.test(text);
  const value = evaluate(text, contexts, { failed, succeeded });
  return Boolean(value) && (asksStatus || succeeded);
}

function filled(values: Readonly<Record<string, unknown>>, contexts: Contexts): Outputs {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      `${value}`.replace(
        /\$\{\{(.*?)\}\}/g,
        (_, text: string) => `${evaluate(text, contexts) ?? ''}`,
      ),
    ]),
  );
}

/** Evaluates an expression. Those of our workflows mean the same in JavaScript. */
function evaluate(
  text: string,
  contexts: Contexts,
  status = { failed: false, succeeded: true },
): unknown {
  const functions = {
    success: () => status.succeeded,
    failure: () => status.failed,
    cancelled: () => false,
    always: () => true,
  };
  const names = { ...contexts, ...functions };
  return new Function(...Object.keys(names), `return (${text.trim()});`)(...Object.values(names));
}

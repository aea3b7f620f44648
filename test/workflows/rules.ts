/** The rules of zizmor that workflows can break, and ours, by hand: zizmor is in no registry that tests may use. */
import { parse } from 'yaml';

export interface Step {
  readonly id?: string;
  readonly name?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly shell?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}

type Permissions = string | Readonly<Record<string, string>>;

export interface Job {
  readonly if?: string;
  readonly needs?: string | readonly string[];
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string | boolean>>;
  readonly secrets?: string | Readonly<Record<string, string>>;
  readonly permissions?: Permissions;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly strategy?: { readonly matrix: Readonly<Record<string, readonly unknown[]>> };
  readonly steps?: readonly Step[];
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
}

export interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly concurrency?: unknown;
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

export const readWorkflow = (text: string): Workflow => parse(text);

/** What a workflow of ours may be granted to write. */
const WRITABLE = ['pages', 'id-token'];

/** A job that commits, in which no package runs, or one that calls the workflow of such a job. */
const mayCommit = ({ uses = '', steps = [] }: Job): boolean =>
  uses.includes('/record-addresses.yml') ||
  (steps.length > 0 && steps.every(({ run = '' }) => !/\b(?:npm|npx|node)\b/.test(run)));
/** What some workflows may write besides: what readers contribute becomes a branch, a comment and a pull request. */
const ALSO_WRITABLE: Readonly<Record<string, readonly string[]>> = {
  'contribution.yml': ['contents', 'issues', 'pull-requests'],
  'contribute.yml': ['contents', 'issues', 'pull-requests'],
};
const DANGEROUS = ['pull_request_target', 'workflow_run', 'issue_comment', 'discussion_comment'];
const PINNED = /^uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;
/** A reusable workflow of the program, as an archive calls it: its version is that of the program. */
const OF_PROGRAM =
  /^uses: [\w.-]+\/[\w.-]+\/\.github\/workflows\/(?:publish|check-archive|record-addresses|contribute)\.yml@v\d+ # zizmor: ignore\[unpinned-uses\]$/;
const LOCAL = /^uses: \.\/\.github\/workflows\/[\w-]+\.yml$/;

/**
 * Finds what breaks a rule.
 * @param files the texts of workflows by their names
 * @returns `pages.yml: …` for each
 */
export function findBroken(files: ReadonlyMap<string, string>): string[] {
  const workflows = new Map([...files].map(([name, text]) => [name, readWorkflow(text)]));
  const of = [...workflows].flatMap(([name, workflow]) =>
    brokenIn(name, workflow, files.get(name) ?? '', (path) => workflows.get(path)).map(
      (what) => `${name}: ${what}`,
    ),
  );
  return [...of, ...differentPins(files)];
}

function brokenIn(
  file: string,
  workflow: Workflow,
  text: string,
  reusable: (name: string) => Workflow | undefined,
): string[] {
  const { on, permissions, jobs } = workflow;
  const triggers = Object.keys(on);
  const lines = text.split('\n').map((line) => line.trim().replace(/^- /, ''));
  const broken: (string | false)[] = [
    permissions === undefined && 'says no permissions',
    ...grantsOf(permissions).map(([scope]) => `grants ${scope}: write to all jobs`),
    ...DANGEROUS.filter((one) => triggers.includes(one)).map((one) => `runs on ${one}`),
    'workflow_call' in on && 'concurrency' in workflow && 'is called, and waits for its caller',
    ...lines
      .filter((line) => line.startsWith('uses:'))
      .filter((line) => ![PINNED, OF_PROGRAM, LOCAL].some((form) => form.test(line)))
      .map((line) => `is not pinned: ${line}`),
    /toJSON\(\s*secrets/i.test(text) && 'gives a step all secrets',
    /\bGITHUB_(?:ENV|PATH)\b/.test(text) && 'changes the environment of later steps',
    /ACTIONS_ALLOW_UNSECURE_COMMANDS/.test(text) && 'allows unsecure commands',
    ...Object.entries(jobs).flatMap(([name, job]) =>
      brokenInJob(job, reusable, ALSO_WRITABLE[file] ?? []).map((what) => `${name} ${what}`),
    ),
  ];
  // Pull requests of forks: whatever somebody proposes must find nothing to take or to write.
  if (triggers.includes('pull_request')) {
    const granted = Object.values(jobs).flatMap((job) => grantsOf(job.permissions));
    broken.push(
      granted.length > 0 && 'grants pull requests something to write',
      /\bsecrets\b/.test(text) && 'gives pull requests a secret',
    );
  }
  const publishes = triggers.includes('release') || /^ {4}tags:/m.test(text);
  broken.push(publishes && /actions\/cache@|\scache: /.test(text) && 'releases what was cached');
  return broken.filter((one) => one !== false);
}

function brokenInJob(
  job: Job,
  reusable: (name: string) => Workflow | undefined,
  writable: readonly string[],
): string[] {
  const { uses, permissions, secrets, steps = [] } = job;
  const called = uses && reusable(/workflows\/([\w-]+\.yml)/.exec(uses)?.[1] ?? '');
  const asked = called ? Object.values(called.jobs).flatMap((one) => permissionsOf(one)) : [];
  return [
    permissions === 'write-all' && 'may write everything',
    ...grantsOf(permissions)
      .filter(
        ([scope]) =>
          ![...WRITABLE, ...writable].includes(scope) && !(scope === 'contents' && mayCommit(job)),
      )
      .map(([scope]) => `may write ${scope}`),
    secrets === 'inherit' && 'passes all secrets on',
    uses !== undefined && !called && `calls ${uses}, which is not there`,
    ...asked
      .filter(([scope, level]) => !allows(permissions, scope, level))
      .map(
        ([scope, level]) => `does not grant ${scope}: ${level}, which the called workflow asks for`,
      ),
    !uses && job['runs-on'] !== 'ubuntu-latest' && 'does not run on ubuntu-latest',
    !uses && job['timeout-minutes'] === undefined && 'has no time limit',
    ...steps.flatMap(({ uses: action, run, with: given, shell }) => [
      run?.includes('${{') && `puts an expression into a script: ${run.split('\n')[0]}`,
      typeof given?.script === 'string' &&
        given.script.includes('${{') &&
        'puts an expression into a script',
      shell?.includes('${{') && 'puts an expression into a shell',
      action?.startsWith('actions/checkout@') &&
        given?.['persist-credentials'] !== false &&
        'leaves its token in the checkout',
    ]),
  ].filter((one) => typeof one === 'string');
}

const permissionsOf = ({ permissions }: Job): [string, string][] =>
  typeof permissions === 'object' ? Object.entries(permissions) : [];

/** What may be written. */
function grantsOf(permissions: Permissions | undefined): [string, string][] {
  if (permissions === 'write-all') return [['everything', 'write']];
  const each = typeof permissions === 'object' ? Object.entries(permissions) : [];
  return each.filter(([, level]) => level === 'write');
}

/** GitHub refuses a run in which a called workflow asks for more than its caller has, also in a job that is skipped. */
function allows(permissions: Permissions | undefined, scope: string, level: string): boolean {
  if (typeof permissions !== 'object') return permissions === 'write-all';
  const granted = permissions[scope] ?? 'none';
  return granted === level || granted === 'write' || level === 'none';
}

/** Actions of which two commits are in use. */
function differentPins(files: ReadonlyMap<string, string>): string[] {
  const pins = new Map<string, Set<string>>();
  for (const text of files.values()) {
    for (const [, action = '', pin = ''] of text.matchAll(/uses: ([\w./-]+)@(\w{40} # \S+)/g)) {
      pins.set(action, (pins.get(action) ?? new Set()).add(pin));
    }
  }
  return [...pins].flatMap(([action, found]) =>
    found.size > 1 ? [`${action} is pinned to ${[...found].join(' and to ')}`] : [],
  );
}

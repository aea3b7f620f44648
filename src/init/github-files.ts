/** Files of a new archive for GitHub: two short workflows, which call those of the program, and Dependabot. */
import type { ActionsRef, Answers } from './answers.ts';

/** The files of the program's workflows that an archive calls. */
const REUSABLE = {
  publish: 'publish.yml',
  check: 'check-archive.yml',
  record: 'record-addresses.yml',
  contribute: 'contribute.yml',
} as const;

/** `.github/workflows/pages.yml` */
export function pagesWorkflow({ actions }: Answers): string {
  return `# Builds the site and publishes it on GitHub Pages, whenever somebody pushes to main.
# Once: Settings -> Pages -> Source: GitHub Actions.
name: Pages

on:
  push:
    branches: [main]
  workflow_dispatch:

permissions: {}

# One deployment at a time; one that has begun is finished.
concurrency:
  group: pages
  cancel-in-progress: false

jobs:
  publish:
    permissions:
      contents: read
      pages: write
      id-token: write
    ${uses(actions, 'publish')}
    # A private archive can publish its site in another repository, which is public:
    # with:
    #   repository: OWNER/NAME
    # secrets:
    #   DEPLOY_KEY: \${{ secrets.DEPLOY_KEY }}

  # Writes each address that was published into _data/addresses.txt, so that none goes unnoticed. It commits to main:
  # to have it, take the # away.
  # addresses:
  #   needs: publish
  #   permissions:
  #     contents: write
  #   ${uses(actions, 'record')}
`;
}

/** `.github/workflows/check.yml` */
export function checkWorkflow({ actions }: Answers): string {
  return `# Checks the articles of each pull request and push, and shows mistakes at their lines.
name: Check

on:
  push:
    branches: [main]
  pull_request:

permissions: {}

# A later commit of a pull request replaces a run.
concurrency:
  group: check-\${{ github.ref }}
  cancel-in-progress: true

jobs:
  check:
    permissions:
      contents: read
    ${uses(actions, 'check')}
`;
}

/** Calls a workflow of the program, which follows its major version; the comment says so to zizmor, which wants a commit. */
export function uses({ repository, ref }: ActionsRef, workflow: keyof typeof REUSABLE): string {
  const path = `.github/workflows/${REUSABLE[workflow]}`;
  return `uses: ${repository}/${path}@${ref} # zizmor: ignore[unpinned-uses]`;
}

/** `.github/dependabot.yml` */
export const DEPENDABOT = `# Proposes new versions of the program and of its workflows, each in a pull request that the check runs on.
version: 2
updates:
  - package-ecosystem: npm
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
`;

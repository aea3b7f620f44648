/** The command `kliping ledger`: keeps the list of the addresses that were published, and answers at those that went. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type Address, readSiteAddress } from '../../src/archive/address.ts';
import type { Archive } from '../../src/archive/archive.ts';
import type { Article } from '../../src/archive/article.ts';
import { type Ledger, writeLedger } from '../../src/archive/ledger.ts';
import { ContentError, FolderError } from '../../src/archive/problem.ts';
import { byAddress } from '../../src/archive/story.ts';
import type { Term } from '../../src/archive/term.ts';
import { TERM_KINDS } from '../../src/archive/term-kinds.ts';
import { cureOf, goneAddresses } from '../../src/checks/ledger-mistakes.ts';
import { changeArchive } from '../../src/content/change-files.ts';
import { articleAt, type Content } from '../../src/content/load.ts';
import { loadLedger } from '../../src/content/load-ledger.ts';
import { withItemInEntry, withItemInFrontMatter } from '../../src/content/yaml-list.ts';
import { termAddress } from '../../src/map/addresses.ts';
import { recordedAddresses } from '../../src/map/recorded.ts';
import { linkedAddresses } from '../../src/map/site-map.ts';
import { foldAddress } from '../../src/text/fold.ts';
import {
  type CommandMaker,
  command,
  counted,
  Failure,
  foldersOf,
  NO_PROGRESS,
  withFolders,
} from '../command.ts';
import { showProgress } from '../progress.ts';
import { openContent } from './open-content.ts';

interface Options {
  record: boolean;
  alias?: string[];
  withdraw?: Address;
  dryRun: boolean;
  progress: boolean;
}

export const ledgerCommand: CommandMaker = (terminal) => {
  const { console, stderr } = terminal;
  return withFolders(
    command('ledger', 'Compares the site with the addresses that were published.', terminal),
  )
    .option('--record', 'add the addresses that the site has now, after it was published', false)
    .addOption(
      new Option(
        '--alias <addresses...>',
        'OLD NEW: the article or the term at NEW answers at OLD, too; NEW may be the file of an article',
      ).conflicts(['record', 'withdraw']),
    )
    .addOption(
      new Option('--withdraw <address>', 'this address is to lead nowhere')
        .argParser(parseAddress)
        .conflicts('record'),
    )
    .option('--dry-run', 'say what would be written, and write nothing', false)
    .option(...NO_PROGRESS)
    .action(async (options: Options, made: Command) => {
      const folders = foldersOf(made);
      const ledger = loadLedger(folders.dataDir);
      if (ledger.problems.length > 0) throw new ContentError(ledger.problems);
      const { value: content } = await showProgress(
        options.progress,
        (onProgress) => openContent({ ...folders, preview: true }, onProgress),
        { stream: stderr },
      );
      const { archive } = content;
      const write = (path: string, text: string) => {
        if (!options.dryRun) changeArchive(folders.contentDir, [[path, text]]);
      };
      const say = (text: string) => console.log(options.dryRun ? `Would: ${text}` : text);
      if (options.alias) {
        const [old, to, ...more] = options.alias;
        if (old === undefined || to === undefined || more.length > 0) {
          return made.error('error: --alias expects two addresses: the old one and the new one');
        }
        const from = readSiteAddress(old.trim());
        if (from === undefined) return made.error(`error: --alias ${old}: ${EXPECTED_ADDRESS}`);
        const { file, text } = withAlias(from, to, content, folders);
        write(file, text);
        return say(`${file}: answers at ${from}, too.`);
      }
      if (options.withdraw) {
        const address = options.withdraw;
        if (isPresent(archive, address)) {
          throw new FolderError(
            `--withdraw ${address}: found a page there; expected an address that is gone`,
          );
        }
        const all = new Set([...ledger.lines.keys(), address]);
        write(ledger.file, writeLedger(all, new Set([...ledger.withdrawn, address])));
        return say(`${ledger.file}: ${address} is to lead nowhere.`);
      }
      const gone = goneAddresses(archive, ledger);
      if (options.record) {
        const now = record(ledger, archive.published);
        const added = now.size - ledger.lines.size;
        if (added > 0 || !existsSync(ledger.file)) {
          write(ledger.file, writeLedger(now, ledger.withdrawn));
        }
        say(`${ledger.file}: ${counted(added, 'address', 'addresses')} more, ${now.size} in all.`);
      } else {
        console.log(`${counted(ledger.lines.size, 'address', 'addresses')}, ${gone.length} gone.`);
      }
      for (const { address, now } of gone) console.log(`${address}: ${cureOf(address, now)}`);
      if (gone.length > 0 && !options.record) {
        throw new Failure(`${counted(gone.length, 'address', 'addresses')} gone: see above.`);
      }
    });
};

/** The addresses of a ledger and of the site. What the site does not show, though it could, is not recorded. */
function record(ledger: Ledger, archive: Archive): ReadonlySet<Address> {
  const present = new Set(linkedAddresses(archive).map(foldAddress));
  const recorded = recordedAddresses(archive).filter((one) => present.has(foldAddress(one)));
  const known = new Set([...ledger.lines.keys()].map(foldAddress));
  const fresh = recorded.filter((one) => !known.has(foldAddress(one)));
  return new Set([...ledger.lines.keys(), ...fresh]);
}

function isPresent(archive: Archive, address: Address): boolean {
  return new Set(linkedAddresses(archive.published).map(foldAddress)).has(foldAddress(address));
}

const EXPECTED_ADDRESS = 'Expected an address of this site such as /id/2021/02/15/judul/';

function parseAddress(value: string): Address {
  const address = readSiteAddress(value.trim());
  if (address) return address;
  throw new InvalidArgumentError(EXPECTED_ADDRESS);
}

/** The file that gets an alias, and its new text. */
function withAlias(
  old: Address,
  to: string,
  content: Content,
  { contentDir, dataDir }: { readonly contentDir: string; readonly dataDir: string },
): { readonly file: string; readonly text: string } {
  const { archive } = content;
  if (isPresent(archive, old)) {
    throw new FolderError(`--alias ${old}: found a page there; expected an address that is gone`);
  }
  const article = articleOf(archive, contentDir, to);
  if (article) {
    const file = join(contentDir, article.file);
    return { file, text: withItemInFrontMatter(file, 'aliases', old) };
  }
  const term = termAt(archive, to);
  if (!term) {
    throw new FolderError(
      `--alias ${to}: found neither an article nor a term there; expected its address, or the file of an article`,
    );
  }
  const files = LISTS[term.kind].map((name) => join(dataDir, name)).filter(existsSync);
  for (const file of term.entry ? files : []) {
    const text = tried(() => withItemInEntry(file, term.id, 'formerAddresses', old));
    if (text !== undefined) return { file, text };
  }
  const [list = ''] = LISTS[term.kind];
  throw new FolderError(
    `${join(dataDir, list)}: found no entry of "${term.names[0]}" that can be written to; expected one with \`formerAddresses: [${old}]\``,
  );
}

/** The lists that an entry of a term may be in: editors are in one of their own, or among all people. */
const LISTS: Readonly<Record<Term['kind'], readonly string[]>> = {
  tag: ['tags.yaml'],
  source: ['sources.yaml'],
  editor: ['editors.yaml', 'people.yaml'],
  outlet: ['outlets.yaml'],
  place: ['places.yaml'],
  reporter: ['people.yaml'],
  translator: ['people.yaml'],
};

function tried(make: () => string): string | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof FolderError) return undefined;
    throw error;
  }
}

function articleOf(archive: Archive, contentDir: string, to: string): Article | undefined {
  if (/\.md$/i.test(to)) return articleAt(archive, contentDir, to);
  return byAddress(archive.articles).get(foldAddress(to));
}

function termAt(archive: Archive, to: string): Term | undefined {
  const address = foldAddress(to);
  for (const listing of archive.listings) {
    for (const kind of TERM_KINDS) {
      const found = listing
        .terms(kind)
        .find((term) => foldAddress(termAddress(listing.edition, term)) === address);
      if (found) return found;
    }
  }
  return undefined;
}
